import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/index.js';
import { InvalidArgument, NotFound } from '../problems.js';
import { answerOf, itemOf } from './answer.js';
import type { Item, SearchAnswer } from './answer.js';
import { countStatement, getStatement, keysStatement, pageStatement } from './compile.js';
import type { Filter } from './filter.js';
import { LIMIT } from './request.js';
import type { SearchRequest } from './request.js';
import type { Statement } from './parameters.js';
import type { Resource } from './resource.js';

/** The database's own words may tell of its tables. */
const UNHOLDABLE = 'The filter or the cursor holds a value that cannot be looked for: a text with NUL, or a date or number out of range';

/** Reads resources straight from the tables: what a command has written, the next search finds. */
@Injectable()
export class Search {
  constructor(private readonly database: Database) {}

  /** One page of what the request asks for, with the count of all. */
  async find(resource: Resource, request: SearchRequest): Promise<SearchAnswer> {
    const page = pageStatement(resource, request);
    const rows = await this.run<Record<string, unknown>>(page);
    const total = isWhole(request, rows.length) ? rows.length : await this.count(resource, request.filter ?? {});
    return answerOf(resource, request, { rows: page.backwards ? rows.reverse() : rows, total });
  }

  /** The one with this key; refuses when there is none. */
  async get(resource: Resource, key: string): Promise<Item> {
    const [row] = await this.run<Record<string, unknown>>(getStatement(resource, key));
    if (!row) throw new NotFound(`Nothing found with key ${key}`);
    return itemOf(resource, row);
  }

  /** The question for the keys of everything the filter finds; refuses when it finds more than the cap. */
  async keys(resource: Resource, filter: Filter, cap: number): Promise<Statement> {
    const [counted] = await this.run<{ total: number }>(countStatement(resource, filter, cap));
    if ((counted?.total ?? 0) > cap) throw new InvalidArgument(`filter finds more than ${cap}; ask for fewer at a time`);
    return keysStatement(resource, filter);
  }

  private async count(resource: Resource, filter: Filter): Promise<number> {
    const [counted] = await this.run<{ total: number }>(countStatement(resource, filter));
    return counted?.total ?? 0;
  }

  /** A value PostgreSQL cannot hold (a NUL in a text, a date beyond its calendar) is the caller's mistake. */
  private async run<Row>({ text, values }: Statement): Promise<Row[]> {
    try {
      return await this.database.query<Row>(text, values);
    } catch (error) {
      if (/^22/u.test(String((error as { code?: unknown }).code))) throw new InvalidArgument(UNHOLDABLE);
      throw error;
    }
  }
}

/** Whether these rows are all there are: most lists fit on their first page, and need no second look to be counted. */
function isWhole({ page }: SearchRequest, found: number): boolean {
  const isFirst = !page?.from && page?.after === undefined && page?.before === undefined;
  return isFirst && found < (page?.limit ?? LIMIT);
}
