import type { Database, Tx } from '../database/index.js';
import { KEPT_MONTHS, monthAt } from './audit-sealer.js';
import { BEGINNING, SELECT_BATCHES, type Batch } from './chain.js';
import { verifyDays, verifyExported, type DayOfBatches, type ExportedSeal } from './verify-days.js';
import { BrokenChain, verifyEntries } from './verify-entries.js';

export interface Verification {
  /** Days on which entries were sealed, both included; everything when not given. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Taken out of the database earlier, and kept where nobody who could change it can reach. */
  readonly exported?: readonly ExportedSeal[];
  readonly now: Date;
}

export interface Verified {
  readonly entries: number;
  readonly days: number;
  /** Written, and not chained yet. */
  readonly unsealed: number;
}

const perQuery = 20;

/** Computes every hash again over one state of the database; throws `BrokenChain` with the first broken link's name. */
export function verifyAudit(database: Database, { from = '0001-01-01', to = '9999-12-31', exported = [], now }: Verification): Promise<Verified> {
  return database.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { entries, batches } = await verifyBatches(tx, { from, to, keptFrom: monthAt(now, -KEPT_MONTHS) });
    const days = await verifyDays(tx, { batches, from, to });
    await verifyExported(tx, exported);
    const [open] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry WHERE seq > coalesce((SELECT max(to_seq) FROM audit_batch), 0)');
    return { entries, days, unsealed: open?.count ?? 0 };
  });
}

async function verifyBatches(tx: Tx, given: { from: string; to: string; keptFrom: string }): Promise<{ entries: number; batches: Map<string, DayOfBatches> }> {
  const batches = new Map<string, DayOfBatches>();
  let entries = 0;
  let previous: Batch | undefined;
  for (;;) {
    const some: Batch[] = await tx.query<Batch>(
      `${SELECT_BATCHES} WHERE day BETWEEN $1 AND $2 AND audit_batch.no > $3 ORDER BY audit_batch.no LIMIT ${perQuery}`, [given.from, given.to, previous?.no ?? 0],
    );
    for (const batch of some) {
      await verifyPlace(tx, batch, previous);
      entries += await verifyEntries(tx, batch, given.keptFrom);
      batches.set(batch.day, addedTo(batches.get(batch.day), batch));
      previous = batch;
    }
    if (some.length < perQuery) return { entries, batches };
  }
}

/** Every batch but the oldest is chained to the one before it; before the oldest there is nothing. */
async function verifyPlace(tx: Tx, batch: Batch, verified: Batch | undefined): Promise<void> {
  const before = verified ?? (await tx.query<Batch>(`${SELECT_BATCHES} WHERE audit_batch.no < $1 ORDER BY audit_batch.no DESC LIMIT 1`, [batch.no]))[0];
  if (!before) return verifyOldest(tx, batch);
  if (BigInt(batch.no) !== BigInt(before.no) + 1n) throw new BrokenChain(`Batch ${BigInt(before.no) + 1n} is missing.`);
  const follows = before.hash.equals(batch.previous_hash) && BigInt(batch.from_seq) === BigInt(before.to_seq) + 1n;
  if (!follows) throw new BrokenChain(`Batch ${batch.no} (${batch.day}) does not follow from the one before it.`);
}

async function verifyOldest(tx: Tx, batch: Batch): Promise<void> {
  if (batch.no === '1' && !batch.previous_hash.equals(BEGINNING)) throw new BrokenChain(`Batch 1 (${batch.day}) does not follow from the beginning.`);
  const [sealedBefore] = await tx.query('SELECT 1 FROM audit_seal WHERE from_seq < $1', [batch.from_seq]);
  if (batch.from_seq !== '1' && !sealedBefore) throw new BrokenChain(`Batches before ${batch.no} (${batch.day}) are missing.`);
  const [entry] = await tx.query<{ seq: string }>('SELECT min(seq)::text AS seq FROM audit_entry WHERE seq < $1', [batch.from_seq]);
  if (entry?.seq) throw new BrokenChain(`Entry ${entry.seq} was inserted (before batch ${batch.no}, ${batch.day}).`);
}

function addedTo(day: DayOfBatches | undefined, batch: Batch): DayOfBatches {
  const { from_seq, to_seq, hash } = batch;
  return { day: batch.day, from_seq: day?.from_seq ?? from_seq, to_seq, count: (day?.count ?? 0) + batch.count, hash };
}
