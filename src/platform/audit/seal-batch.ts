import type { Tx } from '../database/index.js';
import { batchHash, BEGINNING, lastBatch, linkOf, packLinks, SELECT_ENTRIES, type Batch, type Link, type StoredEntry } from './chain.js';

interface Sealing {
  /** No entry up to this number is still to come. */
  readonly upTo: string;
  /** Never one that is sealed, or before one that has batches: a clock may be set back. */
  readonly day: string;
  readonly now: Date;
}

const perTransaction = 5_000;

/** Chains the oldest entries that are not chained yet, in batches of one month each; answers how many. */
export async function sealSome(tx: Tx, { upTo, day, now }: Sealing): Promise<number> {
  let last = await lastBatch(tx);
  const entries = await tx.query<StoredEntry>(
    `${SELECT_ENTRIES} WHERE seq > $1 AND seq <= $2 ORDER BY audit_entry.seq LIMIT ${perTransaction}`, [last?.to_seq ?? 0, upTo],
  );
  for (const run of runsOfOneMonth(entries)) {
    last = batchOf(run, { last, day, sealedAt: now });
    await save(tx, last);
  }
  return entries.length;
}

function runsOfOneMonth(entries: readonly StoredEntry[]): StoredEntry[][] {
  const runs: StoredEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run?.[0]?.month === entry.month) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function batchOf(entries: readonly StoredEntry[], given: { last: Batch | undefined; day: string; sealedAt: Date }): Batch {
  const { last, day, sealedAt } = given;
  const previous = last?.hash ?? BEGINNING;
  const links: Link[] = [];
  for (const entry of entries) links.push({ seq: entry.seq, hash: linkOf(links.at(-1)?.hash ?? previous, entry) });
  const said = {
    no: String(BigInt(last?.no ?? 0) + 1n),
    day,
    month: entries[0]?.month ?? '',
    from_seq: String(BigInt(last?.to_seq ?? 0) + 1n),
    to_seq: links.at(-1)?.seq ?? '',
    count: links.length,
    sealed_at: sealedAt.toISOString().replace('Z', '000'),
  };
  return { ...said, links: packLinks(links), previous_hash: previous, hash: batchHash(links.at(-1)?.hash ?? previous, said) };
}

async function save(tx: Tx, batch: Batch): Promise<void> {
  const { no, day, month, from_seq, to_seq, count, links, previous_hash, hash, sealed_at } = batch;
  await tx.query(
    `INSERT INTO audit_batch (no, day, month, from_seq, to_seq, count, links, previous_hash, hash, sealed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [no, day, month, from_seq, to_seq, count, links, previous_hash, hash, `${sealed_at}Z`],
  );
}
