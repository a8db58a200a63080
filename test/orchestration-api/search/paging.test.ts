import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { int, key, maybe, text } from '../../../src/orchestration-api/search/field.js';
import { Search } from '../../../src/orchestration-api/search/search.js';
import { searchSchema } from '../../../src/orchestration-api/search/request.js';
import type { Resource } from '../../../src/orchestration-api/search/resource.js';
import { Database } from '../../../src/platform/index.js';
import { freshDatabase } from '../../given/database.js';
import type { FreshDatabase } from '../../given/database.js';

const boats: Resource = {
  from: 'boat b',
  key: 'b.key',
  fields: { boatKey: key('b.key'), name: maybe(text('b.name')), length: int('b.length') },
};

let fresh: FreshDatabase;
let database: Database;
let search: Search;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
  search = new Search(database);
  await database.query('CREATE TABLE boat (key bigint PRIMARY KEY, name text, length int NOT NULL)');
  await database.query(
    `INSERT INTO boat SELECT n, CASE WHEN n % 4 > 0 THEN CASE WHEN n % 3 = 0 THEN repeat('uzun ', 200) || n % 5 ELSE 'gemi ' || n % 5 END END, n % 7
     FROM generate_series(1, 53) AS n`,
  );
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const find = (request: unknown) => search.find(boats, searchSchema(boats).parse(request));
const keysOf = (items: readonly Record<string, unknown>[]) => items.map((item) => item['boatKey']);

/** Every key, page by page. */
async function walk(sort: unknown[], way: 'after' | 'before'): Promise<unknown[]> {
  const keys: unknown[] = [];
  let answer = await find({ sort, page: { limit: 5 } });
  if (way === 'before') {
    const everything = await find({ sort });
    const last = everything.page.endCursor;
    keys.push(...keysOf(everything.items).slice(-1));
    answer = await find({ sort, page: { limit: 5, before: last } });
  }
  while (answer.items.length > 0) {
    const page = keysOf(answer.items);
    if (way === 'after') keys.push(...page);
    else keys.unshift(...page);
    const cursor = way === 'after' ? answer.page.endCursor : answer.page.startCursor;
    answer = await find({ sort, page: { limit: 5, [way]: cursor } });
  }
  return keys;
}

describe('paging', () => {
  const sorts = [
    [],
    [{ field: 'name', order: 'ASC' }],
    [{ field: 'name', order: 'DESC' }],
    [{ field: 'length', order: 'DESC' }, { field: 'name' }],
    [{ field: 'boatKey', order: 'DESC' }],
  ];

  it.each(sorts)('shows every row once, in order, forwards and backwards: %j %j', async (...sort) => {
    const asked = sort.filter(Boolean);
    const everything = keysOf((await find({ sort: asked })).items);

    expect(new Set(everything).size).toBe(53);
    expect(await walk(asked, 'after')).toEqual(everything);
    expect(await walk(asked, 'before')).toEqual(everything);
  });

  it('counts everything a filter finds, whatever the page', async () => {
    const { items, page } = await find({ filter: { length: { $gte: 5 } }, page: { from: 3, limit: 2 } });

    expect(items).toHaveLength(2);
    expect(page).toMatchObject({ totalItems: 14, hasMoreTotalItems: false });
  });

  it('leaves out what is null', async () => {
    const { items } = await find({ filter: { name: { $exists: false } }, page: { limit: 1 } });

    expect(items).toEqual([{ boatKey: '4', length: 4 }]);
  });

  it('reads one by its key', async () => {
    expect(await search.get(boats, '4')).toEqual({ boatKey: '4', length: 4 });
    await expect(search.get(boats, '400')).rejects.toThrow('400');
  });
});
