import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { access, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { canReach, postgresAccount, type PostgresAccount } from './postgres-account.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';

export interface EmbeddedPostgresOptions {
  /** Where the data lies; chosen anew (and said) when the server's account cannot reach it. */
  readonly folder: string;
  /** Extra `name=value` settings of the server, for tests. */
  readonly settings?: readonly string[];
  /** The folder goes away with the server. */
  readonly isTemporary?: boolean;
  readonly say?: (line: string) => void;
}

export interface PreparedFolder {
  readonly home: string;
  readonly folder: string;
  readonly account: PostgresAccount;
  readonly binaries: PostgresBinaries;
  readonly password: string;
  readonly logFile: string;
}

/** Makes the folder ready for a server to start on: the account owns it, the cluster is there, the password known. */
export async function prepareDataFolder(options: EmbeddedPostgresOptions): Promise<PreparedFolder> {
  const account = postgresAccount();
  const home = reachable(account, path.resolve(options.folder), options.say);
  await mkdir(home, { recursive: true, mode: 0o711 });
  await giveTo(account, home);
  const binaries = await postgresBinaries(account);
  const password = await passwordIn(home);
  const folder = path.join(home, 'postgres');
  if (!(await isCluster(folder))) await initialise({ folder, account, binaries, home });
  return { home, folder, account, binaries, password, logFile: path.join(home, 'postgres.log') };
}

function reachable(account: PostgresAccount, wanted: string, say?: (line: string) => void): string {
  if (canReach(account, path.dirname(wanted))) return wanted;
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const folder = path.join('/var/lib/talepakis', name);
  say?.(`The database server may not run as root and cannot reach ${wanted}: the data lies in ${folder}.`);
  return folder;
}

async function passwordIn(home: string): Promise<string> {
  const file = path.join(home, 'password');
  await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(ignoreExisting);
  return (await readFile(file, 'utf8')).trim();
}

/** initdb killed half way leaves no such mark: its folder is made anew. */
async function isCluster(folder: string): Promise<boolean> {
  return access(path.join(folder, '..', 'initialised')).then(() => true, () => false);
}

async function initialise(given: { folder: string; home: string; account: PostgresAccount; binaries: PostgresBinaries }): Promise<void> {
  const { folder, home, account, binaries } = given;
  await rm(folder, { recursive: true, force: true });
  await giveTo(account, path.join(home, 'password'));
  const flags = [
    `--pgdata=${folder}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${path.join(home, 'password')}`,
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions',
  ];
  await promisify(execFile)(binaries.initdb, flags, { ...account, cwd: home });
  await writeFile(path.join(home, 'initialised'), '');
}

/** The process that started the server of this folder, if it wrote itself down. */
export async function ownerOf(home: string): Promise<number | undefined> {
  return Number(await readFile(path.join(home, 'owner.pid'), 'utf8').catch(() => '0')) || undefined;
}

export async function takeOwnership(home: string): Promise<void> {
  await writeFile(path.join(home, 'owner.pid'), String(process.pid));
}

async function giveTo({ uid, gid }: PostgresAccount, target: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(target, uid, gid);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
