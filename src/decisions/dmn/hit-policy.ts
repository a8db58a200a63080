import { jsonOrError } from '../feel/index.js';
import { DecisionError } from './decision-error.js';
import type { Aggregation, TableLogic, TableOutput } from './decision-model.js';

/** A rule that matched, by its place in the table, and what it answers for each output. */
export interface Hit {
  readonly index: number;
  readonly values: readonly unknown[];
}

/** Makes one answer of the rules that matched; there is at least one. */
export function applyHitPolicy(table: TableLogic, hits: readonly Hit[], valueOf: (text: string) => unknown): unknown {
  const answer = (hit: Hit): unknown => answerOf(table.outputs, hit);
  switch (table.hitPolicy) {
    case 'UNIQUE':
      if (hits.length > 1) throw new DecisionError(`UNIQUE allows one matching rule, but ${listed(hits)} match.`);
      return answer(hits[0] as Hit);
    case 'FIRST':
      return answer(hits[0] as Hit);
    case 'ANY':
      return anyAnswer(hits, answer);
    case 'PRIORITY':
      return answer(byPriority(table.outputs, hits, valueOf)[0] as Hit);
    case 'OUTPUT ORDER':
      return byPriority(table.outputs, hits, valueOf).map(answer);
    case 'RULE ORDER':
      return hits.map(answer);
    case 'COLLECT':
      return table.aggregation ? aggregate(table.aggregation, hits) : hits.map(answer);
  }
}

function answerOf(outputs: readonly TableOutput[], { values }: Hit): unknown {
  if (outputs.length === 1) return values[0];
  return Object.fromEntries(outputs.map(({ name }, column) => [name, values[column]]));
}

function anyAnswer(hits: readonly Hit[], answer: (hit: Hit) => unknown): unknown {
  const different = new Set(hits.map((hit) => printed(answer(hit))));
  if (different.size > 1) throw new DecisionError(`ANY allows one answer, but ${listed(hits)} answer differently.`);
  return answer(hits[0] as Hit);
}

// The first output decides; equal there, the second; equal everywhere, the order of the rules.
function byPriority(outputs: readonly TableOutput[], hits: readonly Hit[], valueOf: (text: string) => unknown): Hit[] {
  const orders = outputs.map(({ values }) => {
    const allowed = values === undefined ? [] : (valueOf(`[${values}]`) as unknown[]);
    return new Map(allowed.map((value, rank) => [printed(value), rank]));
  });
  const rank = (hit: Hit, column: number): number => {
    const order = orders[column];
    return order?.get(printed(hit.values[column])) ?? order?.size ?? 0;
  };
  const compare = (a: Hit, b: Hit): number => {
    const decisive = outputs.findIndex((_, column) => rank(a, column) !== rank(b, column));
    return decisive < 0 ? a.index - b.index : rank(a, decisive) - rank(b, decisive);
  };
  return [...hits].sort(compare);
}

function aggregate(aggregation: Aggregation, hits: readonly Hit[]): number {
  // DMN 1.3, 8.2.8: COUNT is the number of matching rules' outputs, whatever they are.
  if (aggregation === 'COUNT') return hits.length;
  const numbers = hits.map(({ values, index }) => {
    const value = values[0];
    if (typeof value === 'number') return value;
    throw new DecisionError(`COLLECT with ${aggregation} needs numbers, but rule ${index + 1} answers ${printed(value)}.`);
  });
  if (aggregation === 'SUM') return numbers.reduce((sum, number) => sum + number, 0);
  return numbers.reduce((a, b) => (aggregation === 'MIN' ? Math.min(a, b) : Math.max(a, b)));
}

function listed(hits: readonly Hit[]): string {
  return `rules ${hits.map(({ index }) => index + 1).join(', ')}`;
}

function printed(value: unknown): string {
  return JSON.stringify(jsonOrError('', value));
}
