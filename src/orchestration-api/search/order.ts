import { sqlTypes } from './field.js';
import type { Field } from './field.js';
import type { Place } from './cursor.js';
import type { Parameters } from './parameters.js';
import type { Resource } from './resource.js';

/** One step of an order. Null sorts as the greatest value, as PostgreSQL's indexes have it. */
export interface OrderStep {
  readonly field: Field;
  readonly descending: boolean;
}

/** The order of a search: what was asked, then the key, so that no two rows are equal. */
export function orderOf(resource: Resource, sort: readonly { field: string; order: 'ASC' | 'DESC' }[]): OrderStep[] {
  const steps: OrderStep[] = [];
  const ending = (resource.ending ?? []).map((field) => ({ field, order: 'ASC' as const }));
  for (const { field: name, order } of [...sort, ...ending]) {
    const field = resource.fields[name];
    if (field) steps.push({ field, descending: order === 'DESC' });
  }
  const last = steps.at(-1)?.descending ?? resource.newestFirst ?? false;
  return [...steps, { field: { kind: 'key', sql: resource.key, shown: true }, descending: last }];
}

/** The same order walked from its end. */
export function reversed(order: readonly OrderStep[]): OrderStep[] {
  return order.map((step) => ({ ...step, descending: !step.descending }));
}

export function orderSql(order: readonly OrderStep[]): string {
  return order.map(({ field, descending }) => `${field.sql} ${descending ? 'desc' : 'asc'}`).join(', ');
}

/** The rows behind a place in the order. */
export function behindSql(resource: Resource, order: readonly OrderStep[], place: { at: Place; parameters: Parameters }): string {
  const marks = order.map((step, at) => markSql(resource, step, { ...place, index: at, last: at === order.length - 1 }));
  const equal: string[] = [];
  const ways: string[] = [];

  order.forEach((step, at) => {
    const mark = marks[at] ?? null;
    const beyond = beyondSql(step, mark);
    if (beyond) ways.push([...equal, beyond].join(' and '));
    equal.push(mark === null ? `${step.field.sql} is null` : equalSql(step.field, mark));
  });

  const bound = boundSql(order[0], marks[0]);
  return `${bound}(${ways.map((way) => `(${way})`).join(' or ')})`;
}

interface MarkPlace {
  readonly at: Place;
  readonly parameters: Parameters;
  readonly index: number;
  readonly last: boolean;
}

/** The SQL of the place's value for one step; null when that value is null. */
function markSql(resource: Resource, step: OrderStep, { at, parameters, index, last }: MarkPlace): string | null {
  if (last) return parameters.add(at.key, 'bigint');
  if (!at.values) return `(select ${step.field.sql} from ${resource.from} where ${resource.key} = ${parameters.add(at.key, 'bigint')})`;
  const value = at.values[index] ?? null;
  return value === null ? null : parameters.add(value, sqlTypes[step.field.kind]);
}

function equalSql(field: Field, mark: string): string {
  return field.nullable ? `${field.sql} is not distinct from ${mark}` : `${field.sql} = ${mark}`;
}

function beyondSql({ field, descending }: OrderStep, mark: string | null): string | null {
  if (mark === null) return descending ? `${field.sql} is not null` : null;
  if (descending) return `${field.sql} < ${mark}`;
  return field.nullable ? `(${field.sql} > ${mark} or ${field.sql} is null)` : `${field.sql} > ${mark}`;
}

/** A bound on the first step alone, which an index on it can use. */
function boundSql(first: OrderStep | undefined, mark: string | null | undefined): string {
  if (!first || !mark || first.field.nullable) return '';
  return `${first.field.sql} ${first.descending ? '<=' : '>='} ${mark} and `;
}
