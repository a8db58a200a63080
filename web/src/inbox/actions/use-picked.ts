import { useState } from 'react';
import type { TaskRow } from '../queries.js';

/** Rows ticked for Toplu işlem; what is not in the list is not ticked. */
export function usePicked(rows: readonly TaskRow[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ key }) => ticked.has(key));
  const pick = (key: string, isOn: boolean): void => setTicked((before) => new Set(isOn ? [...before, key] : [...before].filter((other) => other !== key)));
  return {
    rows: chosen, keys: new Set(chosen.map(({ key }) => key)) as ReadonlySet<string>, pick,
    pickAll: (isOn: boolean) => setTicked(new Set(isOn ? rows.map(({ key }) => key) : [])), keep: (keys: readonly string[]) => setTicked(new Set(keys)),
  };
}

export type Picked = ReturnType<typeof usePicked>;
