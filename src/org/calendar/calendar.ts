import type { Database, Tx } from '../../platform/index.js';
import { addHoliday } from './add-holiday.js';
import { readCalendar } from './calendar-data.js';
import { changeHoliday } from './change-holiday.js';
import { HOLIDAY, type Holiday, type HolidayEntry } from './holiday.js';
import { removeHoliday } from './remove-holiday.js';
import { PLACE_HOURS, setWorkingHours, type PlaceHours } from './set-working-hours.js';
import type { WorkingTime } from './working-time.js';

/** Holidays and working hours as an admin keeps them; changes belong to the caller's transaction and ask nobody's leave. */
export class Calendar {
  constructor(private readonly database: Database) {}

  /** The reckoning of a province, or of the country for null; a snapshot, to be asked for anew by every request. */
  async workingTime(ilCode: number | null = null): Promise<WorkingTime> {
    return (await readCalendar(this.database, ilCode)).workingTime;
  }

  /** The year's entries of the country and of every province, by day. */
  holidays(year: number): Promise<Holiday[]> {
    return this.database.query<Holiday>(
      `SELECT ${HOLIDAY} FROM holiday WHERE day >= make_date($1, 1, 1) AND day < make_date($1 + 1, 1, 1) ORDER BY holiday.day, il_code NULLS FIRST, kind`,
      [year],
    );
  }

  /** The country's hours first, then those of provinces that have their own. */
  workingHours(): Promise<PlaceHours[]> {
    return this.database.query<PlaceHours>(`SELECT ${PLACE_HOURS} FROM working_hours ORDER BY il_code NULLS FIRST`);
  }

  addHoliday(tx: Tx, entry: HolidayEntry): Promise<Holiday> {
    return addHoliday(tx, entry);
  }

  changeHoliday(tx: Tx, holiday: Holiday): Promise<Holiday> {
    return changeHoliday(tx, holiday);
  }

  removeHoliday(tx: Tx, holiday: Pick<Holiday, 'id' | 'version'>): Promise<void> {
    return removeHoliday(tx, holiday);
  }

  setWorkingHours(tx: Tx, hours: PlaceHours): Promise<PlaceHours> {
    return setWorkingHours(tx, hours);
  }
}
