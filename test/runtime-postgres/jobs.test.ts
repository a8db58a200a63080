import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { GivenBackground } from './given-background.js';

let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.deploy('one-job', 'start s; service work | in local := =1; end e\n s -> work -> e');
  await given.deploy('caught', 'start s; service risky; boundary b on risky error NO_UNIT; user desk; end e\n s -> risky -> e\n b -> desk -> e');
});
afterAll(() => given.stop());

const activation = { types: ['work'], worker: 'w', timeoutMs: 60_000, max: 10 };

describe('activating jobs', () => {
  it('hands out each job once, with the variables visible where it stands', async () => {
    const keys = [await given.create('one-job', { n: 1 }), await given.create('one-job', { n: 2 }), await given.create('one-job', { n: 3 })];

    const taken = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => given.runtime.jobs.activate({ ...activation, worker, max: 2 })));

    const jobs = taken.flat().sort((a, b) => Number(BigInt(a.key) - BigInt(b.key)));
    expect(jobs.map((job) => job.instanceKey)).toEqual(keys);
    expect(jobs.map((job) => job.variables)).toEqual([{ n: 1, local: 1 }, { n: 2, local: 1 }, { n: 3, local: 1 }]);
    for (const job of jobs) await given.runtime.jobs.complete(job.key, {});
  });

  it('brings only the variables asked for', async () => {
    await given.create('one-job', { n: 1, m: 2 });

    const [job] = await given.runtime.jobs.activate({ ...activation, fetchVariables: ['m'] });

    expect(job?.variables).toEqual({ m: 2 });
    await given.runtime.jobs.complete(job?.key ?? '', {});
  });

  it('gives a job to another worker when its time is over, and not before', async () => {
    await given.create('one-job');
    const first = await given.take('work', 60_000);
    expect(await given.runtime.jobs.activate(activation)).toEqual([]);

    await given.clock.advance(61_000);

    const second = await given.take('work');
    expect(second.key).toBe(first.key);
    await given.runtime.jobs.complete(first.key, {});
  });

  it('keeps a job in the hands that renew it', async () => {
    await given.create('one-job');
    const job = await given.take('work', 60_000);
    await given.clock.advance(50_000);

    expect(await given.runtime.jobs.renew(job.key, 'elsewhere', 60_000)).toBe(true);
    expect(await given.runtime.jobs.renew(job.key, 'somebody', 60_000)).toBe(false);
    await given.clock.advance(50_000);

    expect(await given.runtime.jobs.activate(activation)).toEqual([]);
    await given.runtime.jobs.complete(job.key, {});
  });
});

describe('waiting for jobs', () => {
  it('ends when a job is there', async () => {
    const waiting = given.runtime.jobs.awaitJobs(activation, { requestTimeoutMs: 15_000 });
    const key = await given.create('one-job');

    const [job] = await waiting;

    expect(job?.instanceKey).toBe(key);
    await given.runtime.jobs.complete(job?.key ?? '', {});
  });

  it('ends when somebody else has lost one', async () => {
    await given.create('one-job');
    const lost = await given.take('work', 30_000);
    const waiting = given.runtime.jobs.awaitJobs(activation, { requestTimeoutMs: 15_000 });

    await given.clock.advance(31_000);

    expect((await waiting).map((job) => job.key)).toEqual([lost.key]);
    await given.runtime.jobs.complete(lost.key, {});
  });

  it('ends with nothing when the patience is over or the caller has gone', async () => {
    expect(await given.runtime.jobs.awaitJobs({ ...activation, types: ['nobody'] }, { requestTimeoutMs: 20 })).toEqual([]);

    const leaving = new AbortController();
    const waiting = given.runtime.jobs.awaitJobs({ ...activation, types: ['nobody'] }, { requestTimeoutMs: 15_000, signal: leaving.signal });
    leaving.abort();
    expect(await waiting).toEqual([]);
  });
});

