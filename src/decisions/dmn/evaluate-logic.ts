import { FeelFunction } from 'feelin';
import { DecisionError } from './decision-error.js';
import type { FunctionLogic, Logic, NamedLogic } from './decision-model.js';
import { valueOf } from './evaluate-text.js';
import { evaluateTable } from './evaluate-table.js';
import type { Scope, TableTrace } from './evaluation.js';

/** The value of a boxed expression, in FEEL's own types; a table writes down how it decided. */
export function evaluateLogic(logic: Logic, scope: Scope, trace: TableTrace = blankTrace()): unknown {
  const within = (part: Logic): unknown => evaluateLogic(part, scope);
  switch (logic.kind) {
    case 'literal':
      return valueOf(logic.text, scope);
    case 'table':
      return evaluateTable(logic, scope, trace);
    case 'context':
      return evaluateContext(logic.entries, scope);
    case 'list':
      return logic.items.map(within);
    case 'relation':
      return logic.rows.map((row) =>
        Object.fromEntries(logic.columns.map((column, index) => [column, cell(row[index], scope)])),
      );
    case 'invocation':
      return invoke(within(logic.called), logic.bindings, scope);
    case 'function':
      return makeFunction(logic, scope);
  }
}

/** A function of the file as FEEL can call it; it sees what was in sight where it was written. */
export function makeFunction({ parameters, body }: FunctionLogic, scope: Scope): (...values: unknown[]) => unknown {
  const call = (...values: unknown[]): unknown => {
    const given = Object.fromEntries(parameters.map((name, index) => [name, values[index] ?? null]));
    return evaluateLogic(body, { ...scope, variables: { ...scope.variables, ...given } });
  };
  return Object.assign(call, { $args: [...parameters] });
}

/** A trace with nothing in it yet. */
export function blankTrace(): TableTrace {
  return { inputs: [], matchedRules: [] };
}

function evaluateContext(entries: readonly NamedLogic[], scope: Scope): unknown {
  const result: Record<string, unknown> = {};
  for (const { name, value } of entries) {
    const found = evaluateLogic(value, { ...scope, variables: { ...scope.variables, ...result } });
    if (name === undefined) return found;
    result[name] = found;
  }
  return result;
}

function cell(logic: Logic | undefined, scope: Scope): unknown {
  return logic ? evaluateLogic(logic, scope) : null;
}

function invoke(called: unknown, bindings: readonly NamedLogic[], scope: Scope): unknown {
  const given = Object.fromEntries(bindings.map(({ name, value }) => [name ?? '', evaluateLogic(value, scope)]));
  if (called instanceof FeelFunction) return called.invoke(given);
  if (typeof called !== 'function') throw new DecisionError('An invocation calls something that is not a function.');
  const names = (called as { $args?: string[] }).$args ?? [];
  const stranger = Object.keys(given).find((name) => !names.includes(name));
  if (stranger !== undefined) throw new DecisionError(`An invocation gives "${stranger}", which the function does not take.`);
  return (called as (...values: unknown[]) => unknown)(...names.map((name) => given[name]));
}
