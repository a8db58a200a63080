import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { GivenBackground } from './given-background.js';

let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.deploy('is', 'start s; service work; end e; s -> work -> e');
  await given.deploy('mesaj', 'start s; catch m message haber | key =anahtar; end e; s -> m -> e');
});

afterAll(() => given.stop());

const waitsForLock = `pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
const somebodyWaits = (): Promise<void> => eventually(async () => expect(await given.count(waitsForLock)).toBe(1));

describe('a handler whose result is lost with the connection', () => {
  it('has not failed: the job keeps its retries and runs again under the same key', async () => {
    const keys: string[] = [];
    given.handlers.set('work', async ({ key }) => {
      keys.push(key);
      return { kind: 'completed', variables: {} };
    });
    const instance = await given.create('is');

    await given.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM process_instance WHERE key = $1 FOR UPDATE', [instance]);
      await given.startWorker({ settings: { leaseMs: 300 } });
      await somebodyWaits();
      const [ended] = await given.database.query<{ pid: number }>(`SELECT pid, pg_terminate_backend(pid) FROM ${waitsForLock}`);
      // Its successor may wait already.
      await eventually(async () => expect(await given.count(`pg_stat_activity WHERE pid = ${ended?.pid}`)).toBe(0));
    });

    await eventually(async () => expect(await given.stateOf(instance)).toBe('COMPLETED'));
    expect(new Set(keys).size).toBe(1);
    expect(await given.database.query('SELECT retries, attempts, error_message FROM job WHERE instance_key = $1', [instance])).toEqual([{ retries: 3, attempts: 0, error_message: null }]);
    await given.stopWorkers();
  });
});

describe('a subscription that opens while others get messages', () => {
  it('gets the next message when the first one reaches another instance just then', async () => {
    const anahtar = 'ayni';
    const publish = (messageId: string) => given.runtime.messages.publish({ name: 'haber', correlationKey: anahtar, variables: {}, timeToLiveMs: 3_600_000, messageId });
    const first = await publish('bir');
    await publish('iki');
    const [one, two] = [await given.create('mesaj', { anahtar }), await given.create('mesaj', { anahtar })];
    const [subscription] = await given.database.query<{ key: string }>('SELECT key FROM message_subscription WHERE instance_key = $1', [two]);
    const message = { key: first, name: 'haber', correlationKey: anahtar, variables: '{}' };
    let late: Promise<void> | undefined;

    await given.database.transaction(async (tx) => {
      await given.runtime.messages.deliver(tx, { message, processId: 'mesaj' });
      late = given.database.transaction((other) => given.runtime.messages.correlateBuffered(other, { subscriptionKey: subscription?.key ?? '' }));
      await somebodyWaits();
    });
    await late;

    expect([await given.stateOf(one), await given.stateOf(two)]).toEqual(['COMPLETED', 'COMPLETED']);
  });
});
