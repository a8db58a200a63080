import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Database } from '../../../src/platform/database/index.js';
import { parseKeys, rotate, runPersonalData, SEALED_COLUMNS, type PersonalData } from '../../../src/platform/personal-data/index.js';
import { createLogger } from '../../../src/platform/start/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';
import { eventually } from '../../given/eventually.js';
import { testKeys } from '../../given/personal-data-keys.js';
import { makePeople, openPersonalData, people, readPeople, storePeople, storePerson, tcknOf, testRing } from './given.js';

const count = 450;
const everybody = Array.from({ length: count }, (_, index) => tcknOf(index + 1));
let given: FreshDatabase;
let database: Database;
let personalData: PersonalData;

beforeEach(async () => {
  given = await freshDatabase();
  database = await Database.open({ url: given.url });
  personalData = await openPersonalData(database);
  await database.query(makePeople);
  await storePeople(database, personalData, count);
});

afterEach(async () => {
  personalData.close();
  await database.close();
  await given.drop();
});

const rotation = { columns: [people], ring: testRing };
const keysOf = (column: string, from: number): Promise<{ key: string }[]> =>
  database.query(`SELECT DISTINCT encode(substring(${column} FROM ${from} FOR 4), 'hex') AS key FROM person_in_test`);

describe('rotating the data key', () => {
  it('seals everything anew, and leaves nothing of the old key; the hashes stay', async () => {
    const before = await keysOf('tckn_sealed', 2);
    const hashes = await keysOf('tckn_hash', 1);

    expect(await rotate({ ...rotation, database, personalData })).toBe(count);

    const after = await keysOf('tckn_sealed', 2);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    expect(await keysOf('tckn_hash', 1)).toEqual(hashes);
    expect(await readPeople(database, personalData)).toEqual({ opened: everybody, found: count });
  });

  it('changes the hashes as well when asked to, and search finds both kinds meanwhile', async () => {
    const hashes = await keysOf('tckn_hash', 1);
    await rotate({ ...rotation, database, personalData, withHashKey: true });

    expect(await keysOf('tckn_hash', 1)).not.toEqual(hashes);
    expect(await keysOf('tckn_hash', 1)).toHaveLength(1);
    expect((await readPeople(database, personalData)).found).toBe(count);
  });

  it('is learnt by other processes without a restart, and what they seal meanwhile opens everywhere', async () => {
    const elsewhere = await Database.open({ url: given.url });
    const other = await openPersonalData(elsewhere);
    const before = other.currentKey('seal');
    await rotate({ ...rotation, database, personalData });
    expect((await readPeople(elsewhere, other)).opened).toEqual(everybody);
    await eventually(() => expect(other.currentKey('seal')).toBeGreaterThan(before));
    await storePerson(elsewhere, other, count + 1);

    expect((await readPeople(database, personalData)).opened).toEqual([...everybody, tcknOf(count + 1)]);
    other.close();
    await elsewhere.close();
  });

  it('names a value that does not open, goes no further, and later goes on with the key it began', async () => {
    await database.query(`UPDATE person_in_test SET tckn_sealed = (SELECT tckn_sealed FROM person_in_test WHERE id = 2) WHERE id = 300`);
    await expect(rotate({ ...rotation, database, personalData })).rejects.toThrow('What is stored as person_in_test.tckn/300 does not open');
    const begun = personalData.currentKey('seal');
    await database.query('DELETE FROM person_in_test WHERE id = 300');
    expect(await rotate({ ...rotation, database, personalData })).toBe(count - 1 - 200);
    expect(personalData.currentKey('seal')).toBe(begun);
  });

  it('killed at any instant, again and again, loses no value', async () => {
    // Its first statements by themselves; then anywhere among those of two whole rotations.
    const anywhere = Array.from({ length: 6 }, () => 20 + Math.floor(Math.random() * 950));
    for (const statement of [3, 5, 7, 9, 11, 13, ...anywhere]) {
      const child = fork(new URL('rotate-in-rounds.mjs', import.meta.url), [given.url, testKeys, String(statement)]);
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

      await personalData.refresh();
      expect(await readPeople(database, personalData)).toEqual({ opened: everybody, found: count });
    }
    await rotate({ ...rotation, database, personalData, withHashKey: true });
    expect(await readPeople(database, personalData)).toEqual({ opened: everybody, found: count });
    const open = await database.query('SELECT purpose FROM data_key WHERE activated_at IS NOT NULL AND retired_at IS NULL ORDER BY purpose');
    expect(open).toEqual([{ purpose: 'hash' }, { purpose: 'seal' }]);
    expect(await keysOf('tckn_sealed', 2)).toHaveLength(1);
  });

  it('does not bring back what somebody is just changing', async () => {
    const changed = personalData.seal('changed', people.context('1'));
    let rotating = Promise.resolve(0);
    await database.transaction(async (tx) => {
      await tx.query('UPDATE person_in_test SET tckn_sealed = $1, tckn_hash = $2 WHERE id = 1', [changed, personalData.hash('tckn', 'changed')]);
      rotating = rotate({ ...rotation, database, personalData });
      await eventually(async () => expect(await database.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).toHaveLength(1));
    });
    await rotating;
    const { opened, found } = await readPeople(database, personalData);
    expect([opened[0], opened.length, found]).toEqual(['changed', count, count]);
  });

  it('loses no writing of a running system', async () => {
    let isDone = false;
    const writing = (async () => {
      for (let id = count + 1; !isDone; id += 1) await storePerson(database, personalData, id);
    })();
    for (let round = 0; round < 3; round += 1) await rotate({ ...rotation, database, personalData, withHashKey: true });
    isDone = true;
    await writing;
    const { opened, found } = await readPeople(database, personalData);
    expect(opened).toEqual(opened.map((_, index) => tcknOf(index + 1)));
    expect(found).toBe(opened.length);
  });
});

