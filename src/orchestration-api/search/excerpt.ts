import { isKeyAlone } from './cursor.js';
import type { Field } from './field.js';
import type { Filter } from './filter.js';
import type { SearchRequest } from './request.js';

/**
 * A narrow table that repeats what lists are filtered and sorted by, once for each text in an array of theirs: `row` of it is
 * about one thing and one text. Which field says where it holds, and for which filter it holds all there is.
 */
export interface Excerpt {
  readonly from: string;
  readonly key: string;
  readonly member: string;
  readonly memberSql: string;
  /** The texts of the same array before this one, or null. */
  readonly earlierSql: string;
  /** It holds the things of which this field has this value, and no others. */
  readonly only: { readonly field: string; readonly value: string };
  readonly fields: Readonly<Record<string, Field>>;
}

/** What a filter asks of an excerpt: these texts, and the rest of the filter. */
export interface ExcerptAsk {
  readonly excerpt: Excerpt;
  readonly texts: readonly string[];
  readonly rest: Filter;
}

/** The excerpt's part of a filter that names texts of the array, whatever else it asks; undefined when the excerpt does not hold all of them. */
export function memberAsk(excerpt: Excerpt | undefined, filter: Filter): ExcerptAsk | undefined {
  if (!excerpt) return undefined;
  const { member, only } = excerpt;
  const { [member]: asked, [only.field]: fixed, ...rest } = filter;
  const texts = soleOperand(asked, ['$eq', '$in']);
  const value = soleOperand(fixed, ['$eq']);
  if (texts === undefined || value !== only.value) return undefined;
  return { excerpt, texts: [...new Set([texts].flat() as string[])], rest };
}

/** The same where the excerpt alone can answer which things are found, and in which order. */
export function excerptAsk(excerpt: Excerpt | undefined, { filter = {}, sort = [], page }: SearchRequest): ExcerptAsk | undefined {
  const ask = memberAsk(excerpt, filter);
  const cursor = page?.after ?? page?.before;
  if (!ask || (cursor !== undefined && isKeyAlone(cursor))) return undefined;
  const names = [...Object.keys(ask.rest).filter((name) => ask.rest[name] !== undefined), ...sort.map(({ field }) => field)];
  return names.every((name) => name in ask.excerpt.fields) ? ask : undefined;
}

function soleOperand(condition: unknown, operators: readonly string[]): unknown {
  const given = Object.entries(condition ?? {}).filter(([, operand]) => operand !== undefined);
  const [operator, operand] = given[0] ?? [];
  return given.length === 1 && operators.includes(operator ?? '') ? operand : undefined;
}
