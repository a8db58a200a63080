import { Refusal, type Clock, type Database, type Tx } from '../platform/index.js';
import type { DocumentSettings } from './settings.js';

const DAY = `($2::timestamptz AT TIME ZONE 'Europe/Istanbul')::date`;
const KEPT_DAYS = 7;

/** How much one person may bring in a day. Every attempt counts as a file, so that refused ones are not free. */
export class Quota {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly limits: Pick<DocumentSettings, 'filesPerDay' | 'bytesPerDay'>) {}

  /** Counts one file before it is read; refuses when the day is full. */
  async begin(personId: string): Promise<void> {
    const { filesPerDay, bytesPerDay } = this.limits;
    const [row] = await this.database.query(
      `INSERT INTO document_quota AS q (person_id, day, files, bytes) VALUES ($1, ${DAY}, 1, 0)
       ON CONFLICT (person_id, day) DO UPDATE SET files = q.files + 1 WHERE q.files < $3 AND q.bytes < $4 RETURNING files`,
      [personId, this.clock.now(), filesPerDay, bytesPerDay],
    );
    if (!row) throw new Refusal('DOCUMENT_QUOTA');
  }

  /** Counts the bytes with the document they belong to, in its transaction. */
  async count(tx: Tx, personId: string, bytes: number): Promise<void> {
    const [row] = await tx.query(
      `INSERT INTO document_quota AS q (person_id, day, files, bytes) VALUES ($1, ${DAY}, 1, $3)
       ON CONFLICT (person_id, day) DO UPDATE SET bytes = q.bytes + $3 WHERE q.bytes + $3 <= $4 RETURNING bytes`,
      [personId, this.clock.now(), bytes, this.limits.bytesPerDay],
    );
    if (!row) throw new Refusal('DOCUMENT_QUOTA');
  }

  /** Days nobody asks about any more. */
  async forget(): Promise<void> {
    await this.database.query(`DELETE FROM document_quota WHERE day < ($1::timestamptz - make_interval(days => $2))::date`, [this.clock.now(), KEPT_DAYS]);
  }
}
