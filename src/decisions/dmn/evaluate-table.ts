import { jsonOrError } from '../feel/index.js';
import type { TableLogic, TableOutput, TableRule } from './decision-model.js';
import { passes, valueOf } from './evaluate-text.js';
import type { Scope, TableTrace } from './evaluation.js';
import { applyHitPolicy, type Hit } from './hit-policy.js';

/** Decides by a table, and writes down the inputs and the rules that matched. */
export function evaluateTable(table: TableLogic, scope: Scope, trace: TableTrace): unknown {
  const inputs = table.inputs.map(({ id, label, text }) => {
    const value = valueOf(text, scope);
    trace.inputs.push({ id, name: label, value: jsonOrError(text, value) });
    return value;
  });
  const matching = matchingRules(table, inputs, scope);
  const hits = matching.map((index) => fire(table, index, scope));
  trace.matchedRules.push(...hits.map((hit) => traced(table, hit)));
  if (hits.length === 0) return fallback(table.outputs, scope);
  return applyHitPolicy(table, hits, (text) => valueOf(text, scope));
}

function matchingRules({ rules, hitPolicy }: TableLogic, inputs: readonly unknown[], scope: Scope): number[] {
  const matching: number[] = [];
  for (const [index, rule] of rules.entries()) {
    if (!matches(rule, inputs, scope)) continue;
    matching.push(index);
    if (hitPolicy === 'FIRST') break;
  }
  return matching;
}

function matches({ tests }: TableRule, inputs: readonly unknown[], scope: Scope): boolean {
  return tests.every((test, column) => passes(test, inputs[column], scope));
}

function fire({ rules }: TableLogic, index: number, scope: Scope): Hit {
  const rule = rules[index] as TableRule;
  return { index, values: rule.results.map(({ text }) => valueOf(text, scope)) };
}

function traced({ rules, outputs }: TableLogic, { index, values }: Hit): TableTrace['matchedRules'][number] {
  return {
    ruleId: (rules[index] as TableRule).id,
    ruleIndex: index + 1,
    outputs: outputs.map(({ id, name, label }, column) => ({
      id,
      name: label || name,
      value: jsonOrError(name, values[column]),
    })),
  };
}

function fallback(outputs: readonly TableOutput[], scope: Scope): unknown {
  if (outputs.every((output) => output.fallback === undefined)) return null;
  const values = outputs.map((output) => valueOf(output.fallback ?? '', scope));
  return outputs.length === 1 ? values[0] : Object.fromEntries(outputs.map(({ name }, column) => [name, values[column]]));
}
