import type { Advance } from './advance.js';
import { RuntimeRefusal } from './errors.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

export interface SetVariables {
  readonly instanceKey: string;
  /** The element instance in whose scope they are set; the instance itself for the outermost. */
  readonly scopeKey: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** In this scope only, instead of where each variable already lives. */
  readonly local: boolean;
}

/** Changes variables of a running instance; conditions that wait for them are looked at again. */
export async function setVariables(store: InstanceStore, command: SetVariables): Promise<Advance> {
  const awake = await awaken(store, command.instanceKey);
  if (awake.stored.state !== 'ACTIVE') throw new RuntimeRefusal('INSTANCE_ENDED', { instanceKey: command.instanceKey });
  if (!awake.run.get(command.scopeKey)) throw new RuntimeRefusal('SCOPE_UNKNOWN', { scopeKey: command.scopeKey });
  if (command.local) awake.run.variables.setLocal(command.scopeKey, command.variables);
  else awake.run.variables.propagate(command.scopeKey, command.variables);
  return carryOut(store, awake);
}
