import type { SavedTokens } from '../runtime/index.js';
import type { Changes } from './changes.js';

type Token = SavedTokens['instances'][number];

/** A loop with fewer items is read whole: a row of its own for each would cost more than it saves. */
const fewItems = 50;

/** The items of an instance that were read with it, as they lie in their rows: key → content. */
export type ReadItems = ReadonlyMap<string, string>;

/**
 * Puts the items of big loops that only wait for a person or a job into rows of their own, and answers what is left of the
 * state: a step about one of three thousand items then reads and writes that one. What was not read stays as it lies.
 */
export function layToRest(tokens: SavedTokens, read: ReadItems, changes: Changes): SavedTokens {
  const isResting = restsIn(tokens);
  const resting = new Map(Object.entries(tokens.resting ?? {}));
  const gone = new Set(read.keys());
  for (const item of tokens.instances.filter(isResting)) {
    const content = JSON.stringify(item);
    const { key, scopeKey } = item;
    gone.delete(key);
    resting.set(scopeKey ?? '', (resting.get(scopeKey ?? '') ?? 0) + 1);
    if (read.get(key) !== content) changes.items.set(key, { key, content });
  }
  for (const key of gone) changes.itemsGone.set(key, { key });
  const { resting: _, ...rest } = tokens;
  if (resting.size === 0) return rest;
  return { ...rest, instances: tokens.instances.filter((instance) => !isResting(instance)), resting: Object.fromEntries(resting) };
}

/** The state with the items that were read: how many of each loop are left out is what it says still rests. */
export function withItems(tokens: SavedTokens, read: ReadItems): SavedTokens {
  if (!tokens.resting) return tokens;
  const items = [...read.values()].map((content) => JSON.parse(content) as Token);
  const resting = new Map(Object.entries(tokens.resting));
  for (const { scopeKey } of items) resting.set(scopeKey ?? '', (resting.get(scopeKey ?? '') ?? 0) - 1);
  const leftOut = Object.fromEntries([...resting].filter(([, count]) => count > 0));
  return { ...tokens, instances: [...tokens.instances, ...items], resting: leftOut };
}

function restsIn({ instances }: SavedTokens): (instance: Token) => boolean {
  const big = new Set(instances.flatMap(({ key, body }) => (body && body.size > fewItems ? [key] : [])));
  return (instance) => big.has(instance.scopeKey ?? '') && onlyWaits(instance);
}

/** Nothing but an answer to its own task or job, or an event at its border, can move it. */
function onlyWaits({ elementId, item, incident, waits }: Token): boolean {
  if (item === undefined || incident || waits.some(({ kind }) => kind === 'condition' || kind === 'call' || kind === 'decision')) return false;
  return waits.some((wait) => wait.elementId === elementId && (wait.kind === 'task' || wait.kind === 'job'));
}
