import type { OutsideFailure } from '../../outside/index.js';

const FIRST_MS = 5_000;
const MOST_MS = 5 * 60_000;
const MOST_URGENT_MS = 15_000;
/** So often a gateway that is there may refuse a message before it is given up; one that is away is waited for until the message is too old. */
export const MOST_REFUSALS = 8;

/** What no repeat can change: the number, or the letter box. */
const FINAL = new Set(['phone-unusable', 'smtp-550', 'smtp-551', 'smtp-553', 'smtp-554']);

/** How long until the next attempt: longer each time, and never together with those that failed at the same moment. */
export function backOffMs({ attempts, isUrgent, chance = Math.random() }: { readonly attempts: number; readonly isUrgent: boolean; readonly chance?: number }): number {
  const most = Math.min(FIRST_MS * 2 ** Math.min(attempts - 1, 10), isUrgent ? MOST_URGENT_MS : MOST_MS);
  return most * (0.5 + chance / 2);
}

export const isFinal = ({ kind, reason }: OutsideFailure): boolean => kind === 'wrong' && FINAL.has(reason);

/** The message never left the house: it counts as no attempt. */
export const wasLeftAlone = ({ reason }: OutsideFailure): boolean => reason === 'breaker-open' || reason === 'not-configured';
