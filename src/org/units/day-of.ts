import type { Clock } from '../../platform/index.js';

const istanbul = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today in Turkey: `2026-11-21`. */
export function dayOf(clock: Clock): string {
  return istanbul.format(clock.now());
}
