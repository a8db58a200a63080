import { dayOf, instantOf, isWeekend, localTimeOf, MINUTE_MS, msOf, type LocalTime } from './local-time.js';

export type HolidayPart = 'whole' | 'afternoon';

/** When an office opens and closes, Monday to Friday, as `08:30`. */
export interface WorkingHours {
  readonly startsAt: string;
  readonly lunchFrom: string;
  readonly lunchTo: string;
  readonly endsAt: string;
}

/** What the reckoning knows: the hours of a place, and the days it is closed as `2026-10-28`. */
export interface CalendarData {
  readonly hours: WorkingHours;
  readonly holidays: readonly { readonly day: string; readonly part: HolidayPart }[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** 2429 m.2: the afternoons before feasts are free from 13:00 on, whatever the hours of the office. */
const AFTERNOON = msOf('13:00');

/** Reckons in the working time of one place, in Turkish local time; it knows the calendar it was made of, and asks nobody. */
export class WorkingTime {
  private readonly ordinary: readonly Stretch[];
  private readonly half: readonly Stretch[];
  private readonly closed = new Map<number, HolidayPart>();

  constructor({ hours, holidays }: CalendarData) {
    this.ordinary = [{ from: msOf(hours.startsAt), to: msOf(hours.lunchFrom) }, { from: msOf(hours.lunchTo), to: msOf(hours.endsAt) }];
    this.half = this.ordinary.map(({ from, to }) => ({ from, to: Math.min(to, AFTERNOON) })).filter(({ from, to }) => from < to);
    for (const { day, part } of holidays) if (this.closed.get(dayOf(day)) !== 'whole') this.closed.set(dayOf(day), part);
  }

  isWorkingTime(at: Date): boolean {
    const { day, ms } = localTimeOf(at);
    return this.stretches(day).some(({ from, to }) => from <= ms && ms < to);
  }

  /** The end of work on the n-th working day after the day of `at`, which itself never counts (2577 m.8/1); half days count. */
  addWorkingDays(at: Date, days: number): Date {
    let { day } = localTimeOf(at);
    for (let left = atLeastOne(days); left > 0; ) if (this.isWorkingDay((day += 1))) left -= 1;
    return this.endOf(day);
  }

  /** The end of the n-th day after `at`; when nobody works on it, that of the next working day (2577 m.8/2) unless told to stay. */
  addCalendarDays(at: Date, days: number, { movesOffHolidays = true }: { readonly movesOffHolidays?: boolean } = {}): Date {
    let day = localTimeOf(at).day + atLeastOne(days);
    if (movesOffHolidays) while (!this.isWorkingDay(day)) day += 1;
    return this.endOf(day);
  }

  /** How many working days lie after the day of `a`, up to and with the day of `b`. */
  workingDaysBetween(a: Date, b: Date): number {
    let count = 0;
    for (let { day } = localTimeOf(a), last = localTimeOf(b).day; day < last; ) if (this.isWorkingDay((day += 1))) count += 1;
    return count;
  }

  /** Whole minutes; none when `b` is not after `a`. */
  workingMinutesBetween(a: Date, b: Date): number {
    return Math.floor(this.workingMsBetween(a, b) / MINUTE_MS);
  }

  workingMsBetween(a: Date, b: Date): number {
    const [start, end] = [localTimeOf(a), localTimeOf(b)];
    let sum = 0;
    for (let { day } = start; day <= end.day; day += 1) {
      const [opens, closes] = [day === start.day ? start.ms : 0, day === end.day ? end.ms : Infinity];
      for (const { from, to } of this.stretches(day)) sum += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
    }
    return sum;
  }

  /** The first moment by which that much working time has passed since `at`. */
  addWorkingMs(at: Date, ms: number): Date {
    if (ms <= 0) return at;
    const start = localTimeOf(at);
    let left = ms;
    for (let { day } = start; ; day += 1) {
      for (const { from, to } of this.stretches(day)) {
        const opens = day === start.day ? Math.max(from, start.ms) : from;
        if (opens >= to) continue;
        if (left <= to - opens) return instantOf({ day, ms: opens + left });
        left -= to - opens;
      }
    }
  }

  private isWorkingDay(day: number): boolean {
    return this.stretches(day).length > 0;
  }

  /** A day nobody works on ends as an ordinary one: a deadline that stays there needs a moment. */
  private endOf(day: number): Date {
    const last = (this.stretches(day).at(-1) ?? this.ordinary.at(-1)) as Stretch;
    const end: LocalTime = { day, ms: last.to };
    return instantOf(end);
  }

  private stretches(day: number): readonly Stretch[] {
    if (isWeekend(day)) return [];
    const closed = this.closed.get(day);
    if (closed === 'whole') return [];
    return closed === 'afternoon' ? this.half : this.ordinary;
  }
}

function atLeastOne(days: number): number {
  if (Number.isInteger(days) && days >= 1) return days;
  throw new RangeError(`a period has at least one day, not ${days}`);
}
