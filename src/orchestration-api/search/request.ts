import { z } from 'zod';

import type { Field } from './field.js';
import { filterSchema } from './filter.js';
import type { Filter } from './filter.js';
import type { Resource } from './resource.js';

/** How far `from` reaches; beyond it, cursors. */
export const FARTHEST = 10_000;
/** How many a page holds that does not say. */
export const LIMIT = 100;

const cursor = z.string().min(2).max(300);

const page = z
  .strictObject({
    from: z.int().min(0).max(FARTHEST).optional(),
    limit: z.int().min(1).max(FARTHEST).default(LIMIT),
    after: cursor.optional(),
    before: cursor.optional(),
  })
  .refine((asked) => [asked.from || undefined, asked.after, asked.before].filter((part) => part !== undefined).length <= 1, {
    error: 'takes only one of from, after and before',
  });

/** A search that has passed its schema. */
export interface SearchRequest {
  readonly filter?: Filter;
  readonly sort?: readonly { readonly field: string; readonly order: 'ASC' | 'DESC' }[];
  readonly page?: z.infer<typeof page>;
}

/** The body of a search over the resource; without a body everything is asked. */
export function searchSchema(resource: Resource): z.ZodType<SearchRequest> {
  return z.strictObject({ filter: filterSchema(resource).optional(), sort: sortSchema(resource).optional(), page: page.optional() });
}

/** The same without a filter, for lists that belong to one thing. */
export function listSchema(resource: Resource): z.ZodType<SearchRequest> {
  return z.strictObject({ sort: sortSchema(resource).optional(), page: page.optional() });
}

function sortSchema(resource: Resource) {
  const names = Object.entries(resource.fields).flatMap(([name, field]) => (isSortable(field) ? [name] : []));
  const order = z.enum(['ASC', 'DESC']).default('ASC');
  return z.array(z.strictObject({ field: z.enum(names as [string, ...string[]]), order })).max(10);
}

function isSortable({ kind, shown, sortable = false }: Field): boolean {
  return (shown || sortable) && kind !== 'json' && kind !== 'tags';
}
