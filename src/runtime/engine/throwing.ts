import type { ElementModel, EventKind } from './model.js';
import type { Run } from './run.js';
import type { ElementInstance } from './tokens.js';
import { triggerBoundary, triggerEventSubProcess } from './trigger.js';

/** An error or escalation on its way outwards. */
export interface Thrown {
  readonly kind: 'error' | 'escalation';
  readonly code: string;
  readonly message: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Hands what was thrown to the nearest handler around the element, or to the calling process. False: nobody catches it, nothing has changed. */
export function throwFrom(run: Run, from: ElementInstance, thrown: Thrown): boolean {
  for (let at: ElementInstance | undefined = from; at; at = run.scopeOf(at)) {
    const boundary = at.item === undefined ? catcher(run.model(at.elementId).boundaries, thrown) : undefined;
    if (boundary) {
      triggerBoundary(run, at, { event: boundary, variables: thrown.variables, stays: true });
      return true;
    }
    const start = at.startedBy === undefined ? startCatching(run, at, thrown) : undefined;
    const scope = run.scopeOf(at);
    if (start && scope) {
      triggerEventSubProcess(run, scope, { event: start, variables: thrown.variables, stays: true });
      return true;
    }
  }
  return raise(run, thrown);
}

/** Whether anything around an element would catch it. */
export function catches(run: Run, from: ElementInstance, thrown: Pick<Thrown, 'kind' | 'code'>): boolean {
  for (let at: ElementInstance | undefined = from; at; at = run.scopeOf(at)) {
    if (at.item === undefined && catcher(run.model(at.elementId).boundaries, thrown)) return true;
    if (at.startedBy === undefined && startCatching(run, at, thrown)) return true;
  }
  return run.surroundings.outerCatches?.(thrown) ?? false;
}

/** An event sub-process beside the element, in the same scope. What is thrown inside one is never caught by its siblings. */
function startCatching(run: Run, at: ElementInstance, thrown: Pick<Thrown, 'kind' | 'code'>): ElementModel | undefined {
  const scope = run.scopeOf(at);
  if (!scope || scope.elementId === at.elementId) return undefined;
  const starts = run.model(scope.elementId).children.filter((child) => child.triggeredByEvent).flatMap((child) => child.children);
  return catcher(starts.filter((start) => start.type === 'bpmn:StartEvent'), thrown);
}

function catcher(events: readonly ElementModel[], thrown: Pick<Thrown, 'kind' | 'code'>): ElementModel | undefined {
  const kind: EventKind = thrown.kind;
  const candidates = events.filter((event) => event.event?.kind === kind);
  return candidates.find((event) => event.event?.reference === thrown.code) ?? candidates.find((event) => event.event?.reference === null);
}

function raise(run: Run, thrown: Thrown): boolean {
  if (!run.surroundings.outerCatches?.(thrown)) return false;
  run.raised.push(thrown);
  const root = run.get(run.rootKey);
  if (thrown.kind === 'error' && root) run.terminate(root);
  return true;
}
