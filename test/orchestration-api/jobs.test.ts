import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { eventually } from '../given/eventually.js';
import { atOnce, deployed, openTask, startApi, started } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;
const long = (value: number) => value as never;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.stop());

/** A process whose only job has a type of its own, so that no test takes another's. */
async function waitingJob(type: string, variables: Record<string, unknown> = {}) {
  await deployed(api, `start s; service j ${type}; user a; boundary b on j error KIRIK; user c; end e; s -> j -> a -> e; b -> c -> e`, type);
  return started(api, type, variables);
}

async function take(type: string, more: Record<string, unknown> = {}) {
  const { jobs } = await api.client.activateJobs({ type, worker: 'usta', timeout: long(60_000), maxJobsToActivate: 10, requestTimeout: long(-1), ...more });
  return jobs;
}

const jobOf = async (processInstanceKey: string) => (await api.client.searchJobs({ filter: { processInstanceKey: processInstanceKey as never } }, atOnce)).items[0];

describe('a job', () => {
  it('is handed to one worker, with the variables it asks for', async () => {
    const key = await waitingJob('verilen', { x: 1, y: { z: [2] } });

    const [job, ...others] = await take('verilen', { fetchVariable: ['y'] });

    expect(others).toEqual([]);
    expect(job).toMatchObject({ type: 'verilen', worker: 'usta', retries: 3, variables: { y: { z: [2] } }, processInstanceKey: key, elementId: 'j' });
    expect(await take('verilen')).toEqual([]);
  });

  it('is refused to who asks for more than ten thousand at once, and the limits are told', async () => {
    const answer = await api.send('POST', '/v2/jobs/activation', { type: 'x', timeout: 1, maxJobsToActivate: 10_001, requestTimeout: -1 });

    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([400, expect.stringContaining('maxJobsToActivate')]);
    const { paths } = (await (await fetch(`${api.url}/openapi.json`)).json()) as { paths: Record<string, { post: { summary: string; requestBody: unknown } }> };
    const told = paths['/v2/jobs/activation']?.post;
    expect(JSON.stringify(told?.requestBody)).toContain('"maximum":10000');
    expect(told?.summary).toContain('4 MB stays free');
  });

  it('too heavy for one answer with the others stays free for the next', async () => {
    const heavy = 'x'.repeat(3 * 1024 * 1024);
    const keys = [await waitingJob('agir', { heavy }), await started(api, 'agir', { heavy })];

    const [first, second] = [await take('agir'), await take('agir')];

    expect([first.map((job) => job.processInstanceKey), second.map((job) => job.processInstanceKey)]).toEqual(keys.map((key) => [key]));
  });

  it('that failed with a long text tells where it was cut', async () => {
    const key = await waitingJob('uzun');
    const [job] = await take('uzun');

    await api.client.failJob({ jobKey: job?.jobKey as never, retries: 0, errorMessage: 'ğ'.repeat(5000) });

    const text = (await jobOf(key))?.errorMessage ?? '';
    expect([text.length, text.at(-1)]).toEqual([2000, '…']);
  });

  it('takes its case on when it is completed, once', async () => {
    const key = await waitingJob('biten');
    const [job] = await take('biten');

    await job?.complete({ sonuc: 'tamam' });

    expect(await openTask(api, key)).toMatchObject({ elementId: 'a' });
    await expect(api.client.completeJob({ jobKey: job?.jobKey as never })).rejects.toMatchObject({ status: 409, title: 'INVALID_STATE' });
  });

  it.each([
    ['denies a task', { type: 'userTask', denied: true, deniedReason: 'eksik' }],
    ['corrects a task', { type: 'userTask', corrections: { assignee: 'ayşe' } }],
    ['activates elements of an ad-hoc subprocess', { type: 'adHocSubProcess', activateElements: [{ elementId: 'a' }] }],
  ])('takes no result that %s, and stays open', async (_, result) => {
    const key = await waitingJob('sonuclu');
    const [job] = await take('sonuclu');

    const answer = await api.send('POST', `/v2/jobs/${job?.jobKey}/completion`, { result });

    expect([answer.status, await answer.json()]).toMatchObject([400, { detail: expect.stringContaining('result is not supported') }]);
    expect(await jobOf(key)).toMatchObject({ state: 'CREATED' });
    expect((await api.send('POST', `/v2/jobs/${job?.jobKey}/completion`, { result: null })).status).toBe(204);
  });

  it('is offered again after a failure, and becomes an incident when no retries are left', async () => {
    const key = await waitingJob('bozulan');
    const [first] = await take('bozulan');
    await first?.fail({ retries: 1, errorMessage: 'ağ yok' });

    expect(await jobOf(key)).toMatchObject({ retries: 1, hasFailedWithRetriesLeft: true, errorMessage: 'ağ yok' });

    const [second] = await take('bozulan');
    await second?.fail({ retries: 0, errorMessage: 'yine yok' });

    const { items } = await api.client.searchProcessInstanceIncidents({ processInstanceKey: key }, atOnce);
    expect(items).toMatchObject([{ errorType: 'JOB_NO_RETRIES', errorMessage: 'yine yok', state: 'ACTIVE', elementId: 'j' }]);
  });

  it('takes the diagram’s error path', async () => {
    const key = await waitingJob('hatali');
    const [job] = await take('hatali');

    await job?.error({ errorCode: 'KIRIK', errorMessage: 'kapı' });

    expect(await openTask(api, key)).toMatchObject({ elementId: 'c' });
  });

  it.each([
    ['completion', 'complete-job', {}],
    ['failure', 'fail-job', { retries: 2 }],
    ['failure', 'fail-job', { retries: 1, variables: { x: 1 } }],
    ['failure', 'fail-job', { retries: 0 }],
    ['error', 'throw-job-error', { errorCode: 'KIRIK' }],
  ])('names in the history the client it was ended by: %s, %s', async (verb, command, body) => {
    const type = `imzali-${Object.keys(body).join('-')}${String(Object.values(body)[0])}`;
    const key = await waitingJob(type);
    const [job] = await take(type);

    expect((await api.send('POST', `/v2/jobs/${job?.jobKey}/${verb}`, body)).status).toBe(204);

    const steps = await api.platform.database.query('SELECT DISTINCT command, actor FROM history WHERE instance_key = $1 AND command = $2', [key, command]);
    expect(steps).toEqual([{ command, actor: 'demo' }]);
  });

  it('gets other retries, and is kept as long as its worker says', async () => {
    const key = await waitingJob('uzatilan');
    const [job] = await take('uzatilan');

    await job?.modifyRetries({ retries: 7 });
    await job?.modifyJobTimeout({ newTimeoutMs: 3_600_000 });

    const found = await jobOf(key);
    expect(found).toMatchObject({ retries: 7, worker: 'usta' });
    expect(Date.parse(String(found?.deadline))).toBeGreaterThan(Date.now() + 3_000_000);
  });
});

