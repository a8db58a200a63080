import { ElementFault } from './faults.js';
import type { FlowNode } from './flow-node.js';
import { boundaryWaits, openAll } from './boundary-waits.js';
import { limits } from './limits.js';
import type { LoopModel } from './model.js';
import type { Run } from './run.js';
import type { ElementInstance } from './tokens.js';

type MultiInstance = Extract<LoopModel, { inputCollection: string }>;

/**
 * Repairs the stock loops: any number of items runs, items get their own element and never a copy of the others' variables,
 * and a standard loop goes on while its condition holds. True: the instance is the body and its items do the work.
 */
export function beginLoop(run: Run, node: FlowNode, instance: ElementInstance): boolean {
  const { loop } = node.model;
  if (!loop || instance.item !== undefined) return false;
  if (loop.kind === 'standard') return skipsStandardLoop(run, instance, loop);
  const items = collectionOf(run, loop, instance);
  const waits = boundaryWaits(run, instance, []);
  openAll(run, instance, waits);
  instance.body = { size: items.length, started: 0, done: 0, outputs: new Array<unknown>(items.length).fill(null) };
  startItems(run, instance, items);
  if (items.length === 0) node.complete(run, instance);
  return true;
}

/** One item is complete: its output is kept, the next one starts, or the body ends. */
export function itemDone(run: Run, instance: ElementInstance): void {
  const body = run.scopeOf(instance);
  const loop = run.model(instance.elementId).loop as MultiInstance;
  if (!body?.body) return;
  if (loop.outputElement) body.body.outputs[instance.item ?? 0] = run.evaluate(loop.outputElement, instance.key);
  const enough = isEnough(run, instance, body);
  const items = loop.kind === 'sequential' ? collectionOf(run, loop, body) : [];
  body.body.done++;
  run.remove(instance, 'COMPLETED');
  if (enough) {
    for (const child of run.tree.children(body.key)) run.terminate(child);
    run.dropWork(body.key);
    run.node(body.elementId).complete(run, body);
  } else if (body.body.done === body.body.size) {
    run.node(body.elementId).complete(run, body);
  } else if (loop.kind === 'sequential') {
    startItems(run, body, items);
  }
}

/** Whether a standard loop runs once more. */
export function repeats(run: Run, instance: ElementInstance): boolean {
  const { loop } = run.model(instance.elementId);
  if (loop?.kind !== 'standard' || instance.skipped) return false;
  if (loop.maximum !== null && (instance.loops ?? 1) >= loop.maximum) return false;
  return loop.condition === null ? loop.maximum !== null : run.evaluate(loop.condition, instance.key, 'CONDITION_ERROR') === true;
}

/** A loop that tests first may not run at all: its token goes on without a mapping applied. */
function skipsStandardLoop(run: Run, instance: ElementInstance, loop: Extract<LoopModel, { kind: 'standard' }>): boolean {
  if (!loop.testBefore || instance.loops !== undefined || loop.condition === null) return false;
  instance.skipped = run.evaluate(loop.condition, instance.key, 'CONDITION_ERROR') !== true;
  if (instance.skipped) run.node(instance.elementId).complete(run, instance);
  return instance.skipped;
}

function collectionOf(run: Run, loop: MultiInstance, body: ElementInstance): readonly unknown[] {
  const items = run.evaluate(loop.inputCollection, body.scopeKey ?? body.key);
  if (!Array.isArray(items)) throw new ElementFault('EXTRACT_VALUE_ERROR', `the input collection (${loop.inputCollection}) is ${JSON.stringify(items ?? null)?.slice(0, 100)}, not a list`);
  if (items.length > limits.collectionItems) throw new ElementFault('EXTRACT_VALUE_ERROR', `the input collection has ${items.length} items, more than ${limits.collectionItems}`);
  return items;
}

function startItems(run: Run, body: ElementInstance, items: readonly unknown[]): void {
  const loop = run.model(body.elementId).loop as MultiInstance;
  const state = body.body;
  if (!state) return;
  const until = loop.kind === 'sequential' ? Math.min(state.started + 1, state.size) : state.size;
  for (; state.started < until; state.started++) {
    const item = state.started;
    const variables = { ...ownOutput(loop), loopCounter: item + 1, ...(loop.inputElement && { [loop.inputElement]: items[item] ?? null }) };
    run.work.push({ kind: 'enter', elementId: body.elementId, scopeKey: body.key, item, variables });
  }
}

/** The variable an item gives is its own from the beginning, so that items that overlap do not write over each other's. */
function ownOutput(loop: MultiInstance): Record<string, null> {
  const [, name] = /^=\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?:\.|$)/u.exec(loop.outputElement ?? '') ?? [];
  return name ? { [name]: null } : {};
}

function isEnough(run: Run, instance: ElementInstance, body: ElementInstance): boolean {
  const { completionCondition: condition } = run.model(body.elementId).loop as MultiInstance;
  if (condition === null) return false;
  const { size = 0, started = 0, done = 0 } = body.body ?? {};
  const counts = { numberOfInstances: size, numberOfActiveInstances: started - done - 1, numberOfCompletedInstances: done + 1, numberOfTerminatedInstances: 0 };
  const value = run.evaluateWith(condition, { ...run.variables.visible(instance.key), ...counts }, 'EXTRACT_VALUE_ERROR');
  if (typeof value !== 'boolean') throw new ElementFault('EXTRACT_VALUE_ERROR', `the completion condition (${condition}) is not true or false`);
  return value;
}

/** What the items gave goes to where the loop stands. */
export function collectOutputs(run: Run, body: ElementInstance): void {
  const loop = run.model(body.elementId).loop as MultiInstance;
  if (loop.outputCollection && body.body) run.variables.propagate(body.scopeKey ?? body.key, { [loop.outputCollection]: body.body.outputs });
}
