// Compiles src/ into dist/, file by file and only what changed: a warm build costs a few milliseconds.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc-options.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const changedAt = (file) => stat(file).then((found) => found.mtimeMs, () => 0);

/** Compiles one folder of the source tree; files whose output is newer are left alone. */
export async function build(folder = 'src', out = 'dist') {
  const from = path.join(root, folder);
  if (!existsSync(from)) return; // an image brings what was compiled, and no sources: nothing is newer, and nothing is left over
  const to = path.join(root, out, path.relative('src', folder));
  const sources = (await filesIn(from)).filter((file) => /(?<!\.d)\.ts$|\.json$/.test(file));
  await Promise.all(sources.map((file) => compile(path.join(from, file), path.join(to, outputOf(file)))));
  await removeLeftovers(to, new Set(sources.map(outputOf)));
}

async function compile(source, output) {
  if ((await changedAt(output)) > (await changedAt(source))) return;
  await mkdir(path.dirname(output), { recursive: true });
  const text = await readFile(source, 'utf8');
  await writeWhole(output, source.endsWith('.json') ? text : await toJavaScript(source, text));
}

async function toJavaScript(source, text) {
  const { transform } = await import('@swc/core');
  const { code, map } = await transform(text, { ...swcOptions, filename: source, sourceMaps: true });
  const inline = Buffer.from(map ?? '').toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`;
}

/** Two builds may run at once; a reader never sees half a file. */
async function writeWhole(output, text) {
  const draft = `${output}.${process.pid}.tmp`;
  await writeFile(draft, text);
  await rename(draft, output);
}

/** The web app has its own builder. */
async function removeLeftovers(to, wanted) {
  const gone = (await filesIn(to)).filter((file) => !wanted.has(file) && !file.endsWith('.tmp') && !file.startsWith(`web${path.sep}`));
  await Promise.all(gone.map((file) => rm(path.join(to, file), { force: true })));
}

async function filesIn(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

const outputOf = (file) => file.replace(/\.ts$/, '.js');

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
