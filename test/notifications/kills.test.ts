import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { KeptProcess } from '../faults/kept-process.js';
import { eventually } from '../given/eventually.js';
import { testKeys } from '../given/personal-data-keys.js';
import { startNotifications, type NotificationServer } from './notification-server.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const ROUNDS = 8;
/** More than one process can have in hand alone. */
const IN_HAND = 5;
const MESSAGES = 160;

let server: NotificationServer;
let workers: KeptProcess[];

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: here('../..') });
  server = await startNotifications({ sends: false });
  await server.clock.reset();
  const env = {
    ...server.gateways.environment, DATABASE_URL: server.url, PERSONAL_DATA_KEYS: testKeys, TEST_CLOCK: 'on', DEMO: 'off', ROLE: 'worker', PORT: '0', LOG_LEVEL: 'warn',
  };
  workers = ['one', 'two'].map((name) => new KeptProcess(name, { command: process.execPath, args: [here('worker.mjs')], env, isReady: async () => undefined }));
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await server.stop();
});

const taken = async (since: Date): Promise<number> => (await server.rows(`SELECT 1 FROM notification WHERE state = 'sending' AND tried_until > $1`, [since])).length;
const arrivals = async (): Promise<string[]> => (await server.gateways.phone()).map(({ referansID }) => referansID);

describe('workers that are killed while they send', () => {
  it('leave each message on the telephone exactly once', async () => {
    // Taken at once, answered late: most kills meet a message that is there already and that nobody here knows of.
    await server.gateways.fault({ system: 'sms', slowMs: 150 });
    const ids: string[] = [];
    for (let nth = 0; nth < MESSAGES; nth += 1) ids.push(...(await server.tell({ isUrgent: true })));
    for (let round = 0; round < ROUNDS; round += 1) {
      const since = new Date();
      for (const worker of workers) worker.start();
      await eventually(async () => expect(await taken(since)).toBeGreaterThanOrEqual(IN_HAND), 30_000);
      await Promise.all(workers.map((worker) => worker.kill()));
    }
    const orphaned = (await server.rows(`SELECT 1 FROM notification WHERE state = 'sending'`)).length;
    expect(orphaned).toBeGreaterThan(0);
    for (const worker of workers) worker.start();
    await server.gateways.noFaults();
    await eventually(async () => expect(await server.rows(`SELECT 1 FROM notification WHERE state NOT IN ('sent', 'delivered')`)).toEqual([]), 60_000);
    expect((await arrivals()).sort()).toEqual([...ids].sort());
    const [{ lost } = { lost: 0 }] = await server.database.query<{ lost: number }>('SELECT sum(attempts - 1)::int AS lost FROM notification');
    expect(lost).toBeGreaterThanOrEqual(ROUNDS * IN_HAND);
  }, 150_000);
});
