import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, Queues } from '../../src/platform/index.js';
import { RefusedWork } from '../../src/runtime-postgres/refused-work.js';
import { QUEUE, Relay } from '../../src/runtime-postgres/relay.js';
import { Retention } from '../../src/runtime-postgres/retention.js';
import { Timers } from '../../src/runtime-postgres/timers.js';
import { freshDatabase } from '../given/database.js';
import { eventually } from '../given/eventually.js';
import { emptyQueueIn } from './empty-queue.js';
import { GivenBackground, logger } from './given-background.js';

let given: GivenBackground;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.deploy('one-job', 'start s; service work; end e\n s -> work -> e');
  await given.deploy('waits', 'start s; catch pause timer PT1H; end e\n s -> pause -> e');
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
  await given.stop();
});

/** A relay with a queue of its own that nobody empties. */
async function startRelay({ offerAgainMs = 3_600_000 } = {}): Promise<{ relay: Relay; offered(): Promise<number>; empty(): Promise<void> }> {
  const { url, drop } = await freshDatabase();
  const store = await Database.open({ url, poolSize: 2 });
  const queues = await Queues.open({ databaseUrl: url, logger });
  const { machinery, messages } = given.runtime;
  const parts = { queues, logger, messages, timers: new Timers(machinery), refused: new RefusedWork(machinery, logger), jobTypes: ['work'] };
  const relay = new Relay(machinery, parts, { pollMs: 100, offerAgainMs, tidyMs: 3_600_000 });
  relay.start();
  ends.push(async () => {
    await relay.stop();
    await queues.close();
    await store.close();
    await drop();
  });
  return { relay, offered: () => queues.depth(QUEUE), empty: () => emptyQueueIn(store) };
}

/** As many as asked for, as copies of one. */
async function many(table: 'job' | 'timer', count: number): Promise<void> {
  const names = await given.database.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0 AND attname <> 'key'`);
  const others = names.map(({ name }) => name).join();
  await given.database.query(`INSERT INTO ${table} (key, ${others}) SELECT key + n, ${others} FROM ${table}, generate_series(1, ${count - 1}) n`);
}

describe('the relay', () => {
  it('hands over everything, though nobody does what is handed over first', async () => {
    await given.create('one-job');
    await given.create('waits');
    await many('job', 1_700);
    await many('timer', 1_300);
    await given.clock.advance(3_600_000);

    const { relay, offered } = await startRelay();

    // And the work of the day.
    await eventually(async () => expect(await offered()).toBe(1_700 + 1_300 + 1));
    await relay.stop();
  }, 30_000);

  it('leads alone: others stand by, and one takes over when the leader stops or loses its connection', async () => {
    const leader = `pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database() AND a.state = 'idle in transaction'`;
    const relays = [await startRelay(), await startRelay()] as const;
    await eventually(async () => expect(await given.count(leader)).toBe(1));
    const depths = (): Promise<number[]> => Promise.all(relays.map(({ offered }) => offered()));
    await eventually(async () => expect(Math.max(...(await depths()))).toBeGreaterThan(0));
    const first = (await depths()).findIndex((depth) => depth > 0);
    expect(Math.min(...(await depths()))).toBe(0);

    const [before] = await given.database.query(`SELECT pid FROM ${leader}`);
    await given.database.query(`SELECT pg_terminate_backend(pid) FROM ${leader}`);
    await eventually(async () => expect(await given.database.query(`SELECT pid FROM ${leader} AND pid <> $1`, [before?.['pid']])).toHaveLength(1));

    await relays[first]?.relay.stop();
    await eventually(async () => expect(Math.min(...(await depths()))).toBeGreaterThan(0));
    for (const { relay } of relays) await relay.stop();
  }, 30_000);

  it('hands over the work of a day again until it is done, though the queue has lost it', async () => {
    await given.database.query('DELETE FROM job');
    await given.database.query('DELETE FROM timer');
    const { relay, offered, empty } = await startRelay({ offerAgainMs: 300 });
    await eventually(async () => expect(await offered()).toBe(1));

    await empty();
    await eventually(async () => expect(await offered()).toBe(1));

    const { machinery } = given.runtime;
    await new Retention(machinery, logger, {}).runOnce(machinery.clock.now().toISOString().slice(0, 10));
    await relay.stop();
    await empty();
    const after = await startRelay({ offerAgainMs: 300 });
    await given.create('one-job');
    await eventually(async () => expect(await after.offered()).toBe(1));
  }, 30_000);
});
