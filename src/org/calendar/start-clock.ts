import { Refusal, type Tx } from '../../platform/index.js';
import { holdCalendar } from './calendar-data.js';
import type { ClockKind } from './due-at.js';
import { reckon, type DeadlineClock } from './stored-clock.js';

export interface StartClock {
  readonly kind: ClockKind;
  readonly lengthDays: number;
  /** Whose holidays and hours count; left out: only the country's. */
  readonly ilCode?: number | null;
  /** For calendar days: whether a last day on which nobody works gives way to the next working day. Yes, unless told. */
  readonly movesOffHolidays?: boolean;
  readonly at: Date;
}

const LONGEST_DAYS = 3_660;

/** Starts a period; the day of `at` does not count. */
export async function startClock(tx: Tx, { kind, lengthDays, ilCode = null, movesOffHolidays = true, at }: StartClock): Promise<DeadlineClock> {
  if (!Number.isInteger(lengthDays) || lengthDays < 1 || lengthDays > LONGEST_DAYS) throw new Refusal('DEADLINE_LENGTH', { lengthDays });
  await holdCalendar(tx);
  const rows = await tx.query<{ id: string }>(
    'INSERT INTO deadline_clock (kind, length_days, il_code, moves_off_holidays, started_at, reckoned_by) VALUES ($1, $2, $3, $4, $5, 0) RETURNING id',
    [kind, lengthDays, ilCode, movesOffHolidays, at],
  );
  return reckon(tx, (rows[0] as { id: string }).id);
}
