import type { Tx } from '../../platform/index.js';
import { changeCalendar } from './calendar-data.js';
import { HOLIDAY, refuseSecond, type Holiday, type HolidayEntry } from './holiday.js';

/** Closes offices on a day; running deadlines are reckoned anew after commit. */
export async function addHoliday(tx: Tx, entry: HolidayEntry): Promise<Holiday> {
  await changeCalendar(tx);
  await refuseSecond(tx, entry, null);
  const rows = await tx.query<Holiday>(
    `INSERT INTO holiday (day, part, kind, name, il_code) VALUES ($1, $2, $3, $4, $5) RETURNING ${HOLIDAY}`,
    [entry.day, entry.part, entry.kind, entry.name, entry.ilCode],
  );
  return rows[0] as Holiday;
}
