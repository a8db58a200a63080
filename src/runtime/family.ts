import type { Advance } from './advance.js';
import { acts, begin, finish, wake, type InstanceIdentity, type Run, type RunSurroundings } from './engine/index.js';
import type { InstanceStore, StoredInstance } from './ports.js';

const deepestCall = 30;

/** An instance awake in this transaction. */
export interface Awake {
  readonly identity: InstanceIdentity;
  readonly run: Run;
}

/** Locks an instance with its whole call hierarchy and wakes it; an ended one wakes too, and has no waits. */
export async function awaken(store: InstanceStore, instanceKey: string): Promise<Awake & { readonly stored: StoredInstance }> {
  const stored = await store.lock(instanceKey);
  return { stored, identity: stored, run: wake(stored, await surroundingsOf(store, stored)) };
}

/** What a run of this instance may ask of its surroundings. */
export async function surroundingsOf(store: InstanceStore, identity: Pick<InstanceIdentity, 'parentKey' | 'parentElementKey'>): Promise<RunSurroundings> {
  const { now, keys, expressions } = store;
  if (identity.parentKey === null || identity.parentElementKey === null) return { now, keys, expressions };
  const parent = await awaken(store, identity.parentKey);
  const caller = parent.run.get(identity.parentElementKey);
  return { now, keys, expressions, outerCatches: (kind, code) => caller !== undefined && acts.catches(parent.run, caller, kind, code) };
}

/**
 * Ends the step of an instance and saves it, then carries on with what it causes in its family: called processes
 * start, ended ones answer their caller, cancelled calls end, errors rise. All in the caller's transaction.
 */
export async function carryOut(store: InstanceStore, awake: Awake): Promise<Advance> {
  const { identity, run } = awake;
  const calls = await settleWithAnswers(store, awake);
  const advance = finish(identity, run);
  await store.save(advance);

  for (const event of advance.events) {
    if (event.kind === 'closed' && event.wait === 'call' && event.how === 'CANCELED') await endCalled(store, event.elementKey);
  }
  for (const call of calls) await call();
  if (run.raised) await riseToCaller(store, identity, run.raised);
  else if (advance.ended === 'COMPLETED') await answerCaller(store, identity, run);
  return advance;
}

async function settleWithAnswers(store: InstanceStore, { identity, run }: Awake): Promise<(() => Promise<void>)[]> {
  const calls = new Map<string, () => Promise<void>>();
  for (;;) {
    acts.settle(run);
    const [ask] = run.asks.values();
    if (!ask) break;
    run.asks.delete(ask.key);
    try {
      if (ask.wait.kind === 'decision') {
        const { decisionId, binding, variables, elementId, resultVariable } = ask.wait;
        const result = await store.decisions.evaluate({ decisionId, binding, variables, elementId, elementKey: ask.instance.key, instanceKey: identity.key, definitionKey: identity.definition.key });
        acts.trigger(run, ask.key, { [resultVariable]: result });
      } else {
        calls.set(ask.key, await prepareCall(store, identity, { key: ask.key, elementKey: ask.instance.key, wait: ask.wait }));
      }
    } catch (fault) {
      if (!(fault instanceof acts.ElementFault)) throw fault;
      const open = ask.instance.waits.find((wait) => wait.key === ask.key);
      if (open) run.close(ask.instance, open, 'CANCELED');
      run.stop(ask.instance, 'asking', fault);
    }
  }
  return [...calls].filter(([key]) => run.waiting(key)).map(([, call]) => call);
}

interface Call {
  readonly key: string;
  readonly elementKey: string;
  readonly wait: Extract<import('./engine/index.js').Wait, { kind: 'call' }>;
}

async function prepareCall(store: InstanceStore, caller: InstanceIdentity, call: Call): Promise<() => Promise<void>> {
  const { processId, binding, variables } = call.wait;
  const definition = await store.findDefinition(processId, binding, caller.definition.key);
  if (!definition) throw new acts.ElementFault('CALLED_ELEMENT_ERROR', `no process '${processId}' is deployed`);
  const start = definition.process.root.children.find((child) => child.type === 'bpmn:StartEvent' && child.event === null);
  if (!start) throw new acts.ElementFault('CALLED_ELEMENT_ERROR', `process '${processId}' has no start event without a trigger`);
  if ((await depthOf(store, caller)) >= deepestCall) throw new acts.ElementFault('CALLED_ELEMENT_ERROR', `calls are nested deeper than ${deepestCall}`);
  return async () => {
    const identity: InstanceIdentity = { key: store.keys.next(), rootKey: caller.rootKey, parentKey: caller.key, parentElementKey: call.elementKey, revision: 0, definition };
    const run = begin(identity, await surroundingsOf(store, identity), variables);
    run.work.push({ kind: 'enter', elementId: start.id, scopeKey: identity.key });
    await carryOut(store, { identity, run });
  };
}

async function depthOf(store: InstanceStore, identity: InstanceIdentity): Promise<number> {
  if (identity.parentKey === null) return 0;
  return 1 + (await depthOf(store, await store.lock(identity.parentKey)));
}

async function endCalled(store: InstanceStore, elementKey: string): Promise<void> {
  const key = await store.called(elementKey);
  if (key === null) return;
  const child = await awaken(store, key);
  const root = child.run.get(key);
  if (root) child.run.terminate(root);
  await carryOut(store, child);
}

async function answerCaller(store: InstanceStore, identity: InstanceIdentity, run: Run): Promise<void> {
  if (identity.parentKey === null || identity.parentElementKey === null) return;
  const parent = await awaken(store, identity.parentKey);
  const wait = parent.run.get(identity.parentElementKey)?.waits.find((open) => open.kind === 'call');
  if (wait && acts.trigger(parent.run, wait.key, run.variables.local(identity.key))) await carryOut(store, parent);
}

async function riseToCaller(store: InstanceStore, identity: InstanceIdentity, thrown: acts.Thrown): Promise<void> {
  if (identity.parentKey === null || identity.parentElementKey === null) return;
  const parent = await awaken(store, identity.parentKey);
  const caller = parent.run.get(identity.parentElementKey);
  if (caller && acts.throwFrom(parent.run, caller, thrown)) await carryOut(store, parent);
}
