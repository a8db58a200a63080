import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openKeyRing, parseKeys } from '../../../src/platform/personal-data/index.js';
import { readConfig } from '../../../src/platform/start/index.js';

const DATABASE_URL = 'postgres://somewhere/else';
const key = (): string => randomBytes(32).toString('base64');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'talepakis-keys-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the key ring', () => {
  it('takes the first key for new wrapping, and keeps the others', async () => {
    const [new_, old] = [key(), key()];
    const ring = await openKeyRing(readConfig({ PERSONAL_DATA_KEYS: `2026:${new_}, 2025:${old}`, DATABASE_URL, DEMO: 'off' }), folder);
    expect(ring.current).toBe('2026');
    expect([...ring.keys].map(([id, bytes]) => [id, bytes.toString('base64')])).toEqual([['2026', new_], ['2025', old]]);
  });

  it('reads a file, and names the one it cannot read', async () => {
    const file = path.join(folder, 'secret');
    writeFileSync(file, `a:${key()}\n`);
    expect((await openKeyRing(readConfig({ PERSONAL_DATA_KEYS_FILE: file, DATABASE_URL, DEMO: 'off' }), folder)).current).toBe('a');
    const none = path.join(folder, 'none');
    await expect(openKeyRing(readConfig({ PERSONAL_DATA_KEYS_FILE: none, DATABASE_URL, DEMO: 'off' }), folder)).rejects.toThrow(`The keys of personal data cannot be read from ${none} (ENOENT).`);
  });

  it('is missing in production only: the start says so in plain words', async () => {
    await expect(openKeyRing(readConfig({ DATABASE_URL, DEMO: 'off' }), folder)).rejects.toThrow(/^PERSONAL_DATA_KEYS is missing: personal data is never stored without a key\. It must be id:key/);
  });

  it.each([
    ['nothing of the form', 'geheim'], ['a short key', `a:${randomBytes(16).toString('base64')}`], ['two keys of one name', `a:${key()},a:${key()}`], ['an empty place', `a:${key()},`],
  ])('refuses %s without repeating it', (_, text) => {
    const refusal = (): unknown => parseKeys(text, 'PERSONAL_DATA_KEYS');
    expect(refusal).toThrow(/^PERSONAL_DATA_KEYS must be id:key, or several/);
    expect(refusal).not.toThrow(text);
  });

  it('of a demo is made once, however many start at the same time, and only its owner may read it', async () => {
    const home = path.join(folder, 'demo');
    const rings = await Promise.all(Array.from({ length: 8 }, () => openKeyRing(readConfig({}), home)));
    const [file = ''] = readdirSync(home);
    expect(readdirSync(home)).toEqual(['personal-data.keys']);
    expect(statSync(path.join(home, file)).mode & 0o777).toBe(0o600);
    for (const ring of rings) expect(ring).toEqual(parseKeys(readFileSync(path.join(home, file), 'utf8'), file));
    expect(await openKeyRing(readConfig({}), home)).toEqual(rings[0]);
  });
});
