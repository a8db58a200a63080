import type { ElementModel } from './model.js';
import type { Run } from './run.js';
import type { CompensationRecord, ElementInstance } from './tokens.js';

/** Remembers a completed activity that can be undone: by its handler, its event sub-process, or what was done inside it. */
export function recordCompensation(run: Run, instance: ElementInstance): void {
  const model = run.model(instance.elementId);
  const { scopeKey } = instance;
  if (scopeKey === null || instance.compensatesFor) return;
  const boundary = model.boundaries.find((event) => event.event?.kind === 'compensate');
  const undoes = boundary?.compensationHandler ?? compensationSubProcess(model)?.id ?? null;
  const inside = run.compensations.some((record) => record.scopeKey === instance.key);
  if (undoes === null && !inside) return;
  run.compensations.push({ scopeKey, elementId: model.id, instanceKey: instance.key, handlerId: undoes, variables: run.variables.local(instance.key) });
}

/** What was done inside one item of a loop is undone with the whole loop. */
export function recordItemCompensation(run: Run, item: ElementInstance): void {
  const { scopeKey, key: instanceKey, elementId } = item;
  const inside = run.compensations.some((record) => record.scopeKey === instanceKey);
  const known = run.compensations.some((record) => record.instanceKey === instanceKey);
  if (scopeKey === null || !inside || known) return;
  run.compensations.push({ scopeKey, elementId, instanceKey, handlerId: null, variables: run.variables.local(instanceKey) });
}

function compensationSubProcess(model: ElementModel): ElementModel | undefined {
  return model.children.find((child) => child.triggeredByEvent && child.children.some((start) => start.event?.kind === 'compensate'));
}

/** Repairs the stock throw, which goes on at once: handlers run one after the other, last done first, and the thrower waits. True: there is something to wait for. */
export function compensate(run: Run, thrower: ElementInstance, activityRef: string | null): boolean {
  const scopeKey = compensatedScope(run, thrower);
  const records = take(run, scopeKey, activityRef);
  thrower.compensating = records;
  return nextHandler(run, thrower);
}

/** A handler is done: the next one runs, or the thrower completes. */
export function handlerDone(run: Run, throwerKey: string): void {
  const thrower = run.get(throwerKey);
  if (thrower && !nextHandler(run, thrower)) run.node(thrower.elementId).complete(run, thrower);
}

/** A throw inside an event sub-process undoes what its enclosing scope did. */
function compensatedScope(run: Run, thrower: ElementInstance): string {
  const scope = run.scopeOf(thrower);
  if (!scope) return run.rootKey;
  if (scope.undoes !== undefined) return scope.undoes;
  return scope.startedBy !== undefined && scope.compensatesFor === undefined ? (scope.scopeKey ?? scope.key) : scope.key;
}

function nextHandler(run: Run, thrower: ElementInstance): boolean {
  const record = thrower.compensating?.shift();
  if (!record?.handlerId) return false;
  const handler = run.model(record.handlerId);
  const start = handler.children.find((child) => child.event?.kind === 'compensate');
  run.work.push({
    kind: 'enter',
    elementId: handler.id,
    scopeKey: thrower.scopeKey ?? run.rootKey,
    compensatesFor: thrower.key,
    variables: record.variables,
    ...(handler.triggeredByEvent && start && { startedBy: start.id, payload: {}, undoes: record.instanceKey }),
  });
  return true;
}

/** The records of a scope, newest first, nested ones in their place; they are used up. */
function take(run: Run, scopeKey: string, activityRef: string | null): CompensationRecord[] {
  const mine = run.compensations.filter((record) => record.scopeKey === scopeKey && (activityRef === null || record.elementId === activityRef));
  for (const record of mine) run.compensations.splice(run.compensations.indexOf(record), 1);
  return mine.reverse().flatMap((record) => {
    // An event sub-process may still undo what was done beside it; a handler outside undoes the activity as a whole.
    if (record.handlerId !== null && run.model(record.handlerId).triggeredByEvent) return [record];
    const inside = take(run, record.instanceKey, null);
    return record.handlerId === null ? inside.map((inner) => ({ ...inner, variables: { ...record.variables, ...inner.variables } })) : [record];
  });
}
