import type { Tx } from '../database/index.js';
import { BEGINNING, dayHash, SELECT_SEALS, type DaySeal } from './chain.js';
import { BrokenChain } from './verify-entries.js';

/** What the batches of a day come to; `from_seq` tells whether the oldest of them are still there. */
export interface DayOfBatches {
  readonly day: string;
  readonly from_seq: string;
  readonly to_seq: string;
  readonly count: number;
  readonly hash: Buffer;
}

/** A day's seal as it was taken out of the database. */
export type ExportedSeal = Pick<DaySeal, 'day' | 'from_seq' | 'to_seq' | 'count'> & { readonly hash: string };

interface KeptBatches {
  readonly from_seq: string | null;
  readonly newest: string | null;
}

interface Days {
  readonly batches: ReadonlyMap<string, DayOfBatches>;
  readonly from: string;
  readonly to: string;
}

/** Compares the seals of the days with one another and with the batches; answers how many there are. */
export async function verifyDays(tx: Tx, { batches, from, to }: Days): Promise<number> {
  const seals = await tx.query<DaySeal>(`${SELECT_SEALS} WHERE day <= $1 ORDER BY audit_seal.day`, [to]);
  const [kept] = await tx.query<KeptBatches>('SELECT min(from_seq)::text AS from_seq, max(day)::text AS newest FROM audit_batch');
  let previous: Buffer = BEGINNING;
  for (const seal of seals) {
    const isLinked = previous.equals(seal.previous_hash);
    previous = seal.hash;
    if (seal.day < from) continue;
    if (!isLinked) throw new BrokenChain(`A day before ${seal.day} is missing, or its seal was changed.`);
    const day = batches.get(seal.day);
    if (day) compare(seal, day);
    else refuseLoss(seal, kept);
  }
  const sealed = new Set(seals.map(({ day }) => day));
  const open = [...batches.keys()].filter((day) => !sealed.has(day)).sort();
  const missing = open.find((day) => day !== kept?.newest);
  if (missing) throw new BrokenChain(`The seal of ${missing} is missing.`);
  return seals.filter(({ day }) => day >= from).length;
}

/** The oldest batches go after the promised time, and the newest never: the chain of days goes on through their hashes. */
function refuseLoss(seal: DaySeal, kept: KeptBatches | undefined): void {
  const isBeforeAllKept = kept?.from_seq && BigInt(seal.from_seq) < BigInt(kept.from_seq);
  if (!isBeforeAllKept) throw new BrokenChain(`The batches of ${seal.day} are missing.`);
}

function compare(seal: DaySeal, day: DayOfBatches): void {
  const isWhole = day.from_seq === seal.from_seq;
  const isSame = day.to_seq === seal.to_seq && (!isWhole || String(day.count) === seal.count) && dayHash(day.hash, seal).equals(seal.hash);
  if (!isSame) throw new BrokenChain(`The seal of ${seal.day} does not fit the batches of that day.`);
}

/** Compares what was taken out of the database once with what is in it now. */
export async function verifyExported(tx: Tx, exported: readonly ExportedSeal[]): Promise<void> {
  const seals = new Map((await exportedSeals(tx)).map((seal) => [seal.day, seal]));
  for (const seal of exported) {
    const now = seals.get(seal.day);
    if (!now) throw new BrokenChain(`The seal of ${seal.day} is in the file and not in the database.`);
    const isSame = (['from_seq', 'to_seq', 'count', 'hash'] as const).every((name) => now[name] === seal[name]);
    if (!isSame) throw new BrokenChain(`The seal of ${seal.day} is another than in the file: the trail was rewritten up to that day.`);
  }
}

/** Every day's seal, the oldest first. */
export async function exportedSeals(tx: Pick<Tx, 'query'>): Promise<ExportedSeal[]> {
  const seals = await tx.query<DaySeal>(`${SELECT_SEALS} ORDER BY audit_seal.day`);
  return seals.map(({ day, from_seq, to_seq, count, hash }) => ({ day, from_seq, to_seq, count, hash: hash.toString('hex') }));
}
