import { z } from 'zod';

import { longKey, tags, timestamp } from '../request/shapes.js';
import { sqlTypes } from './field.js';
import type { Field, Kind } from './field.js';
import type { Parameters } from './parameters.js';

/** What a filter says about one field. */
export type Condition = Readonly<Record<string, unknown>>;

const comparisons: Readonly<Record<string, string>> = { $eq: '=', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };

const ordered = ['$gt', '$gte', '$lt', '$lte'];
const operatorsOf: Readonly<Record<Kind, readonly string[]>> = {
  key: ['$in', '$notIn'],
  text: ['$in', '$notIn', '$like'],
  int: [...ordered, '$in', '$notIn'],
  time: [...ordered, '$in'],
  bool: [],
  json: [],
  member: ['$in', '$notIn', '$like'],
  tags: [],
};

/** A filter field as the request may write it: the plain value, or an object of operators. */
export function conditionSchema(field: Field): z.ZodType<Condition> {
  const value = valueSchema(field);
  const operators: Record<string, z.ZodType> = { $eq: value, $neq: value, $exists: z.boolean() };
  for (const operator of operatorsOf[field.kind]) {
    operators[operator] = operator === '$in' || operator === '$notIn' ? z.array(value).max(1000) : value;
  }
  if (operators.$like) operators.$like = z.string().max(1000);
  const advanced = z.strictObject(operators).partial();

  const description = `A ${field.kind}${field.values ? ` (${field.values.join(', ')})` : ''}, or an object of ${Object.keys(operators).join(' ')}`;
  return z.unknown().meta({ description }).transform((input, context): Condition => {
    const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
    const parsed = isObject ? advanced.safeParse(input) : value.safeParse(input);
    if (parsed.success) return isObject ? (parsed.data as Condition) : { $eq: parsed.data };
    for (const issue of parsed.error.issues) context.addIssue({ ...issue, input } as never);
    return z.NEVER;
  });
}

function valueSchema(field: Field): z.ZodType {
  if (field.values) return z.enum(field.values as [string, ...string[]]);
  if (field.kind === 'key') return longKey;
  if (field.kind === 'time') return timestamp;
  if (field.kind === 'int') return z.int();
  if (field.kind === 'bool') return z.boolean();
  if (field.kind === 'tags') return tags;
  return z.string().max(10_000);
}

/** The SQL conditions of one field; all of them must hold. */
export function conditionSql(field: Field, condition: Condition, parameters: Parameters): string[] {
  const type = sqlTypes[field.kind];
  const present = Object.entries(condition).filter(([, operand]) => operand !== undefined);

  return present.map(([operator, operand]) => {
    if (field.kind === 'member') return memberSql(field.sql, { operator, operand, parameters });
    if (field.kind === 'tags' && operator === '$eq') return `${field.sql} @> ${parameters.add(operand, type)}`;
    if (field.kind === 'bool' && operator === '$eq') return operand ? field.sql : `not ${field.sql}`;
    if (operator === '$exists') return `${field.sql} is ${operand ? 'not null' : 'null'}`;
    if (operator === '$neq') return `${field.sql} is distinct from ${parameters.add(operand, type)}`;
    if (operator === '$in') return `${field.sql} = any(${parameters.add(operand, `${type}[]`)})`;
    if (operator === '$notIn') return `${field.sql} is not null and ${field.sql} <> all(${parameters.add(operand, `${type}[]`)})`;
    if (operator === '$like') return `${field.sql} like ${parameters.add(likePattern(String(operand)), 'text')}`;
    return `${field.sql} ${comparisons[operator]} ${parameters.add(operand, type)}`;
  });
}

interface MemberAsk {
  readonly operator: string;
  readonly operand: unknown;
  readonly parameters: Parameters;
}

/** Conditions on the texts of an array column, written so that an index on the array serves them. */
function memberSql(list: string, { operator, operand, parameters }: MemberAsk): string {
  if (operator === '$exists') return `${operand ? '' : 'not '}cardinality(${list}) > 0`;
  if (operator === '$like') {
    return `exists (select 1 from unnest(${list}) as one where one like ${parameters.add(likePattern(String(operand)), 'text')})`;
  }
  const not = operator === '$neq' || operator === '$notIn' ? 'not ' : '';
  return `${not}${list} && ${parameters.add([operand].flat(), 'text[]')}`;
}

/** `*` is any text, `?` one character, a backslash takes the next character as it is; SQL's own wildcards mean themselves. */
export function likePattern(pattern: string): string {
  return pattern.replaceAll(/\\([*?\\])|[*?%_\\]/gu, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === '\\' ? '\\\\' : escaped;
    if (found === '*') return '%';
    return found === '?' ? '_' : `\\${found}`;
  });
}
