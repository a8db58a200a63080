import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LOCK = `${root}.cache/web-build.lock`;
const PATIENCE_MS = 120_000;

/** The folder of the web app, built from what is in web/ now; test files that run at the same time build it once. */
export async function builtWeb(): Promise<string> {
  await mkdir(`${root}.cache`, { recursive: true });
  await eventually(takeLock, PATIENCE_MS);
  try {
    const build = spawn(process.execPath, ['scripts/build-web.mjs'], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } });
    const [code] = (await once(build, 'exit')) as [number];
    if (code !== 0) throw new Error(`The web app could not be built: ${code}`);
  } finally {
    await rm(LOCK, { force: true });
  }
  return `${root}dist/web`;
}

async function takeLock(): Promise<void> {
  const holder = Number(await readFile(LOCK, 'utf8').catch(() => '0'));
  if (holder > 0 && !isAlive(holder)) await rm(LOCK, { force: true });
  await writeFile(LOCK, String(process.pid), { flag: 'wx' });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
