import { XMLParser } from 'fast-xml-parser';
import { html, Markup } from './pages/markup.js';

/** What was asked, or a part of it. */
export type Asked = Readonly<Record<string, unknown>>;
type Value = string | number | undefined;

/** One field may come many times: PTT answers lists as arrays beside each other. */
export type Answer = Readonly<Record<string, Value | readonly Value[]>>;

const NAMESPACE = 'http://ws.apache.org/axis2';
const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
const BOUNDARY = 'MIMEBoundaryKep';
const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false });

/** The operation and its only argument; undefined for what is no such question. */
export function questionIn(body: unknown): { readonly operation: string; readonly asked: Asked } | undefined {
  const envelope = parser.parse(String(body)) as { Envelope?: { Body?: Record<string, { param0?: Asked } | string> } };
  const [operation, argument] = Object.entries(envelope.Envelope?.Body ?? {}).find(([name]) => !name.startsWith('@')) ?? [];
  return operation && typeof argument === 'object' ? { operation, asked: argument.param0 ?? {} } : undefined;
}

export function textOf(asked: unknown, name: string): string {
  const value = typeof asked === 'object' && asked !== null ? (asked as Asked)[name] : undefined;
  return typeof value === 'object' && value !== null ? String((value as Asked)['#text'] ?? '') : String(value ?? '');
}

/** What stands under a name that may come once, many times or not at all. */
export function allOf(asked: Asked, name: string): readonly unknown[] {
  const value = asked[name];
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

export function answered(operation: string, answer: Answer | Markup): string {
  const fields = answer instanceof Markup ? answer : html`${Object.entries(answer).map(([name, values]) => [values].flat().map((value) => field(name, value as Value)))}`;
  const name = new Markup(`ns:${operation}Response`);
  return html`<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${ENVELOPE}"><soapenv:Body><${name} xmlns:ns="${NAMESPACE}"><ns:return xmlns:ax="${NAMESPACE}/xsd">${fields}</ns:return></${name}></soapenv:Body></soapenv:Envelope>`.text;
}

/** An answer of two parts: the envelope, and the evidence it points to. */
export function withEvidence(operation: string, evidence: string): { readonly type: string; readonly text: string } {
  const part = 'edelil@kephs';
  const pointer = html`<ax:durum>0</ax:durum><ax:eDelil><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:${part}"/></ax:eDelil>`;
  const parts = [['application/xop+xml; charset=UTF-8; type="text/xml"', 'zarf@kephs', answered(operation, pointer)], ['application/octet-stream', part, evidence]];
  const written = parts.map(([type, id, text]) => `--${BOUNDARY}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <${id}>\r\n\r\n${text}\r\n`);
  return { type: `multipart/related; boundary=${BOUNDARY}; type="application/xop+xml"; start="<zarf@kephs>"; start-info="text/xml"`, text: `${written.join('')}--${BOUNDARY}--\r\n` };
}

function field(name: string, value: Value): Markup {
  const tag = new Markup(`ax:${name}`);
  return value === undefined ? html`<${tag} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>` : html`<${tag}>${value}</${tag}>`;
}
