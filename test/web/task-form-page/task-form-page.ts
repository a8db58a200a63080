import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Below the house's root, so that its packages are found, and two folders deep, as the page's own addresses are. */
const WORK = path.join(root, '.cache', `task-form-page-${process.pid}`);
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** A page with nothing but a task's form on it, built from what is in web/ now. */
export async function builtFormPage(): Promise<string> {
  await mkdir(WORK, { recursive: true });
  await cp(path.join(HERE, 'page.tsx.txt'), path.join(WORK, 'main.tsx'));
  await writeFile(path.join(WORK, 'index.html'), '<!doctype html><html lang="tr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Görev</title></head><body><div id="root"></div><script type="module" src="./main.tsx"></script></body></html>');
  const out = path.join(WORK, 'dist');
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const options = ['--config', path.join(root, 'web/vite.config.ts'), '--base', '/form-page/', '--outDir', out, '--logLevel', 'error'];
  const builder = spawn(process.execPath, [vite, 'build', WORK, ...options], { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } });
  const [code] = (await once(builder, 'exit')) as [number];
  if (code !== 0) throw new Error(`The page could not be built: ${code}`);
  return out;
}

/** The page at the server's own address, so that its session is the reader's. */
export async function openForm(page: Page, pages: string, taskKey: string): Promise<void> {
  await page.route('**/form-page/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/form-page/' ? 'index.html' : pathname.replace('/form-page/', '');
    await route.fulfill({ body: await readFile(path.join(pages, file)), contentType: TYPES[path.extname(file)] ?? 'application/octet-stream' });
  });
  await page.goto(`/form-page/?gorev=${taskKey}`);
  await page.getByRole('form').waitFor();
}
