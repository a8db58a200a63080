import type { ElementModel } from './model.js';
import type { Run } from './run.js';
import { nextDue } from './timers.js';
import type { ElementInstance, OpenWait } from './tokens.js';

type Variables = Readonly<Record<string, unknown>>;

/** A timer that is due, as its row says. */
export interface DueTimer {
  readonly key: string;
  readonly cycle: string | null;
  readonly dueAt: Date;
  readonly repetitions: number;
}

interface Trigger {
  readonly event: ElementModel;
  readonly wait?: OpenWait;
  /** Whether the wait of an event that does not interrupt stays open for the next time. */
  readonly stays?: boolean;
  readonly variables: Variables;
}

/** Answers a wait: the element goes on, a boundary event or event sub-process takes over, or the gateway's branch is chosen. False: the wait is gone. */
export function trigger(run: Run, waitKey: string, variables: Variables): boolean {
  return answer(run, waitKey, { variables, stays: true });
}

/** Fires a timer; one that repeats stays open for its next beat. False: the wait is gone. */
export function fire(run: Run, timer: DueTimer): boolean {
  return answer(run, timer.key, { variables: {}, stays: rearm(run, timer) });
}

function answer(run: Run, waitKey: string, by: { readonly variables: Variables; readonly stays: boolean }): boolean {
  const found = run.tree.waiting(waitKey);
  if (!found) return false;
  const { instance, wait } = found;
  const event = run.model(wait.elementId);
  if (wait.elementId === instance.elementId) run.node(instance.elementId).triggered(run, instance, { wait, variables: by.variables });
  else if (event.attachedTo) triggerBoundary(run, instance, { ...by, event, wait });
  else if (event.type === 'bpmn:StartEvent') triggerEventSubProcess(run, instance, { ...by, event, wait });
  else chooseBranch(run, instance, { ...by, event, wait });
  return true;
}

/** A boundary event takes over from the activity, or goes on beside it. */
export function triggerBoundary(run: Run, instance: ElementInstance, { event, wait, stays, variables }: Trigger): void {
  if (wait && (event.interrupting || !stays)) run.close(instance, wait, 'COMPLETED');
  if (event.interrupting) run.terminate(instance);
  run.work.push({ kind: 'enter', elementId: event.id, scopeKey: instance.scopeKey ?? '', payload: variables });
}

/** An event sub-process opens inside a scope; an interrupting one ends everything else in it. */
export function triggerEventSubProcess(run: Run, scope: ElementInstance, { event, wait, stays, variables }: Trigger): void {
  if (wait && (event.interrupting || !stays)) run.close(scope, wait, 'COMPLETED');
  if (event.interrupting) interrupt(run, scope);
  run.work.push({ kind: 'enter', elementId: event.scopeId, scopeKey: scope.key, startedBy: event.id, payload: variables });
}

function interrupt(run: Run, scope: ElementInstance): void {
  for (const child of run.tree.children(scope.key)) run.terminate(child);
  for (const wait of [...scope.waits]) if (run.model(wait.elementId).type === 'bpmn:StartEvent') run.close(scope, wait, 'CANCELED');
  run.arrivals.drop(scope.key);
  run.dropWork(scope.key);
  run.resolved(scope);
}

function chooseBranch(run: Run, gateway: ElementInstance, { event, wait, variables }: Trigger): void {
  const flow = event.incoming.find((incoming) => incoming.sourceId === gateway.elementId);
  if (wait) run.close(gateway, wait, 'COMPLETED');
  run.remove(gateway, 'COMPLETED');
  if (flow) run.events.push({ kind: 'flow', flowId: flow.id });
  run.work.push({ kind: 'enter', elementId: event.id, scopeKey: gateway.scopeKey ?? '', payload: variables });
}

/** Whether a timer stays open: only where it fires beside what goes on. */
function rearm(run: Run, { key, cycle, dueAt, repetitions }: DueTimer): boolean {
  const found = run.tree.waiting(key);
  if (!found || cycle === null || repetitions === 0) return false;
  const event = run.model(found.wait.elementId);
  if (event.interrupting || !(event.attachedTo || event.type === 'bpmn:StartEvent')) return false;
  run.events.push({ kind: 'timer-again', key, dueAt: nextDue(cycle, dueAt, run.surroundings.now), repetitions: repetitions > 0 ? repetitions - 1 : -1 });
  return true;
}
