import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { userTasks } from '../../../src/orchestration-api/resources/user-tasks.js';
import { pageStatement } from '../../../src/orchestration-api/search/compile.js';
import { searchSchema } from '../../../src/orchestration-api/search/request.js';
import { Search } from '../../../src/orchestration-api/search/search.js';
import { Database } from '../../../src/platform/index.js';
import { freshDatabase } from '../../given/database.js';
import type { FreshDatabase } from '../../given/database.js';

let fresh: FreshDatabase;
let database: Database;
let search: Search;

const { excerpt: _, ...tasksAlone } = userTasks;
const groups = ['fen', 'zabita', 'park', 'su', 'yol'];
const days = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z'];
const member = fc.constantFrom(...groups);

/** Few values of everything, so that orders have ties and filters have borders. */
const task = fc.record({
  groups: fc.array(member, { maxLength: 4 }),
  createdAt: fc.constantFrom(...days),
  dueAt: fc.option(fc.constantFrom(...days)),
  priority: fc.constantFrom(25, 50, 75),
  state: fc.constantFrom('CREATED', 'CREATED', 'CREATED', 'COMPLETED'),
});
const change = fc.oneof(
  fc.record({ column: fc.constant('candidate_groups'), value: fc.array(member, { maxLength: 4 }) }),
  fc.record({ column: fc.constant('due_at'), value: fc.option(fc.constantFrom(...days)) }),
  fc.record({ column: fc.constant('priority'), value: fc.constantFrom(25, 50, 75) }),
  fc.record({ column: fc.constant('state'), value: fc.constantFrom('COMPLETED', 'CANCELED') }),
  fc.record({ column: fc.constant('assignee'), value: fc.constantFrom('ayse', null) }),
);
const request = fc.record({
  candidateGroup: fc.oneof(member, fc.record({ $in: fc.array(member, { maxLength: 5 }) })),
  dueDate: fc.constantFrom(undefined, { $lt: days[1] }, { $exists: false }, { $gte: days[1] }),
  priority: fc.constantFrom(undefined, 50, { $gte: 50 }),
  assignee: fc.constantFrom(undefined, undefined, { $exists: false }),
  sort: fc.uniqueArray(fc.record({ field: fc.constantFrom('creationDate', 'dueDate', 'priority', 'userTaskKey'), order: fc.constantFrom('ASC', 'DESC') }), { maxLength: 2, selector: ({ field }) => field }),
  limit: fc.integer({ min: 1, max: 7 }),
});

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
  search = new Search(database);
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

type Task = typeof task extends fc.Arbitrary<infer One> ? One : never;

async function fill(tasks: readonly Task[], changes: readonly { at: number; column: string; value: unknown }[]): Promise<void> {
  await database.query('DELETE FROM user_task');
  for (const [key, { groups: of, createdAt, dueAt, priority, state }] of tasks.entries()) {
    await database.query(
      `INSERT INTO user_task (key, instance_key, definition_key, element_key, element_id, name, state, candidate_groups, due_at, priority, created_at)
       VALUES ($1, 1, 1, 1, 'a', 'a', $2, $3, $4, $5, $6)`,
      [key, state, of, dueAt, priority, createdAt],
    );
  }
  for (const { at, column, value } of changes) await database.query(`UPDATE user_task SET ${column} = $2 WHERE key = $1`, [at % Math.max(1, tasks.length), value]);
}

const keysOf = (items: readonly Record<string, unknown>[]) => items.map((item) => item['userTaskKey']);

/** Every key, page by page, forwards and then back. */
async function walk(body: Record<string, unknown>, limit: number): Promise<unknown[]> {
  const keys: unknown[] = [];
  const find = (page: Record<string, unknown>) => search.find(userTasks, searchSchema(userTasks).parse({ ...body, page: { limit, ...page } }));
  let answer = await find({});
  let last = answer;
  for (; answer.items.length > 0; answer = await find({ after: answer.page.endCursor })) {
    keys.push(...keysOf(answer.items));
    last = answer;
  }
  const back: unknown[] = keysOf(last.items);
  while (last.page.startCursor !== undefined) {
    last = await find({ before: last.page.startCursor });
    back.unshift(...keysOf(last.items));
  }
  expect(back).toEqual(keys);
  return keys;
}

describe('a list of open tasks of groups', () => {
  it('is what the tasks themselves say, whatever happened to them, in any order and on any page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(task, { maxLength: 25 }), fc.array(fc.tuple(fc.nat(), change), { maxLength: 12 }), fc.array(request, { minLength: 4, maxLength: 4 }), async (tasks, changes, requests) => {
        await fill(tasks, changes.map(([at, one]) => ({ at, ...one })));
        for (const { sort, limit, ...filter } of requests) {
          const body = { filter: { state: 'CREATED', ...filter }, sort };
          const asked = searchSchema(userTasks).parse(body);
          const [found, expected] = [await search.find(userTasks, asked), await search.find(tasksAlone, asked)];
          expect(found).toEqual(expected);
          expect(await walk(body, limit)).toEqual(keysOf(expected.items));
          expect((await search.find(userTasks, { ...asked, page: { limit: 1 } })).page.totalItems).toBe(expected.items.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['any state', { candidateGroup: 'fen' }, false],
    ['done ones', { candidateGroup: 'fen', state: 'COMPLETED' }, false],
    ['all groups but one', { candidateGroup: { $neq: 'fen' }, state: 'CREATED' }, false],
    ['one group', { candidateGroup: 'fen', state: 'CREATED' }, true],
  ])('is read from the narrow table only where it holds all of them: %s', (_name, filter, isNarrow) => {
    const { text } = pageStatement(userTasks, searchSchema(userTasks).parse({ filter }));

    expect(text.includes('open_task_of_group')).toBe(isNarrow);
  });
});
