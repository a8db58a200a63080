import { acts, begin, wake, type InstanceIdentity, type Wait } from './engine/index.js';
import { read, surroundingsOf, type Awake } from './awaken.js';
import type { InstanceStore, StoredInstance } from './ports/index.js';

const deepestCall = 30;
/** Instances of one family that may be active at once: a process that calls itself in a loop stops here. */
const largestFamily = 2_000;

/** Starts the called process, once its caller is saved; null when the call activity has been left meanwhile. */
export type Call = () => Promise<Awake | null>;

interface CallAsk {
  readonly key: string;
  readonly elementKey: string;
  readonly wait: Extract<Wait, { kind: 'call' }>;
  /** How many instances the case will have without this one: what is active, and what the same step calls besides. */
  readonly others: () => Promise<number>;
  readonly caller: SavedCaller;
}

/** A caller as its last step has saved it. It is woken again only when something was saved since: not for each of many calls. */
export class SavedCaller {
  private last: (Awake & { readonly stored: StoredInstance }) | undefined;

  constructor(private readonly store: InstanceStore, private readonly key: string) {}

  async awake(): Promise<Awake> {
    const stored = await this.store.lock(this.key);
    if (this.last?.stored.revision === stored.revision) return this.last;
    this.last = { stored, identity: stored, run: wake(stored, await surroundingsOf(this.store, stored)) };
    return this.last;
  }
}

/** Finds the process a call activity means, or faults. */
export async function called(store: InstanceStore, caller: InstanceIdentity, call: CallAsk): Promise<Call> {
  const { processId, binding, variables } = call.wait;
  const definition = await store.findDefinition(processId, binding, caller.definition.key);
  if (!definition) throw new acts.ElementFault('CALLED_ELEMENT_ERROR', `no process '${processId}' is deployed`);
  const start = definition.process.root.children.find((child) => child.type === 'bpmn:StartEvent' && child.event === null);
  if (!start) throw new acts.ElementFault('CALLED_ELEMENT_ERROR', `process '${processId}' has no start event without a trigger`);
  if ((await depthOf(store, caller)) >= deepestCall) throw new acts.ElementFault('CALLED_ELEMENT_ERROR', `calls are nested deeper than ${deepestCall}`);
  if ((await call.others()) >= largestFamily) throw new acts.ElementFault('CALLED_ELEMENT_ERROR', `more than ${largestFamily} instances are active in this case`);
  return async () => {
    // A call started just before may have ended the loop both belong to.
    const parent = await call.caller.awake();
    if (!parent.run.tree.waiting(call.key)) return null;
    const identity: InstanceIdentity = { key: store.keys.next(), rootKey: caller.rootKey, parentKey: caller.key, parentElementKey: call.elementKey, revision: 0, definition };
    const run = begin(identity, await surroundingsOf(store, identity, parent), variables);
    run.work.push({ kind: 'enter', elementId: start.id, scopeKey: identity.key });
    return { identity, run };
  };
}

/** Ends what a cancelled call activity had started. */
export async function endCalled(store: InstanceStore, elementKey: string): Promise<Awake | null> {
  const key = await store.called(elementKey);
  if (key === null) return null;
  const child = await read(store, key);
  const root = child.run.get(key);
  if (root) child.run.terminate(root);
  return child;
}

async function depthOf(store: InstanceStore, identity: InstanceIdentity): Promise<number> {
  if (identity.parentKey === null) return 0;
  return 1 + (await depthOf(store, await store.lock(identity.parentKey)));
}
