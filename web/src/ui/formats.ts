import { spokenLanguage } from '../shell/languages.js';

const LOCALES = { tr: 'tr-TR', en: 'en-GB' } as const;
const ZONE = 'Europe/Istanbul';

export const spokenLocale = (): string => LOCALES[spokenLanguage()];

type Moment = string | number | Date;

/** `21.11.2026`; an ISO day stays that day wherever the reader is. */
export function formatDate(moment: Moment): string {
  const isDay = typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment);
  return new Intl.DateTimeFormat(spokenLocale(), { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: isDay ? 'UTC' : ZONE }).format(new Date(moment));
}

/** `21.11.2026 14:05`, in Turkey's time. */
export function formatDateTime(moment: Moment): string {
  return new Intl.DateTimeFormat(spokenLocale(), { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(moment));
}

export function formatNumber(number: number): string {
  return new Intl.NumberFormat(spokenLocale()).format(number);
}

/** Sorting as a Turkish reader expects it. */
export function compareTexts(one: string, other: string): number {
  return one.localeCompare(other, 'tr-TR');
}
