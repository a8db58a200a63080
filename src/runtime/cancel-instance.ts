import type { Advance } from './advance.js';
import { RuntimeRefusal } from './errors.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

/** Ends an instance and every instance it has called, whatever they wait for. A called instance ends with its caller only. */
export async function cancelInstance(store: InstanceStore, instanceKey: string): Promise<Advance> {
  const awake = await awaken(store, instanceKey);
  const root = awake.run.get(instanceKey);
  if (!root || awake.stored.state !== 'ACTIVE') throw new RuntimeRefusal('INSTANCE_ENDED', { instanceKey });
  if (awake.identity.parentKey !== null) throw new RuntimeRefusal('INSTANCE_IS_CALLED', { instanceKey });
  awake.run.terminate(root);
  return carryOut(store, awake);
}
