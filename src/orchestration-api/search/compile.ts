import { decodeCursor } from './cursor.js';
import { filterSql } from './filter.js';
import type { Filter } from './filter.js';
import { behindSql, orderOf, orderSql, reversed } from './order.js';
import type { OrderStep } from './order.js';
import { Parameters } from './parameters.js';
import type { Statement } from './parameters.js';
import { FARTHEST, LIMIT } from './request.js';
import type { SearchRequest } from './request.js';
import { shownFields } from './resource.js';
import type { Resource } from './resource.js';

/** The statement of one page, and whether its rows come backwards. */
export function pageStatement(resource: Resource, request: SearchRequest): Statement & { readonly backwards: boolean } {
  const { from = 0, limit = LIMIT, after, before } = request.page ?? {};
  const parameters = new Parameters();
  const forwards = orderOf(resource, request.sort ?? []);
  const order = before ? reversed(forwards) : forwards;

  const conditions = [filterSql(resource, request.filter ?? {}, parameters)];
  const cursor = after ?? before;
  if (cursor) {
    const kinds = order.slice(0, -1).map((step) => step.field.kind);
    const at = decodeCursor(cursor, kinds, after ? 'page.after' : 'page.before');
    conditions.push(behindSql(resource, order, { at, parameters }));
  }

  const text =
    `select ${columns(resource)}, ${marks(order)} from ${resource.from} where ${conditions.join(' and ')} ` +
    `order by ${orderSql(order)} limit ${parameters.add(limit, 'int')} offset ${parameters.add(from, 'int')}`;
  return { text, values: parameters.values, backwards: before !== undefined };
}

/** Counts the rows of a filter, but never more than one beyond the cap: a million rows cost what ten thousand do. */
export function countStatement(resource: Resource, filter: Filter, cap = FARTHEST): Statement {
  const parameters = new Parameters();
  const condition = filterSql(resource, filter, parameters);
  const text = `select count(*)::int as total from (select 1 from ${resource.from} where ${condition} limit ${cap + 1}) found`;
  return { text, values: parameters.values };
}

/** The statement that reads one by its key. */
export function getStatement(resource: Resource, key: string): Statement {
  return { text: `select ${columns(resource)} from ${resource.from} where ${resource.key} = $1::bigint`, values: [key] };
}

/** The statement of the keys of everything a filter finds. */
export function keysStatement(resource: Resource, filter: Filter): Statement {
  const parameters = new Parameters();
  const condition = filterSql(resource, filter, parameters);
  return { text: `select ${resource.key} as key from ${resource.from} where ${condition}`, values: parameters.values };
}

function columns(resource: Resource): string {
  return shownFields(resource)
    .map(([name, field]) => `${field.shownAs ?? field.sql}${field.kind === 'key' ? '::text' : ''} as "${name}"`)
    .join(', ');
}

function marks(order: readonly OrderStep[]): string {
  return order.map(({ field }, at) => `(${field.sql})::text as "~${at}"`).join(', ');
}
