import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Retention } from '../../src/runtime-postgres/retention.js';
import type { BatchItem } from '../../src/runtime-postgres/batch-item.js';
import { GivenBackground, logger } from './given-background.js';

const decision = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://talepakis.test"><decision id="tutar" name="tutar"><variable name="tutar" /><literalExpression><text>1 + 1</text></literalExpression></decision></definitions>`;

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
const stepsOf = async (key: string): Promise<string[]> => {
  const rows = await given.database.query<{ command: string }>('SELECT command FROM history WHERE instance_key = $1 ORDER BY at, revision', [key]);
  return rows.map(({ command }) => command);
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
    for (const table of ['element_instance', 'variable', 'job', '(SELECT * FROM history WHERE revision > 0)']) {
      expect(await given.count(`${table} t WHERE NOT EXISTS (SELECT 1 FROM process_instance i WHERE i.key = t.instance_key)`)).toBe(0);
    }
  });

  it('deletes decisions asked for by themselves and finished batch operations of long ago, and no others', async () => {
    await given.runtime.deployments.deploy([{ name: 'tutar.dmn', content: decision }]);
    const ask = async (): Promise<string> => (await given.runtime.decisions.evaluate({ decisionId: 'tutar', variables: {}, actor: 'ayse' })).evaluationKey;
    const batch = (items: readonly BatchItem[]): Promise<string> => given.runtime.batches.create({ type: 'CANCEL_PROCESS_INSTANCE' }, items, 'ayse');
    const running = await given.create('child');
    const old = [await ask(), await batch([])];
    const open = await batch([{ itemKey: running, instanceKey: running }]);
    await given.clock.advance(31 * 86_400_000);
    const fresh = [await ask(), await batch([])];

    await tidy({ retentionDays: 30 });

    const rows = await given.database.query<{ key: string }>('SELECT key FROM decision_instance UNION ALL SELECT key FROM batch_operation ORDER BY key');
    expect(rows.map(({ key }) => key)).toEqual([open, ...fresh]);
    expect(await stepsOf(old[1] ?? '')).toEqual([]);
    expect(await stepsOf(fresh[1] ?? '')).toEqual(['create-batch']);
    await given.runtime.instances.cancel(running, 'ayse');
  });

  it('drops months of history that are older than promised, but not what is told of cases that still run', async () => {
    await given.clock.pin(new Date('2027-01-20T12:00:00Z'));
    await tidy();
    const running = await given.create('parent');
    const [called] = await given.database.query<{ key: string }>('SELECT key FROM process_instance WHERE parent_key = $1', [running]);
    const over = await given.create('parent');
    await given.runtime.instances.cancel(over, 'ayse');
    await given.clock.pin(new Date('2027-03-20T12:00:00Z'));
    await given.runtime.instances.setVariables({ scopeKey: running, variables: { a: 1 }, local: false }, 'ayse');
    await tidy();
    await given.clock.pin(new Date('2027-09-20T12:00:00Z'));

    await Promise.all([tidy({ historyMonths: 6 }), tidy({ historyMonths: 6 })]);

    expect(await stepsOf(running)).toEqual(['create-instance', 'set-variables']);
    expect(await stepsOf(called?.key ?? '')).toEqual(['create-instance']);
    expect(await stepsOf(over)).toEqual([]);
    expect((await months()).filter((name) => name.startsWith('history_2027') && name < 'history_2027_03')).toEqual(['history_2027_01_kept']);
  });

  it('keeps what is told of a running case for as long as it runs, and drops it then', async () => {
    const [running = { key: '' }] = await given.database.query<{ key: string }>(`SELECT instance_key AS key FROM history_2027_01_kept WHERE command = 'create-instance' LIMIT 1`);
    const [{ root = '' } = {}] = await given.database.query<{ root: string }>('SELECT root_key AS root FROM process_instance WHERE key = $1', [running.key]);
    await tidy({ historyMonths: 6 });
    expect(await stepsOf(root)).toContain('create-instance');

    for (const { key } of await given.database.query<{ key: string }>(`SELECT key FROM process_instance WHERE state = 'ACTIVE' AND root_key = key`)) await given.runtime.instances.cancel(key, 'ayse');
    await tidy({ historyMonths: 6 });

    expect(await stepsOf(root)).not.toContain('create-instance');
    expect((await months()).filter((name) => name.endsWith('_kept'))).toEqual([]);
  });
});
