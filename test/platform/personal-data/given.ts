import type { Database } from '../../../src/platform/database/index.js';
import { parseKeys, PersonalData, type KeyRing, type SealedColumn } from '../../../src/platform/personal-data/index.js';
import { createLogger } from '../../../src/platform/start/index.js';
import { testKeys } from '../../given/personal-data-keys.js';

export const testRing = parseKeys(testKeys, 'PERSONAL_DATA_KEYS');

/** A table as a room of ours would have it; what is in it is known, so a test can look for it. */
export const people: SealedColumn = {
  table: 'person_in_test', id: 'id', column: 'tckn_sealed', context: (id) => `person_in_test.tckn/${id}`, hash: { column: 'tckn_hash', kind: 'tckn' },
};

export const makePeople = 'CREATE TABLE person_in_test (id bigint PRIMARY KEY, tckn_sealed bytea, tckn_hash bytea)';

export const tcknOf = (id: number): string => String(10_000_000_000 + id);

export function openPersonalData(database: Database, ring: KeyRing = testRing): Promise<PersonalData> {
  return PersonalData.open({ database, ring, logger: createLogger('silent') });
}

/** Rows 1 to n, as the system would store them. */
export async function storePeople(database: Database, personalData: PersonalData, count: number): Promise<void> {
  await database.transaction(async (tx) => {
    for (let id = 1; id <= count; id += 1) await storePerson(tx, personalData, id);
  });
}

export async function storePerson(tx: Pick<Database, 'query'>, personalData: PersonalData, id: number): Promise<void> {
  const sealed = personalData.seal(tcknOf(id), people.context(String(id)));
  await tx.query('INSERT INTO person_in_test VALUES ($1, $2, $3)', [id, sealed, personalData.hash('tckn', tcknOf(id))]);
}

/** What opens, and what a search finds; both in the order of the ids. */
export async function readPeople(database: Database, personalData: PersonalData): Promise<{ opened: string[]; found: number }> {
  const rows = await database.query<{ id: string; tckn_sealed: Buffer }>('SELECT id, tckn_sealed FROM person_in_test ORDER BY id');
  const opened = rows.map((row) => personalData.open(row.tckn_sealed, people.context(row.id)));
  const hashes = opened.flatMap((tckn) => personalData.hashes('tckn', tckn));
  const found = await database.query('SELECT DISTINCT id FROM person_in_test WHERE tckn_hash = ANY($1)', [hashes]);
  return { opened, found: found.length };
}
