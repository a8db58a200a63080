import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { access, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.js';
import { canReach, type PostgresAccount } from './postgres-account.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';

export interface DataFolder {
  readonly home: string;
  /** PostgreSQL's own folder in it. */
  readonly folder: string;
  readonly account: PostgresAccount;
}

export interface Cluster extends DataFolder {
  readonly binaries: PostgresBinaries;
  readonly password: string;
  readonly logFile: string;
}

/** Makes the folder where it is not there, and answers another one (and says so) when the server's account cannot reach it. */
export async function openDataFolder(wanted: string, account: PostgresAccount, say?: (line: string) => void): Promise<DataFolder> {
  const home = path.resolve(wanted);
  const entries = await readdir(home).catch(unlessMissing);
  const isFresh = !entries?.length;
  if (!canReach(account, isFresh ? path.dirname(home) : home)) {
    const other = path.join('/var/lib/talepakis', createHash('sha256').update(home).digest('hex').slice(0, 12));
    say?.(`The database server may not run as root and cannot reach ${home}: the data lies in ${other}.`);
    return openDataFolder(other, account);
  }
  if (!entries) await makeFolder(home);
  if (isFresh) await giveTo(account, home); // a folder with something in it keeps its owner: it may be anybody's
  return { home, folder: path.join(home, 'postgres'), account };
}

/** Gives the folder a database cluster, made when it has none. Only for who has claimed the folder. */
export async function prepareCluster(data: DataFolder): Promise<Cluster> {
  const binaries = await postgresBinaries(data.account);
  const password = await passwordIn(data.home);
  const cluster = { ...data, binaries, password, logFile: path.join(data.home, 'postgres.log') };
  if (!(await isMade(data))) await makeCluster(cluster);
  return cluster;
}

/** The password of the cluster, thrown with dice when there is none. */
export async function passwordIn(home: string): Promise<string> {
  const file = path.join(home, 'password');
  await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(ignoreExisting);
  return (await readFile(file, 'utf8')).trim();
}

/** Node's own recursive mkdir never ends on a place like /proc, where even the parent seems to be missing. */
async function makeFolder(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  if (parent !== folder && !(await isThere(parent))) await makeFolder(parent);
  await mkdir(folder, { mode: 0o711 }).catch(ignoreExisting);
}

/** The mark is set after initdb is through; killed half way, it begins anew. */
async function isMade({ home, folder }: DataFolder): Promise<boolean> {
  return (await isThere(path.join(home, 'initialised'))) && (await isThere(path.join(folder, 'PG_VERSION')));
}

/** Made beside its place and moved there whole: nothing that lies there is ever overwritten. */
async function makeCluster({ home, folder, account, binaries }: Cluster): Promise<void> {
  if (await isThere(folder)) throw new CannotStart(`${folder} is not TalepAkış's own. Choose another folder with TALEPAKIS_DATA.`);
  const draft = path.join(home, 'postgres-draft');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  for (const target of [draft, path.join(home, 'password')]) await giveTo(account, target);
  const flags = [
    `--pgdata=${draft}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${path.join(home, 'password')}`,
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions',
  ];
  await promisify(execFile)(binaries.initdb, flags, { ...account, cwd: draft }).catch((error: { stderr?: string }) => {
    throw new CannotStart(`PostgreSQL could not make its files in ${home}:\n${error.stderr?.trim() ?? String(error)}`);
  });
  await writeFile(path.join(home, 'initialised'), '');
  await rename(draft, folder);
}

async function giveTo({ uid, gid }: PostgresAccount, target: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(target, uid, gid);
}

const isThere = (target: string): Promise<boolean> => access(target).then(() => true, () => false);

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
