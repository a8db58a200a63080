import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../platform/index.js';
import { areEqual, csrfTokenOf } from './tokens.js';
import type { Tokens } from './cookies.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets no other site act in a visitor's name: where the request comes from, and that its page has read an answer of ours. */
export function refuseForeignPage(request: FastifyRequest, tokens: Tokens, publicUrl: string | undefined): void {
  if (SAFE.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') throw new Refusal('FOREIGN_PAGE');
  if (origin !== undefined && !ownOrigins(request, publicUrl).includes(origin)) throw new Refusal('FOREIGN_PAGE');

  const sent = request.headers['x-csrf-token'];
  const token = tokens.session ?? tokens.browser;
  if (typeof sent !== 'string' || token === null || !areEqual(sent, csrfTokenOf(token))) throw new Refusal('PAGE_IS_STALE');
}

function ownOrigins(request: FastifyRequest, publicUrl: string | undefined): string[] {
  return [`${request.protocol}://${request.host}`, ...(publicUrl ? [new URL(publicUrl).origin] : [])];
}
