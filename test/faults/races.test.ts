import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { atOnce, deployed, openTask, startApi, started, type ApiServer } from '../orchestration-api/api-server.js';
import { eventually } from '../given/eventually.js';
import { faultsOf } from './invariants.js';
import { pictureOfAll } from './picture-of-all.js';

const times = Array.from({ length: 8 }, (_, at) => at);
let api: ApiServer;

beforeAll(async () => {
  api = await startApi();
  await deployed(api, 'start s; user a; user b; end e; s -> a -> b -> e', 'GorevYarisi');
  await deployed(api, 'start s; catch m message yaris | key =anahtar; user b; end e; s -> m -> b -> e', 'MesajYarisi');
  await deployed(api, 'start s; service j yaris-isi; user b; end e; s -> j -> b -> e', 'IsYarisi');
  await deployed(api, 'start s; user a | each =for i in 1..100 return i as i; end e; s -> a -> e', 'YuzKisi');
});

afterAll(() => api.stop());

/** Whoever wins, the loser has changed nothing: rows, tokens and history tell one story. */
afterEach(async () => {
  const client = new pg.Client({ connectionString: api.platform.database.url });
  await client.connect();
  expect(faultsOf(await pictureOfAll(client, '0'))).toEqual([]);
  await client.end();
});

type Request = readonly [path: string, body?: unknown];

/** All at once; the losers' answers are problems that say so. */
async function race(...requests: readonly Request[]): Promise<number[]> {
  const answers = await Promise.all(requests.map(([path, body]) => api.send('POST', `/v2/${path}`, body ?? {})));
  for (const answer of answers.filter(({ ok }) => !ok)) {
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: answer.status, title: expect.any(String) as unknown, detail: expect.any(String) as unknown });
  }
  return answers.map(({ status }) => status).sort();
}

const rows = async (sql: string, ...parameters: readonly unknown[]) => api.platform.database.query<Record<string, unknown>>(sql, parameters);
const steps = async (instance: string, command: string) => (await rows('SELECT 1 FROM history WHERE instance_key = $1 AND command = $2', instance, command)).length;

async function takenJob(): Promise<{ readonly instance: string; readonly job: string }> {
  const instance = await started(api, 'IsYarisi');
  const { jobs } = await api.client.activateJobs({ type: 'yaris-isi', worker: 'usta', timeout: 60_000 as never, maxJobsToActivate: 1, requestTimeout: -1 as never });
  return { instance, job: String(jobs[0]?.jobKey) };
}

