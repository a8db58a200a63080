import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/u;

/** What a browser holds in a cookie: never stored, never logged. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The token, when it is one of ours by its shape. */
export function tokenIn(text: string | undefined): string | null {
  return text !== undefined && TOKEN.test(text) ? text : null;
}

/** What the database knows a token by. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The name of a session where it may be shown: in the list of one's own, in the audit. */
export function idOf(digest: Buffer): string {
  return digest.subarray(0, 16).toString('base64url');
}

/** What a page must send beside the cookie; only whoever could read an answer of ours knows it. */
export function csrfTokenOf(token: string): string {
  return createHmac('sha256', token).update('csrf').digest('base64url');
}

export function areEqual(left: string | Buffer, right: string | Buffer): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
