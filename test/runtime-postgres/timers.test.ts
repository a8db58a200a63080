import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { GivenBackground } from './given-background.js';

const minute = 60_000;
let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.clock.pin(new Date('2026-03-02T09:00:00Z'));
  await given.deploy('waits', 'start s; catch pause timer P30D; end e\n s -> pause -> e');
  await given.deploy('reminds', 'start s; user work; boundary beat on work timer R3/PT10M | noninterrupting; end e; end n\n s -> work -> e\n beat -> n');
  await given.startWorker();
});
afterAll(() => given.stop());

const reminders = (key: string): Promise<number> => given.count(`element_instance WHERE instance_key = $1 AND element_id = 'n'`, key);
const armed = async (key: string): Promise<string[]> => {
  const rows = await given.database.query<{ at: Date }>('SELECT due_at AS at FROM timer WHERE instance_key = $1', [key]);
  return rows.map(({ at }) => at.toISOString());
};

describe('a timer', () => {
  it('fires when the clock says so, and not before', async () => {
    const key = await given.create('waits');
    await given.clock.advance(30 * 24 * 60 * minute - 1);
    expect(await given.at(key)).toEqual(['pause']);

    await given.clock.advance(1);

    await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
    expect(await given.count('timer WHERE instance_key = $1', key)).toBe(0);
  });

  it('that repeats three times fires at each of its beats and then no more', async () => {
    const key = await given.create('reminds');
    for (const beats of [1, 2, 3]) {
      await given.clock.advance(10 * minute);
      await eventually(async () => expect(await reminders(key)).toBe(beats));
    }
    expect(await given.count('timer WHERE instance_key = $1', key)).toBe(0);
    expect(await given.at(key)).toEqual(['work']);
  });

  it('that could not fire for a while fires once for all the beats it missed, and then on its beat as often as was asked', async () => {
    const key = await given.create('reminds');

    await given.clock.advance(65 * minute);

    await eventually(async () => expect(await armed(key)).toEqual(['2026-04-01T10:40:00.000Z']));
    expect(await reminders(key)).toBe(1);
    await given.clock.advance(5 * minute);
    await eventually(async () => expect(await reminders(key)).toBe(2));
    await given.clock.advance(10 * minute);
    await eventually(async () => expect(await reminders(key)).toBe(3));
    expect(await armed(key)).toEqual([]);
  });

  it('of a start event that could not fire for a while starts one instance, not one for each beat', async () => {
    const definition = await given.deploy('daily', 'start s timer 0 0 9 * * *; end e\n s -> e');

    await given.clock.advance(40 * 24 * 60 * minute);

    await eventually(async () => expect(await given.instancesOf('daily')).toHaveLength(1));
    const now = given.clock.now().getTime();
    await eventually(async () => expect(await given.count('timer WHERE definition_key = $1 AND due_at > $2', definition, new Date(now))).toBe(1));
    expect(await given.instancesOf('daily')).toHaveLength(1);
  });

  it('of a start event starts instances, and is armed again while it repeats', async () => {
    await given.deploy('nightly', 'start s timer R2/PT60M; end e\n s -> e');
    for (const runs of [1, 2]) {
      await given.clock.advance(60 * minute);
      await eventually(async () => expect(await given.instancesOf('nightly')).toHaveLength(runs));
    }
    expect(await given.count(`timer t JOIN process_definition d ON d.key = t.definition_key WHERE d.process_id = 'nightly'`)).toBe(0);
  });

  it('of a cancelled instance is gone', async () => {
    const key = await given.create('waits');
    await given.runtime.instances.cancel(key, 'ayse');

    expect(await given.count('timer WHERE instance_key = $1', key)).toBe(0);
  });
});
