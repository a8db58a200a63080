import type { Advance } from './advance.js';
import { read, type Awake } from './awaken.js';
import { called, endCalled, SavedCaller, type Call } from './calls.js';
import { acts, finish, type Allowance, type InstanceIdentity, type Run } from './engine/index.js';
import type { InstanceStore } from './ports/index.js';

/**
 * Ends the step of an instance and saves it, then carries on with what it causes in its family: called processes
 * start, ended ones answer their caller, cancelled calls end, errors rise. All in the caller's transaction, as far as
 * its allowance goes: what is left is saved as a step that continues.
 */
export async function carryOut(store: InstanceStore, awake: Awake, allowance: Allowance = awake.run.allowance): Promise<Advance> {
  const { identity, run } = awake;
  run.allowance = allowance;
  const calls = await settleWithAnswers(store, awake);
  const advance = finish(identity, run);
  await store.save(advance);

  for (const event of advance.events) {
    if (event.kind !== 'closed' || event.wait !== 'call' || event.how !== 'CANCELED') continue;
    const child = await endCalled(store, event.elementKey);
    if (child) await carryOut(store, child, allowance);
  }
  for (const call of calls) {
    const child = await call();
    if (child) await carryOut(store, child, allowance);
  }
  for (const thrown of run.raised) await riseToCaller(store, awake, thrown);
  if (advance.ended === 'COMPLETED') await answerCaller(store, awake);
  return advance;
}

async function settleWithAnswers(store: InstanceStore, { identity, run }: Awake): Promise<Call[]> {
  const calls = new Map<string, Call>();
  // No call starts before this step is saved: what is active is counted once for all of them.
  let active: number | undefined;
  const others = async (): Promise<number> => (active ??= await store.familySize(identity.rootKey)) + calls.size;
  const caller = new SavedCaller(store, identity.key);
  for (;;) {
    acts.settle(run);
    const [ask] = run.asks.values();
    if (!ask) break;
    run.asks.delete(ask.key);
    const { key, instance, wait } = ask;
    try {
      if (wait.kind === 'call') {
        calls.set(key, await called(store, identity, { key, elementKey: instance.key, wait, others, caller }));
        continue;
      }
      const { decisionId, binding, variables, elementId, resultVariable } = wait;
      const result = await store.decisions.evaluate({ decisionId, binding, variables, elementId, elementKey: instance.key, instanceKey: identity.key, definitionKey: identity.definition.key });
      acts.trigger(run, key, { [resultVariable]: result });
    } catch (fault) {
      if (!(fault instanceof acts.ElementFault)) throw fault;
      const open = instance.waits.find((candidate) => candidate.key === key);
      if (open) run.close(instance, open, 'CANCELED');
      run.stop(instance, 'asking', fault);
    }
  }
  return [...calls].filter(([key]) => run.tree.waiting(key)).map(([, call]) => call);
}

async function answerCaller(store: InstanceStore, { identity, run }: Awake): Promise<void> {
  const parent = await callerOf(store, identity, run.allowance);
  const wait = parent?.caller?.waits.find((open) => open.kind === 'call');
  if (parent && wait && acts.trigger(parent.run, wait.key, run.variables.local(identity.key))) await carryOut(store, parent, run.allowance);
}

async function riseToCaller(store: InstanceStore, { identity, run }: Awake, thrown: acts.Thrown): Promise<void> {
  const parent = await callerOf(store, identity, run.allowance);
  if (parent?.caller && acts.throwFrom(parent.run, parent.caller, thrown)) await carryOut(store, parent, run.allowance);
}

async function callerOf(store: InstanceStore, identity: InstanceIdentity, allowance: Allowance): Promise<(Awake & { readonly caller: ReturnType<Run['get']> }) | null> {
  if (identity.parentKey === null || identity.parentElementKey === null) return null;
  const parent = await read(store, identity.parentKey);
  if (allowance.fresh && parent.run.work.length === 0) parent.run.withoutWait = 0;
  return { ...parent, caller: parent.run.get(identity.parentElementKey) };
}