describe('a worker', () => {
  it('waits for a job and gets it when it comes', async () => {
    await deployed(api, 'start s; service j beklenen; end e; s -> j -> e', 'beklenen');
    const waiting = take('beklenen', { requestTimeout: long(20_000) });

    const key = await started(api, 'beklenen');

    expect(await waiting).toMatchObject([{ processInstanceKey: key }]);
  });

  it('goes home with nothing when its time is over', async () => {
    expect(await take('hicbiri', { requestTimeout: long(30) })).toEqual([]);
  });

  it('gets no more than a few megabytes of variables at once, and the rest when it asks again', async () => {
    await deployed(api, 'start s; service j agir; end e; s -> j -> e', 'agir');
    for (let n = 0; n < 3; n += 1) await started(api, 'agir', { n, yuk: 'x'.repeat(1_500_000) });

    const first = await take('agir');
    const second = await take('agir');

    expect([first, second].map((jobs) => jobs.map((job) => job.variables['n']))).toEqual([[0, 1], [2]]);
    expect(second[0]?.variables['yuk']).toHaveLength(1_500_000);
  });

  it('gets a job that weighs more than that by itself', async () => {
    await deployed(api, 'start s; service j tek-agir | in a := =yuk | in b := =yuk | in c := =yuk; end e; s -> j -> e', 'tek-agir');
    for (let n = 0; n < 2; n += 1) await started(api, 'tek-agir', { n, yuk: 'x'.repeat(1_200_000) });

    expect((await take('tek-agir')).map((job) => Object.keys(job.variables).sort())).toEqual([['a', 'b', 'c', 'n', 'yuk']]);
    expect(await take('tek-agir')).toHaveLength(1);
  });

  it('that waits is told of the jobs another one could not carry', async () => {
    await deployed(api, 'start s; service j devredilen; end e; s -> j -> e', 'devredilen');
    for (let n = 0; n < 3; n += 1) await started(api, 'devredilen', { n, yuk: 'x'.repeat(1_500_000) });

    const [one, other] = await Promise.all([0, 1].map(() => take('devredilen', { requestTimeout: long(20_000) })));

    expect([...(one ?? []), ...(other ?? [])].map((job) => job.variables['n']).sort()).toEqual([0, 1, 2]);
  });

  it('gets no job after it has hung up', async () => {
    await deployed(api, 'start s; service j kapatilan; end e; s -> j -> e', 'kapatilan');
    const leaving = new AbortController();
    const body = JSON.stringify({ type: 'kapatilan', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 20_000 });
    const waiting = fetch(`${api.url}/v2/jobs/activation`, { method: 'POST', body, signal: leaving.signal, headers: { 'content-type': 'application/json' } });
    const witness = take('kapatilan-yok', { requestTimeout: long(100) });

    await witness;
    leaving.abort();
    await expect(waiting).rejects.toThrow();
    await started(api, 'kapatilan');

    expect(await eventually(async () => (await take('kapatilan'))[0] ?? Promise.reject(new Error('no job')))).toMatchObject({ type: 'kapatilan' });
  });

  it('of the published client works', async () => {
    await deployed(api, 'start s; service j toplayan | out toplam := =c; user a; end e; s -> j -> a -> e', 'toplayan');
    const worker = api.client.createJobWorker({
      jobType: 'toplayan',
      maxParallelJobs: 5,
      jobTimeoutMs: 60_000,
      pollTimeoutMs: 10_000,
      jobHandler: (job) => {
        const { a, b } = job.variables as { a: number; b: number };
        return job.complete({ c: a + b });
      },
    });

    const keys = await Promise.all([1, 2, 3].map((a) => started(api, 'toplayan', { a, b: 10 })));
    const tasks = await Promise.all(keys.map((key) => eventually(() => openTask(api, key))));
    worker.stop();

    expect(tasks).toHaveLength(3);
    const { items } = await api.client.searchVariables({ filter: { name: 'toplam' }, sort: [{ field: 'value' }] }, atOnce);
    expect(items.map((item) => item.value)).toEqual(['11', '12', '13']);
  });
});

describe('a server that stops', () => {
  it('sends waiting workers home first', async () => {
    const other = await startApi();
    const waiting = other.send('POST', '/v2/jobs/activation', { type: 'x', timeout: 1000, maxJobsToActivate: 1, requestTimeout: 600_000 });
    await other.client.getTopology();

    await other.stop();

    await expect(waiting.then((answer) => answer.json())).resolves.toEqual({ jobs: [] });
  });
});
