import { ElementFault } from './faults.js';
import type { Mapping } from './model.js';
import type { Run } from './run.js';
import type { ElementInstance } from './tokens.js';

type Variables = Record<string, unknown>;

/** Input mappings: each becomes a local variable of the element, visible to those after it. */
export function applyInputs(run: Run, instance: ElementInstance): void {
  for (const mapping of run.model(instance.elementId).zeebe.inputs) {
    const value = run.evaluate(mapping.source, instance.key, 'IO_MAPPING_ERROR');
    run.variables.setLocal(instance.key, nested(mapping, value, run.variables.local(instance.key)));
  }
}

/** Output mappings: evaluated inside the element, set outside it. */
export function applyOutputs(run: Run, instance: ElementInstance): void {
  const { outputs } = run.model(instance.elementId).zeebe;
  if (outputs.length === 0 || instance.scopeKey === null) return;
  for (const mapping of outputs) {
    const value = run.evaluate(mapping.source, instance.key, 'IO_MAPPING_ERROR');
    run.variables.propagate(instance.scopeKey, nested(mapping, value, run.variables.visible(instance.scopeKey)));
  }
}

/** What a job, a person or an event brought: local when output mappings choose from it, otherwise set where each variable lives. */
export function assign(run: Run, instance: ElementInstance, variables: Readonly<Variables>): void {
  const model = run.model(instance.elementId);
  const scope = run.scopeOf(instance);
  if (model.zeebe.outputs.length > 0) run.variables.setLocal(instance.key, variables);
  else if (scope?.startedBy === model.id) run.variables.setLocal(scope.key, variables);
  else run.variables.propagate(instance.key, variables);
}

/** `a.b` as a target writes into the context `a` and keeps what else is in it. */
function nested(mapping: Mapping, value: unknown, known: Readonly<Variables>): Variables {
  const [first, ...path] = mapping.target.split('.');
  if (!first) throw new ElementFault('IO_MAPPING_ERROR', `mapping target '${mapping.target}' names no variable`);
  if (path.length === 0) return { [first]: value };
  const root: Variables = isContext(known[first]) ? { ...known[first] } : {};
  let at = root;
  for (const [depth, name] of path.entries()) {
    if (depth === path.length - 1) at[name] = value;
    else at = at[name] = isContext(at[name]) ? { ...at[name] } : {};
  }
  return { [first]: root };
}

function isContext(value: unknown): value is Variables {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
