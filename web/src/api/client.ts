import createClient, { type Middleware } from 'openapi-fetch';
import { spokenLanguage } from '../shell/languages.js';
import type { paths } from './schema.js';

/** What the system says when it will not: a sentence for people, a code for programs, the fields that were refused. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
    readonly details: { readonly fields?: readonly { readonly field: string; readonly fault: string }[]; readonly reference?: string } = {},
    readonly status = 0,
  ) {
    super(detail);
  }
}

let csrfToken = '';

/** The session's token, sent with whatever changes something. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', spokenLanguage());
    if (request.method !== 'GET') request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    const told = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; details?: Problem['details'] };
    throw new Problem(told.code ?? 'UNEXPECTED', told.detail ?? response.statusText, told.details ?? {}, response.status);
  },
};

/** Every route of ours, typed from the server's own description; a refusal is thrown as a `Problem`. */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(manners);
