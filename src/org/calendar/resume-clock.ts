import { Refusal, type Tx } from '../../platform/index.js';
import { holdCalendar } from './calendar-data.js';
import { lockRunning, reckon, type DeadlineClock } from './stored-clock.js';

/** Lets a paused period run on; what it stood still is added to its end. */
export async function resumeClock(tx: Tx, { id, at }: { readonly id: string; readonly at: Date }): Promise<DeadlineClock> {
  await holdCalendar(tx);
  const last = (await lockRunning(tx, id)).pauses.at(-1);
  if (!last || last.resumedAt) throw new Refusal('DEADLINE_NOT_PAUSED', { clockId: id });
  if (at < last.pausedAt) throw new Refusal('DEADLINE_BACKWARDS', { clockId: id });
  await tx.query('UPDATE deadline_pause SET resumed_at = $2 WHERE clock_id = $1 AND resumed_at IS NULL', [id, at]);
  return reckon(tx, id);
}
