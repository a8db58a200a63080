import { useEffect, useRef } from 'react';
import type { TaskRow } from '../queries.js';

const linkOf = (key: string): HTMLElement | null => document.querySelector<HTMLElement>(`a[data-task="${key}"]`);

/** Walks through the rows by the keyboard: the focus is the cursor, and where there is none the open task. */
export function useCursor(rows: readonly TaskRow[] | undefined, chosen: string | undefined) {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const link = linkOf(wanted.current);
    if (!link) return;
    wanted.current = null;
    link.focus();
  });
  const at = (): number => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.closest('tr')?.querySelector<HTMLElement>('a[data-task]')?.dataset['task'] : undefined;
    return rows?.findIndex(({ key }) => key === (focused ?? chosen)) ?? -1;
  };
  const walk = (step: 1 | -1): void => {
    const next = rows?.[at() === -1 ? 0 : at() + step];
    if (next) linkOf(next.key)?.focus();
  };
  return {
    walk,
    /** When its row is there. */
    goTo: (key: string) => { wanted.current = key; },
    toList: () => (linkOf(chosen ?? rows?.[0]?.key ?? '') ?? document.querySelector<HTMLElement>('.inbox-list'))?.focus(),
    /** What comes next when this one is done. */
    after: (key: string): string | undefined => {
      const place = rows?.findIndex((row) => row.key === key) ?? -1;
      return place === -1 ? undefined : (rows?.[place + 1] ?? rows?.[place - 1])?.key;
    },
  };
}
