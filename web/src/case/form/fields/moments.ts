/** Turkey's clock has not been moved since 2016. */
const OFFSET = '+03:00';

interface Typed {
  readonly day: string;
  readonly time: string;
  readonly subtype: unknown;
  readonly format: unknown;
}

/** The moment as the form wants it written; half of one is kept too, so that nothing typed is lost. */
export function momentOf({ day, time, subtype, format }: Typed): string | null {
  if (subtype !== 'time' && subtype !== 'datetime') return day || null;
  if (subtype === 'time') return time ? zoned(time, format) : null;
  if (!day && !time) return null;
  if (!day || !time) return `${day}T${time}`;
  if (format !== 'utc_normalized') return `${day}T${zoned(time, format)}`;
  const at = new Date(`${day}T${time}${OFFSET}`);
  return Number.isNaN(at.getTime()) ? `${day}T${time}` : `${at.toISOString().slice(0, 16)}Z`;
}

export const dayIn = (moment: unknown): string => (typeof moment === 'string' ? (here(moment).split('T')[0] ?? '') : '');

export function timeIn(moment: unknown): string {
  if (typeof moment !== 'string') return '';
  const text = here(moment);
  const time = text.includes('T') ? (text.split('T')[1] ?? '') : text;
  return /^\d{2}:\d{2}/u.exec(time)?.[0] ?? '';
}

function zoned(time: string, format: unknown): string {
  if (format === 'utc_offset') return `${time}${OFFSET}`;
  if (format !== 'utc_normalized') return time;
  return `${new Date(`2026-01-01T${time}${OFFSET}`).toISOString().slice(11, 16)}Z`;
}

/** What was written in universal time, as it is here. */
function here(moment: string): string {
  if (!moment.endsWith('Z')) return moment;
  const hasDay = moment.includes('T');
  const at = new Date(hasDay ? moment : `2026-01-01T${moment}`);
  const local = new Date(at.getTime() + 3 * 3_600_000).toISOString();
  return hasDay ? local.slice(0, 16) : local.slice(11, 16);
}
