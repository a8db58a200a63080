import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { GivenBackground } from './given-background.js';

let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.deploy('waits', 'start s; catch paid message payment | key =order; end e\n s -> paid -> e');
  await given.deploy('also-waits', 'start s; receive paid payment | key =order; end e\n s -> paid -> e');
  await given.deploy('beside', 'start s; user work; boundary note on work message note | key =order | noninterrupting; end e; end n\n s -> work -> e\n note -> n');
  await given.deploy('works-first', 'start s; user work; catch paid message advance | key =order; end e\n s -> work -> paid -> e');
  await given.deploy('started', 'start s message order; user work; end e\n s -> work -> e');
  await given.deploy('turns', 'start s; catch one message turn | key =order; catch two message turn | key =order; end e\n s -> one -> two -> e');
  await given.startWorker();
});
afterAll(() => given.stop());

const message = (name: string, correlationKey: string, more: object = {}) => ({ name, correlationKey, variables: {}, timeToLiveMs: 0, ...more });
const finishTask = async (instanceKey: string): Promise<void> => {
  const [task] = await given.database.query<{ key: string }>(`SELECT key FROM user_task WHERE instance_key = $1 AND state = 'CREATED'`, [instanceKey]);
  await given.runtime.tasks.complete({ taskKey: task?.key ?? '', variables: {}, actor: 'ayse' });
};

describe('a published message', () => {
  it('reaches one instance of each process that waits for its key, and no other', async () => {
    const first = await given.create('waits', { order: 'A1' });
    const second = await given.create('waits', { order: 'A1' });
    const other = await given.create('waits', { order: 'A2' });
    const elsewhere = await given.create('also-waits', { order: 'A1' });

    const key = await given.runtime.messages.publish(message('payment', 'A1', { variables: { amount: 5 } }));

    await eventually(async () => expect(await given.stateOf(elsewhere)).toBe('COMPLETED'));
    expect(await given.variables(first)).toEqual({ order: 'A1', amount: 5 });
    expect([await given.stateOf(first), await given.stateOf(second), await given.stateOf(other)]).toEqual(['COMPLETED', 'ACTIVE', 'ACTIVE']);
    expect(await given.count('message_correlation WHERE message_key = $1', key)).toBe(2);
    expect(await given.count('message')).toBe(0);
  });

  it('waits in the buffer for its time to live, and is given once to each process', async () => {
    await given.runtime.messages.publish(message('advance', 'B1', { timeToLiveMs: 60_000, variables: { early: true } }));
    const key = await given.create('works-first', { order: 'B1' });
    await finishTask(key);

    await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
    expect(await given.variables(key)).toMatchObject({ early: true });

    const late = await given.create('works-first', { order: 'B1' });
    await finishTask(late);
    expect(await given.at(late)).toEqual(['paid']);
  });

  it('is given to none when its time to live is over', async () => {
    await given.runtime.messages.publish(message('advance', 'C1', { timeToLiveMs: 60_000 }));
    await given.clock.advance(60_000);

    const key = await given.create('works-first', { order: 'C1' });
    await finishTask(key);
    await given.runtime.messages.forgetExpired();

    expect(await given.at(key)).toEqual(['paid']);
    expect(await given.count(`message WHERE correlation_key = 'C1'`)).toBe(0);
  });

  it('is refused while one with the same id lives', async () => {
    const twin = message('payment', 'D1', { timeToLiveMs: 60_000, messageId: 'x' });
    await given.runtime.messages.publish(twin);

    await expect(given.runtime.messages.publish(twin)).rejects.toMatchObject({ code: 'MESSAGE_DUPLICATE' });
    await given.runtime.messages.publish({ ...twin, messageId: 'y' });
    await given.clock.advance(60_000);
    await given.runtime.messages.publish(twin);
  });

  it('is not lost when its subscription opens at the same moment', async () => {
    const orders = Array.from({ length: 20 }, (_, n) => `E${n}`);

    const keys = await Promise.all(orders.flatMap((order) => [
      given.create('waits', { order }), given.runtime.messages.publish(message('payment', order, { timeToLiveMs: 60_000 })).then(() => ''),
    ]));

    await eventually(async () => expect(await Promise.all(keys.filter(Boolean).map((key) => given.stateOf(key)))).toEqual(orders.map(() => 'COMPLETED')));
  });

  it('reaches an event beside a task, which stays open for the next one', async () => {
    const key = await given.create('beside', { order: 'F1' });

    await given.runtime.messages.publish(message('note', 'F1'));
    await given.runtime.messages.publish(message('note', 'F1'));

    expect(await given.at(key)).toEqual(['work']);
    expect(await given.count(`element_instance WHERE instance_key = $1 AND element_id = 'n'`, key)).toBe(2);
  });

  it('is taken by one of two subscriptions that follow each other, the next one by the other', async () => {
    const key = await given.create('turns', { order: 'G1' });
    const ttl = { timeToLiveMs: 60_000 };
    await Promise.all([given.runtime.messages.publish(message('turn', 'G1', ttl)), given.runtime.messages.publish(message('turn', 'G1', ttl))]);

    await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
  });
});

describe('a message start event', () => {
  it('starts an instance, and no second one with the same key while it runs', async () => {
    await given.runtime.messages.publish(message('order', 'H1', { variables: { n: 1 } }));
    await given.runtime.messages.publish(message('order', 'H1'));
    await given.runtime.messages.publish(message('order', 'H2'));
    await given.runtime.messages.publish(message('order', ''));
    await given.runtime.messages.publish(message('order', ''));

    const instances = await given.instancesOf('started');
    expect(instances).toHaveLength(4);
    const [{ key } = { key: '' }] = instances;
    expect(await given.variables(key)).toEqual({ n: 1 });

    await finishTask(key);
    await given.runtime.messages.publish(message('order', 'H1'));
    expect(await given.instancesOf('started')).toHaveLength(5);
  });
});

describe('a message with the key of a running instance it would start again', () => {
  it('starts the next one when that has ended', async () => {
    const order = (n: number) => message('order', 'J1', { timeToLiveMs: 60_000, variables: { n } });
    for (const n of [1, 2, 3]) await given.runtime.messages.publish(order(n));
    const instances = async (): Promise<{ key: string; state: string }[]> => given.database.query(
      `SELECT i.key, i.state FROM process_instance i JOIN message_correlation c ON c.instance_key = i.key WHERE c.correlation_key = 'J1' ORDER BY i.key`,
    );
    for (const n of [1, 2, 3]) {
      await eventually(async () => expect((await instances()).map(({ state }) => state)).toEqual([...Array(n - 1).fill('COMPLETED'), 'ACTIVE']));
      const latest = (await instances()).at(-1)?.key ?? '';
      expect(await given.variables(latest)).toEqual({ n });
      await finishTask(latest);
    }
  });
});

describe('correlating a message', () => {
  it('answers the instance it has reached', async () => {
    const key = await given.create('waits', { order: 'I1' });

    expect(await given.runtime.messages.correlate({ name: 'payment', correlationKey: 'I1', variables: {} })).toMatchObject({ instanceKey: key });
    expect(await given.stateOf(key)).toBe('COMPLETED');
  });

  it('is refused when nobody waits', async () => {
    await expect(given.runtime.messages.correlate({ name: 'payment', correlationKey: 'nobody', variables: {} })).rejects.toMatchObject({ code: 'MESSAGE_NOT_EXPECTED' });
  });
});
