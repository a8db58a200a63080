import { DateTime } from 'luxon';

/** A moment as an office's wall shows it: the day, counted from 1970-01-01, and the milliseconds since its midnight. */
export interface LocalTime {
  readonly day: number;
  readonly ms: number;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
const ZONE = 'Europe/Istanbul';

export function localTimeOf(at: Date): LocalTime {
  const local = DateTime.fromJSDate(at, { zone: ZONE });
  const ms = ((local.hour * 60 + local.minute) * 60 + local.second) * 1_000 + local.millisecond;
  return { day: Date.UTC(local.year, local.month - 1, local.day) / DAY_MS, ms };
}

export function instantOf({ day, ms }: LocalTime): Date {
  const date = new Date(day * DAY_MS + ms);
  const wall = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(), millisecond: date.getUTCMilliseconds() };
  return DateTime.fromObject(wall, { zone: ZONE }).toJSDate();
}

/** `2026-10-28` as a day's number. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** `08:30` as milliseconds since midnight. */
export function msOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE_MS;
}

/** 1 January 1970 was a Thursday. */
export function isWeekend(day: number): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday >= 5;
}
