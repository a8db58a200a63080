import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange, DocumentStorage } from './storage.js';

const OURS_ALONE = 0o700;
const KEY = /^[0-9a-f]{40}$/u;

/** A folder of our own on this machine, two levels deep so that none grows large. */
export class DiskStorage implements DocumentStorage {
  constructor(private readonly folder: string) {}

  async put(key: string, from: string): Promise<void> {
    const to = this.fileOf(key);
    await mkdir(path.dirname(to), { recursive: true, mode: OURS_ALONE });
    await flush(from);
    await rename(from, to);
    // The names are on the disk only when the folders are.
    for (const folder of [path.dirname(to), path.dirname(path.dirname(to)), this.folder]) await flush(folder);
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const stream = createReadStream(this.fileOf(key), range);
    await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
    return stream;
  }

  async remove(key: string): Promise<void> {
    await rm(this.fileOf(key), { force: true });
  }

  private fileOf(key: string): string {
    if (!KEY.test(key)) throw new Error('no key of a document');
    return path.join(this.folder, key.slice(0, 2), key.slice(2, 4), key);
  }
}

async function flush(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
