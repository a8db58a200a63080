import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from './given/database.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const copied = [...readFileSync(path.join(root, 'Dockerfile'), 'utf8').matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, name]) => name ?? '');

let given: FreshDatabase;
let image: string;

beforeAll(async () => {
  given = await freshDatabase();
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: root });
  image = mkdtempSync(path.join(os.tmpdir(), 'talepakis-image-'));
  for (const name of copied.filter((one) => one !== 'node_modules')) cpSync(path.join(root, name), path.join(image, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(image, 'node_modules'));
});

afterAll(async () => {
  rmSync(image, { recursive: true });
  await given.drop();
});

describe('what the Dockerfile takes into the image', () => {
  it('is enough for the command line of machine clients, which leaves it as it is', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/clients.mjs', 'list'], { cwd: image, env: { PATH: process.env['PATH'], DATABASE_URL: given.url } });

    expect(stdout).toBe('There are no clients yet.\n');
    expect(existsSync(path.join(image, 'src'))).toBe(false);
    expect(existsSync(path.join(image, 'dist/main.js'))).toBe(true);
  });
});
