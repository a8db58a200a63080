import type { Tx } from '../../platform/index.js';
import { WorkingTime, type CalendarData } from './working-time.js';

/** A place's calendar as it stood at one revision. */
export interface KnownCalendar {
  readonly workingTime: WorkingTime;
  readonly revision: string;
}

const READ = `
  SELECT r.revision::text AS revision,
    (SELECT json_build_object('startsAt', to_char(starts_at, 'HH24:MI'), 'lunchFrom', to_char(lunch_from, 'HH24:MI'), 'lunchTo', to_char(lunch_to, 'HH24:MI'), 'endsAt', to_char(ends_at, 'HH24:MI'))
       FROM working_hours WHERE il_code IS NULL OR il_code = $1 ORDER BY il_code NULLS LAST LIMIT 1) AS hours,
    (SELECT coalesce(json_agg(json_build_object('day', to_char(day, 'YYYY-MM-DD'), 'part', part)), '[]') FROM holiday WHERE il_code IS NULL OR il_code = $1) AS holidays
  FROM calendar_revision r`;

/** The calendar of a province, or the country's for null. */
export async function readCalendar(source: Pick<Tx, 'query'>, ilCode: number | null): Promise<KnownCalendar> {
  const [row] = await source.query<CalendarData & { revision: string }>(READ, [ilCode]);
  if (!row) throw new Error('the calendar has no revision');
  return { workingTime: new WorkingTime(row), revision: row.revision };
}

/** Whoever reckons a deadline holds the calendar still until commit, so that no change falls between reading it and writing the deadline. */
export async function holdCalendar(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock_shared(hashtext('calendar'))`);
}

/** Waits for those who reckon, and tells everybody after commit that deadlines are to be reckoned anew. */
export async function changeCalendar(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('calendar'))`);
  await tx.query('UPDATE calendar_revision SET revision = revision + 1');
  await tx.query(`NOTIFY ${CALENDAR_CHANGED}`);
}

export const CALENDAR_CHANGED = 'calendar_changed';
