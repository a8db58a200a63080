import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queues } from '../../src/platform/index.js';
import { RefusedWork } from '../../src/runtime-postgres/refused-work.js';
import { QUEUE, Relay } from '../../src/runtime-postgres/relay.js';
import { Timers } from '../../src/runtime-postgres/timers.js';
import { freshDatabase } from '../given/database.js';
import { eventually } from '../given/eventually.js';
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
async function startRelay(): Promise<{ relay: Relay; offered(): Promise<number> }> {
  const { url, drop } = await freshDatabase();
  const queues = await Queues.open({ databaseUrl: url, logger });
  const { machinery, messages } = given.runtime;
  const parts = { queues, logger, messages, timers: new Timers(machinery), refused: new RefusedWork(machinery, logger), jobTypes: ['work'] };
  const relay = new Relay(machinery, parts, { pollMs: 100, offerAgainMs: 3_600_000, tidyMs: 3_600_000 });
  relay.start();
  ends.push(async () => {
    await relay.stop();
    await queues.close();
    await drop();
  });
  return { relay, offered: () => queues.depth(QUEUE) };
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
    await eventually(async () => expect(await offered()).toBe(1_700 + 1_300 + 1), 15_000);
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
  }, 30_000);
});
