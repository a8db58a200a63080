import { duration, FeelDate, FeelDateTime, FeelDuration, parseDate, parseDateTime } from 'feelin';
import { DateTime } from 'luxon';
import { feelNow, feelToday } from '../feel-clock.js';
import { define, type FeelCallable, type FunctionTable } from './define.js';

/** Functions about time: the two that read the clock, and the ones timers and deadlines use. */
export const clockFunctions: FunctionTable = new Map<string, (now: Date) => FeelCallable>([
  ['now', (now: Date) => Object.assign(() => feelNow(now), { $args: [] })],
  ['today', (now: Date) => Object.assign(() => feelToday(now), { $args: [] })],
  define('cycle', ['repetitions', 'interval'], cycle),
  define('years and months duration', ['from', 'to'], yearsAndMonths),
  define('last day of month', ['date'], lastDayOfMonth),
  define('day of week', ['date'], (date: unknown) => fromDate(date, (day) => day.setLocale('en').weekdayLong)),
  define('month of year', ['date'], (date: unknown) => fromDate(date, (day) => day.setLocale('en').monthLong)),
  define('day of year', ['date'], (date: unknown) => fromDate(date, (day) => day.ordinal)),
  define('week of year', ['date'], (date: unknown) => fromDate(date, (day) => day.weekNumber)),
]);

function cycle(repetitions: unknown, interval: unknown): string | null {
  if (repetitions instanceof FeelDuration && interval === undefined) return `R/${repetitions.toString()}`;
  if (!(interval instanceof FeelDuration)) return null;
  return `R${typeof repetitions === 'number' ? repetitions : ''}/${interval.toString()}`;
}

// feelin keeps the days that are left over; the type has none.
function yearsAndMonths(from: unknown, to: unknown): unknown {
  return fromDate(from, (first) =>
    fromDate(to, (last) => {
      const months = Math.trunc(last.diff(first, 'months').months);
      return duration(`${months < 0 ? '-' : ''}P${Math.abs(months)}M`);
    }),
  );
}

function lastDayOfMonth(date: unknown): unknown {
  return fromDate(date, (day) => parseDate(day.endOf('month').toFormat('yyyy-MM-dd')));
}

function fromDate(date: unknown, read: (day: DateTime) => unknown): unknown {
  const value = typeof date === 'string' ? parseDateTime(date) : date;
  if (!(value instanceof FeelDate || value instanceof FeelDateTime)) return null;
  return read(DateTime.utc(value.year, value.month, value.day));
}
