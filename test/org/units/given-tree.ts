import { Clock, Database } from '../../../src/platform/index.js';
import { UnitChanges } from '../../../src/org/units/unit-changes.js';
import type { UnitRow } from '../../../src/org/units/unit.js';
import { Units } from '../../../src/org/units/units.js';
import { freshDatabase } from '../../given/database.js';

export const TODAY = '2026-11-21';

export interface GivenTree {
  readonly database: Database;
  readonly url: string;
  readonly units: Units;
  readonly changes: UnitChanges;
  /** Removes every unit. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An empty tree on a database of its own; it is 21 November 2026 until the test moves the clock. */
export async function givenTree(): Promise<GivenTree> {
  const fresh = await freshDatabase();
  const database = await Database.open({ url: fresh.url });
  const clock = await Clock.movable(database);
  await clock.pin(new Date(`${TODAY}T09:00:00+03:00`));
  return {
    database,
    url: fresh.url,
    units: new Units(database, clock),
    changes: new UnitChanges(database, clock),
    clear: async () => void (await database.query('TRUNCATE unit CASCADE')),
    close: async () => {
      clock.close();
      await database.close();
      await fresh.drop();
    },
  };
}

export const BELEDIYE = '10000001';
export const YAZI = '10000002';
export const FEN = '10000003';
export const VALILIK = '20000001';
export const KAYMAKAMLIK = '20000002';
export const SAGLIK = '20000003';

const place = { ilCode: 22, ilce: 'Havsa', activeFrom: '2014-01-01' };

/** A belediye and a valilik of Edirne with something below them. */
export const EDIRNE: readonly UnitRow[] = [
  { detsisNo: BELEDIYE, name: 'HAVSA BELEDİYE BAŞKANLIĞI', parentNo: null, kind: 'belediye', ...place },
  { detsisNo: YAZI, name: 'YAZI İŞLERİ MÜDÜRLÜĞÜ', parentNo: BELEDIYE, kind: 'mudurluk', ...place },
  { detsisNo: FEN, name: 'FEN İŞLERİ MÜDÜRLÜĞÜ', parentNo: BELEDIYE, kind: 'mudurluk', ...place },
  { detsisNo: VALILIK, name: 'EDİRNE VALİLİĞİ', parentNo: null, kind: 'valilik', ...place, ilce: null },
  { detsisNo: KAYMAKAMLIK, name: 'HAVSA KAYMAKAMLIĞI', parentNo: VALILIK, kind: 'kaymakamlik', ...place },
  { detsisNo: SAGLIK, name: 'İLÇE SAĞLIK MÜDÜRLÜĞÜ', parentNo: KAYMAKAMLIK, kind: 'ilce-mudurlugu', ...place },
];

/** The bytes of a file, in pieces that split letters and lines. */
export async function* fileOf(text: string, piece = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
}
