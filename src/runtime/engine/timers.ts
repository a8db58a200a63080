import { CronExpressionParser } from 'cron-parser';
import { DateTime, Duration } from 'luxon';
import { ElementFault } from './faults.js';
import { limits } from './limits.js';
import type { TimerModel } from './model.js';

/** When a timer fires and how often after that. */
export interface Due {
  readonly dueAt: Date;
  readonly repetitions: number;
  /** What the next firing is computed from; null: there is none. */
  readonly cycle: string | null;
}

const zone = 'Europe/Istanbul';
const repeating = /^R(\d*|-1)\/(?:([^P][^/]*)\/)?(P.+)$/;

/** When a timer whose text has been evaluated is due. */
export function firstDue(kind: TimerModel['kind'], text: unknown, now: Date): Due {
  if (typeof text !== 'string' || text === '') throw fault(kind, text);
  if (kind === 'date') return { dueAt: dateOf(text), repetitions: 0, cycle: null };
  if (kind === 'duration') return { dueAt: plus(now, text), repetitions: 0, cycle: null };

  const parts = repeating.exec(text);
  if (!parts) return { dueAt: nextCron(text, now), repetitions: -1, cycle: text };
  const [, count, start, period = ''] = parts;
  const repetitions = count === '' || count === '-1' ? -1 : Math.max(Number(count) - 1, 0);
  if (repetitions > limits.wholeNumber) throw fault(kind, text);
  // One that stands still would fire for ever.
  if (plus(now, period) <= now) throw fault(kind, text);
  return { dueAt: start ? dateOf(start) : plus(now, period), repetitions, cycle: text };
}

/**
 * The firing after one that was due at `last`: on the cycle's own beat, whenever it was really fired. Beats that were missed
 * meanwhile are not made up for: the one that was late stands for all of them.
 */
export function nextDue(cycle: string, last: Date, now: Date): Date {
  const period = repeating.exec(cycle)?.[3];
  if (!period) return nextCron(cycle, new Date(Math.max(last.getTime(), now.getTime() - 1)));
  const beat = (count: number): Date => plus(last, period, count);
  const length = beat(1).getTime() - last.getTime();
  // A guess, since months and the days on which clocks change differ in length.
  let count = Math.max(1, Math.floor((now.getTime() - last.getTime()) / length));
  while (count > 1 && beat(count - 1) >= now) count -= 1;
  while (beat(count) < now) count += 1;
  return beat(count);
}

/** A point in time as a diagram writes it; without a zone it is Turkish time. */
export function dateOf(text: string, what = 'the timer date'): Date {
  const at = DateTime.fromISO(text.replace(/\[.*\]$/, ''), { zone });
  if (!isInCalendar(at)) throw new ElementFault('EXTRACT_VALUE_ERROR', `${what} is '${text}', not a date`);
  return at.toJSDate();
}

function plus(from: Date, period: string, times = 1): Date {
  const duration = Duration.fromISO(period).mapUnits((amount) => amount * times);
  // luxon takes an empty period for zero.
  if (!duration.isValid || !/\d/.test(period)) throw fault('duration', period);
  const at = DateTime.fromJSDate(from, { zone }).plus(duration);
  if (!isInCalendar(at)) throw fault('duration', period);
  return at.toJSDate();
}

/** Years of four figures: what every store and every reader of ISO dates can hold. */
function isInCalendar(at: DateTime): boolean {
  return at.isValid && at.year >= 1 && at.year <= 9999;
}

/** Six fields, seconds first, or a name such as @daily; fewer would be filled up with a guess. */
function nextCron(text: string, after: Date): Date {
  if (!text.startsWith('@') && text.trim().split(/\s+/).length !== 6) throw fault('cycle', text);
  try {
    return CronExpressionParser.parse(text, { currentDate: after, tz: zone }).next().toDate();
  } catch {
    throw fault('cycle', text);
  }
}

function fault(kind: string, text: unknown): ElementFault {
  return new ElementFault('EXTRACT_VALUE_ERROR', `'${String(text)}' is no timer ${kind}`);
}
