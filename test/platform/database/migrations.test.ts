import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, knownMigrations, migrate } from '../../../src/platform/database/index.js';
import { emptyDatabase, type FreshDatabase } from '../../given/database.js';

const files = readdirSync(new URL('../../../migrations/', import.meta.url)).filter((file) => file.endsWith('.sql')).sort();

let given: FreshDatabase;

beforeAll(async () => {
  given = await emptyDatabase();
});

afterAll(() => given.drop());

describe('migrating', () => {
  it('runs every file once, in order, even when several processes start at once', async () => {
    const ran = await Promise.all([migrate(given.url), migrate(given.url), migrate(given.url)]);

    const expected = files.map((file) => file.replace(/^(\d+)-(.+)\.sql$/, '$2$1'));
    expect(ran.filter((names) => names.length > 0)).toEqual([expected]);
  });

  it('is known to be behind when a file has not run', async () => {
    const database = await Database.open({ url: given.url });
    const isUpToDate = (): Promise<boolean> => knownMigrations()((sql) => database.query(sql));

    expect(await isUpToDate()).toBe(true);
    await database.query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
    expect(await isUpToDate()).toBe(false);
    await database.close();
  });

  it('is not known to be behind when a file comes after the start', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
    await writeFile(path.join(folder, '1700000000000-first.sql'), '');
    const isUpToDate = knownMigrations(folder);

    await writeFile(path.join(folder, '1800000000000-next-release.sql'), '');

    const ran = () => Promise.resolve([{ name: 'first1700000000000' }]);
    expect([await isUpToDate(ran), await knownMigrations(folder)(ran)]).toEqual([true, false]);
    await rm(folder, { recursive: true });
  });
});
