import type { Tx } from '../../platform/index.js';
import { changeCalendar } from './calendar-data.js';
import { HOLIDAY, lockHoliday, refuseSecond, type Holiday } from './holiday.js';

/** Writes the whole entry anew; `version` is the one the admin saw. */
export async function changeHoliday(tx: Tx, holiday: Holiday): Promise<Holiday> {
  await changeCalendar(tx);
  await lockHoliday(tx, holiday.id, holiday.version);
  await refuseSecond(tx, holiday, holiday.id);
  const rows = await tx.query<Holiday>(
    `UPDATE holiday SET day = $2, part = $3, kind = $4, name = $5, il_code = $6, version = version + 1 WHERE id = $1 RETURNING ${HOLIDAY}`,
    [holiday.id, holiday.day, holiday.part, holiday.kind, holiday.name, holiday.ilCode],
  );
  return rows[0] as Holiday;
}
