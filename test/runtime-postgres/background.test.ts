import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { Queues } from '../../src/platform/index.js';
import { eventually } from '../given/eventually.js';
import { freshRedis, hasRedis, type FreshRedis } from '../given/redis.js';
import { emptyQueueIn } from './empty-queue.js';
import { GivenBackground, logger } from './given-background.js';

const backends = [
  { name: 'PostgreSQL', isHere: true, needsRedis: false },
  { name: 'Redis', isHere: hasRedis(), needsRedis: true },
];

const completed = (variables: Record<string, unknown> = {}) => Promise.resolve({ kind: 'completed' as const, variables });

for (const { name, isHere, needsRedis } of backends) {
  const on = isHere ? describe : describe.skip;
  on(`the background on ${name}${isHere ? '' : ' (skipped: redis-server is not installed)'}`, () => {
    let given: GivenBackground;
    let redis: FreshRedis | undefined;

    const startWorker = (settings = {}) => given.startWorker({ redisUrl: redis?.url, settings });

    /** What happens when somebody wipes the queue's store behind our back. */
    const emptyQueue = async (): Promise<void> => {
      if (!redis) return emptyQueueIn(given.database);
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
    };

    beforeAll(async () => {
      given = await GivenBackground.open();
      redis = needsRedis ? await freshRedis() : undefined;
      await given.deploy('one-job', 'start s; service work; end e\n s -> work -> e');
      await given.deploy('caught', 'start s; service work; boundary b on work error NO_UNIT; user desk; end e\n s -> work -> e\n b -> desk -> e');
      await given.deploy('chain', `start s; ${Array.from({ length: 3_000 }, (_, n) => `task t${n}`).join('; ')}; end e\n s -> ${Array.from({ length: 3_000 }, (_, n) => `t${n}`).join(' -> ')} -> e`);
    });
    afterEach(async () => {
      await given.stopWorkers();
      given.handlers.clear();
    });
    afterAll(async () => {
      await given.stop();
      await redis?.stop();
    });

    it('runs the handler of a job once, though two workers look', async () => {
      const seen: string[] = [];
      given.handlers.set('work', (job) => {
        seen.push(job.key);
        return completed({ answer: job.variables['n'] });
      });
      await startWorker();
      await startWorker();

      const keys = await Promise.all(Array.from({ length: 20 }, (_, n) => given.create('one-job', { n })));

      await eventually(async () => expect(await Promise.all(keys.map((key) => given.stateOf(key)))).toEqual(keys.map(() => 'COMPLETED')));
      expect(new Set(seen).size).toBe(20);
      expect(seen).toHaveLength(20);
      expect(await given.variables(keys[7] ?? '')).toEqual({ n: 7, answer: 7 });
    });

    it('takes jobs under a name that no other process has', async () => {
      const names = new Set<string>();
      given.handlers.set('work', (job) => {
        names.add(job.worker);
        return completed();
      });
      for (const workers of [1, 2]) {
        await startWorker();
        const key = await given.create('one-job');
        await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
        await given.stopWorkers();
        expect(names.size).toBe(workers);
      }
    });

    it('takes a handler’s BusinessError to the error event of the diagram', async () => {
      given.handlers.set('work', () => Promise.resolve({ kind: 'error', code: 'NO_UNIT', message: 'none', variables: {} }));
      await startWorker();

      const key = await given.create('caught');

      await eventually(async () => expect(await given.at(key)).toEqual(['desk']));
    });

    it('tries a failing handler again after a rest, then calls an operator, and goes on when it is mended', async () => {
      let isBroken = true;
      let runs = 0;
      given.handlers.set('work', () => {
        runs += 1;
        if (isBroken) throw new Error('no connection');
        return completed();
      });
      await startWorker();
      const key = await given.create('one-job');
      for (const run of [1, 2, 3]) {
        await eventually(async () => expect([runs, await given.count('job WHERE instance_key = $1 AND attempts = $2', key, run)]).toEqual([run, 1]));
        await given.clock.advance(60_000);
      }
      const [incident] = await given.database.query<{ key: string; message: string }>('SELECT key, message FROM incident WHERE instance_key = $1', [key]);
      expect(incident?.message).toBe('no connection');

      isBroken = false;
      await given.runtime.instances.resolveIncident(incident?.key ?? '', 'ayse');

      await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
    });

    it('keeps a job whose handler runs longer than its lease', async () => {
      let runs = 0;
      let finish = (): void => undefined;
      const finished = new Promise<void>((resolve) => (finish = resolve));
      given.handlers.set('work', async () => {
        runs += 1;
        await finished;
        return completed();
      });
      await startWorker({ leaseMs: 150 });
      const key = await given.create('one-job');
      await eventually(() => expect(runs).toBe(1));
      const [before] = await given.database.query<{ until: Date }>('SELECT locked_until AS until FROM job WHERE instance_key = $1', [key]);
      await eventually(async () => expect(await given.count('job WHERE instance_key = $1 AND locked_until > $2::timestamptz + interval \'500 ms\'', key, before?.until)).toBe(1));

      finish();

      await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
      expect(runs).toBe(1);
    });

    it('gives the job of a killed worker to another one when its lease is over', async () => {
      const key = await given.create('one-job');
      await given.take('work', 60_000);
      given.handlers.set('work', () => completed());
      await startWorker();

      await given.clock.advance(60_000);

      await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
    });

    it('offers again what was handed over and then lost by the queue', async () => {
      const key = await given.create('chain');
      expect(await given.stateOf(key)).toBe('ACTIVE');
      await given.database.query('UPDATE outbox SET offered_at = now()');

      await startWorker();

      await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
      expect(await given.count('outbox')).toBe(0);
      expect(await given.count('element_instance WHERE instance_key = $1', key)).toBe(3_003);
    });

    it('does once what is handed over twice', async () => {
      const key = await given.create('chain');
      const [row] = await given.database.query<{ id: string }>('SELECT id FROM outbox');
      const queues = await Queues.open({ databaseUrl: given.url, redisUrl: redis?.url, logger });
      await queues.add('runtime', [1, 2, 3].map((n) => ({ id: `again-${n}`, data: { kind: 'outbox', id: `again-${n}`, key: row?.id } })));
      await queues.close();

      await startWorker();

      await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
      expect(await given.count('element_instance WHERE instance_key = $1', key)).toBe(3_003);
    });

    it('does its work once, and stops, though the queue is emptied while a handler runs', async () => {
      let runs = 0;
      let finish = (): void => undefined;
      const finished = new Promise<void>((resolve) => (finish = resolve));
      given.handlers.set('work', async () => {
        runs += 1;
        await finished;
        return completed();
      });
      await startWorker({ lostAfterMs: 300, concurrency: 2 });
      const keys = await Promise.all(Array.from({ length: 4 }, () => given.create('one-job')));
      await eventually(() => expect(runs).toBe(2));

      await emptyQueue();
      finish();

      await eventually(async () => expect(await Promise.all(keys.map((key) => given.stateOf(key)))).toEqual(keys.map(() => 'COMPLETED')));
      expect(runs).toBe(4);
      await given.stopWorkers();
    });

    it('stops though the queue is emptied while a handler runs', async () => {
      let begun = (): void => undefined;
      const running = new Promise<void>((resolve) => (begun = resolve));
      let finish = (): void => undefined;
      const finished = new Promise<void>((resolve) => (finish = resolve));
      given.handlers.set('work', async () => {
        begun();
        await finished;
        return completed();
      });
      await startWorker();
      const key = await given.create('one-job');
      await running;
      await emptyQueue();

      const stopped = given.stopWorkers();
      finish();
      await stopped;

      expect(await given.stateOf(key)).toBe('COMPLETED');
    });

    it('fires short timers without looking again and again, also those that come after a nearer one', async () => {
      await given.deploy('short', 'start s; catch pause timer PT0.2S; end e\n s -> pause -> e');
      await given.deploy('shorter', 'start s; catch pause timer PT0.1S; catch again timer PT0.1S; end e\n s -> pause -> again -> e');
      await given.deploy('beats', 'start s; user work; boundary beat on work timer R3/PT0.1S | noninterrupting; end e; end n\n s -> work -> e\n beat -> n');
      await given.deploy('long', 'start s; catch pause timer PT1H; end e\n s -> pause -> e');
      await startWorker({ pollMs: 3_600_000, tidyMs: 3_600_000, offerAgainMs: 3_600_000 });
      await given.create('long');

      const keys = [await given.create('short'), await given.create('shorter'), await given.create('short')];
      const beating = await given.create('beats');

      await eventually(async () => expect(await Promise.all(keys.map((key) => given.stateOf(key)))).toEqual(keys.map(() => 'COMPLETED')));
      await eventually(async () => expect(await given.count(`element_instance WHERE instance_key = $1 AND element_id = 'n'`, beating)).toBe(3));
    });

    it('finishes the work in hand before it stops', async () => {
      let begun = (): void => undefined;
      const running = new Promise<void>((resolve) => (begun = resolve));
      let finish = (): void => undefined;
      const finished = new Promise<void>((resolve) => (finish = resolve));
      given.handlers.set('work', async () => {
        begun();
        await finished;
        return completed();
      });
      await startWorker();
      const key = await given.create('one-job');
      await running;

      const stopped = given.stopWorkers();
      finish();
      await stopped;

      expect(await given.stateOf(key)).toBe('COMPLETED');
    });
  });
}
