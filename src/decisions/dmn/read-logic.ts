import { DecisionError } from './decision-error.js';
import type { FunctionLogic, Logic, NamedLogic } from './decision-model.js';
import { feelText, many, one, type Raw } from './read-definitions.js';
import { readTable } from './read-table.js';

/** Turns a boxed expression of the file into ours. */
export function readLogic(raw: Raw | undefined): Logic {
  if (!raw) return { kind: 'literal', text: '' };
  switch (raw.$type) {
    case 'dmn:LiteralExpression':
      return { kind: 'literal', text: feelText(raw) };
    case 'dmn:DecisionTable':
      return readTable(raw);
    case 'dmn:Context':
      return { kind: 'context', entries: many(raw, 'contextEntry').map((entry) => named(entry, 'variable', 'value')) };
    case 'dmn:List':
      return { kind: 'list', items: many(raw, 'elements').map(readLogic) };
    case 'dmn:Relation':
      return {
        kind: 'relation',
        columns: many(raw, 'column').map(({ name }) => name ?? ''),
        rows: many(raw, 'row').map((row) => many(row, 'elements').map(readLogic)),
      };
    case 'dmn:Invocation':
      return {
        kind: 'invocation',
        called: readLogic(one(raw, 'calledFunction')),
        bindings: many(raw, 'binding').map((binding) => named(binding, 'parameter', 'bindingFormula')),
      };
    case 'dmn:FunctionDefinition':
      return readFunction(raw);
    default:
      throw new DecisionError(`The file uses ${raw.$type}, which is not supported.`);
  }
}

/** Turns a function definition into ours; functions of other languages are refused. */
export function readFunction(raw: Raw | undefined): FunctionLogic {
  const kind = raw?.['kind'] ?? 'FEEL';
  if (kind !== 'FEEL') throw new DecisionError(`A function of kind ${String(kind)} is not supported; only FEEL is.`);
  const parameters = many(raw, 'formalParameter').map(({ name }) => name ?? '');
  return { kind: 'function', parameters, body: readLogic(one(raw, 'body')) };
}

function named(raw: Raw, nameProperty: string, valueProperty: string): NamedLogic {
  return { name: one(raw, nameProperty)?.name, value: readLogic(one(raw, valueProperty)) };
}
