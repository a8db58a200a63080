import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { GivenBackground } from './given-background.js';

let given: GivenBackground;
let definitionKey: string;

beforeAll(async () => {
  given = await GivenBackground.open();
  definitionKey = await given.deploy('two', 'start s; user a; user b; end e\n s -> a -> b -> e');
});
afterAll(() => given.stop());

const some = (count: number): Promise<string[]> => Promise.all(Array.from({ length: count }, () => given.create('two')));
const items = (keys: readonly string[]) => keys.map((key) => ({ itemKey: key, instanceKey: key }));
const batch = async (key: string): Promise<unknown> => {
  const [row] = await given.database.query('SELECT state, total, completed, failed FROM batch_operation WHERE key = $1', [key]);
  return row;
};

describe('a batch operation', () => {
  it('can be suspended before it has begun, does nothing then, and goes on when resumed', async () => {
    const keys = await some(250);
    const key = await given.runtime.batches.create({ type: 'CANCEL_PROCESS_INSTANCE' }, items(keys));
    await given.runtime.batches.suspend(key);
    await given.startWorker();
    await eventually(async () => expect(await given.count('outbox')).toBe(0));
    expect(await batch(key)).toEqual({ state: 'SUSPENDED', total: 250, completed: 0, failed: 0 });

    await given.runtime.batches.resume(key);

    await eventually(async () => expect(await batch(key)).toEqual({ state: 'COMPLETED', total: 250, completed: 250, failed: 0 }));
    expect(await given.count(`process_instance WHERE state = 'ACTIVE'`)).toBe(0);
  });

  it('is told by history with whoever suspended, resumed and gave it up', async () => {
    const definition = await given.deploy('lone', 'start s; user a; end e\n s -> a -> e');
    const key = await given.runtime.batches.create({ type: 'MIGRATE_PROCESS_INSTANCE', targetDefinitionKey: definition, mappings: [] }, items(await some(300)), 'ayse');

    await given.runtime.batches.suspend(key, 'mehmet');
    await given.runtime.batches.resume(key, 'zeynep');
    await given.runtime.batches.suspend(key, 'mehmet');
    await given.runtime.batches.cancel(key, 'ali');

    expect(await given.database.query('SELECT command, actor FROM history WHERE instance_key = $1 ORDER BY at', [key])).toEqual([
      { command: 'create-batch', actor: 'ayse' },
      { command: 'suspend-batch', actor: 'mehmet' },
      { command: 'resume-batch', actor: 'zeynep' },
      { command: 'suspend-batch', actor: 'mehmet' },
      { command: 'cancel-batch', actor: 'ali' },
    ]);
  });

  it('tells what is wrong with each item that fails, and does the others', async () => {
    const other = await given.deploy('other', 'start s; user c; end e\n s -> c -> e');
    const keys = await some(3);
    const plan = { type: 'MIGRATE_PROCESS_INSTANCE' as const, targetDefinitionKey: other, mappings: [{ from: 'a', to: 'c' }] };
    await given.runtime.instances.modify({ instanceKey: keys[1] ?? '', activate: [], terminate: [], move: [{ from: 'a', to: 'b' }] }, 'ayse');

    const key = await given.runtime.batches.create(plan, items(keys));

    await eventually(async () => expect(await batch(key)).toEqual({ state: 'COMPLETED', total: 3, completed: 2, failed: 1 }));
    expect(await given.database.query('SELECT instance_key, error IS NOT NULL AS told FROM batch_operation_item WHERE batch_key = $1 AND state = $2', [key, 'FAILED'])).toEqual([{ instance_key: keys[1], told: true }]);
    expect(await given.at(keys[0] ?? '')).toEqual(['c']);
    expect(definitionKey).not.toBe(other);
  });

  it('skips what is over already', async () => {
    const keys = await some(2);
    await given.runtime.instances.cancel(keys[0] ?? '', 'ayse');

    const key = await given.runtime.batches.create({ type: 'MODIFY_PROCESS_INSTANCE', move: [{ from: 'a', to: 'b' }] }, items(keys));

    await eventually(async () => expect(await batch(key)).toMatchObject({ state: 'COMPLETED', failed: 0 }));
    expect(await given.database.query('SELECT state FROM batch_operation_item WHERE batch_key = $1 ORDER BY item_key = $2', [key, keys[1]])).toEqual([{ state: 'SKIPPED' }, { state: 'COMPLETED' }]);
    expect(await given.at(keys[1] ?? '')).toEqual(['b']);
  });

  it('resolves incidents, and deletes instances that have ended', async () => {
    await given.deploy('fails', 'start s; script broken | result x := =missing.deep + 1; xor g; end e\n s -> broken -> g\n g -[=x > 1]-> e');
    const stuck = await given.create('fails');
    const [incident] = await given.database.query<{ key: string }>('SELECT key FROM incident WHERE instance_key = $1', [stuck]);
    await given.runtime.instances.setVariables({ scopeKey: stuck, variables: { missing: { deep: 4 }, x: 5 }, local: false }, 'ayse');

    await given.runtime.batches.create({ type: 'RESOLVE_INCIDENT' }, [{ itemKey: incident?.key ?? '', instanceKey: stuck }]);
    await eventually(async () => expect(await given.stateOf(stuck)).toBe('COMPLETED'));

    await given.runtime.batches.create({ type: 'DELETE_PROCESS_INSTANCE' }, items([stuck]));
    await eventually(async () => expect(await given.stateOf(stuck)).toBeUndefined());
    expect(await given.count('history WHERE instance_key = $1', stuck)).toBe(0);
  });

  it('that is cancelled does no more items, and cannot be resumed', async () => {
    await given.stopWorkers();
    const keys = await some(2);
    const key = await given.runtime.batches.create({ type: 'CANCEL_PROCESS_INSTANCE' }, items(keys));
    await given.runtime.batches.cancel(key);
    await given.startWorker();
    await eventually(async () => expect(await given.count('outbox')).toBe(0));

    expect(await given.at(keys[0] ?? '')).toEqual(['a']);
    expect(await given.count(`batch_operation_item WHERE batch_key = $1 AND state = 'CANCELED'`, key)).toBe(2);
    await expect(given.runtime.batches.resume(key)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(given.runtime.batches.resume('1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
