import { checkFeel } from '../feel/index.js';
import { DecisionError } from './decision-error.js';
import type { DecisionModel, Logic } from './decision-model.js';
import type { Raw } from './read-definitions.js';

/** Refuses a file with an expression that cannot be read, naming the decision and the text. */
export function checkExpressions(root: Raw, { decisions, knowledge }: DecisionModel): void {
  const names = namesIn(root);
  for (const { id, logic } of [...decisions, ...knowledge]) {
    for (const { text, kind } of expressionsOf(logic)) {
      const complaint = checkFeel(text, { kind, names });
      if (complaint === null) continue;
      throw new DecisionError(`Decision "${id}": the expression "${text.slice(0, 200)}" ${reason(complaint)}.`, id);
    }
  }
}

interface Checked {
  readonly text: string;
  readonly kind: 'expression' | 'unary tests';
}

function expressionsOf(logic: Logic): Checked[] {
  return textsOf(logic).filter(({ text }) => text !== '' && text !== '-');
}

function textsOf(logic: Logic): Checked[] {
  switch (logic.kind) {
    case 'literal':
      return [expression(logic.text)];
    case 'table':
      return [
        ...logic.inputs.map(({ text }) => expression(text)),
        ...logic.outputs.flatMap(({ values, fallback }) => [
          ...(values === undefined ? [] : [{ text: values, kind: 'unary tests' as const }]),
          ...(fallback === undefined ? [] : [expression(fallback)]),
        ]),
        ...logic.rules.flatMap((rule) => [
          ...rule.tests.map((text) => ({ text, kind: 'unary tests' as const })),
          ...rule.results.map(({ text }) => expression(text)),
        ]),
      ];
    case 'context':
      return logic.entries.flatMap(({ value }) => textsOf(value));
    case 'list':
      return logic.items.flatMap(textsOf);
    case 'relation':
      return logic.rows.flat().flatMap(textsOf);
    case 'invocation':
      return [logic.called, ...logic.bindings.map(({ value }) => value)].flatMap(textsOf);
    case 'function':
      return textsOf(logic.body);
  }
}

function expression(text: string): Checked {
  return { text, kind: 'expression' };
}

// Names with spaces and signs are only read as names when the reader has met them.
function namesIn(value: unknown, names: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return names;
  if ('name' in value && typeof value.name === 'string') names.push(value.name);
  for (const child of Object.values(value)) namesIn(child, names);
  return names;
}

function reason(complaint: string): string {
  return complaint.replace(/^the expression /, '');
}
