import { eventually } from '../given/eventually.js';
import type { SignInServer } from './sign-in-server.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // A test reads what it expects; what is not there fails it.
  readonly body: Record<string, never> & { readonly [name: string]: unknown };
}

/** A browser with one page open: it keeps cookies, and sends the token its page was given. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  csrfToken = '';
  /** As they came in, with all attributes. */
  readonly setCookies: string[] = [];

  constructor(private readonly url: string, private readonly headers: Readonly<Record<string, string>>) {}

  /** Opens the page: the browser is known, its page has the token. */
  async open(): Promise<Answer> {
    const answer = await this.send('GET', '/api/oturum');
    this.csrfToken = String(answer.body['csrfToken']);
    return answer;
  }

  post(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('POST', path, { body, headers });
  }

  async send(method: string, path: string, { body, headers = {} }: { body?: unknown; headers?: Readonly<Record<string, string>> } = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = { ...(cookie ? { cookie } : {}), ...(method === 'GET' ? {} : { 'x-csrf-token': this.csrfToken }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...this.headers, ...headers };
    const init = { method, headers: all, redirect: 'manual' as const, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(new URL(path, this.url), init);
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const parsed = (text ? JSON.parse(text) : {}) as Answer['body'];
    if (response.ok && typeof parsed['csrfToken'] === 'string') this.csrfToken = parsed['csrfToken'];
    return { status: response.status, headers: response.headers, body: parsed };
  }

  /** Another tab of the same browser, or a thief of all its cookies. */
  twin(): Visitor {
    const twin = new Visitor(this.url, this.headers);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    twin.csrfToken = this.csrfToken;
    return twin;
  }

  private keep(line: string): void {
    this.setCookies.push(line);
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/su);
    if (/max-age=0/iu.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The code in the newest message on this telephone. */
export async function codeOn({ simulators }: SignInServer, phone: string, nth = 1): Promise<string> {
  const number = phone.replace(/\D/gu, '').slice(-10);
  const messages = await eventually(async () => {
    const found = (await simulators.messages()).filter(({ no }) => no === number);
    if (found.length < nth) throw new Error(`${found.length} messages so far`);
    return found;
  });
  return /: ([A-Z0-9]{6})\./u.exec(messages[0]?.msg ?? '')?.[1] ?? '';
}

/** A code that is not this one. */
export const otherThan = (code: string): string => (code.startsWith('A') ? 'B' : 'A') + code.slice(1);

const NUMBERS = ['', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz', 'on'];

/** A gate of this browser with the answer to its question. */
export async function gateOf(visitor: Visitor): Promise<{ readonly id: string; readonly answer: string }> {
  const { body } = await visitor.post('/api/oturum/dogrulama');
  const words = String(body['question']).split(' ');
  return { id: String(body['id']), answer: String(NUMBERS.indexOf(words[0] ?? '') + NUMBERS.indexOf(words[2] ?? '')) };
}
