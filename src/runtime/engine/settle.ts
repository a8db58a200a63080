import { readyInclusiveJoin } from './elements/inclusive-gateway.js';
import { handlerDone } from './compensation.js';
import { checkConditions } from './conditions.js';
import { ElementFault } from './faults.js';
import { limits } from './limits.js';
import type { Run } from './run.js';

/**
 * Moves every token as far as it goes without waiting. A work list instead of recursion: a chain of any length
 * needs no stack, and what exceeds the step's budget stays on the list for the next transaction.
 */
export function settle(run: Run): void {
  while (run.ended === null) {
    if (run.work.length > 0) {
      if (!run.budgetLeft || run.tree.halted) return;
      if (run.withoutWait > limits.elementsWithoutWait) return stopRunaway(run);
      workOn(run);
    } else if (!checkConditions(run) && !fireInclusiveJoin(run) && !endQuietScope(run)) {
      return;
    }
  }
}

function workOn(run: Run): void {
  const work = run.work.shift();
  if (!work) return;
  run.quiet.add(work.scopeKey);
  if (work.kind === 'enter') {
    const { kind: _, elementId, scopeKey, ...options } = work;
    if (run.get(scopeKey)) run.enter(elementId, scopeKey, options);
    return;
  }
  if (work.kind === 'undone') return handlerDone(run, work.throwerKey);
  const scope = run.get(work.scopeKey);
  if (!scope) return;
  const flow = run.flow(work.flowId);
  if (!flow) return;
  run.events.push({ kind: 'flow', flowId: flow.id });
  run.node(flow.targetId).arrive(run, work.scopeKey, flow);
}

function fireInclusiveJoin(run: Run): boolean {
  const ready = readyInclusiveJoin(run);
  if (!ready) return false;
  run.arrivals.consume(ready.scopeKey, run.model(ready.elementId).incoming);
  run.enter(ready.elementId, ready.scopeKey);
  return true;
}

/** A scope in which nothing is left to happen ends. */
function endQuietScope(run: Run): boolean {
  for (const scopeKey of run.quiet) {
    run.quiet.delete(scopeKey);
    const scope = run.get(scopeKey);
    if (!scope || scope.incident || run.tree.hasChildren(scopeKey) || run.arrivals.any(scopeKey)) continue;
    run.node(scope.elementId).emptied(run, scope);
    return true;
  }
  return false;
}

function stopRunaway(run: Run): void {
  const [first] = run.work;
  const scope = first && run.get(first.scopeKey);
  if (!scope) return;
  const elementId = first.kind === 'take' ? run.flow(first.flowId)?.targetId : first.kind === 'enter' ? first.elementId : scope.elementId;
  run.withoutWait = 0;
  run.stop(scope, 'runaway', new ElementFault('UNSPECIFIED', `more than ${limits.elementsWithoutWait} elements without waiting, near '${elementId}'`));
}
