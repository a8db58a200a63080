import { Injectable } from '@nestjs/common';
import { People } from '../identity/people/index.js';
import { Database, type Tx } from '../platform/index.js';

/** Which invented people this database holds. Everybody can read their passwords: outside of demo mode nobody comes in as one of them. */
@Injectable()
export class KnownPeople {
  constructor(private readonly database: Database, private readonly people: People) {}

  /** The keys of those who can sign in now. */
  async open(): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ key: string }>('SELECT d.key FROM demo_person d JOIN person p ON p.id = d.person_id WHERE p.is_active');
    return new Set(rows.map(({ key }) => key));
  }

  async idOf(tx: Tx, key: string): Promise<string | null> {
    const [row] = await tx.query<{ person_id: string }>('SELECT person_id FROM demo_person WHERE key = $1', [key]);
    return row?.person_id ?? null;
  }

  /** Writes down, in the transaction that adds them, that somebody is invented. */
  async remember(tx: Tx, key: string, personId: string): Promise<void> {
    await tx.query('INSERT INTO demo_person (key, person_id) VALUES ($1, $2)', [key, personId]);
  }

  /** Signs everybody of the demo out and lets them in no more; answers how many of them there are. */
  async close(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const open = await tx.query<{ id: string }>('SELECT p.id FROM demo_person d JOIN person p ON p.id = d.person_id WHERE p.is_active FOR UPDATE');
      for (const { id } of open) {
        await this.people.setActive(tx, 'system', { id, isActive: false });
        await tx.query('UPDATE demo_person SET is_closed = true WHERE person_id = $1', [id]);
      }
      const [all] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM demo_person');
      return all?.count ?? 0;
    });
  }

  /** Lets those in again whom `close` closed, and nobody whom an administrator did. */
  async reopen(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const closed = await tx.query<{ person_id: string }>('UPDATE demo_person SET is_closed = false WHERE is_closed RETURNING person_id');
      for (const { person_id: id } of closed) await this.people.setActive(tx, 'system', { id, isActive: true });
    });
  }
}
