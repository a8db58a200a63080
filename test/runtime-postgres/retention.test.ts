import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Retention } from '../../src/runtime-postgres/retention.js';
import { GivenBackground, logger } from './given-background.js';

let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.clock.pin(new Date('2026-03-15T12:00:00Z'));
  await given.deploy('child', 'start s; service work; end e\n s -> work -> e');
  await given.deploy('parent', 'start s; call c child; end e\n s -> c -> e');
});
afterAll(() => given.stop());

const tidy = (settings = {}): Promise<void> => new Retention(given.runtime.machinery, logger, settings).run();
const months = async (): Promise<string[]> => {
  const rows = await given.database.query<{ name: string }>(`SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'history'::regclass ORDER BY 1`);
  return rows.map(({ name }) => name);
};

describe('retention', () => {
  it('makes this month and the next two, moves the rows that were there before, and may run twice at once', async () => {
    const key = await given.create('parent');
    const before = await given.count('history');
    expect(await given.count('history_other')).toBe(before);

    await Promise.all([tidy(), tidy()]);

    expect(await months()).toEqual(['history_2026_03', 'history_2026_04', 'history_2026_05', 'history_other']);
    expect(await given.count('history_2026_03')).toBe(before);
    expect(await given.count('history_other')).toBe(0);
    await given.runtime.instances.cancel(key, 'ayse');
  });

  it('does not stand in the way of steps that are saved meanwhile', async () => {
    await given.clock.pin(new Date('2026-06-15T12:00:00Z'));

    const all = await Promise.all([...Array.from({ length: 20 }, () => given.create('child')), tidy()]);

    expect(all).toHaveLength(21);
    expect(await given.count('history_other')).toBe(0);
  });

  it('deletes instances that ended long ago with everything they called, and no others', async () => {
    const old = await given.create('parent');
    await given.runtime.instances.cancel(old, 'ayse');
    const running = await given.create('parent');
    await given.clock.advance(31 * 86_400_000);
    const fresh = await given.create('child');
    await given.runtime.instances.cancel(fresh, 'ayse');

    await tidy({ retentionDays: 30 });

    expect(await given.stateOf(old)).toBeUndefined();
    expect(await given.stateOf(running)).toBe('ACTIVE');
    expect(await given.stateOf(fresh)).toBe('TERMINATED');
    for (const table of ['element_instance', 'variable', 'job', 'history']) {
      expect(await given.count(`${table} t WHERE NOT EXISTS (SELECT 1 FROM process_instance i WHERE i.key = t.instance_key)`)).toBe(0);
    }
  });

  it('drops months of history that are older than promised', async () => {
    await given.clock.pin(new Date('2027-01-20T12:00:00Z'));

    await tidy({ historyMonths: 6 });

    const [oldest] = await months();
    expect(oldest).toBe('history_2026_07');
  });
});
