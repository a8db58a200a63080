import { dateAndTime, parseDate } from 'feelin';
import { DateTime } from 'luxon';

/**
 * The zone of now() and today(), and of dates written without a zone. Camunda takes the server's zone;
 * ours is the law's: deadlines in Turkish administration run in Türkiye time wherever the server stands.
 */
export const FEEL_ZONE = 'Europe/Istanbul';

/** What now() answers at this instant. */
export function feelNow(now: Date): unknown {
  return dateAndTime(`${local(now).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS")}@${FEEL_ZONE}`);
}

/** What today() answers at this instant. */
export function feelToday(now: Date): unknown {
  return parseDate(local(now).toFormat('yyyy-MM-dd'));
}

/** The offset, such as +03:00, that a named zone has at a wall-clock time. */
export function offsetAt(wallClock: string, zone: string): string {
  return DateTime.fromISO(wallClock, { zone }).toFormat('ZZ');
}

function local(now: Date): DateTime {
  return DateTime.fromJSDate(now, { zone: FEEL_ZONE });
}
