import { encodeCursor } from './cursor.js';
import { FARTHEST } from './request.js';
import type { SearchRequest } from './request.js';
import { shownFields } from './resource.js';
import type { Resource } from './resource.js';

/** One found thing, as its API fields. */
export type Item = Readonly<Record<string, unknown>>;

/** A page of what a search found. */
export interface SearchAnswer {
  readonly items: readonly Item[];
  readonly page: {
    readonly totalItems: number;
    readonly hasMoreTotalItems: boolean;
    readonly startCursor?: string;
    readonly endCursor?: string;
  };
}

type Row = Readonly<Record<string, unknown>>;

/** The item of a row: only shown fields, times as ISO text, nothing that is null. */
export function itemOf(resource: Resource, row: Row): Item {
  const item: Record<string, unknown> = {};
  for (const [name, field] of shownFields(resource)) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    if (field.kind === 'time') item[name] = new Date(value as string).toISOString();
    else item[name] = field.kind === 'int' ? Number(value) : value;
  }
  return item;
}

/** The answer of a page from its rows, in the order that was asked. */
export function answerOf(resource: Resource, request: SearchRequest, found: { rows: readonly Row[]; total: number }): SearchAnswer {
  const steps = (request.sort ?? []).length + (resource.ending ?? []).length;
  const cursorOf = (row: Row | undefined) => row && encodeCursor(placeOf(row, steps));
  const startCursor = cursorOf(found.rows[0]);
  const endCursor = cursorOf(found.rows.at(-1));

  return {
    items: found.rows.map((row) => itemOf(resource, row)),
    page: {
      totalItems: Math.min(found.total, FARTHEST),
      hasMoreTotalItems: found.total > FARTHEST,
      ...(startCursor && { startCursor }),
      ...(endCursor && { endCursor }),
    },
  };
}

function placeOf(row: Row, steps: number) {
  const values = Array.from({ length: steps }, (_, at) => row[`~${at}`] as string | null);
  return { values, key: String(row[`~${steps}`]) };
}
