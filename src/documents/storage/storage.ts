import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** From the first to the last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes of documents lie: nothing about them is known there but a random name. */
export interface DocumentStorage {
  /** Called once per key. After it resolves the bytes outlive a power cut; the file at `from` is used up. After a failure there is all or nothing. */
  put(key: string, from: string): Promise<void>;
  /** Rejects before the first byte when there is nothing under the key. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Nothing is under the key afterwards; also when nothing was. */
  remove(key: string): Promise<void>;
}

/** A name that tells nothing and that nobody guesses. */
export function newKey(): string {
  return randomBytes(20).toString('hex');
}
