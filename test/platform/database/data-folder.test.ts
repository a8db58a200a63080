import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EmbeddedPostgres } from '../../../src/platform/database/index.js';

let place: string;
let server: EmbeddedPostgres | undefined;

beforeEach(() => {
  place = mkdtempSync(path.join(os.tmpdir(), 'talepakis-folder-'));
  chmodSync(place, 0o755);
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(place, { recursive: true });
});

async function answers(folder: string): Promise<void> {
  server = await EmbeddedPostgres.start({ folder });
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await client.end();
}

describe('the data folder', () => {
  it('may have spaces and Turkish letters in its name, and lie in folders that are not there yet', async () => {
    await answers(path.join(place, 'İlçe Belediyesi', 'şikâyet ığdır'));
  });

  it('may be given from where the program was started', async () => {
    await answers(path.relative(process.cwd(), path.join(place, 'data')));

    expect(existsSync(path.join(place, 'data/postgres/PG_VERSION'))).toBe(true);
  });

  it('keeps what others have in it, and its owner', async () => {
    writeFileSync(path.join(place, 'letter.txt'), 'ours');
    const { uid, mode } = statSync(place);

    await answers(place);

    expect(statSync(place)).toMatchObject({ uid, mode });
    expect(existsSync(path.join(place, 'letter.txt'))).toBe(true);
  });

  it('never takes a database cluster it has not made', async () => {
    mkdirSync(path.join(place, 'data/postgres'), { recursive: true, mode: 0o755 });
    writeFileSync(path.join(place, 'data/postgres/PG_VERSION'), '15');

    await expect(EmbeddedPostgres.start({ folder: path.join(place, 'data') })).rejects.toThrow('Choose another folder with TALEPAKIS_DATA.');

    expect(readdirSync(path.join(place, 'data/postgres'))).toEqual(['PG_VERSION']);
  });

  it.each([
    ['lies where nothing can be made', () => '/proc/talepakis/data'],
    ['is a file', () => fileIn(place)],
    ['lies in a file', () => path.join(fileIn(place), 'data')],
    ['has a name no folder can have', () => path.join(place, 'a'.repeat(300))],
  ])('is refused in plain words when it %s', async (_, folder) => {
    await expect(EmbeddedPostgres.start({ folder: folder() })).rejects.toThrow(/ cannot be made or written \(E[A-Z]+\)\. Choose another place for the data with TALEPAKIS_DATA\.$/);
  });
});

function fileIn(folder: string): string {
  const file = path.join(folder, os.hostname());
  writeFileSync(file, '');
  return file;
}
