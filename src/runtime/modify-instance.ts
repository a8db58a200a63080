import type { Advance } from './advance.js';
import { acts } from './engine/index.js';
import { RuntimeRefusal } from './errors.js';
import { awaken } from './awaken.js';
import { carryOut } from './family.js';
import type { InstanceStore } from './ports/index.js';

export interface ModifyInstance {
  readonly instanceKey: string;
  readonly activate: readonly {
    readonly elementId: string;
    readonly ancestorKey?: string;
    readonly variables: readonly { readonly scopeId: string; readonly values: Readonly<Record<string, unknown>> }[];
  }[];
  /** Element instances to end. */
  readonly terminate: readonly string[];
  /** Every active instance of these elements ends, and a token is put on the other element instead. */
  readonly move: readonly { readonly from: string; readonly to: string }[];
}

/** Moves tokens by an operator's hand: first puts new ones, then ends old ones, so that no scope ends in between. */
export async function modifyInstance(store: InstanceStore, command: ModifyInstance): Promise<Advance> {
  const awake = await awaken(store, command.instanceKey);
  const { run, identity } = awake;
  if (awake.stored.state !== 'ACTIVE') throw new RuntimeRefusal('INSTANCE_ENDED', { instanceKey: command.instanceKey });
  const moved = command.move.flatMap(({ from, to }) => [...run.tree.all()].filter((instance) => instance.elementId === from && instance.item === undefined).map((instance) => ({ instance, to })));

  for (const activation of command.activate) acts.activateElement(run, activation);
  for (const { instance, to } of moved) acts.activateElement(run, { elementId: to, variables: [], ...(instance.scopeKey && { ancestorKey: instance.scopeKey }) });
  const ending = [...command.terminate, ...moved.map(({ instance }) => instance.key)];
  const stranger = ending.find((key) => key === identity.key || !run.get(key));
  if (stranger) throw new RuntimeRefusal('ELEMENT_UNKNOWN', { elementInstanceKey: stranger });
  for (const key of ending) {
    const instance = run.get(key);
    if (instance) acts.terminateElement(run, instance);
  }
  if (run.ended !== null && identity.parentKey !== null) throw new RuntimeRefusal('INSTANCE_IS_CALLED', { instanceKey: identity.key });
  return carryOut(store, awake);
}
