import type { Tx } from '../database/index.js';
import { BEGINNING, dayHash, SELECT_BATCHES, SELECT_SEALS, type Batch, type DaySeal } from './chain.js';

/** Seals every day before this one that has batches and no seal: from then on nothing is added to it. */
export async function sealDaysBefore(tx: Tx, day: string, now: Date): Promise<void> {
  const [newest] = await tx.query<DaySeal>(`${SELECT_SEALS} ORDER BY audit_seal.day DESC LIMIT 1`);
  const days = await tx.query<{ day: string }>(
    'SELECT DISTINCT day::text FROM audit_batch WHERE day < $1 AND day > $2::date ORDER BY 1', [day, newest?.day ?? '-infinity'],
  );
  let previous = newest?.hash ?? BEGINNING;
  for (const one of days) previous = await sealDay(tx, one.day, { previous, now });
}

async function sealDay(tx: Tx, day: string, given: { previous: Buffer; now: Date }): Promise<Buffer> {
  const [totals] = await tx.query<Pick<DaySeal, 'from_seq' | 'to_seq' | 'count'>>(
    'SELECT min(from_seq)::text AS from_seq, max(to_seq)::text AS to_seq, sum(count)::text AS count FROM audit_batch WHERE day = $1', [day],
  );
  const [last] = await tx.query<Batch>(`${SELECT_BATCHES} WHERE day = $1 ORDER BY audit_batch.no DESC LIMIT 1`, [day]);
  if (!totals || !last) throw new Error(`No batch on ${day}`);
  const said = { day, ...totals, previous_hash: given.previous, sealed_at: given.now.toISOString().replace('Z', '000') };
  const hash = dayHash(last.hash, said);
  await tx.query(
    'INSERT INTO audit_seal (day, from_seq, to_seq, count, previous_hash, hash, sealed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [day, said.from_seq, said.to_seq, said.count, said.previous_hash, hash, `${said.sealed_at}Z`],
  );
  return hash;
}