describe('of two clients at once', () => {
  it.each(times)('one completes a task (%i)', async () => {
    const instance = await started(api, 'GorevYarisi');
    const { userTaskKey } = await openTask(api, instance);
    const complete = (kim: string): Request => [`user-tasks/${userTaskKey}/completion`, { variables: { kim } }];

    expect(await race(complete('bir'), complete('iki'))).toEqual([204, 409]);

    expect(await openTask(api, instance)).toMatchObject({ elementId: 'b' });
    expect(await steps(instance, 'complete-task')).toBe(1);
  });

  it.each(times)('one delivers a message to the only instance that waits (%i)', async (at) => {
    const anahtar = `tek-${at}`;
    const instance = await started(api, 'MesajYarisi', { anahtar });
    const correlate: Request = ['messages/correlation', { name: 'yaris', correlationKey: anahtar }];

    expect(await race(correlate, correlate)).toEqual([200, 404]);

    expect(await openTask(api, instance)).toMatchObject({ elementId: 'b' });
    expect(await rows('SELECT 1 FROM message_correlation WHERE correlation_key = $1', anahtar)).toHaveLength(1);
  });

  it.each(times)('one publishes a message with an id, and it arrives once (%i)', async (at) => {
    const anahtar = `kimlik-${at}`;
    const instances = [await started(api, 'MesajYarisi', { anahtar }), await started(api, 'MesajYarisi', { anahtar })];
    const publish: Request = ['messages/publication', { name: 'yaris', correlationKey: anahtar, messageId: 'm', timeToLive: 60_000 }];

    expect(await race(publish, publish)).toEqual([200, 409]);

    await eventually(async () => expect(await rows('SELECT 1 FROM message_correlation WHERE correlation_key = $1', anahtar)).toHaveLength(1));
    const waiting = await rows(`SELECT 1 FROM message_subscription WHERE instance_key = ANY($1) AND state = 'CREATED'`, instances);
    expect(waiting).toHaveLength(1);
  });

  it.each(times)('one finishes a job (%i)', async () => {
    const { instance, job } = await takenJob();

    expect(await race([`jobs/${job}/completion`], [`jobs/${job}/completion`])).toEqual([204, 409]);

    expect(await steps(instance, 'complete-job')).toBe(1);
  });

  it.each(times)('one ends a job, well or badly (%i)', async () => {
    const { instance, job } = await takenJob();

    expect(await race([`jobs/${job}/completion`], [`jobs/${job}/failure`, { retries: 0, errorMessage: 'olmadı' }])).toEqual([204, 409]);

    expect((await steps(instance, 'complete-job')) + (await steps(instance, 'fail-job'))).toBe(1);
    await race([`jobs/${job}/completion`], [`process-instances/${instance}/cancellation`]);
  });

  it.each(times)('one resolves an incident, and its job is there once (%i)', async () => {
    const { instance, job } = await takenJob();
    await api.send('POST', `/v2/jobs/${job}/failure`, { retries: 0, errorMessage: 'olmadı' });
    const { items } = await api.client.searchProcessInstanceIncidents({ processInstanceKey: instance as never }, atOnce);
    const resolve: Request = [`incidents/${String(items?.[0]?.incidentKey)}/resolution`];

    const answers = await race(resolve, resolve);

    expect([[204, 404], [204, 409]]).toContainEqual(answers);
    expect(await steps(instance, 'resolve-incident')).toBe(1);
    expect(await rows('SELECT state FROM job WHERE instance_key = $1', instance)).toEqual([{ state: 'CREATED' }]);
    await race([`process-instances/${instance}/cancellation`]);
  });

  it.each(times)('one completes the last task or the other cancels its case, never both (%i)', async () => {
    const instance = await started(api, 'GorevYarisi');
    await race([`user-tasks/${(await openTask(api, instance)).userTaskKey}/completion`]);
    const { userTaskKey } = await openTask(api, instance);

    const answers = await race([`user-tasks/${userTaskKey}/completion`], [`process-instances/${instance}/cancellation`]);

    expect(answers.filter((status) => status === 204)).toHaveLength(1);
    expect(answers.every((status) => [204, 404, 409].includes(status))).toBe(true);
    const [{ task, state } = { task: '', state: '' }] = await rows('SELECT t.state AS task, i.state FROM process_instance i JOIN user_task t ON t.instance_key = i.key AND t.key = $2 WHERE i.key = $1', instance, userTaskKey);
    expect([['COMPLETED', 'COMPLETED'], ['CANCELED', 'TERMINATED']]).toContainEqual([task, state]);
  });
});

describe('a hundred clients on one case', () => {
  it('each complete their own task, whoever asks twice is told once', async () => {
    const instance = await started(api, 'YuzKisi');
    const tasks = await rows(`SELECT key FROM user_task WHERE instance_key = $1`, instance);
    const requests = tasks.map(({ key }): Request => [`user-tasks/${String(key)}/completion`, { variables: {} }]);

    const answers = await race(...requests, ...requests);

    expect(tasks).toHaveLength(100);
    expect(answers.filter((status) => status === 204)).toHaveLength(100);
    expect(answers.filter((status) => status === 409)).toHaveLength(100);
    expect(await steps(instance, 'complete-task')).toBe(100);
    expect(await rows('SELECT state FROM process_instance WHERE key = $1', instance)).toEqual([{ state: 'COMPLETED' }]);
  });
});
