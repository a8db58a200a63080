import { Refusal, type Tx } from '../../platform/index.js';
import { readCalendar } from './calendar-data.js';
import { dueAt, type ClockKind, type Pause } from './due-at.js';

/** A period that runs for a case, as it is kept. */
export interface DeadlineClock {
  readonly id: string;
  readonly kind: ClockKind;
  readonly lengthDays: number;
  readonly ilCode: number | null;
  readonly movesOffHolidays: boolean;
  readonly startedAt: Date;
  readonly stoppedAt: Date | null;
  /** Null while it is paused. */
  readonly dueAt: Date | null;
  readonly pauses: readonly (Pause & { readonly reason: string })[];
}

/** Times travel as milliseconds: JSON knows no moments. */
type StoredClock = Omit<DeadlineClock, 'pauses'> & { readonly pauses: readonly { readonly pausedAt: number; readonly resumedAt: number | null; readonly reason: string }[] };

const CLOCK = `c.id, c.kind, c.length_days AS "lengthDays", c.il_code AS "ilCode", c.moves_off_holidays AS "movesOffHolidays",
  c.started_at AS "startedAt", c.stopped_at AS "stoppedAt", c.due_at AS "dueAt",
  (SELECT coalesce(json_agg(json_build_object('pausedAt', extract(epoch FROM paused_at) * 1000, 'resumedAt', extract(epoch FROM resumed_at) * 1000, 'reason', reason) ORDER BY paused_at), '[]')
     FROM deadline_pause p WHERE p.clock_id = c.id) AS pauses`;

/** The clocks a condition on `c` names, as they are now. */
export async function readClocks(source: Pick<Tx, 'query'>, condition: string, params: readonly unknown[]): Promise<DeadlineClock[]> {
  const rows = await source.query<StoredClock>(`SELECT ${CLOCK} FROM deadline_clock c WHERE ${condition}`, params);
  return rows.map((row) => ({
    ...row,
    pauses: row.pauses.map(({ pausedAt, resumedAt, reason }) => ({ pausedAt: new Date(pausedAt), resumedAt: resumedAt === null ? null : new Date(resumedAt), reason })),
  }));
}

/** A clock that has not ended, under lock. Its pauses are read afterwards: one that was waited for may have changed them. */
export async function lockRunning(tx: Tx, id: string): Promise<DeadlineClock> {
  await tx.query('SELECT 1 FROM deadline_clock WHERE id = $1 FOR UPDATE', [id]);
  const [clock] = await readClocks(tx, 'c.id = $1', [id]);
  if (!clock) throw new Refusal('NOT_FOUND');
  if (clock.stoppedAt) throw new Refusal('DEADLINE_STOPPED', { clockId: id });
  return clock;
}

/** Reckons the clock by the calendar of the moment and keeps the answer; the calendar must be held. */
export async function reckon(tx: Tx, id: string): Promise<DeadlineClock> {
  const [clock] = await readClocks(tx, 'c.id = $1', [id]);
  if (!clock) throw new Refusal('NOT_FOUND');
  const { workingTime, revision } = await readCalendar(tx, clock.ilCode);
  const due = dueAt(clock, workingTime);
  await tx.query('UPDATE deadline_clock SET due_at = $2, reckoned_by = $3 WHERE id = $1', [id, due, revision]);
  return { ...clock, dueAt: due };
}
