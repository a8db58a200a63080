import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queues } from '../../src/platform/index.js';
import { createLogger } from '../../src/platform/start/index.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { eventually } from '../given/eventually.js';
import { freshRedis, hasRedis, type FreshRedis } from '../given/redis.js';

const backends = [
  { name: 'PostgreSQL', isHere: true, needsRedis: false },
  { name: 'Redis', isHere: hasRedis(), needsRedis: true },
];

for (const { name, isHere, needsRedis } of backends) {
  const on = isHere ? describe : describe.skip;
  on(`the queue on ${name}${isHere ? '' : ' (skipped: redis-server is not installed)'}`, () => {
    let database: FreshDatabase;
    let redis: FreshRedis | undefined;
    let queues: Queues;

    const open = (): Promise<Queues> => Queues.open({ databaseUrl: database.url, redisUrl: redis?.url, logger: createLogger('silent') });

    beforeAll(async () => {
      database = await freshDatabase();
      redis = needsRedis ? await freshRedis() : undefined;
      queues = await open();
    });

    afterAll(async () => {
      await queues.close();
      await redis?.stop();
      await database.drop();
    });

    it('carries every item to a worker, whatever its id looks like', async () => {
      const seen = new Map<string, unknown>();
      await queues.work('ids', async ({ id, data }) => void seen.set(id, data), { concurrency: 4 });

      await queues.add('ids', [{ id: '4503599627370497', data: { n: 1 } }, { id: 'a:b c/ı', data: { n: 2 } }]);

      await eventually(() => expect(Object.fromEntries(seen)).toEqual({ '4503599627370497': { n: 1 }, 'a:b c/ı': { n: 2 } }));
    });

    it('takes the same id once while it waits, and again after it is done', async () => {
      await queues.add('again', [{ id: 'x', data: 1 }, { id: 'x', data: 1 }]);
      expect(await queues.depth('again')).toBe(1);

      let runs = 0;
      await queues.work('again', async () => void (runs += 1), { concurrency: 1 });
      await eventually(async () => expect(await queues.depth('again')).toBe(0));
      expect(runs).toBe(1);

      await queues.add('again', [{ id: 'x', data: 1 }]);
      await eventually(() => expect(runs).toBe(2));
    });

    it('does not run an item before its delay is over', async () => {
      let ranAt = 0;
      await queues.work('later', async () => void (ranAt = Date.now()), { concurrency: 1 });
      const addedAt = Date.now();

      await queues.add('later', [{ id: 'x', data: null, delayMs: 150 }]);

      await eventually(() => expect(ranAt).toBeGreaterThanOrEqual(addedAt + 140));
    });

    it('outlives a handler that throws', async () => {
      const seen: string[] = [];
      await queues.work('throwing', async ({ id }) => {
        if (id === 'bad') throw new Error('no');
        seen.push(id);
      }, { concurrency: 1 });

      await queues.add('throwing', [{ id: 'bad', data: 1 }, { id: 'good', data: 1 }]);

      await eventually(() => expect(seen).toEqual(['good']));
    });

    it('finishes the work in hand before it closes', async () => {
      const leaving = await open();
      let finish = (): void => undefined;
      let isDone = false;
      const started = new Promise<void>((resolve) => {
        void leaving.work('slow', async () => {
          resolve();
          await new Promise<void>((end) => (finish = end));
          isDone = true;
        }, { concurrency: 1 });
      });
      await leaving.add('slow', [{ id: 'x', data: 1 }]);
      await started;

      const closed = leaving.close();
      finish();
      await closed;

      expect(isDone).toBe(true);
    });
  });
}

const onRedis = hasRedis() ? describe : describe.skip;
onRedis('a queue whose Redis is gone', () => {
  it('says at once that it cannot be reached', async () => {
    const database = await freshDatabase();
    const redis = await freshRedis();
    const queues = await Queues.open({ databaseUrl: database.url, redisUrl: redis.url, logger: createLogger('silent') });
    await eventually(() => queues.check());

    await redis.stop();

    await eventually(() => expect(queues.check()).rejects.toThrow());
    await queues.close();
    await database.drop();
  });

  it('closes all the same, with the work in hand finished', async () => {
    const database = await freshDatabase();
    const redis = await freshRedis();
    const queues = await Queues.open({ databaseUrl: database.url, redisUrl: redis.url, logger: createLogger('silent') });
    let begun = (): void => undefined;
    const isBegun = new Promise<void>((resolve) => (begun = resolve));
    let finish = (): void => undefined;
    let isDone = false;
    await queues.work('orphaned', async () => {
      begun();
      await new Promise<void>((resolve) => (finish = resolve));
      isDone = true;
    }, { concurrency: 1 });
    await queues.add('orphaned', [{ id: 'x', data: 1 }]);
    await isBegun;
    await redis.stop();

    const closed = queues.close();
    finish();
    await closed;

    expect(isDone).toBe(true);
    await database.drop();
  });
});
