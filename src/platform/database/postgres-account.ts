import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Who runs the PostgreSQL server: ourselves, or for root the `postgres` user, because the server refuses root. */
export interface PostgresAccount {
  readonly uid?: number;
  readonly gid?: number;
}

export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return {};
  const known = accountNamed('postgres') ?? createdAccount() ?? accountNamed('nobody');
  if (!known) throw new Error('PostgreSQL refuses to run as root and this machine has no other user for it.');
  return known;
}

/** Whether that account may walk down to the path: a home of root's own is closed to it. */
export function canReach(account: PostgresAccount, target: string): boolean {
  if (account.uid === undefined) return true;
  const parent = path.dirname(target);
  return isOpen(account.uid, target) && (parent === target || canReach(account, parent));
}

function isOpen(uid: number, folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return !found || found.uid === uid || (found.mode & 0o001) !== 0;
}

function accountNamed(name: string): PostgresAccount | undefined {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function createdAccount(): PostgresAccount | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  } catch {
    return undefined; // a small image without useradd: `nobody` will do
  }
  return accountNamed('postgres');
}
