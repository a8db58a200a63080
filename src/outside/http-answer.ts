import { Trouble } from './outside-failure.js';

const MOST_BYTES = 1024 * 1024;

/** The connection was never made, so nobody has acted on the request. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

interface Question {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
  /** Refusals whose body the caller reads itself. */
  readonly readableStatuses?: readonly number[];
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks once. A page for people where data was expected means that the service is down, whatever its status says. */
export async function ask({ url, method = 'POST', headers = {}, body, readableStatuses = [] }: Question, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' });
    const { status } = response;
    const text = await textOf(response);
    if (status >= 300 && status < 400) throw new Trouble('down', 'redirected');
    if (status >= 500) throw new Trouble('down', `http-${status}`);
    if (isPage(response.headers.get('content-type'), text)) throw new Trouble('down', 'html');
    if (status === 429) throw new Trouble('down', 'http-429', { mayHaveHappened: false });
    if (status >= 400 && !readableStatuses.includes(status)) throw new Trouble('wrong', `http-${status}`, { mayHaveHappened: false });
    return { status, text };
  } catch (error) {
    throw error instanceof Trouble ? error : troubleOf(error, signal);
  }
}

/** An object, or a garbled answer. */
export function jsonOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below: what it was instead may name a person, so nobody is told
  }
  throw new Trouble('wrong', 'not-json');
}

/** What a failed connection means, from the only safe part of its error: the code. */
export function troubleOf(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return new Trouble('slow', 'no-answer-in-time');
  const code = codeOf(error);
  if (!code) return error;
  return new Trouble('down', code, { mayHaveHappened: !NEVER_CONNECTED.has(code) });
}

/** An answer without end is a lie too: what does not fit is not read. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > MOST_BYTES) throw new Trouble('wrong', 'too-long');
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text + decoder.decode();
}

function isPage(type: string | null, text: string): boolean {
  return /^text\/html/i.test(type ?? '') || /^\s*<(!doctype )?html/i.test(text);
}

/** `fetch` hides what happened in the causes of its errors. */
function codeOf(error: unknown): string | undefined {
  for (let at = error as { code?: unknown; cause?: unknown } | undefined; at; at = at.cause as typeof at) {
    if (typeof at.code === 'string') return at.code;
  }
  return error instanceof TypeError && error.message === 'terminated' ? 'terminated' : undefined;
}
