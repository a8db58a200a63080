import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const shipped = new URL('../../processes/', import.meta.url).pathname;

/** A copy of `processes/` that a test may break. */
export interface FilesCopy {
  readonly folder: string;
  read(file: string): Promise<string>;
  write(file: string, content: string): Promise<void>;
  /** Changes a file of the leave request; fails when there is nothing to change. */
  change(file: string, from: string | RegExp, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  drop(): Promise<void>;
}

export async function filesCopy(): Promise<FilesCopy> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'processes-'));
  await cp(path.join(shipped, 'izin'), path.join(folder, 'izin'), { recursive: true });
  const at = (file: string) => path.join(folder, 'izin', file);
  const read = (file: string) => readFile(at(file), 'utf8');
  const write = (file: string, content: string) => writeFile(at(file), content);
  return {
    folder,
    read,
    write,
    change: async (file, from, to) => {
      const before = await read(file);
      const after = before.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
      if (after === before) throw new Error(`nothing to change in ${file}`);
      await write(file, after);
    },
    remove: (file) => rm(at(file)),
    drop: () => rm(folder, { recursive: true }),
  };
}
