import { describe, expect, it } from '@jest/globals';
import { commands } from '../../src/runtime/index.js';
import { diagram } from '../given/diagram.js';
import { TrialStore } from '../given/trial-store.js';

async function calling(): Promise<{ store: TrialStore; parent: string; child: string }> {
  const store = new TrialStore();
  await store.deploy(diagram('start cs; user t; end ce; cs -> t -> ce', 'child'));
  const { instanceKey } = await commands.createInstance(store, { definition: await store.deploy(diagram('start s; call c child; end e; s -> c -> e')), variables: {} });
  const child = [...store.instances.values()].find(({ parentKey }) => parentKey === instanceKey)?.key ?? '';
  return { store, parent: instanceKey, child };
}

describe('a called instance', () => {
  it('is of the same family as its caller', async () => {
    const { store, parent, child } = await calling();

    expect(await store.lock(child)).toMatchObject({ rootKey: parent, parentKey: parent, state: 'ACTIVE' });
  });

  it('cannot be cancelled without its caller', async () => {
    const { store, child } = await calling();

    await expect(commands.cancelInstance(store, child)).rejects.toMatchObject({ code: 'INSTANCE_IS_CALLED' });
  });

  it('cannot lose its last element without its caller', async () => {
    const { store, child } = await calling();
    const [key = ''] = [...store.active].find(([, { elementId }]) => elementId === 't') ?? [];

    await expect(commands.modifyInstance(store, { instanceKey: child, activate: [], terminate: [key], move: [] })).rejects.toMatchObject({ code: 'INSTANCE_IS_CALLED' });
  });

  it('is ended when its caller is cancelled', async () => {
    const { store, parent, child } = await calling();

    await commands.cancelInstance(store, parent);

    expect(await store.lock(child)).toMatchObject({ state: 'TERMINATED' });
    expect(store.waits.size).toBe(0);
  });
});

describe('a process that calls itself many times over', () => {
  it('is stopped by incidents before it fills the store', async () => {
    const store = new TrialStore();
    const definition = await store.deploy(diagram('start s; call c P | each =[1,2,3,4,5,6,7,8,9,10] as i; end e; s -> c -> e'));

    await commands.createInstance(store, { definition, variables: {} });
    await store.settle();

    expect(new Set([...store.incidents.values()].map(({ type }) => type))).toEqual(new Set(['CALLED_ELEMENT_ERROR']));
    expect(store.instances.size).toBeLessThan(4_000);
  });

  it('is begun with one look at its caller, however many are called at once', async () => {
    const store = new TrialStore();
    await store.deploy(diagram('start cs; user t; end ce; cs -> t -> ce', 'child'));
    const definition = await store.deploy(diagram('start s; call c child | each =items as i; end e; s -> c -> e'));
    const looks: string[] = [];
    const lock = store.lock.bind(store);
    store.lock = (key) => {
      looks.push(key);
      return lock(key);
    };

    const { instanceKey } = await commands.createInstance(store, { definition, variables: { items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] } });

    expect(looks).toEqual(Array.from({ length: 10 }, () => instanceKey));
  });

  it('is stopped at 2000 instances of a case that are active at once, which one step counts once', async () => {
    const store = new TrialStore();
    await store.deploy(diagram('start cs; user t; end ce; cs -> t -> ce', 'child'));
    const definition = await store.deploy(diagram('start s; and f; call c child | each =items as i; call d child | each =items as i; end e; end g; s -> f -> c -> e; f -> d -> g'));
    const counts: string[] = [];
    const familySize = store.familySize.bind(store);
    store.familySize = (key) => {
      counts.push(key);
      return familySize(key);
    };

    await commands.createInstance(store, { definition, variables: { items: Array.from({ length: 1_400 }, (_, at) => at) } });
    await store.settle();

    expect([...store.instances.values()].filter(({ state }) => state === 'ACTIVE')).toHaveLength(2_000);
    expect(store.incidents.size).toBe(2_800 - 1_999);
    expect(counts.length).toBeLessThan(20);
  });
});
