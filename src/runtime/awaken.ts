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

/** What a run of this instance may ask of its surroundings; its caller is read unless it has been just now. */
export async function surroundingsOf(store: InstanceStore, identity: Pick<InstanceIdentity, 'parentKey' | 'parentElementKey'>, known?: Awake): Promise<RunSurroundings> {
  const { now, keys, expressions } = store;
  if (identity.parentKey === null || identity.parentElementKey === null) return { now, keys, expressions };
  const parent = known ?? (await read(store, identity.parentKey));
  const caller = parent.run.get(identity.parentElementKey);
  return { now, keys, expressions, outerCatches: (thrown) => caller !== undefined && acts.catches(parent.run, caller, thrown) };
}
