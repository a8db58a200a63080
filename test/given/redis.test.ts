import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { transformFile } from '@swc/core';
import { eventually } from './eventually.js';
import { freshRedis, hasRedis } from './redis.js';

let place: string;

beforeEach(() => {
  place = mkdtempSync(path.join(os.tmpdir(), 'talepakis-redis-test-'));
});

afterEach(() => rmSync(place, { recursive: true }));

const on = hasRedis() ? describe : describe.skip;
on('a Redis for tests', () => {
  it('ends when it is stopped', async () => {
    const redis = await freshRedis();
    expect(await isThere(redis.url)).toBe(true);

    await redis.stop();

    expect(await isThere(redis.url)).toBe(false);
  });

  it('does not outlive the process that started it, however that one ends', async () => {
    const child = await processWithRedis();
    const [url] = (await once(child, 'message')) as [string];
    expect(await isThere(url)).toBe(true);
    expect(foldersIn(place)).toHaveLength(1);

    child.kill('SIGKILL');

    await eventually(async () => expect(await isThere(url)).toBe(false));
    await eventually(() => expect(foldersIn(place)).toEqual([]));
  });
});

/** Our own file in a process without Jest, with a temporary folder of its own. */
async function processWithRedis() {
  const from = path.dirname(fileURLToPath(import.meta.url));
  for (const name of ['redis', 'eventually']) {
    const { code } = await transformFile(path.join(from, `${name}.ts`), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } });
    writeFileSync(path.join(place, `${name}.js`), code);
  }
  writeFileSync(path.join(place, 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(place, 'owner.js'), `import { freshRedis } from './redis.js'; process.send((await freshRedis()).url); setInterval(() => {}, 60_000);`);
  return fork(path.join(place, 'owner.js'), { execArgv: [], env: { ...process.env, TMPDIR: place } });
}

const foldersIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('talepakis-redis-')) : []);

async function isThere(url: string): Promise<boolean> {
  return fetch(url.replace('redis:', 'http:')).then(() => true, (error: Error & { cause?: { code?: string } }) => error.cause?.code !== 'ECONNREFUSED');
}
