import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** What was done last, told below the page until the next act or the next page. */
export function say(sentence: string): void {
  said = sentence;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSaid = (): string => useSyncExternalStore(subscribe, () => said);
