import { z } from 'zod';

import { memberAsk } from './excerpt.js';
import type { ExcerptAsk } from './excerpt.js';
import { text } from './field.js';
import type { Field } from './field.js';
import { conditionSchema, conditionSql } from './operators.js';
import type { Condition } from './operators.js';
import type { Parameters } from './parameters.js';
import type { Resource } from './resource.js';

/** A filter that has passed its schema. */
export type Filter = Readonly<Record<string, unknown>>;

const variableValue = text('v.value');

/** The filter object of a resource: its fields, nothing else. */
export function filterSchema(resource: Resource): z.ZodType<Filter> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(resource.fields)) {
    if (field.kind !== 'json') shape[name] = conditionSchema(field);
  }
  const variable = z.strictObject({ name: z.string(), value: conditionSchema(variableValue) });
  for (const name of Object.keys(resource.variables ?? {})) shape[name] = z.array(variable).max(50);

  const plain = z.strictObject(optional(shape));
  if (!resource.alternatives) return plain;
  return z.strictObject({ ...optional(shape), $or: z.array(plain).max(50).optional() });
}

function optional(shape: Record<string, z.ZodType>): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.optional()]));
}

/** The SQL condition of a filter. */
export function filterSql(resource: Resource, filter: Filter, parameters: Parameters): string {
  const conditions = resource.where ? [resource.where] : [];
  const groups = new Map<string, string[]>();
  const listed = memberAsk(resource.excerpt, filter);

  for (const [name, asked] of Object.entries(filter)) {
    const field = resource.fields[name];
    const scope = resource.variables?.[name];
    if (asked === undefined) continue;
    if (name === '$or') conditions.push(alternatives(resource, asked as Filter[], parameters));
    else if (listed && name === listed.excerpt.member) conditions.push(listedSql(resource, listed, parameters));
    else if (scope) conditions.push(...variables(scope, asked as VariableAsk[], parameters));
    else if (field?.within) looked(field, asked as Condition, { conditions, groups, parameters });
    else if (field) conditions.push(...conditionSql(field, asked as Condition, parameters));
  }

  for (const [rows, parts] of groups) conditions.push(`exists (${rows} and ${parts.join(' and ')})`);
  return conditions.length ? conditions.map((part) => `(${part})`).join(' and ') : 'true';
}

/** An index on texts of an array gives rows in no order, and asks the table for each: the excerpt knows them too. */
function listedSql({ key }: Resource, { excerpt, texts }: ExcerptAsk, parameters: Parameters): string {
  return `${key} in (select ${excerpt.key} from ${excerpt.from} where ${excerpt.memberSql} = any(${parameters.add(texts, 'text[]')}))`;
}

interface Target {
  readonly conditions: string[];
  readonly groups: Map<string, string[]>;
  readonly parameters: Parameters;
}

/** Fields of other rows: collected per set of rows, so that two of them must hold in the same row. */
function looked(field: Field, asked: Condition, target: Target): void {
  const rows = field.within ?? '';
  const { $exists, ...rest } = asked;
  if ($exists !== undefined) target.conditions.push(`${$exists ? '' : 'not '}exists (${rows} and ${field.sql} is not null)`);

  const parts = conditionSql(field, rest, target.parameters);
  if (parts.length) target.groups.set(rows, [...(target.groups.get(rows) ?? []), ...parts]);
}

interface VariableAsk {
  readonly name: string;
  readonly value: Condition;
}

function variables(rows: string, asked: readonly VariableAsk[], parameters: Parameters): string[] {
  return asked.map(({ name, value }) => {
    const parts = [`v.name = ${parameters.add(name, 'text')}`, ...conditionSql(variableValue, value, parameters)];
    return `exists (select 1 from variable v where ${rows} and ${parts.join(' and ')})`;
  });
}

/** `$or`: one alternative must hold. Its other fields still must. An empty list asks nothing. */
function alternatives(resource: Resource, asked: readonly Filter[], parameters: Parameters): string {
  const parts = asked.map((filter) => filterSql({ ...resource, where: undefined }, filter, parameters));
  return parts.length ? parts.join(' or ') : 'true';
}
