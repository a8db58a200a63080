import { Refusal, type Tx } from '../../platform/index.js';
import { changeCalendar } from './calendar-data.js';
import { msOf } from './local-time.js';
import type { WorkingHours } from './working-time.js';

/** The hours of a province, or of the country where a province has none of its own. */
export interface PlaceHours extends WorkingHours {
  readonly ilCode: number | null;
  /** What the admin saw; 0 when the province had no hours of its own. */
  readonly version: number;
}

export const PLACE_HOURS = `il_code AS "ilCode", to_char(starts_at, 'HH24:MI') AS "startsAt", to_char(lunch_from, 'HH24:MI') AS "lunchFrom",
  to_char(lunch_to, 'HH24:MI') AS "lunchTo", to_char(ends_at, 'HH24:MI') AS "endsAt", version`;

const DAY_ENDS = msOf('24:00');

/** Sets when offices work (657 m.100: the vali decides for its province). */
export async function setWorkingHours(tx: Tx, hours: PlaceHours): Promise<PlaceHours> {
  const times = [hours.startsAt, hours.lunchFrom, hours.lunchTo, hours.endsAt];
  const [starts = NaN, lunchFrom = NaN, lunchTo = NaN, ends = NaN] = times.map(msOf);
  const isInOrder = starts < lunchFrom && lunchFrom <= lunchTo && lunchTo < ends && ends < DAY_ENDS;
  if (!isInOrder) throw new Refusal('WORKING_HOURS_IMPOSSIBLE');

  await changeCalendar(tx);
  const [kept] = await tx.query<{ version: number }>('SELECT version FROM working_hours WHERE il_code IS NOT DISTINCT FROM $1::smallint', [hours.ilCode]);
  if ((kept?.version ?? 0) !== hours.version) throw new Refusal('CONFLICT');
  const rows = await tx.query<PlaceHours>(
    `INSERT INTO working_hours (il_code, starts_at, lunch_from, lunch_to, ends_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (il_code) DO UPDATE SET starts_at = excluded.starts_at, lunch_from = excluded.lunch_from, lunch_to = excluded.lunch_to,
       ends_at = excluded.ends_at, version = working_hours.version + 1
     RETURNING ${PLACE_HOURS}`,
    [hours.ilCode, ...times],
  );
  return rows[0] as PlaceHours;
}
