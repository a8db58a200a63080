import { isoDay } from '../../ui/checks.js';
import type { Fault } from '../../ui/form.js';
import { formatDate } from '../../ui/formats.js';

const DAY_MS = 86_400_000;
/** Turkey's clocks have not changed since 2016. */
const ZONE = '+03:00';

/** The day's first moment in Turkey, as the server wants it. */
export const firstMoment = (typed: string): string => new Date(`${isoDay(typed)}T00:00:00${ZONE}`).toISOString();

/** The moment after the day's last one. */
export const lastMoment = (typed: string): string => new Date(Date.parse(firstMoment(typed)) + DAY_MS).toISOString();

/** The last day that belongs to a time that ends at this moment. */
export const lastDayOf = (moment: string | null): string => (moment ? formatDate(new Date(Date.parse(moment) - 1)) : '');

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Days as they were typed: none is in order where it may be left out. */
export function faultsOfDays({ from, to }: Days, areNeeded = false): Fault<'from' | 'to'>[] {
  const wrong = (typed: string): boolean => (typed ? isoDay(typed) === null : areNeeded);
  const faults: Fault<'from' | 'to'>[] = [...(wrong(from) ? [{ field: 'from' as const, fault: 'day' }] : []), ...(wrong(to) ? [{ field: 'to' as const, fault: 'day' }] : [])];
  const isTurned = faults.length === 0 && from && to && (isoDay(from) ?? '') > (isoDay(to) ?? '');
  return isTurned ? [{ field: 'to', fault: 'before-from' }] : faults;
}