describe('completing a job', () => {
  it('takes the instance on with its variables', async () => {
    const key = await given.create('one-job');
    await given.runtime.jobs.complete((await given.take('work')).key, { done: true });

    expect(await given.stateOf(key)).toBe('COMPLETED');
    expect(await given.variables(key)).toEqual({ done: true });
  });

  it('is refused the second time, also at the same moment, and changes nothing then', async () => {
    const key = await given.create('one-job');
    const job = await given.take('work');

    const answers = await Promise.allSettled([1, 2, 3].map((n) => given.runtime.jobs.complete(job.key, { n })));

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'JOB_NOT_ACTIVE' });
    expect(await given.count('history WHERE instance_key = $1', key)).toBe(2);
    await expect(given.runtime.jobs.complete('1', {})).rejects.toMatchObject({ code: 'JOB_UNKNOWN' });
  });

  it('is refused after its instance was cancelled, also at the same moment', async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => given.create('one-job')));
    const jobs = await given.runtime.jobs.activate(activation);

    const answers = await Promise.allSettled(jobs.flatMap((job) => [given.runtime.jobs.complete(job.key, {}), given.runtime.instances.cancel(job.instanceKey, 'ayse')]));

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(keys.length);
  });
});

describe('failing a job', () => {
  it('offers it again after the back-off, and calls an operator when no retries are left', async () => {
    const key = await given.create('one-job');
    const job = await given.take('work');
    await given.runtime.jobs.fail(job.key, { retries: 1, message: 'busy', backOffMs: 60_000, variables: { seen: true } });
    expect(await given.runtime.jobs.activate(activation)).toEqual([]);
    await given.clock.advance(60_000);

    const again = await given.take('work');
    expect(again).toMatchObject({ key: job.key, retries: 1, attempts: 1, variables: { seen: true } });
    await given.runtime.jobs.fail(job.key, { retries: 0, message: 'broken', backOffMs: 0 });

    const [incident] = await given.database.query<{ key: string; message: string }>(`SELECT key, message FROM incident WHERE instance_key = $1 AND state = 'ACTIVE'`, [key]);
    expect(incident?.message).toBe('broken');
    await expect(given.runtime.jobs.complete(job.key, {})).rejects.toMatchObject({ code: 'JOB_NOT_ACTIVE' });

    await given.runtime.jobs.update(job.key, { retries: 2 });
    expect(await given.runtime.jobs.activate(activation)).toEqual([]);
    await given.runtime.instances.resolveIncident(incident?.key ?? '', 'ayse');
    expect(await given.take('work')).toMatchObject({ key: job.key, retries: 2 });
    await given.runtime.jobs.complete(job.key, {});
    expect(await given.stateOf(key)).toBe('COMPLETED');
  });

  it('takes a message and an error of any text', async () => {
    const text = `no\u0000 and \ud83d`;
    await given.create('one-job');
    const failed = await given.take('work');
    await given.runtime.jobs.fail(failed.key, { retries: 1, message: text, backOffMs: 0 });
    await given.create('caught');
    const thrown = await given.take('risky');
    await given.runtime.jobs.throwError(thrown.key, { code: text, message: text, variables: {} });

    const stored = 'no\ufffd and \ufffd';
    expect(await given.database.query('SELECT error_message, error_code FROM job WHERE key = ANY($1) ORDER BY key', [[failed.key, thrown.key]])).toEqual([
      { error_message: stored, error_code: null }, { error_message: stored, error_code: stored },
    ]);
    await given.runtime.jobs.complete(failed.key, {});
  });

  it('is part of the history', async () => {
    const key = await given.create('one-job');
    const job = await given.take('work');
    await given.runtime.jobs.fail(job.key, { retries: 1, message: 'busy', backOffMs: 0 });

    expect(await given.database.query(`SELECT events FROM history WHERE instance_key = $1 AND command = 'fail-job'`, [key])).toEqual([{ events: [['w', job.key, 'elsewhere', expect.any(String)], ['f', job.key, 1]] }]);
    await given.runtime.jobs.complete(job.key, {});
  });
});

