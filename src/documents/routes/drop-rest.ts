import type { FastifyRequest } from 'fastify';
import { MOST_BYTES } from '../receive.js';

const MOST_DROPPED = 10 * MOST_BYTES;
const SILENCE_MS = 5_000;

/**
 * Reads on after a no, and drops what comes: who is still sending hears the answer only when all of it was taken.
 * Whoever sends very much more, or falls silent, is cut off.
 */
export function dropRest({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  let dropped = 0;
  const cut = (): void => void raw.socket.destroy();
  const silence = setTimeout(cut, SILENCE_MS);
  raw.once('close', () => clearTimeout(silence)).once('end', () => clearTimeout(silence));
  // The form's reader may wait for somebody to take the file from it.
  raw.unpipe();
  raw.on('data', (piece: Buffer) => {
    dropped += piece.length;
    silence.refresh();
    if (dropped > MOST_DROPPED) cut();
  });
  raw.on('error', () => clearTimeout(silence));
  raw.resume();
}
