import type { StoredElement } from './elements.js';

/**
 * Of all a case has been in, what belongs to the branches in which somebody's tasks stand: everything below what is right around such a
 * task, and what stands around it, but not what is beside that. Where a task stands in no branch, its neighbours alone belong to it.
 */
export function inSight(elements: readonly StoredElement[], taskKeys: ReadonlySet<string>): { readonly steps: StoredElement[]; readonly branches: ReadonlySet<string> } {
  const byKey = new Map(elements.map((element) => [element.key, element]));
  const below = new Map<string | null, StoredElement[]>();
  for (const element of elements) below.set(element.parentKey, [...(below.get(element.parentKey) ?? []), element]);

  const homes = new Set(elements.filter(({ taskKey }) => taskKey !== null && taskKeys.has(taskKey)).map(({ parentKey }) => parentKey));
  const seen = new Set<string>();
  const branches = new Set<string>();
  const open = (key: string): void => {
    if (branches.has(key)) return;
    branches.add(key);
    for (const inner of below.get(key) ?? []) {
      seen.add(inner.key);
      open(inner.key);
    }
  };
  for (const home of homes) {
    if (home === null) for (const { key } of below.get(null) ?? []) seen.add(key);
    else open(home);
    for (let around = home; around !== null; around = byKey.get(around)?.parentKey ?? null) seen.add(around);
  }
  return { steps: elements.filter(({ key }) => seen.has(key)), branches };
}
