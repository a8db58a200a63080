import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Projection, SavedStep } from '../../src/runtime-postgres/index.js';
import type { Tx } from '../../src/platform/index.js';
import { diagram } from '../given/diagram.js';
import { GivenRuntime } from './given-runtime.js';

let given: GivenRuntime;
let steps: SavedStep[] = [];
let changed: unknown[] = [];
let fails = false;

/** Reads what it is told of, so that a test sees whether it is there already. */
const projection: Projection = {
  stepSaved: async (_, step) => {
    steps.push(step);
    if (fails) throw new Error('no');
  },
  taskChanged: async (tx: Tx, taskKey) => {
    changed.push(await tx.query('SELECT assignee FROM user_task WHERE key = $1', [taskKey]));
  },
};

const CASE = `
  start s | property hareket := Alındı | property aciklama := =text
  sub p | each =targets as target {
    start i | property hareket := Gitti | property alan := =target.ad
    user work | property bozuk := =number("x") + target | in own := =target.ad | property kendi := =own | out answer := =answer
    end d | property hareket := =answer
    i -> work -> d
  }
  end e | property hareket := Bitti
  s -> p -> e`;

beforeAll(async () => {
  given = await GivenRuntime.start();
  const content = diagram(CASE, 'case');
  await given.runtime.deployments.deploy([{ name: 'case.bpmn', content }]);
  given.runtime.project(projection);
});
beforeEach(() => {
  [steps, changed, fails] = [[], [], false];
});
afterAll(() => given.stop());

const lines = (): unknown[] => steps.flatMap(({ entered }) => entered.map(({ elementId, properties }) => [elementId, properties]));

describe('a projection', () => {
  it('is told what the diagram says of every element, with its expressions as they were worth then', async () => {
    const key = await given.create('case', { text: 'Çukur', targets: [{ ad: 'Fen' }, { ad: 'Park' }] });

    expect(lines()).toEqual([
      ['s', { hareket: 'Alındı', aciklama: 'Çukur' }],
      ['i', { hareket: 'Gitti', alan: 'Fen' }],
      ['i', { hareket: 'Gitti', alan: 'Park' }],
      ['work', { bozuk: null, kendi: 'Fen' }],
      ['work', { bozuk: null, kendi: 'Park' }],
    ]);
    expect(steps.flatMap(({ opened }) => opened.map(({ wait, properties }) => [wait.kind, properties['kendi']]))).toEqual([['task', 'Fen'], ['task', 'Park']]);
    expect(steps).toMatchObject([{ instanceKey: key, rootKey: key, actor: 'ayse', ended: null, isMigration: false }]);
  });

  it('is told of what a step closes and of the end, also of later steps', async () => {
    const key = await given.create('case', { text: 'Çukur', targets: [{ ad: 'Fen' }, { ad: 'Park' }] });
    steps = [];
    await given.complete(await given.openTask(key), { answer: 'Yapıldı' });
    await given.complete(await given.openTask(key), { answer: 'Olmadı' });

    expect(lines()).toEqual([['d', { hareket: 'Yapıldı' }], ['d', { hareket: 'Olmadı' }], ['e', { hareket: 'Bitti' }]]);
    expect(steps.map(({ closed, ended }) => [closed.map(({ wait, elementId, how }) => [wait, elementId, how]), ended])).toEqual([
      [[['task', 'work', 'COMPLETED']], null], [[['task', 'work', 'COMPLETED']], 'COMPLETED'],
    ]);
  });

  it('undoes the step with what it throws', async () => {
    const key = await given.create('case', { text: '', targets: [{ ad: 'Fen' }] });
    const before = await given.everything(key);
    fails = true;

    await expect(given.complete(await given.openTask(key))).rejects.toThrow('no');
    expect(await given.everything(key)).toEqual(before);
  });

  it('is told of a task that changes without a step, when the change is there', async () => {
    const taskKey = await given.openTask(await given.create('case', { text: '', targets: [{ ad: 'Fen' }] }));
    await given.runtime.tasks.assign({ taskKey, assignee: 'mehmet', allowOverride: true, actor: 'chief' });
    expect(changed).toEqual([[{ assignee: 'mehmet' }]]);
  });

  it('is told by a runtime that works within a transaction as well', async () => {
    await given.database.transaction((tx) => given.runtime.within(tx).instances.create({ processId: 'case', variables: { targets: [] }, actor: 'ayse' }));
    expect(steps.at(-1)).toMatchObject({ ended: 'COMPLETED' });
  });
});
