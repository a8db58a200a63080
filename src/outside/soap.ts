import { XMLParser } from 'fast-xml-parser';
import { Trouble } from './outside-failure.js';
import { ask } from './http-answer.js';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const parser = new XMLParser({ processEntities: false, removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false, maxNestedTags: 40 });

export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;
type Node = Readonly<Record<string, unknown>>;

interface SoapQuestion {
  readonly url: string;
  readonly namespace: string;
  readonly operation: string;
  readonly fields: Fields;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks one SOAP 1.1 operation and answers what stands in its `…Result`, an object or a text. */
export async function askSoap({ url, namespace, operation, fields, headers }: SoapQuestion, signal: AbortSignal): Promise<unknown> {
  const body = envelope(namespace, operation, fields);
  // Without the quotes the register answers with a page instead of an error.
  const action = { soapaction: `"${namespace}/${operation}"`, 'content-type': 'text/xml; charset=utf-8' };
  const { text } = await ask({ url, headers: { ...action, ...headers }, body }, signal);
  return childOf(answerIn(text, operation), `${operation}Result`);
}

/** A text inside an answered object; an absent or empty one is undefined. */
export function textIn(node: unknown, name: string): string | undefined {
  const value = typeof node === 'object' && node !== null ? (node as Node)[name] : undefined;
  return typeof value === 'string' && value !== '' ? decoded(value) : undefined;
}

function envelope(namespace: string, operation: string, fields: Fields): string {
  const inner = Object.entries(fields).filter(([, value]) => value !== undefined).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${ENVELOPE}"><soap:Body><${operation} xmlns="${namespace}">${inner.join('')}</${operation}></soap:Body></soap:Envelope>`;
}

/** The texts of a field that may come once, many times or not at all, in their order; an empty one counts. */
export function textsIn(node: unknown, name: string): string[] {
  const value = childOf(node, name);
  const values: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return values.map((one) => (typeof one === 'string' ? decoded(one) : ''));
}

/** What stands inside an operation's `…Response`. */
export function answerIn(text: string, operation: string): unknown {
  const body = childOf(childOf(parsed(text), 'Envelope'), 'Body') as Node | undefined;
  if (!body) throw new Trouble('wrong', 'not-soap');
  if ('Fault' in body) throw new Trouble('down', 'soap-fault');
  const answer = childOf(body, `${operation}Response`);
  if (answer === undefined) throw new Trouble('wrong', 'other-operation');
  return answer;
}

/** A document type could define entities: no honest answer has one. */
function parsed(text: string): unknown {
  if (/<!doctype/i.test(text)) throw new Trouble('wrong', 'doctype');
  try {
    return parser.parse(text, true);
  } catch {
    throw new Trouble('wrong', 'not-xml');
  }
}

export function childOf(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? (node as Node)[name] : undefined;
}

/** Text that may stand in an element or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPED[letter] ?? letter);

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const point = Number(/^#x/i.test(name) ? `0x${name.slice(2)}` : name.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
