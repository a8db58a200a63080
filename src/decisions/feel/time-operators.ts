import { duration, evaluate, FeelDate, FeelDateTime, FeelDuration, parseDate } from 'feelin';
import { FEEL_ZONE } from './feel-clock.js';

const DAY_MS = 86_400_000;

/** a + b; a date moved by hours stays a date, as in Camunda. */
export function sum(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  return moved(a, b, 1) ?? moved(b, a, 1) ?? asFeelin('a + b', a, b);
}

/** a - b; between two moments it is the time that passes, whatever zones they are written in. */
export function difference(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const isZoned = a instanceof FeelDateTime && b instanceof FeelDateTime && (a.zone !== null || b.zone !== null);
  if (isZoned) return duration(instantOf(a) - instantOf(b));
  return moved(a, b, -1) ?? asFeelin('a - b', a, b);
}

/** a * b, of numbers or of a number and a duration. */
export function product(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (a instanceof FeelDuration && typeof b === 'number') return scale(a, b);
  return b instanceof FeelDuration && typeof a === 'number' ? scale(b, a) : null;
}

/** a / b, of numbers, of a duration by a number, or of two durations of a kind. */
export function quotient(a: unknown, b: unknown): unknown {
  if (typeof b === 'number') {
    if (b === 0) return null;
    if (typeof a === 'number') return a / b;
    return a instanceof FeelDuration ? scale(a, 1 / b) : null;
  }
  if (!(a instanceof FeelDuration && b instanceof FeelDuration) || a.yearsMonths !== b.yearsMonths) return null;
  return size(b) === 0 ? null : size(a) / size(b);
}

function scale(value: FeelDuration, factor: number): unknown {
  const scaled = size(value) * factor;
  if (!Number.isFinite(scaled)) return null;
  if (!value.yearsMonths) return duration(Math.round(scaled));
  const months = Math.trunc(scaled);
  return duration(`${months < 0 ? '-' : ''}P${Math.abs(months)}M`);
}

// Months for the one kind of duration, milliseconds for the other; FEEL never mixes them.
function size(value: FeelDuration): number {
  const parts = value.unwrap();
  if (value.yearsMonths) return parts.years * 12 + parts.months;
  return parts.total({ unit: 'millisecond', relativeTo: '1970-01-01' });
}


function moved(date: unknown, by: unknown, sign: number): unknown {
  if (!(date instanceof FeelDate && by instanceof FeelDuration) || by.yearsMonths) return undefined;
  const days = Math.floor((sign * size(by)) / DAY_MS);
  return parseDate(date.unwrap().add({ days }).toString());
}

// A moment without a zone is read in ours: see FEEL_ZONE.
function instantOf(moment: FeelDateTime): number {
  return moment.unwrap().toZonedDateTime(moment.zone ?? FEEL_ZONE).epochMilliseconds;
}

function asFeelin(text: string, a: unknown, b: unknown): unknown {
  return evaluate(text, { a: a ?? null, b: b ?? null }).value;
}
