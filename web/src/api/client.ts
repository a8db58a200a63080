import createClient, { type Middleware } from 'openapi-fetch';
import { spokenLanguage } from '../shell/languages.js';
import type { paths } from './schema.js';

/** What the system says when it will not: a sentence for people, a code for programs, the fields that were refused. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
    readonly details: { readonly fields?: readonly { readonly field: string; readonly fault: string }[]; readonly reference?: string; readonly seconds?: number; readonly fault?: string } = {},
    readonly status = 0,
  ) {
    super(detail);
  }
}

/** Codes of a record that somebody else has changed since it was read. */
export const MEANWHILE = new Set(['CONFLICT', 'CHANGED_MEANWHILE']);

let csrfToken = '';
let clockSkewMs = 0;
let onStale: (problem: Problem) => void = () => undefined;

/** The session's token, sent with whatever changes something. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

/** Now, by the server's clock: a telephone's may be minutes off. */
export function serverNow(): number {
  return Date.now() + clockSkewMs;
}

/** Called when what the page believes of its session is not true any more: signed out, password to be changed, another token. */
export function whenSessionIsStale(listener: (problem: Problem) => void): void {
  onStale = listener;
}

const STALE = new Set(['SIGN_IN_FIRST', 'PASSWORD_CHANGE_FIRST', 'PAGE_IS_STALE']);

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', spokenLanguage());
    if (request.method !== 'GET') request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
  async onResponse({ response }) {
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) clockSkewMs = Math.abs(date - Date.now()) > 2_000 ? date - Date.now() : 0;
    if (response.ok) return response;
    const told = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; details?: Problem['details'] };
    const problem = new Problem(told.code ?? 'UNEXPECTED', told.detail ?? response.statusText, told.details ?? {}, response.status);
    if (STALE.has(problem.code)) onStale(problem);
    throw problem;
  },
};

/** Every route of ours, typed from the server's own description; a refusal is thrown as a `Problem`. */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(manners);

/** The body of an answer that has one; refusals were thrown before. */
export async function answerOf<Data>(call: Promise<{ readonly data?: Data }>): Promise<Data> {
  return (await call).data as Data;
}
