import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/index.js';

const LOCK = 0x44454d4f;
const BEGUN = 'begun';
const IS_DONE = 'SELECT FROM demo_seed WHERE slice = $1 AND edition >= $2';

interface Slice {
  readonly name: string;
  /** Raised when the slice has more to add to what an earlier edition did. */
  readonly edition: number;
  /** Runs in the transaction that notes the slice as done; what commits by itself must bear being done twice. */
  readonly work: (tx: Tx) => Promise<void>;
}

/** Remembers which parts of a demonstration are in the database, so that each is put there once, whoever is killed in between. */
@Injectable()
export class Slices {
  constructor(private readonly database: Database) {}

  /** False for a database that holds units or people of somebody else: nothing is put beside those. */
  async mayBegin(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      if ((await tx.query(IS_DONE, [BEGUN, 1])).length > 0) return true;
      const taken = await tx.query('SELECT 1 WHERE EXISTS (SELECT FROM unit) OR EXISTS (SELECT FROM person)');
      if (taken.length > 0) return false;
      await note(tx, { name: BEGUN, edition: 1 });
      return true;
    });
  }

  async isDone({ name, edition }: Pick<Slice, 'edition' | 'name'>): Promise<boolean> {
    return (await this.database.query(IS_DONE, [name, edition])).length > 0;
  }

  /** Does what is not done yet; of several processes one does, and the others wait for it. */
  async run(slice: Slice): Promise<void> {
    if (await this.isDone(slice)) return;
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      if ((await tx.query(IS_DONE, [slice.name, slice.edition])).length > 0) return;
      await slice.work(tx);
      await note(tx, slice);
    });
  }
}

async function note(tx: Tx, { name, edition }: Pick<Slice, 'edition' | 'name'>): Promise<void> {
  await tx.query('INSERT INTO demo_seed (slice, edition) VALUES ($1, $2) ON CONFLICT (slice) DO UPDATE SET edition = excluded.edition, done_at = now()', [name, edition]);
}
