import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { GivenBackground } from './given-background.js';

const size = 120;
const list = Array.from({ length: size }, (_, at) => at + 1);
let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.clock.pin(new Date('2026-03-02T09:00:00Z'));
  await given.deploy('all', 'start s; user a | each =list as i | collect found := =answer; end e; s -> a -> e');
  await given.deploy('some', 'start s; user a | each =list as i | until =numberOfCompletedInstances >= 3; user z; end e; s -> a -> z -> e');
  await given.deploy('late', 'start s; user a | each =list as i; boundary over on a timer PT1H; user z; end e; s -> a -> e\n over -> z -> e');
  await given.deploy('jobs', 'start s; service a | each =list as i; user z; end e; s -> a -> z -> e');
  await given.startWorker();
});
afterAll(() => given.stop());

const tasksOf = async (key: string): Promise<string[]> => {
  const rows = await given.database.query<{ key: string }>(`SELECT key FROM user_task WHERE instance_key = $1 AND state = 'CREATED' ORDER BY key`, [key]);
  return rows.map((row) => row.key);
};
const resting = (key: string): Promise<number> => given.count('resting_item WHERE instance_key = $1', key);
const complete = (taskKey: string, variables = {}) => given.runtime.tasks.complete({ taskKey, variables, actor: 'ayse' });

async function begun(processId: string): Promise<string> {
  const key = await given.create(processId, { list });
  await eventually(async () => expect(await resting(key)).toBe(size));
  return key;
}

describe('the items of a big loop', () => {
  it('rest beside the state of their instance, which says only how many they are', async () => {
    const key = await begun('all');
    const [task = ''] = await tasksOf(key);

    await complete(task, { answer: 1 });

    expect(await resting(key)).toBe(size - 1);
    const [row] = await given.database.query<{ tokens: string }>('SELECT tokens FROM process_instance WHERE key = $1', [key]);
    const { instances, resting: left } = JSON.parse(row?.tokens ?? '') as { instances: { key: string; item?: number; body?: unknown }[]; resting: Record<string, number> };
    expect(instances.filter(({ item }) => item !== undefined)).toEqual([]);
    expect(left).toEqual({ [instances.find(({ body }) => body)?.key ?? '']: size - 1 });
  });

  it('are completed by many at once and in any order, and what they gave stands in the order of the list', async () => {
    const key = await begun('all');
    const tasks = await tasksOf(key);
    const answers = new Map(tasks.map((task, at) => [task, at * 10]));

    await Promise.all([...tasks].reverse().map((task) => complete(task, { answer: answers.get(task) })));

    expect(await given.stateOf(key)).toBe('COMPLETED');
    expect((await given.variables(key))['found']).toEqual(tasks.map((_, at) => at * 10));
    expect(await resting(key)).toBe(0);
  });

  it('all end when enough of them are done, those nobody had read as well', async () => {
    const key = await begun('some');

    for (const task of (await tasksOf(key)).slice(-3)) await complete(task);

    expect(await given.at(key)).toEqual(['z']);
    expect(await resting(key)).toBe(0);
    expect(await given.count(`user_task WHERE instance_key = $1 AND state = 'CANCELED'`, key)).toBe(size - 3);
  });

  it('all end when a border event takes over, or the instance is cancelled', async () => {
    const [first, second] = [await begun('late'), await begun('all')];

    await given.clock.advance(3_600_000);
    await given.runtime.instances.cancel(second, 'ayse');

    await eventually(async () => expect(await given.at(first)).toEqual(['z']));
    expect(await given.stateOf(second)).toBe('TERMINATED');
    expect([await resting(first), await resting(second)]).toEqual([0, 0]);
  });

  it('rest no longer where an incident stopped one, and rest again once it is resolved', async () => {
    const key = await begun('jobs');
    const job = await given.take('a');
    await given.runtime.jobs.fail(job.key, { retries: 0, message: 'no', backOffMs: 0 });
    expect(await resting(key)).toBe(size - 1);

    const [incident] = await given.database.query<{ key: string }>(`SELECT key FROM incident WHERE instance_key = $1`, [key]);
    await given.runtime.instances.resolveIncident(incident?.key ?? '', 'ayse');

    expect(await resting(key)).toBe(size);
    for (let at = 0; at < size; at += 1) await given.runtime.jobs.complete((await given.take('a')).key, {});
    expect(await given.at(key)).toEqual(['z']);
  });
});
