// Builds web/ into dist/web when something of it changed, and beside every text file its brotli form.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const out = path.join(root, 'dist/web');
const mark = path.join(out, '.built-from');
/** Pages judge forms by the server's own code. */
const SOURCES = ['web', 'src/forms', 'src/decisions/feel', 'src/cases/forms/messages'];
const compress = promisify(brotliCompress);

/** The builder works in a process of its own: the memory it takes is not given back, and ours would keep it for as long as it runs. */
export async function buildWeb() {
  if (await isBuiltFrom(await digestOfSources())) return;
  const builder = spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: 'inherit' });
  const [code] = await once(builder, 'exit');
  if (code !== 0) throw new Error('The web app could not be built.');
}

async function buildHere() {
  const wanted = await digestOfSources();
  if (await isBuiltFrom(wanted)) return;
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'web/vite.config.ts'), logLevel: 'warn' });
  await Promise.all((await filesIn(out)).filter((file) => /\.(js|css|svg|json)$/.test(file)).map(squeeze));
  await writeFile(mark, wanted);
}

async function isBuiltFrom(digest) {
  return (await readFile(mark, 'utf8').catch(() => '')) === digest;
}

async function squeeze(file) {
  await writeFile(`${file}.br`, await compress(await readFile(file)));
}

async function digestOfSources() {
  const digest = createHash('sha256');
  const files = [...(await Promise.all(SOURCES.map((folder) => filesIn(path.join(root, folder))))).flat(), path.join(root, 'package-lock.json')];
  for (const file of files.sort()) digest.update(`${path.relative(root, file)}\0`).update(await readFile(file)).update('\0');
  return digest.digest('hex');
}

async function filesIn(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildHere();
