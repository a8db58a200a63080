import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { GivenBackground } from './given-background.js';

let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.deploy('waits', 'start s; catch m message news | key =order; end e\n s -> m -> e');
});
afterEach(() => given.stopWorkers());
afterAll(() => given.stop());

const publish = (order: string) => given.runtime.messages.publish({ name: 'news', correlationKey: order, variables: {}, timeToLiveMs: 3_600_000 });
const subscriptionOf = async (instanceKey: string): Promise<string> => {
  const [row] = await given.database.query<{ key: string }>('SELECT key FROM message_subscription WHERE instance_key = $1', [instanceKey]);
  return row?.key ?? '';
};
const waitsForLock = `pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('a transaction that gives messages', () => {
  it('gives one message to one family, and promises the rest', async () => {
    await publish('A');
    await publish('A');
    const [older, younger] = [await given.create('waits', { order: 'A' }), await given.create('waits', { order: 'A' })];
    await given.database.query('DELETE FROM outbox');

    const subscriptionKey = await subscriptionOf(younger);
    await given.database.transaction((tx) => given.runtime.messages.correlateBuffered(tx, { subscriptionKey }));

    expect([await given.stateOf(older), await given.stateOf(younger)]).toEqual(['COMPLETED', 'ACTIVE']);
    await given.startWorker();
    await eventually(async () => expect(await given.stateOf(younger)).toBe('COMPLETED'));
    expect(await given.count('outbox')).toBe(0);
  });

  it('leaves the next one to another transaction when who was to get it has gone on', async () => {
    const [first, second] = [await given.create('waits', { order: 'B' }), await given.create('waits', { order: 'B' })];
    const message = { key: '7', name: 'news', correlationKey: 'B', variables: '{}' };
    let late: Promise<void> | undefined;

    await given.database.transaction(async (tx) => {
      await given.runtime.within(tx).instances.cancel(first, 'ayse');
      late = given.database.transaction((other) => given.runtime.messages.deliver(other, { message, processId: 'waits' }));
      await eventually(async () => expect(await given.count(waitsForLock)).toBe(1));
    });
    await late;

    expect(await given.stateOf(second)).toBe('ACTIVE');
    await given.startWorker();
    await eventually(async () => expect(await given.stateOf(second)).toBe('COMPLETED'));
  });
});

describe('an item of a batch operation in hand', () => {
  it('holds its operation, as whoever cancels it asks for it first', async () => {
    const instance = await given.create('waits', { order: 'C' });
    const operation = await given.runtime.batches.create({ type: 'CANCEL_PROCESS_INSTANCE' }, [{ itemKey: instance, instanceKey: instance }]);

    await given.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM process_instance WHERE key = $1 FOR UPDATE', [instance]);
      await given.startWorker();
      await eventually(async () => expect(await given.count(waitsForLock)).toBe(1));
      await expect(given.database.query('SELECT 1 FROM batch_operation WHERE key = $1 FOR UPDATE NOWAIT', [operation])).rejects.toMatchObject({ code: '55P03' });
    });

    await eventually(async () => expect(await given.stateOf(instance)).toBe('TERMINATED'));
  });
});
