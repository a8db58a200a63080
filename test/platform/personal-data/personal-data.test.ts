import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Database } from '../../../src/platform/database/index.js';
import { parseKeys, SEALED_COLUMNS, SealBroken, type PersonalData } from '../../../src/platform/personal-data/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';
import { openPersonalData } from './given.js';

let given: FreshDatabase;
let database: Database;
let personalData: PersonalData;

beforeAll(async () => {
  given = await freshDatabase();
  database = await Database.open({ url: given.url });
  personalData = await openPersonalData(database);
});

afterAll(async () => {
  personalData.close();
  await database.close();
  await given.drop();
});

const text = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('a sealed value', () => {
  it('opens to what was sealed, in its context', () => {
    fc.assert(fc.property(text, text, (clear, context) => personalData.open(personalData.seal(clear, context), context) === clear));
  });

  it('does not open in another context', () => {
    fc.assert(fc.property(text, text, text, (clear, context, other) => {
      fc.pre(context !== other);
      expect(() => personalData.open(personalData.seal(clear, context), other)).toThrow(SealBroken);
    }));
  });

  it('does not open when a single bit is another, or the end is missing', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(7), (clear, place, bit) => {
      const sealed = personalData.seal(clear, 'person.tckn/1');
      const at = place % sealed.length;
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
      expect(() => personalData.open(flipped, 'person.tckn/1')).toThrow(SealBroken);
      expect(() => personalData.open(sealed.subarray(0, at), 'person.tckn/1')).toThrow(SealBroken);
    }));
  });

  it('is another each time, and a complaint about it names no person', () => {
    const [one, two] = [personalData.seal('10000000146', 'a'), personalData.seal('10000000146', 'a')];
    expect(one.equals(two)).toBe(false);
    expect(() => personalData.open(one, 'b')).toThrow('What is stored as b does not open: it was changed, or it belongs elsewhere.');
  });
});

describe('a keyed hash', () => {
  it('is the same for the same text and kind only', () => {
    fc.assert(fc.property(text, text, (left, right) => {
      expect(personalData.hash('tckn', left).equals(personalData.hash('tckn', right))).toBe(left === right);
      expect(personalData.hash('tckn', left).equals(personalData.hash('phone', left))).toBe(false);
    }));
  });

  it('is among those a search compares with', () => {
    const [stored] = [personalData.hash('tckn', '10000000146').toString('hex')];
    expect(personalData.hashes('tckn', '10000000146').map((hash) => hash.toString('hex'))).toContain(stored);
  });
});

describe('the keys of a database', () => {
  it('are the same at the next start and in another process', async () => {
    const other = await openPersonalData(database);
    expect(other.open(personalData.seal('a', 'b'), 'b')).toBe('a');
    expect(other.hash('k', 'a')).toEqual(personalData.hash('k', 'a'));
    other.close();
  });

  it('are made once when several processes start at the same time', async () => {
    const fresh = await freshDatabase();
    const databases = await Promise.all([1, 2, 3, 4].map(() => Database.open({ url: fresh.url, poolSize: 2 })));
    const opened = await Promise.all(databases.map((one) => openPersonalData(one)));
    for (const one of opened) expect(one.open((opened[0] as PersonalData).seal('a', 'b'), 'b')).toBe('a');
    for (const one of opened) one.close();
    await Promise.all(databases.map((one) => one.close()));
    await fresh.drop();
  });

  it('are never in the database in clear', async () => {
    const [{ wrapped } = { wrapped: Buffer.alloc(0) }] = await database.query<{ wrapped: Buffer }>('SELECT wrapped FROM data_key LIMIT 1');
    expect(wrapped).toHaveLength(12 + 16 + 32);
  });

  it.each([
    ['a key of another name', `else:${randomBytes(32).toString('base64')}`, 'This database was sealed with the key "test", which is not among PERSONAL_DATA_KEYS.'],
    ['another key of the same name', `test:${randomBytes(32).toString('base64')}`, 'The key "test" of PERSONAL_DATA_KEYS is not the one of this name that this database was sealed with.'],
  ])('stop a start with %s, in plain words', async (_, keys, sentence) => {
    await expect(openPersonalData(database, parseKeys(keys, 'PERSONAL_DATA_KEYS'))).rejects.toThrow(sentence);
  });
});

describe('the list of sealed columns', () => {
  it('names every column of that name, and its hash', async () => {
    const columns = await database.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name LIKE '%\\_sealed' AND data_type = 'bytea' ORDER BY 1`,
    );
    expect(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(columns.map(({ name }) => name));
    for (const { table, hash } of SEALED_COLUMNS) if (hash) await database.query(`SELECT ${hash.column} FROM ${table} LIMIT 0`);
  });
});
