import { DecisionError } from './decision-error.js';
import type { Aggregation, HitPolicy, TableInput, TableLogic, TableOutput, TableRule } from './decision-model.js';
import { feelText, many, one, type Raw, textOf } from './read-definitions.js';

const HIT_POLICIES = new Set(['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER']);
const AGGREGATIONS = new Set(['SUM', 'MIN', 'MAX', 'COUNT']);

/** Turns a decision table of the file into ours, and refuses one that could never answer. */
export function readTable(raw: Raw): TableLogic {
  const table: TableLogic = {
    kind: 'table',
    hitPolicy: oneOf(HIT_POLICIES, raw['hitPolicy'] ?? 'UNIQUE', 'hit policy') as HitPolicy,
    aggregation: oneOf(AGGREGATIONS, raw['aggregation'], 'aggregation') as Aggregation | undefined,
    inputs: many(raw, 'input').map(readInput),
    outputs: many(raw, 'output').map(readOutput),
    rules: many(raw, 'rule').map(readRule),
  };
  check(table);
  return table;
}

function readInput(raw: Raw, index: number): TableInput {
  const text = feelText(one(raw, 'inputExpression'));
  return { id: raw.id ?? `input-${index + 1}`, label: raw.label ?? text, text };
}

function readOutput(raw: Raw, index: number): TableOutput {
  const name = raw.name ?? '';
  return {
    id: raw.id ?? `output-${index + 1}`,
    name,
    label: raw.label ?? name,
    values: textOf(one(raw, 'outputValues')) || undefined,
    fallback: feelText(one(raw, 'defaultOutputEntry')) || undefined,
  };
}

function readRule(raw: Raw, index: number): TableRule {
  return {
    id: raw.id ?? `rule-${index + 1}`,
    tests: many(raw, 'inputEntry').map(feelText),
    results: many(raw, 'outputEntry').map((entry) => ({ id: entry.id ?? '', text: feelText(entry) })),
  };
}

function check({ hitPolicy, aggregation, inputs, outputs, rules }: TableLogic): void {
  if (outputs.length === 0) throw new DecisionError('A decision table has no output.');
  for (const { id, tests, results } of rules) {
    if (tests.length !== inputs.length) throw new DecisionError(`Rule ${id} does not have one cell for each input.`);
    if (results.length !== outputs.length) throw new DecisionError(`Rule ${id} does not have one cell for each output.`);
  }
  if (new Set(outputs.map(({ name }) => name)).size < outputs.length) {
    throw new DecisionError('Two outputs of a decision table have the same name.');
  }
  if (aggregation && hitPolicy !== 'COLLECT') throw new DecisionError('Only COLLECT can have an aggregation.');
  if (aggregation && aggregation !== 'COUNT' && outputs.length > 1) {
    throw new DecisionError(`COLLECT with ${aggregation} needs exactly one output.`);
  }
  const isOrdered = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
  if (isOrdered && !outputs.some(({ values }) => values !== undefined)) {
    throw new DecisionError(`${hitPolicy} needs the output's allowed values, in order of priority.`);
  }
}

function oneOf(known: ReadonlySet<string>, value: unknown, what: string): string | undefined {
  if (value === undefined) return undefined;
  if (!known.has(String(value))) throw new DecisionError(`The ${what} "${String(value)}" is not known.`);
  return String(value);
}
