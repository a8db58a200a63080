import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { brokenTable, mendTable } from './broken-table.js';
import { GivenBackground } from './given-background.js';

const outOfRange = '22003';
let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.deploy('timed', 'start s; catch pause timer PT1H; user after; end e\n s -> pause -> after -> e');
  await given.deploy('hears', 'start s; catch heard signal alarm; user after; end e\n s -> heard -> after -> e');
  await given.deploy('nightly', 'start s timer R/PT24H; user after; end e\n s -> after -> e');
  await brokenTable(given.database, 'user_task', outOfRange);
  await given.startWorker();
});
afterEach(() => given.stopWorkers());
afterAll(() => given.stop());

interface Incident {
  readonly key: string;
  readonly element_id: string;
  readonly type: string;
  readonly message: string;
}

const incidents = (instanceKey: string): Promise<Incident[]> =>
  given.database.query(`SELECT key, element_id, type, message FROM incident WHERE instance_key = $1 AND state = 'ACTIVE'`, [instanceKey]);
const counted = async (instanceKey: string): Promise<unknown> =>
  (await given.database.query('SELECT incidents FROM process_instance WHERE key = $1', [instanceKey]))[0]?.['incidents'];

describe('work that the database refuses for what it would write', () => {
  it('becomes an incident where it waits at the second attempt, and runs again when that is resolved', async () => {
    const [timed, cancelled, heard] = [await given.create('timed'), await given.create('timed'), await given.create('hears')];
    await given.clock.advance(3_600_000);
    await given.runtime.signals.broadcast({ name: 'alarm', variables: {} });

    for (const [key, elementId] of [[timed, 'pause'], [cancelled, 'pause'], [heard, 'heard']] as const) {
      await eventually(async () => expect(await incidents(key)).toMatchObject([{ element_id: elementId, type: 'UNSPECIFIED', message: expect.stringContaining(outOfRange) }]));
      expect(await counted(key)).toBe(1);
      expect(await given.at(key)).toEqual([elementId]);
    }

    await given.runtime.instances.cancel(cancelled, 'ayse');
    await mendTable(given.database, 'user_task');
    for (const key of [timed, heard]) await given.runtime.instances.resolveIncident((await incidents(key))[0]?.key ?? '', 'ayse');

    for (const key of [timed, heard]) await eventually(async () => expect(await given.at(key)).toEqual(['after']));
    for (const key of [timed, heard, cancelled]) await eventually(async () => expect([await incidents(key), await counted(key)]).toEqual([[], 0]));
    await eventually(async () => expect(await given.count('refused_work')).toBe(0));
    expect(await given.count('outbox')).toBe(0);
  }, 30_000);

  it('rests longer and longer where no element waits for it', async () => {
    await brokenTable(given.database, 'user_task', outOfRange);
    await given.startWorker();
    await given.clock.advance(24 * 3_600_000);

    const rest = async (): Promise<unknown> => (await given.database.query('SELECT failures, not_before > now() AS rests FROM refused_work'))[0];
    await eventually(async () => expect(await rest()).toEqual({ failures: 2, rests: true }));

    await mendTable(given.database, 'user_task');
    await eventually(async () => expect(await given.instancesOf('nightly')).toHaveLength(1));
  }, 30_000);
});
