import type { paths } from '../api/schema.js';
import type { CodeWay } from './ways.js';

export type CodeSent = paths['/api/oturum/muhtar']['post']['responses']['200']['content']['application/json'];

/** A code is on its way: by which door, and until when it counts. */
export interface Attempt {
  readonly way: CodeWay;
  readonly sent: CodeSent;
}

const KEPT_AS = 'talepakis.attempt';

/** Survives a reload: whoever opens the message on the same telephone may come back to a page loaded anew. */
export function keepAttempt(attempt: Attempt): void {
  sessionStorage.setItem(KEPT_AS, JSON.stringify(attempt));
}

export function keptAttempt(): Attempt | null {
  return JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') as Attempt | null;
}

export function dropAttempt(): void {
  sessionStorage.removeItem(KEPT_AS);
}
