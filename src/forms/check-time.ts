import { refuse, type Checked } from './fault.js';
import type { FormField } from './schema.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/u;

/** `today`: in the zone of the people who fill in forms. */
export function checkTime({ subtype, disallowPassedDates }: FormField, value: unknown, today: string): Checked {
  if (value === null || value === undefined || value === '') return { value: null };
  if (typeof value !== 'string') return refuse('misshapen');
  if (subtype === 'time') return TIME.test(value) ? { value } : refuse('notATime');
  const [day = '', time, ...rest] = value.split('T');
  const wantsTime = subtype === 'datetime';
  if (!isDay(day) || rest.length > 0 || (time !== undefined) !== wantsTime) return refuse('notADay');
  if (time !== undefined && !TIME.test(time)) return refuse('notATime');
  return disallowPassedDates === true && day < today ? refuse('past') : { value };
}

/** The 31st of April is none. */
function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
