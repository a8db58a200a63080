import { Memberships } from '../../../src/org/memberships/memberships.js';
import type { Role } from '../../../src/org/index.js';
import { Clock, Database } from '../../../src/platform/index.js';
import { freshDatabase } from '../../given/database.js';

export const AT = new Date('2026-11-23T09:00:00Z');
export const hours = (count: number): Date => new Date(AT.getTime() + count * 3_600_000);

export interface GivenMemberships {
  readonly database: Database;
  readonly memberships: Memberships;
  readonly stop: () => Promise<void>;
}

/** Memberships over a database of their own with the units below. */
export async function openMemberships(): Promise<GivenMemberships> {
  const fresh = await freshDatabase();
  const database = await Database.open({ url: fresh.url });
  await givenUnits(database);
  const stop = async (): Promise<void> => {
    await database.close();
    await fresh.drop();
  };
  return { database, memberships: new Memberships(database, Clock.real()), stop };
}

/** `/10000001/` above `/10000002/` (Edirne, plate 22) and `/10000003/` (İstanbul, 34). */
export async function givenUnits(database: Database): Promise<void> {
  await database.query(
    `INSERT INTO unit (detsis_no, name, parent_no, kind, il_code, active_from, path, search_text) VALUES
       ('10000001', 'İÇİŞLERİ BAKANLIĞI', NULL, 'bakanlik', NULL, '2000-01-01', '/10000001/', ''),
       ('10000002', 'EDİRNE VALİLİĞİ', '10000001', 'valilik', 22, '2000-01-01', '/10000001/10000002/', ''),
       ('10000003', 'İSTANBUL VALİLİĞİ', '10000001', 'valilik', 34, '2000-01-01', '/10000001/10000003/', '')`,
  );
}

export async function givenPerson(database: Database, name = 'Ayşe Yılmaz'): Promise<string> {
  const [given, family] = name.split(' ');
  const rows = await database.query<{ id: string }>('INSERT INTO person (given_name, family_name) VALUES ($1, $2) RETURNING id', [given, family]);
  return (rows[0] as { id: string }).id;
}

export interface GivenMembership {
  readonly personId: string;
  readonly role: Role;
  readonly detsisNo?: string;
  readonly districts?: readonly string[];
  readonly validFrom?: Date;
  readonly validTo?: Date | null;
}