describe('the history of a job', () => {
  it('names who has failed, changed and completed it, or thrown its error', async () => {
    const said = (key: string): Promise<unknown[]> => given.database.query(`SELECT command, actor FROM history WHERE instance_key = $1 AND command <> 'create-instance' ORDER BY at`, [key]);
    const completed = await given.create('one-job');
    const job = await given.take('work');
    await given.runtime.jobs.fail(job.key, { retries: 1, message: '', backOffMs: 0 }, 'client-a');
    await given.clock.advance(1);
    await given.runtime.jobs.update(job.key, { retries: 2 }, 'client-b');
    await given.clock.advance(1);
    await given.runtime.jobs.complete(job.key, {}, 'client-c');
    const thrown = await given.create('caught');
    await given.runtime.jobs.throwError((await given.take('risky')).key, { code: 'NO_UNIT', message: '', variables: {} }, 'client-d');

    expect(await said(completed)).toEqual([{ command: 'fail-job', actor: 'client-a' }, { command: 'update-job', actor: 'client-b' }, { command: 'complete-job', actor: 'client-c' }]);
    expect(await said(thrown)).toEqual([{ command: 'throw-job-error', actor: 'client-d' }]);
  });

  it('tells of every worker that has held it, also of one that was lost', async () => {
    const key = await given.create('one-job');
    const at = (): string => given.clock.now().toISOString();
    const attempts: unknown[] = [];
    const take = async (worker: string): Promise<string> => {
      const [job] = await given.runtime.jobs.activate({ ...activation, worker });
      attempts.push(['w', job?.key, worker, at()]);
      return job?.key ?? '';
    };
    await given.clock.pin(new Date('2031-01-01T00:00:00Z'));
    await take('lost');
    await given.clock.advance(60_000);
    await given.runtime.jobs.fail(await take('failing'), { retries: 1, message: '', backOffMs: 0 });
    await given.clock.advance(1);
    await given.runtime.jobs.complete(await take('done'), {});

    const rows = await given.database.query<{ command: string; events: [string, string, string, string][] }>(`SELECT command, events FROM history WHERE instance_key = $1 ORDER BY at, revision`, [key]);
    const held = rows.flatMap(({ command, events }) => events.filter(([kind]) => kind === 'w').map(([kind, job, worker, since]) => ({ command, event: [kind, job, worker, new Date(since).toISOString()] })));
    expect(held).toEqual(['lose-job', 'fail-job', 'complete-job'].map((command, n) => ({ command, event: attempts[n] })));
  });
});

describe('an error thrown by a job', () => {
  it('takes the path of the boundary event with its code', async () => {
    const key = await given.create('caught');
    const job = await given.take('risky');
    await given.runtime.jobs.throwError(job.key, { code: 'NO_UNIT', message: 'none', variables: { why: 'x' } });

    expect(await given.at(key)).toEqual(['desk']);
    expect(await given.database.query('SELECT state, error_code FROM job WHERE key = $1', [job.key])).toEqual([{ state: 'ERROR_THROWN', error_code: 'NO_UNIT' }]);
  });

  it('that nobody catches waits for an operator', async () => {
    const key = await given.create('caught');
    const job = await given.take('risky');
    await given.runtime.jobs.throwError(job.key, { code: 'OTHER', message: '', variables: {} });

    const [incident] = await given.database.query<{ key: string }>(`SELECT key FROM incident WHERE instance_key = $1 AND type = 'UNHANDLED_ERROR_EVENT'`, [key]);
    await given.runtime.instances.resolveIncident(incident?.key ?? '', 'ayse');
    await given.runtime.jobs.complete((await given.take('risky')).key, {});
    expect(await given.stateOf(key)).toBe('COMPLETED');
  });
});

describe('an instance with many waiting workers', () => {
  it('gives each its own job', async () => {
    const waiting = Array.from({ length: 5 }, (_, n) => given.runtime.jobs.awaitJobs({ ...activation, worker: `w${n}`, max: 1 }, { requestTimeoutMs: 15_000 }));
    for (let n = 0; n < 5; n++) await given.create('one-job');

    const jobs = (await Promise.all(waiting)).flat();

    await eventually(() => expect(new Set(jobs.map((job) => job.key)).size).toBe(5));
  });
});
