import { Refusal, type Tx } from '../../platform/index.js';
import { holdCalendar } from './calendar-data.js';
import { lockRunning, reckon, type DeadlineClock } from './stored-clock.js';

export interface PauseClock {
  readonly id: string;
  readonly reason: string;
  readonly at: Date;
}

/** Stands the period still: it has no due date until it is resumed. */
export async function pauseClock(tx: Tx, { id, reason, at }: PauseClock): Promise<DeadlineClock> {
  await holdCalendar(tx);
  const { startedAt, pauses } = await lockRunning(tx, id);
  const last = pauses.at(-1);
  if (last && !last.resumedAt) throw new Refusal('DEADLINE_PAUSED', { clockId: id });
  if (at < (last?.resumedAt ?? startedAt)) throw new Refusal('DEADLINE_BACKWARDS', { clockId: id });
  // Resumed and paused in the same moment: the pause simply goes on.
  await tx.query(
    `INSERT INTO deadline_pause (clock_id, paused_at, reason) VALUES ($1, $2, $3)
     ON CONFLICT (clock_id, paused_at) DO UPDATE SET resumed_at = NULL, reason = excluded.reason`,
    [id, at, reason],
  );
  return reckon(tx, id);
}
