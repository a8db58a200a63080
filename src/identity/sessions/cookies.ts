import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tokenIn } from './tokens.js';

/** The browser itself, known before anybody signs in; and the session of who did. */
const NAMES = { browser: 'tarayici', session: 'oturum' } as const;
const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/iu;

export interface Tokens {
  readonly browser: string | null;
  readonly session: string | null;
}

/** What the browser brought; anything that is no token of ours by its shape counts as nothing. */
export function readTokens(request: FastifyRequest): Tokens {
  const header = request.headers.cookie;
  const cookies = header === undefined || header.length > 8_192 ? {} : fastifyCookie.parse(header);
  return { browser: tokenIn(cookies[nameOf(request, 'browser')]), session: tokenIn(cookies[nameOf(request, 'session')]) };
}

/** Gives the browser a token, or takes it away. Both last as long as the browser runs; the database decides when a session ends. */
export function writeToken(request: FastifyRequest, reply: FastifyReply, { kind, token }: { readonly kind: keyof Tokens; readonly token: string | null }): void {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: isSecure(request) };
  const end = token === null ? { maxAge: 0 } : {};
  void reply.header('set-cookie', fastifyCookie.serialize(nameOf(request, kind), token ?? '', { ...attributes, ...end }));
}

/** Only on this very machine, without TLS, may a cookie travel in clear: browsers refuse the prefix there. */
export function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https' || !isLoopback(request.host);
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

function nameOf(request: FastifyRequest, kind: keyof Tokens): string {
  return isSecure(request) ? `__Host-${NAMES[kind]}` : NAMES[kind];
}
