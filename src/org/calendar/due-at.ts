import { localTimeOf } from './local-time.js';
import type { WorkingTime } from './working-time.js';

export type ClockKind = 'calendar' | 'working';

export interface Pause {
  readonly pausedAt: Date;
  readonly resumedAt: Date | null;
}

/** A period that runs, and when it stood still. */
export interface RunningClock {
  readonly kind: ClockKind;
  readonly lengthDays: number;
  readonly startedAt: Date;
  /** Whether a last day on which nobody works gives way to the next working day; says nothing for working days. */
  readonly movesOffHolidays: boolean;
  readonly pauses: readonly Pause[];
}

/**
 * When the period ends; null while it is paused. A clock of working days gets back the working time it stood still,
 * to the minute; one of calendar days gets a day for every midnight.
 */
export function dueAt(clock: RunningClock, workingTime: WorkingTime): Date | null {
  const spans = clock.pauses.map(({ pausedAt, resumedAt }) => ({ from: pausedAt, to: resumedAt }));
  let given = 0;
  for (const { from, to } of spans) {
    if (to === null) return null;
    given += clock.kind === 'working' ? workingTime.workingMsBetween(from, to) : localTimeOf(to).day - localTimeOf(from).day;
  }
  const { startedAt, lengthDays, movesOffHolidays } = clock;
  if (clock.kind === 'working') return workingTime.addWorkingMs(workingTime.addWorkingDays(startedAt, lengthDays), given);
  return workingTime.addCalendarDays(startedAt, lengthDays + given, { movesOffHolidays });
}
