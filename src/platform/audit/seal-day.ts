import type { Tx } from '../database/index.js';
import { BEGINNING, dayHash, lastBatch, SELECT_SEALS, type Batch, type DaySeal } from './chain.js';

/** Seals the day of the last batch when this day comes after it: from then on nothing is added to that one. */
export async function sealDayBefore(tx: Tx, day: string, now: Date): Promise<void> {
  const last = await lastBatch(tx);
  const [newest] = await tx.query<DaySeal>(`${SELECT_SEALS} ORDER BY audit_seal.day DESC LIMIT 1`);
  const isOpen = last && last.day < day && last.day > (newest?.day ?? '');
  if (isOpen) await sealDay(tx, last, { previous: newest?.hash ?? BEGINNING, now });
}

async function sealDay(tx: Tx, last: Batch, given: { previous: Buffer; now: Date }): Promise<void> {
  const { day } = last;
  const [totals] = await tx.query<Pick<DaySeal, 'from_seq' | 'to_seq' | 'count'>>(
    'SELECT min(from_seq)::text AS from_seq, max(to_seq)::text AS to_seq, sum(count)::text AS count FROM audit_batch WHERE day = $1', [day],
  );
  if (!totals) throw new Error(`No batch on ${day}`);
  const said = { day, ...totals, previous_hash: given.previous, sealed_at: given.now.toISOString().replace('Z', '000') };
  const hash = dayHash(last.hash, said);
  await tx.query(
    'INSERT INTO audit_seal (day, from_seq, to_seq, count, previous_hash, hash, sealed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [day, said.from_seq, said.to_seq, said.count, said.previous_hash, hash, `${said.sealed_at}Z`],
  );
}
