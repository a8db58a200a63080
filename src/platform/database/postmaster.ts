import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from '../cannot-start.js';

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** The server that runs on this data folder now, if one does. */
export async function postmasterOf(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, , , , status] = text.split('\n');
  if (!pid || !port || !isAlive(Number(pid)) || !(await isPostgres(Number(pid)))) return undefined;
  return { pid: Number(pid), port: Number(port), isReady: status?.trim() === 'ready' };
}

/** Stops a server nobody waits for any more, or sees it end by itself; its clients are disconnected, its data is safe. */
export async function stopPostmaster({ pid }: Pick<Postmaster, 'pid'>): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return; // its keeper was faster
    throw error;
  }
  if (!(await until(() => !isAlive(pid)))) throw new CannotStart(`The PostgreSQL left over from before (process ${pid}) does not end. Stop it, and start again.`);
}

/** Looks again every few milliseconds; false when the time is over. */
export async function until(isTrue: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<boolean> {
  const lastAt = performance.now() + timeoutMs;
  while (!(await isTrue())) {
    if (performance.now() > lastAt) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** After a reboot the number in the file may belong to somebody else's process. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes('postgres');
}
