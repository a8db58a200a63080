import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { batchOperationItems, batchOperations } from '../../src/orchestration-api/resources/batch-operations.js';
import { decisionDefinitions, decisionRequirements, wholeDecisionInstances } from '../../src/orchestration-api/resources/decisions.js';
import { deployedFiles } from '../../src/orchestration-api/resources/deployed-files.js';
import { elementInstances } from '../../src/orchestration-api/resources/element-instances.js';
import { incidents } from '../../src/orchestration-api/resources/incidents.js';
import { jobs } from '../../src/orchestration-api/resources/jobs.js';
import { correlatedSubscriptions, messageSubscriptions } from '../../src/orchestration-api/resources/messages.js';
import { processDefinitions } from '../../src/orchestration-api/resources/process-definitions.js';
import { processInstances } from '../../src/orchestration-api/resources/process-instances.js';
import { userTasks } from '../../src/orchestration-api/resources/user-tasks.js';
import { variables } from '../../src/orchestration-api/resources/variables.js';
import { searchSchema } from '../../src/orchestration-api/search/request.js';
import type { Field, Kind } from '../../src/orchestration-api/search/field.js';
import { Search } from '../../src/orchestration-api/search/search.js';
import { Database } from '../../src/platform/index.js';
import { freshDatabase } from '../given/database.js';
import type { FreshDatabase } from '../given/database.js';

const resources = {
  batchOperationItems, batchOperations, correlatedSubscriptions, cutVariables: variables.cut, decisionDefinitions, decisionRequirements, deployedFiles,
  elementInstances, incidents, jobs, messageSubscriptions, processDefinitions, processInstances, userTasks, wholeDecisionInstances,
  wholeVariables: variables.whole,
};

let fresh: FreshDatabase;
let database: Database;
let search: Search;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
  search = new Search(database);
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const samples: Readonly<Record<Kind, unknown>> = {
  key: '1', text: 'x', int: 1, time: '2026-01-01T00:00:00Z', bool: true, json: undefined, member: 'x', tags: ['x'],
};
const ordered = (value: unknown) => ({ $gt: value, $gte: value, $lt: value, $lte: value });
const operators: Readonly<Record<Kind, (value: unknown) => object>> = {
  key: (value) => ({ $in: [value], $notIn: [value] }),
  text: (value) => ({ $in: [value], $notIn: [value], $like: '*x?' }),
  int: (value) => ({ ...ordered(value), $in: [value], $notIn: [value] }),
  time: (value) => ({ ...ordered(value), $in: [value] }),
  bool: () => ({}),
  json: () => ({}),
  member: (value) => ({ $in: [value], $notIn: [value], $like: '*x?' }),
  tags: () => ({}),
};

/** Every way to ask for the field. */
function questions(field: Field): unknown[] {
  if (field.kind === 'json') return [];
  const value = field.values?.[0] ?? samples[field.kind];
  return [value, { $eq: value }, { $neq: value }, { $exists: true }, { $exists: false }, operators[field.kind](value)];
}

describe.each(Object.entries(resources))('the table of %s', (_name, resource) => {
  it.each(Object.entries(resource.fields))('can be searched by %s', async (name, field) => {
    const schema = searchSchema(resource);

    for (const question of questions(field)) {
      const { items } = await search.find(resource, schema.parse({ filter: { [name]: question } }));
      expect(items).toEqual([]);
    }
  });

  it('can be sorted by every field it shows, both ways, and all at once', async () => {
    const names = Object.entries(resource.fields).flatMap(([name, { shown, kind }]) => (shown && kind !== 'json' && kind !== 'tags' ? [name] : []));

    for (const field of names) {
      const sort = [{ field, order: 'DESC' }];
      expect(await search.find(resource, searchSchema(resource).parse({ sort }))).toMatchObject({ items: [], page: { totalItems: 0 } });
    }
  });

  it('can be searched by variables where it has them', async () => {
    const names = Object.keys(resource.variables ?? {});
    const filter = Object.fromEntries(names.map((name) => [name, [{ name: 'a', value: { $like: '*1*' } }]]));

    expect((await search.find(resource, searchSchema(resource).parse({ filter }))).items).toEqual([]);
  });
});
