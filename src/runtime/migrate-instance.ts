import type { Advance } from './advance.js';
import { acts } from './engine/index.js';
import { RuntimeRefusal } from './errors.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

export interface MigrateInstance {
  readonly instanceKey: string;
  readonly targetDefinitionKey: string;
  readonly mappings: readonly acts.ElementMapping[];
}

/** Takes a running instance to another version of its process, or refuses MIGRATION_IMPOSSIBLE with the element that stands in the way. */
export async function migrateInstance(store: InstanceStore, command: MigrateInstance): Promise<Advance> {
  const awake = await awaken(store, command.instanceKey);
  if (awake.stored.state !== 'ACTIVE') throw new RuntimeRefusal('INSTANCE_ENDED', { instanceKey: command.instanceKey });
  const definition = await store.definition(command.targetDefinitionKey);
  acts.migrate(awake.run, definition.process, command.mappings);
  return carryOut(store, { run: awake.run, identity: { ...awake.identity, definition } });
}
