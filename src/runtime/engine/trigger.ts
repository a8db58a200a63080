import type { ElementModel } from './model.js';
import type { Run } from './run.js';
import { nextDue } from './timers.js';
import type { ElementInstance, OpenWait } from './tokens.js';

type Variables = Readonly<Record<string, unknown>>;

/** Answers a wait: the element goes on, a boundary event or event sub-process takes over, or the gateway's branch is chosen. False: the wait is gone. */
export function trigger(run: Run, waitKey: string, variables: Variables, stays?: boolean): boolean {
  const found = run.waiting(waitKey);
  if (!found) return false;
  const { instance, wait } = found;
  const by = { wait, variables, stays: stays ?? wait.kind !== 'timer' };
  const event = run.model(wait.elementId);
  if (wait.elementId === instance.elementId) run.node(instance.elementId).triggered(run, instance, wait, variables);
  else if (event.attachedTo) triggerBoundary(run, instance, event, by);
  else if (event.type === 'bpmn:StartEvent') triggerEventSubProcess(run, instance, event, by);
  else chooseBranch(run, instance, event, variables);
  return true;
}

interface Trigger {
  readonly wait?: OpenWait;
  /** Whether the wait of an event that does not interrupt stays open for the next time. */
  readonly stays?: boolean;
  readonly variables: Variables;
}

/** A boundary event takes over from the activity, or goes on beside it. */
export function triggerBoundary(run: Run, instance: ElementInstance, event: ElementModel, by: Trigger): void {
  if (by.wait && (event.interrupting || !by.stays)) run.close(instance, by.wait, 'COMPLETED');
  if (event.interrupting) run.terminate(instance);
  run.work.push({ kind: 'enter', elementId: event.id, scopeKey: instance.scopeKey ?? '', payload: by.variables });
}

/** An event sub-process opens inside a scope; an interrupting one ends everything else in it. */
export function triggerEventSubProcess(run: Run, scope: ElementInstance, start: ElementModel, by: Trigger): void {
  if (by.wait && (start.interrupting || !by.stays)) run.close(scope, by.wait, 'COMPLETED');
  if (start.interrupting) {
    for (const child of run.children(scope.key)) run.terminate(child);
    for (const wait of [...scope.waits]) if (run.model(wait.elementId).type === 'bpmn:StartEvent') run.close(scope, wait, 'CANCELED');
    run.arrivals.drop(scope.key);
    run.dropWork(scope.key);
    if (scope.incident) run.resolved(scope);
  }
  run.work.push({ kind: 'enter', elementId: start.scopeId, scopeKey: scope.key, startedBy: start.id, payload: by.variables });
}

function chooseBranch(run: Run, gateway: ElementInstance, event: ElementModel, variables: Variables): void {
  const flow = event.incoming.find((incoming) => incoming.sourceId === gateway.elementId);
  const { scopeKey } = gateway;
  const wait = gateway.waits.find((open) => open.elementId === event.id);
  if (wait) run.close(gateway, wait, 'COMPLETED');
  run.remove(gateway, 'COMPLETED');
  if (flow) run.events.push({ kind: 'flow', flowId: flow.id });
  run.work.push({ kind: 'enter', elementId: event.id, scopeKey: scopeKey ?? '', payload: variables });
}

/** A timer that repeats stays open for its next beat; any other is used up. Returns whether it stays. */
export function rearmTimer(run: Run, timer: { readonly key: string; readonly cycle: string | null; readonly dueAt: Date; readonly repetitions: number }): boolean {
  const found = run.waiting(timer.key);
  if (!found || timer.cycle === null || timer.repetitions === 0) return false;
  const event = run.model(found.wait.elementId);
  if (event.interrupting && (event.attachedTo || event.type === 'bpmn:StartEvent')) return false;
  run.events.push({ kind: 'timer-again', key: timer.key, dueAt: nextDue(timer.cycle, timer.dueAt), repetitions: timer.repetitions > 0 ? timer.repetitions - 1 : -1 });
  return true;
}
