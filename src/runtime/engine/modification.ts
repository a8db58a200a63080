import { RuntimeRefusal } from '../errors.js';
import type { ElementModel } from './model.js';
import type { Run } from './run.js';
import type { ElementInstance } from './tokens.js';

export interface Activation {
  readonly elementId: string;
  /** The scope instance meant when there are several. */
  readonly ancestorKey?: string;
  /** Variables by the element whose scope gets them; '' is the process. */
  readonly variables: readonly { readonly scopeId: string; readonly values: Readonly<Record<string, unknown>> }[];
}

/** Puts a token on an element; scopes around it that are not open yet are opened without starting anything else in them. */
export function activateElement(run: Run, activation: Activation): void {
  const model = run.process.elements.get(activation.elementId);
  if (!model || model === run.process.root) throw new RuntimeRefusal('ELEMENT_UNKNOWN', { elementId: activation.elementId });
  if (model.attachedTo || model.type === 'bpmn:StartEvent' && model.event || model.triggeredByEvent) throw new RuntimeRefusal('ELEMENT_CANNOT_BE_ACTIVATED', { elementId: model.id });
  const scope = scopeInstance(run, run.model(model.scopeId), activation);
  const own = activation.variables.filter((given) => given.scopeId === model.id).reduce((all, given) => ({ ...all, ...given.values }), {});
  run.work.push({ kind: 'enter', elementId: model.id, scopeKey: scope.key, variables: own });
}

function scopeInstance(run: Run, model: ElementModel, activation: Activation): ElementInstance {
  const open = [...run.tree.all()].filter((instance) => instance.elementId === model.id && instance.body === undefined);
  const { ancestorKey } = activation;
  if (ancestorKey && !run.get(ancestorKey)) throw new RuntimeRefusal('SCOPE_UNKNOWN', { scopeKey: ancestorKey });
  const chosen = ancestorKey ? open.filter((instance) => isWithin(run, instance.key, ancestorKey) || isWithin(run, ancestorKey, instance.key)) : open;
  if (chosen.length > 1) throw new RuntimeRefusal('ELEMENT_CANNOT_BE_ACTIVATED', { elementId: activation.elementId, reason: 'several scopes are open: name the ancestor' });
  const scope = chosen[0] ?? openScope(run, model, activation);
  for (const { scopeId, values } of activation.variables) if (scopeId === model.id) run.variables.setLocal(scope.key, values);
  return scope;
}

function openScope(run: Run, model: ElementModel, activation: Activation): ElementInstance {
  if (model.loop && model.loop.kind !== 'standard') throw new RuntimeRefusal('ELEMENT_CANNOT_BE_ACTIVATED', { elementId: activation.elementId, reason: 'inside a loop that is not running' });
  const outer = scopeInstance(run, run.model(model.scopeId), activation);
  return run.enter(model.id, outer.key, { opened: 'for-modification' });
}

function isWithin(run: Run, key: string, ancestorKey: string): boolean {
  for (let at = run.get(key); at; at = run.scopeOf(at)) if (at.key === ancestorKey) return true;
  return false;
}

/** Ends an element by an operator's hand, and with it every scope around it in which nothing is left. */
export function terminateElement(run: Run, instance: ElementInstance): void {
  const scope = run.scopeOf(instance);
  run.terminate(instance);
  if (!scope || run.tree.hasChildren(scope.key) || run.arrivals.any(scope.key) || run.work.some((work) => work.scopeKey === scope.key)) return;
  terminateElement(run, scope);
}
