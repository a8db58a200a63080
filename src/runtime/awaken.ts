import { acts, wake, type InstanceIdentity, type Run, type RunSurroundings } from './engine/index.js';
import type { InstanceStore, StoredInstance } from './ports/index.js';

/** An instance awake in this transaction. */
export interface Awake {
  readonly identity: InstanceIdentity;
  readonly run: Run;
}

/** Locks an instance with its whole call hierarchy and wakes it for a command; an ended one wakes too, and has no waits. */
export async function awaken(store: InstanceStore, instanceKey: string): Promise<Awake & { readonly stored: StoredInstance }> {
  const awake = await read(store, instanceKey);
  if (awake.run.work.length === 0) awake.run.withoutWait = 0;
  return awake;
}

/** Wakes a relative of the instance a command is about: what it does counts towards the same loop without a wait. */
export async function read(store: InstanceStore, instanceKey: string): Promise<Awake & { readonly stored: StoredInstance }> {
  const stored = await store.lock(instanceKey);
  return { stored, identity: stored, run: wake(stored, await surroundingsOf(store, stored)) };
}

/** What a run of this instance may ask of its surroundings; its caller is read unless it has been just now, and woken only when something is thrown. */
export async function surroundingsOf(store: InstanceStore, identity: Pick<InstanceIdentity, 'parentKey' | 'parentElementKey'>, known?: Awake): Promise<RunSurroundings> {
  const { now, keys, expressions } = store;
  const { parentKey, parentElementKey } = identity;
  if (parentKey === null || parentElementKey === null) return { now, keys, expressions };
  const parentRun = known ? (): Run => known.run : await sleeping(store, parentKey);
  return {
    now, keys, expressions,
    outerCatches: (thrown) => {
      const parent = parentRun();
      const caller = parent.get(parentElementKey);
      return caller !== undefined && acts.catches(parent, caller, thrown);
    },
  };
}

/** Reads an instance that may never be asked: a caller of thousands would be built anew for each step of each called one. */
async function sleeping(store: InstanceStore, key: string): Promise<() => Run> {
  const stored = await store.lock(key);
  const surroundings = await surroundingsOf(store, stored);
  let run: Run | undefined;
  return () => (run ??= wake(stored, surroundings));
}
