import type { Advance } from '../advance.js';
import type { Definition, StoredInstance } from '../ports/index.js';
import { Run, type RunSurroundings } from './run.js';
import { noTokens } from './tokens.js';

/** Who an instance is: what every step of it carries along. */
export type InstanceIdentity = Pick<StoredInstance, 'key' | 'rootKey' | 'parentKey' | 'parentElementKey' | 'revision'> & { readonly definition: Definition };

/** Starts a run of a new instance: its process scope is open, nothing inside has begun. */
export function begin(identity: InstanceIdentity, surroundings: RunSurroundings, variables: Readonly<Record<string, unknown>>): Run {
  const run = new Run(identity.key, identity.definition.process, surroundings, noTokens, new Map());
  run.enter(identity.definition.process.id, null, { key: identity.key, variables });
  return run;
}

/** Wakes a stored instance: cheap, because only elements a token touches are built. */
export function wake(instance: StoredInstance, surroundings: RunSurroundings): Run {
  return new Run(instance.key, instance.definition.process, surroundings, instance.tokens, instance.variables);
}

/** Says what happened in the step. */
export function finish(identity: InstanceIdentity, run: Run): Advance {
  const tokens = run.save();
  return {
    instanceKey: identity.key,
    rootKey: identity.rootKey,
    parentKey: identity.parentKey,
    parentElementKey: identity.parentElementKey,
    definitionKey: identity.definition.key,
    processId: identity.definition.processId,
    version: identity.definition.version,
    revision: identity.revision,
    tokens,
    ended: run.ended,
    events: run.events,
    continues: run.ended === null && tokens.work.length > 0 && !run.tree.halted,
    at: run.surroundings.now,
  };
}