describe('rotating what the system itself seals', () => {
  const digest = Buffer.from('a digest');
  /** One value in each registered column, as whoever writes it names the place. */
  const stored = async (): Promise<[string, string, string][]> => {
    const [id, other] = ['7b0e6a1e-5c0c-4a54-8d0c-0d8a5b1f7a01', '7b0e6a1e-5c0c-4a54-8d0c-0d8a5b1f7a02'];
    const seal = (context: string): Buffer => personalData.seal(`what ${context} holds`, context);
    await database.query(
      `INSERT INTO person (id, given_name, family_name, tckn_sealed, tckn_hash, phone_sealed, phone_hash, email_sealed, email_hash) VALUES ($1, 'Ayşe', 'Yılmaz', $2, $3, $4, $5, $6, $7)`,
      [id, ...['tckn', 'phone', 'email'].flatMap((kind) => [seal(`person.${kind}/${id}`), personalData.hash(kind, `what person.${kind}/${id} holds`)])],
    );
    await database.query(`INSERT INTO muhtar (person_id, il_code, ilce, mahalle, address_sealed) VALUES ($1, 22, 'Havsa', 'Yeni', $2)`, [id, seal(`muhtar.address/${id}`)]);
    await database.query('INSERT INTO citizen (person_id, phone_sealed, phone_hash, confirmed_at) VALUES ($1, $2, $3, now())', [id, seal(`citizen.phone/${id}`), personalData.hash('phone', `what citizen.phone/${id} holds`)]);
    await database.query(`INSERT INTO sign_in_attempt (id, acts_as, browser_digest, claim_sealed, code_hash, sent_at, expires_at, gone_at) VALUES ($1, 'staff', '', $2, '', now(), now(), now())`, [other, seal(`sign_in_attempt.claim/${other}`)]);
    await database.query('INSERT INTO sign_in_message (id, attempt_id, text_sealed, made_at, next_at) VALUES ($1, $2, $3, now(), now())', [id, other, seal(`sign_in_message.text/${id}`)]);
    await database.query(`INSERT INTO sign_in_trip (state_digest, browser_digest, way, acts_as, secrets_sealed, target, expires_at) VALUES ($1, '', 'oidc', 'staff', $2, '/', now())`, [digest, seal(`sign_in_trip.secrets/\\x${digest.toString('hex')}`)]);
    await database.query(
      `INSERT INTO notification (id, dedup_key, channel, template_key, template_version, language, address_sealed, text_sealed, is_urgent, state, next_at, expires_at, created_at)
       VALUES ($1, 'one', 'sms', 'giris-kodu', 1, 'tr', $2, $3, true, 'waiting', now(), now(), now())`,
      [id, seal(`notification.address/${id}`), seal(`notification.text/${id}`)],
    );
    return SEALED_COLUMNS.map(({ table, column, context, id: key }) => [table, column, context(table === 'sign_in_attempt' ? other : key === 'state_digest' ? `\\x${digest.toString('hex')}` : id)]);
  };

  it('reaches every registered column, under the context it was sealed with', async () => {
    const places = await stored();
    expect(await rotate({ database, personalData, ring: testRing, columns: SEALED_COLUMNS, withHashKey: true })).toBe(SEALED_COLUMNS.length);
    for (const [table, column, context] of places) {
      const [row] = await database.query<{ sealed: Buffer }>(`SELECT ${column} AS sealed FROM ${table}`);
      expect(row?.sealed.readUInt32BE(1)).toBe(personalData.currentKey('seal'));
      expect(personalData.open(row?.sealed ?? Buffer.alloc(0), context)).toBe(`what ${context} holds`);
    }
    const [found] = await database.query('SELECT 1 FROM person WHERE tckn_hash = $1', [personalData.hash('tckn', `what ${places[0]?.[2]} holds`)]);
    expect(found).toBeDefined();
  });
});

describe('the command line of the keys', () => {
  const run = async (keys: string, ...words: string[]): Promise<{ code: number; lines: string[] }> => {
    const lines: string[] = [];
    const surroundings = { databaseUrl: given.url, ring: parseKeys(keys, 'keys'), logger: createLogger('silent'), print: (line: string) => void lines.push(line), columns: [people] };
    return { code: await runPersonalData(words, surroundings), lines };
  };

  it('rotates, and says how much it did', async () => {
    expect(await run(testKeys, 'rotate', '--hash-key')).toEqual({ code: 0, lines: [`${count} values are sealed anew.`] });
  });

  it('wraps the keys anew, so that the old wrapping key can go', async () => {
    const next = `next:${randomBytes(32).toString('base64')}`;
    expect(await run(`${next},${testKeys}`, 'rewrap')).toEqual({ code: 0, lines: ['4 data keys are wrapped anew with "next".'] });
    const later = await openPersonalData(database, parseKeys(next, 'keys'));
    expect((await readPeople(database, later)).opened).toEqual(everybody);
    later.close();
    expect((await run(`${next}`, 'rewrap')).lines).toEqual(['0 data keys are wrapped anew with "next".']);
  });

  it('explains itself when it is asked for anything else', async () => {
    for (const words of [[], ['forget'], ['rewrap', '--hash-key'], ['rotate', 'now']]) expect(await run(testKeys, ...words)).toMatchObject({ code: 1 });
  });
});
