import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from './postmaster.js';

/** The process that has a folder now. */
export interface Holder {
  readonly pid: number;
  /** A command that is soon done; whoever comes next may wait for it. */
  readonly isBrief: boolean;
  /** Tells it from another process that was given the same number later; empty where the system does not say. */
  readonly startedAt: string;
}

/**
 * A folder is one process's at a time. Each claim is a file with the next number, which only one can make; nobody takes a
 * number away but who made a higher one, so a claim whose process was killed can be passed over without a race.
 */
export class FolderClaim {
  private constructor(private readonly file: string) {}

  /** The claim, or who has the folder already. However many ask at once, one gets it. */
  static async take(home: string, isBrief: boolean): Promise<FolderClaim | Holder> {
    for (;;) {
      const { last, holder } = await lookAt(home);
      if (holder) return holder;
      if (await made(home, last + 1, isBrief)) return new FolderClaim(fileOf(home, last + 1));
    }
  }

  /** The next process may have the folder; it may be gone as well. */
  async release(): Promise<void> {
    await truncate(this.file).catch(ignoreMissing);
  }
}

/** Whether the folder is still that process's. */
export async function isHeld(home: string, { pid, startedAt }: Holder): Promise<boolean> {
  const { holder } = await lookAt(home);
  return holder?.pid === pid && holder.startedAt === startedAt;
}

/** The number of the last claim, and who made it unless it was released or its process is no more. */
async function lookAt(home: string): Promise<{ last: number; holder?: Holder }> {
  for (;;) {
    const last = Math.max(0, ...(await numbersIn(home)));
    if (last === 0) return { last };
    const text = await readFile(fileOf(home, last), 'utf8').catch(ignoreMissing);
    if (text === undefined) continue; // somebody made the next one meanwhile
    const holder = text ? (JSON.parse(text) as Holder) : undefined;
    return holder && (await isRunning(holder)) ? { last, holder } : { last };
  }
}

async function isRunning({ pid, startedAt }: Holder): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const found = await startOf(pid);
  return found !== 'over' && (!found || !startedAt || found === startedAt);
}

async function made(home: string, number: number, isBrief: boolean): Promise<boolean> {
  const draft = path.join(home, `draft-${randomBytes(6).toString('hex')}`);
  const holder: Holder = { pid: process.pid, isBrief, startedAt: await startOf(process.pid) };
  await writeFile(draft, JSON.stringify(holder));
  try {
    await link(draft, fileOf(home, number)); // with all its words, or not at all
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  for (const older of (await numbersIn(home)).filter((one) => one < number)) await rm(fileOf(home, older), { force: true });
  return true;
}

const fileOf = (home: string, number: number): string => path.join(home, `claim-${number}`);

async function numbersIn(home: string): Promise<number[]> {
  return (await readdir(home)).flatMap((name) => /^claim-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
}

/** The moment a process began, in the ticks of Linux; `over` when it is dead and only its parent has not noticed. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'over' : (fields[19] ?? '');
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
