import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Refusal } from '../platform/index.js';
import { checkHead, HEAD, type Kind } from './checks/index.js';

/** Of one file. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** Who sends nothing for so long, or is not done after so long, makes room for others. */
const SILENCE_MS = 20_000;
const WHOLE_MS = 300_000;

export interface Received {
  readonly bytes: number;
  readonly sha256: Buffer;
}

/** Writes what comes into the file, piece by piece; stops reading with the first byte too many, or as soon as the beginning is wrong. */
export async function receive(content: Readable, { file, kind }: { readonly file: string; readonly kind: Kind }): Promise<Received> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let [head, bytes, isChecked] = [Buffer.alloc(0), 0, false];
  try {
    for await (const piece of heard(content)) {
      bytes += piece.length;
      if (bytes > MOST_BYTES) throw new Refusal('DOCUMENT_TOO_LARGE');
      if (!isChecked) {
        head = Buffer.concat([head, piece]);
        isChecked = head.length >= HEAD;
        if (isChecked) await checkHead(head, kind);
      }
      hash.update(piece);
      await handle.appendFile(piece);
    }
  } finally {
    await handle.close();
  }
  if (bytes === 0) throw new Refusal('DOCUMENT_EMPTY');
  if (!isChecked) await checkHead(head, kind);
  return { bytes, sha256: hash.digest() };
}

/** What goes wrong in here is the sender's: a connection cut, a form that ends in the middle, a sender fallen silent. */
async function* heard(content: Readable): AsyncIterable<Buffer> {
  const slow = (): void => void content.destroy(new Refusal('DOCUMENT_UPLOAD_BROKEN'));
  const silence = setTimeout(slow, SILENCE_MS);
  const whole = setTimeout(slow, WHOLE_MS);
  const pieces = content[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await pieces.next().catch(() => Promise.reject(new Refusal('DOCUMENT_UPLOAD_BROKEN')));
      if (done) return;
      silence.refresh();
      yield value as Buffer;
    }
  } finally {
    clearTimeout(silence);
    clearTimeout(whole);
    content.destroy();
  }
}
