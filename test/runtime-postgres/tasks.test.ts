import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceTask, userTask } from './diagrams.js';
import { GivenRuntime } from './given-runtime.js';

let given: GivenRuntime;

beforeAll(async () => {
  given = await GivenRuntime.start();
  await given.deployChain('case', userTask('review'), serviceTask('tell'));
});
afterAll(() => given.stop());

const taskRow = async (key: string): Promise<Record<string, unknown> | undefined> => (await given.rows('SELECT * FROM user_task WHERE key = $1', key))[0];

describe('completing a task', () => {
  it('is refused the second time, says who was faster and changes nothing', async () => {
    const key = await given.create('case');
    const taskKey = await given.openTask(key);
    await given.complete(taskKey, { answer: 1 });
    const before = await given.everything(key);

    const again = given.runtime.tasks.complete({ taskKey, variables: { answer: 2 }, actor: 'mehmet' });

    await expect(again).rejects.toMatchObject({ code: 'TASK_NOT_OPEN', details: { state: 'COMPLETED', by: 'ayse', at: expect.any(Date) } });
    expect(await given.everything(key)).toEqual(before);
  });

  it('succeeds for exactly one of many who complete it at once', async () => {
    const key = await given.create('case');
    const taskKey = await given.openTask(key);

    const answers = await Promise.allSettled(Array.from({ length: 8 }, (_, who) => given.runtime.tasks.complete({ taskKey, variables: { who }, actor: `officer-${who}` })));

    const won = answers.flatMap((answer, who) => (answer.status === 'fulfilled' ? [who] : []));
    expect(won).toHaveLength(1);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'TASK_NOT_OPEN' });
    expect(await given.variables(key)).toEqual({ who: won[0] });
    expect(await given.rows('SELECT state FROM job WHERE instance_key = $1', key)).toEqual([{ state: 'CREATED' }]);
    expect(await given.rows(`SELECT 1 FROM history WHERE instance_key = $1 AND command = 'complete-task'`, key)).toHaveLength(1);
  });

  it('is refused for a task that is not there', async () => {
    await expect(given.complete('1')).rejects.toMatchObject({ code: 'TASK_UNKNOWN' });
  });
});

describe('assigning a task', () => {
  it('gives it to somebody, and to somebody else only where that is allowed', async () => {
    const taskKey = await given.openTask(await given.create('case'));
    const assign = (assignee: string | null, allowOverride = true) => given.runtime.tasks.assign({ taskKey, assignee, allowOverride, actor: 'chief' });

    await assign('ayse', false);
    await assign('ayse', false);
    await expect(assign('mehmet', false)).rejects.toMatchObject({ code: 'TASK_ASSIGNED_ALREADY', details: { assignee: 'ayse' } });
    await assign('mehmet');
    expect(await taskRow(taskKey)).toMatchObject({ assignee: 'mehmet' });
    await assign(null);
    expect(await taskRow(taskKey)).toMatchObject({ assignee: null });
    expect(await given.rows(`SELECT 1 FROM history WHERE actor = 'chief' AND command IN ('assign-task', 'unassign-task')`)).toHaveLength(4);
  });

  it('is refused when the task is done', async () => {
    const taskKey = await given.openTask(await given.create('case'));
    await given.complete(taskKey);

    await expect(given.runtime.tasks.assign({ taskKey, assignee: 'x', allowOverride: true, actor: 'chief' })).rejects.toMatchObject({ code: 'TASK_NOT_OPEN' });
  });
});

describe('updating a task', () => {
  it('changes what is named and leaves the rest', async () => {
    const taskKey = await given.openTask(await given.create('case'));

    await given.runtime.tasks.update(taskKey, { dueDate: '2027-01-02T03:04:05Z', priority: 80, candidateGroups: ['a', 'b'] }, 'chief');
    await given.runtime.tasks.update(taskKey, { followUpDate: '2027-01-01T00:00:00Z', candidateUsers: ['u'] }, 'chief');
    expect(await taskRow(taskKey)).toMatchObject({ due_at: new Date('2027-01-02T03:04:05Z'), follow_up_at: new Date('2027-01-01T00:00:00Z'), priority: 80, candidate_groups: ['a', 'b'], candidate_users: ['u'] });

    await given.runtime.tasks.update(taskKey, { dueDate: '', candidateGroups: null }, 'chief');
    expect(await taskRow(taskKey)).toMatchObject({ due_at: null, priority: 80, candidate_groups: [], candidate_users: ['u'] });
  });
});
