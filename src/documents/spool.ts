import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../platform/index.js';

const NAME = /^(\d+)-[0-9a-f]{32}$/u;

/** Where files lie that are on their way in. Beside the store, so that moving one there costs nothing. */
export class Spool {
  private readonly folder: string;

  constructor(folder: string, private readonly clock: Clock) {
    this.folder = path.join(folder, 'incoming');
  }

  /** A name for one file, and what removes it in the end, however that comes. */
  async with<T>(use: (file: string) => Promise<T>): Promise<T> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.folder, `${this.clock.now().getTime()}-${randomBytes(16).toString('hex')}`);
    try {
      return await use(file);
    } finally {
      await rm(file, { force: true });
    }
  }

  /** Removes what processes left behind that died before this moment. */
  async sweep(before: Date): Promise<void> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    for (const name of names) {
      const since = Number(NAME.exec(name)?.[1] ?? Infinity);
      if (since < before.getTime()) await rm(path.join(this.folder, name), { force: true });
    }
  }
}
