import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key and what it does, as the list of `?` shows it. */
export interface Key {
  readonly key: string;
  readonly label: string;
}

const KEPT_AS = 'talepakis.keys';
let keys: readonly Key[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Key[]): void {
  keys = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The keys of the page as it is now. */
export const useKeys = (): readonly Key[] => useSyncExternalStore(subscribe, () => keys);

/** Single keys must be possible to turn off: somebody who dictates presses many (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(KEPT_AS) !== 'off';

export function turnKeys(areOn: boolean): void {
  localStorage.setItem(KEPT_AS, areOn ? 'on' : 'off');
  change([...keys]);
}

export const useAreKeysOn = (): boolean => useSyncExternalStore(subscribe, areKeysOn);

/** While the calling part is on the screen this key runs it; not while somebody types, and not together with Ctrl, Alt or Meta. */
export function useKey(key: string, label: string, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const entry = { key, label };
    change([...keys, entry]);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey || !areKeysOn() || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      change(keys.filter((other) => other !== entry));
      document.removeEventListener('keydown', onKey);
    };
  }, [key, label]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null);
}
