import pg from 'pg';
import { Audit, AuditSealer, type AuditEntry } from '../../../src/platform/audit/index.js';
import { Clock, Database } from '../../../src/platform/index.js';
import type { PersonalData } from '../../../src/platform/personal-data/index.js';
import { freshDatabase } from '../../given/database.js';
import { eventually } from '../../given/eventually.js';
import { openPersonalData } from '../personal-data/given.js';

export interface AuditGiven {
  readonly url: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly personalData: PersonalData;
  readonly audit: Audit;
  readonly sealer: AuditSealer;
  /** Seals everything written so far; other tests' transactions on the same server end soon. */
  readonly sealAll: () => Promise<void>;
  /** As a database administrator could: without triggers. */
  readonly tamper: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const viewOf = (id: string): AuditEntry => ({
  actor: 'memur-1', onBehalfOf: 'mudur-1', act: 'case.view', thing: { kind: 'case', id }, unit: '12345678', address: '10.1.2.3', session: 'session-1', details: { page: 2 },
});

export async function givenAudit(): Promise<AuditGiven> {
  const fresh = await freshDatabase();
  const database = await Database.open({ url: fresh.url });
  const clock = await Clock.movable(database);
  const personalData = await openPersonalData(database);
  const sealer = new AuditSealer(database, clock);
  const superuser = new pg.Client({ connectionString: fresh.url });
  await superuser.connect();
  return {
    url: fresh.url, database, clock, personalData, sealer,
    audit: new Audit({ database, clock, personalData }),
    sealAll: () => eventually(async () => {
      if (!(await sealer.sealOnce())) throw new Error('an older transaction is still under way');
    }, 10_000),
    tamper: async (sql) => void (await superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`)),
    close: async () => {
      await superuser.end();
      clock.close();
      personalData.close();
      await database.close();
      await fresh.drop();
    },
  };
}
