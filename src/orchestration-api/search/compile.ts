import { decodeCursor } from './cursor.js';
import { excerptAsk } from './excerpt.js';
import type { Excerpt, ExcerptAsk } from './excerpt.js';
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
  const { from = 0, limit = LIMIT, before } = request.page ?? {};
  const parameters = new Parameters();
  const ask = excerptAsk(resource.excerpt, request);
  const place = { ...(ask ? excerptResource(ask) : resource), ending: resource.ending };
  const forwards = orderOf(place, request.sort ?? []);
  const order = before ? reversed(forwards) : forwards;

  const conditions = [filterSql(place, ask?.rest ?? request.filter ?? {}, parameters), ...cursorConditions(place, order, { request, parameters })].join(' and ');
  const [most, offset] = [parameters.add(limit, 'int'), parameters.add(from, 'int')];
  const ordered = `order by ${orderSql(order)}`;
  const rows = ask
    ? `(${merged(ask, { conditions, ordered, most, offset, parameters })}) g join ${resource.from} on ${ask.excerpt.key} = ${resource.key} ${ordered}`
    : `${resource.from} where ${conditions} ${ordered} limit ${most} offset ${offset}`;
  return { text: `select ${columns(resource)}, ${marks(order)} from ${rows}`, values: parameters.values, backwards: before !== undefined };
}

function cursorConditions(resource: Resource, order: readonly OrderStep[], { request, parameters }: { readonly request: SearchRequest; readonly parameters: Parameters }): string[] {
  const { after, before } = request.page ?? {};
  const cursor = after ?? before;
  if (!cursor) return [];
  const kinds = order.slice(0, -1).map((step) => step.field.kind);
  const at = decodeCursor(cursor, kinds, after ? 'page.after' : 'page.before');
  return [behindSql(resource, order, { at, parameters })];
}

const excerptResource = ({ excerpt: { from, key, fields } }: ExcerptAsk): Resource => ({ from, key, fields });

interface MergedParts {
  readonly conditions: string;
  readonly ordered: string;
  readonly most: string;
  readonly offset: string;
  readonly parameters: Parameters;
}

/** The page's rows of the excerpt: no more of each text than the page could need, read in the order of its index, then merged. */
function merged({ excerpt, texts }: ExcerptAsk, { conditions, ordered, most, offset, parameters }: MergedParts): string {
  const asked = parameters.add(texts, 'text[]');
  const ofOne = `select * from ${excerpt.from} where ${excerpt.memberSql} = asked.one and ${isFirst(excerpt, asked)} and ${conditions} ${ordered} limit ${most} + ${offset}`;
  return `select g.* from unnest(${asked}) as asked(one) cross join lateral (${ofOne}) g ${ordered} limit ${most} offset ${offset}`;
}

/** A thing with two of the texts is found at the first of them only. */
const isFirst = ({ earlierSql }: Excerpt, asked: string): string => `(${earlierSql} is null or not ${earlierSql} && ${asked})`;

/** Counts the rows of a filter, but never more than one beyond the cap: a million rows cost what ten thousand do. */
export function countStatement(resource: Resource, filter: Filter, cap = FARTHEST): Statement {
  const parameters = new Parameters();
  const ask = excerptAsk(resource.excerpt, { filter });
  const found = ask ? excerptRows(ask, parameters) : `${resource.from} where ${filterSql(resource, filter, parameters)}`;
  const text = `select count(*)::int as total from (select 1 from ${found} limit ${cap + 1}) found`;
  return { text, values: parameters.values };
}

function excerptRows(ask: ExcerptAsk, parameters: Parameters): string {
  const { excerpt, texts, rest } = ask;
  const asked = parameters.add(texts, 'text[]');
  return `${excerpt.from} where ${excerpt.memberSql} = any(${asked}) and ${isFirst(excerpt, asked)} and ${filterSql(excerptResource(ask), rest, parameters)}`;
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
