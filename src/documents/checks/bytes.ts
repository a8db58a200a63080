import { open, type FileHandle } from 'node:fs/promises';
import { Refusal } from '../../platform/index.js';

const PIECE = 64 * 1024;

/** A file that is looked at here and there, and never read whole into memory. */
export class Bytes {
  private constructor(private readonly handle: FileHandle, readonly path: string, readonly size: number) {}

  static async with<T>(path: string, look: (bytes: Bytes) => Promise<T>): Promise<T> {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      return await look(new Bytes(handle, path, size));
    } finally {
      await handle.close();
    }
  }

  /** What is there of these bytes: fewer at the end. */
  async some(at: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - at));
    const piece = Buffer.alloc(wanted);
    const { bytesRead } = await this.handle.read(piece, 0, wanted, at);
    return piece.subarray(0, bytesRead);
  }

  /** All of these bytes; a file that ends before is not what it says. */
  async exactly(at: number, length: number): Promise<Buffer> {
    const piece = await this.some(at, length);
    if (at < 0 || piece.length < length) throw mismatch('cut-off');
    return piece;
  }

  /** The last bytes, at most so many. */
  last(length: number): Promise<Buffer> {
    return this.some(Math.max(0, this.size - length), length);
  }

  /** The whole file in pieces, each beginning with the end of the one before. */
  async *pieces(overlap: number): AsyncIterable<Buffer> {
    for (let at = 0; at < this.size; at += PIECE) yield await this.some(Math.max(0, at - overlap), PIECE + Math.min(at, overlap));
  }
}

/** The content is not what the name says, or not only that; the reason is for us, the sentence says enough. */
export function mismatch(reason: string): Refusal {
  return new Refusal('DOCUMENT_CONTENT_MISMATCH', { reason });
}

/** Whether the file stands for more than anybody's machine should have to open. */
export function refuseHuge(width: number, height: number): void {
  if (width === 0 || height === 0) throw mismatch('no-picture');
  if (width * height > MOST_PIXELS) throw new Refusal('DOCUMENT_UNSAFE', { reason: 'pixels' });
}

/** A plan on A0, scanned with 400 dots per inch, has 250 million. */
const MOST_PIXELS = 300_000_000;
