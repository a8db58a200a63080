import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { eventually } from '../given/eventually.js';
import { testKeys } from '../given/personal-data-keys.js';
import { givenSimulators, type GivenSimulators } from '../outside/given-outside.js';
import { startDemo, type DemoServer } from './demo-server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

let fresh: FreshDatabase;
let simulators: GivenSimulators;
let folder: string;

beforeEach(async () => {
  [fresh, simulators, folder] = await Promise.all([freshDatabase(), givenSimulators(), mkdtemp(path.join(tmpdir(), 'demo-'))]);
});

afterEach(async () => {
  await simulators.stop();
  await fresh.drop();
  await rm(folder, { recursive: true });
});

describe('the seed of a demo', () => {
  it('puts in the whole country once, and leaves alone what people have changed since', async () => {
    await seeded(async (server) => {
      expect(await countsOf(server)).toEqual({ valilik: 81, units: 22_333, people: 41, muhtars: 12, ilceOfMuhtars: 12, neighbourhoods: expect.any(Number), substitutions: 1, texts: 13, sectors: 13, headings: 33 });
      await expect(server.units.search({ text: 'havsa belediye' })).resolves.not.toEqual([]);
      await expect(server.places.search({ text: 'havsa varoş' })).resolves.not.toEqual([]);
      await changeSomebody(server);
    });
    const before = await rows('SELECT slice, edition, done_at FROM demo_seed ORDER BY slice');

    await seeded(async (server) => {
      expect(await countsOf(server)).toMatchObject({ units: 22_333, people: 41, muhtars: 12, substitutions: 1, texts: 13, sectors: 13, headings: 33 });
      expect(await server.people.byUserName('vali')).toMatchObject({ givenName: 'Nermin Hanım' });
    });
    expect(await rows('SELECT slice, edition, done_at FROM demo_seed ORDER BY slice')).toEqual(before);
  }, 600_000);

  it('goes on where it was killed', async () => {
    for (const slice of ['begun', 'units', 'officers', 'muhtars', 'content']) await killedAfter(slice);

    await seeded(async (server) => {
      expect(await countsOf(server)).toMatchObject({ valilik: 81, units: 22_333, people: 41, muhtars: 12, substitutions: 1, texts: 13, sectors: 13, headings: 33 });
    });
    expect((await rows('SELECT slice FROM demo_seed ORDER BY slice')).map(({ slice }) => slice)).toEqual(['begun', 'content', 'muhtars', 'officers', 'other-units', 'units']);
  }, 240_000);

  it('is put in once by two that start at the same moment', async () => {
    const both = await Promise.all([startDemo(fresh.url, simulators), startDemo(fresh.url, simulators)]);
    for (const { demo } of both) demo.begin();
    await Promise.all(both.map(({ demo }) => demo.finished()));

    expect(await countsOf(both[0])).toMatchObject({ units: 22_333, people: 41, substitutions: 1 });
    expect(both.flatMap(({ lines }) => lines).filter((line) => line.includes('"level":50'))).toEqual([]);
    for (const { stop } of both) await stop();
  }, 600_000);

  it('puts nothing beside the units and people of somebody else, and says so', async () => {
    await rows(`INSERT INTO person (given_name, family_name) VALUES ('Ayşe', 'Işıl') RETURNING id`);
    await seeded(async (server) => {
      expect(await countsOf(server)).toMatchObject({ units: 0, people: 0 });
      expect((await server.session()).body['demoUsers']).toEqual([]);
      expect(server.lines.join('')).toContain('TALEPAKIS_DATA');
    });
  });
});

async function seeded(look: (server: DemoServer) => Promise<void>): Promise<void> {
  const server = await startDemo(fresh.url, simulators);
  try {
    server.demo.begin();
    await server.demo.finished();
    await look(server);
  } finally {
    await server.stop();
  }
}

/** A server as people start it, ended without a word as soon as it has noted this slice as done; the next one is then under way. */
async function killedAfter(slice: string): Promise<void> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root, stdio: 'ignore',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, TALEPAKIS_DATA: folder, PORT: '0', LOG_LEVEL: 'error' },
  });
  await eventually(async () => expect(await rows(`SELECT slice FROM demo_seed WHERE slice = '${slice}'`)).toHaveLength(1), 60_000);
  await killed(child);
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function countsOf({ platform }: DemoServer): Promise<unknown> {
  const [counts] = await platform.database.query(`
    SELECT (SELECT count(*)::int FROM unit WHERE kind = 'valilik') AS valilik, (SELECT count(*)::int FROM unit) AS units,
      (SELECT count(*)::int FROM demo_person JOIN person ON id = person_id) AS people, (SELECT count(*)::int FROM muhtar) AS muhtars,
      (SELECT count(DISTINCT (il_code, ilce))::int FROM muhtar) AS "ilceOfMuhtars", (SELECT count(*)::int FROM mahalle) AS neighbourhoods,
      (SELECT count(*)::int FROM substitution WHERE now() BETWEEN valid_from AND valid_to) AS substitutions,
      (SELECT count(*)::int FROM site_content) AS texts, (SELECT count(*)::int FROM sector) AS sectors, (SELECT count(*)::int FROM service_heading) AS headings`);
  return counts;
}

async function changeSomebody({ people, platform }: DemoServer): Promise<void> {
  const vali = await people.byUserName('vali');
  await platform.database.transaction((tx) => people.change(tx, 'system', { id: vali?.id ?? '', version: vali?.version ?? 0, givenName: 'Nermin Hanım' }));
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
