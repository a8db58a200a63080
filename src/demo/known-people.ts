import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/index.js';

/** Which invented people this database holds, whatever they are called by now. */
@Injectable()
export class KnownPeople {
  constructor(private readonly database: Database) {}

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
}
