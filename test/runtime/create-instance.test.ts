import { beforeEach, describe, expect, it } from '@jest/globals';
import { commands } from '../../src/runtime/index.js';
import type { Definition } from '../../src/runtime/ports/index.js';
import { diagram } from '../given/diagram.js';
import { TrialStore } from '../given/trial-store.js';

describe('starting an instance', () => {
  let store: TrialStore;
  const deployed = (picture: string): Promise<Definition> => store.deploy(diagram(picture));
  const active = (): string => [...store.active.values()].filter(({ type }) => type !== 'bpmn:Process').map(({ elementId }) => elementId).sort().join(',');

  beforeEach(() => {
    store = new TrialStore();
  });

  it('begins at the start event without a trigger', async () => {
    const definition = await deployed('start s; start m message basvuru; user a; user b; s -> a; m -> b');

    await commands.createInstance(store, { definition, variables: { x: 1 } });

    expect(active()).toBe('a');
  });

  it('begins at the start event that was triggered, with what the trigger brought', async () => {
    const definition = await deployed('start s; start m message basvuru; user a; user b; s -> a; m -> b');

    const { instanceKey } = await commands.createInstance(store, { definition, variables: { x: 1 }, startedBy: 'm' });

    expect(active()).toBe('b');
    expect((await store.lock(instanceKey)).variables.get(instanceKey)).toEqual(new Map([['x', 1]]));
  });

  it('takes from a trigger what the output mappings of its start event choose', async () => {
    const definition = await deployed('start m message basvuru | out y := =x + 1; user b; m -> b');

    const { instanceKey } = await commands.createInstance(store, { definition, variables: { x: 1 }, startedBy: 'm' });

    expect((await store.lock(instanceKey)).variables.get(instanceKey)).toEqual(new Map([['y', 2]]));
  });

  it('is refused without a start event to begin at', async () => {
    const definition = await deployed('start m message basvuru; user b; m -> b');

    await expect(commands.createInstance(store, { definition, variables: {} })).rejects.toMatchObject({ code: 'NO_NONE_START' });
  });

  it.each([['hic', 'ELEMENT_UNKNOWN'], ['x', 'ELEMENT_CANNOT_BE_ACTIVATED'], ['P', 'ELEMENT_UNKNOWN']])('is refused at %s', async (elementId, code) => {
    const definition = await deployed('start s; user a; boundary x on a timer PT1H; s -> a');

    await expect(commands.createInstance(store, { definition, variables: {}, startAt: [elementId] })).rejects.toMatchObject({ code });
    expect(store.instances.size).toBe(0);
  });
});
