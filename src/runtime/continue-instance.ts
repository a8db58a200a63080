import type { Advance } from './advance.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

/** Goes on with a step that reached its limit, in a fresh transaction; null when there is nothing to go on with. */
export async function continueInstance(store: InstanceStore, instanceKey: string): Promise<Advance | null> {
  const awake = await awaken(store, instanceKey);
  return awake.run.work.length === 0 ? null : carryOut(store, awake, { ...awake.run.allowance, fresh: false });
}
