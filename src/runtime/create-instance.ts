import type { Advance } from './advance.js';
import { acts, begin, type InstanceIdentity } from './engine/index.js';
import { RuntimeRefusal } from './errors.js';
import { surroundingsOf } from './awaken.js';
import { carryOut } from './family.js';
import type { Definition, InstanceStore } from './ports/index.js';

export interface CreateInstance {
  readonly definition: Definition;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Start at these elements instead of the start event. */
  readonly startAt?: readonly string[];
  /** The start event a message, timer or signal has triggered. */
  readonly startedBy?: string;
}

/** Starts a new instance and takes it to its first waits. */
export async function createInstance(store: InstanceStore, command: CreateInstance): Promise<Advance> {
  const { definition, variables } = command;
  const key = store.keys.next();
  const identity: InstanceIdentity = { key, rootKey: key, parentKey: null, parentElementKey: null, revision: 0, definition };
  const startId = command.startAt?.length ? null : (command.startedBy ?? noneStart(definition));

  const run = begin(identity, await surroundingsOf(store, identity), command.startedBy ? {} : variables);
  if (startId) run.work.push({ kind: 'enter', elementId: startId, scopeKey: key, payload: command.startedBy ? variables : {} });
  for (const elementId of command.startAt ?? []) acts.activateElement(run, { elementId, variables: [] });
  return carryOut(store, { identity, run });
}

function noneStart(definition: Definition): string {
  const start = definition.process.root.children.find((child) => child.type === 'bpmn:StartEvent' && child.event === null);
  if (!start) throw new RuntimeRefusal('NO_NONE_START', { processId: definition.processId });
  return start.id;
}
