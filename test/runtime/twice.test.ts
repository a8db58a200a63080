import { beforeEach, describe, expect, it } from '@jest/globals';
import { commands } from '../../src/runtime/index.js';
import type { StoredInstance } from '../../src/runtime/ports/index.js';
import { diagram } from '../given/diagram.js';
import { TrialStore, type OpenWait } from '../given/trial-store.js';

describe('a wait that was answered', () => {
  let store: TrialStore;
  let row: OpenWait;
  let before: StoredInstance;

  async function waitingAt(picture: string): Promise<void> {
    await commands.createInstance(store, { definition: await store.deploy(diagram(picture)), variables: { k: '1' } });
    row = [...store.waits.values()].find(({ wait }) => wait.elementId === 'a') as OpenWait;
  }

  const nothingChanged = async (): Promise<void> => {
    expect(await store.lock(row.instanceKey)).toEqual(before);
    expect(store.advances).toHaveLength(2);
  };

  beforeEach(() => {
    store = new TrialStore();
  });

  it.each([
    ['a task', 'start s; user a; user z; end e; s -> a -> z -> e'],
    ['a job', 'start s; service a; user z; end e; s -> a -> z -> e'],
    ['a message', 'start s; catch a message m | key =k; user z; end e; s -> a -> z -> e'],
    ['a signal', 'start s; catch a signal m; user z; end e; s -> a -> z -> e'],
    ['an interrupting boundary message', 'start s; user b; boundary a on b message m | key =k; user z; end e; s -> b -> e; a -> z -> e'],
    ['a task that ended its instance', 'start s; user a; end e; s -> a -> e'],
  ])('is refused the second time: %s', async (_, picture) => {
    await waitingAt(picture);
    const command = { instanceKey: row.instanceKey, waitKey: row.key, variables: { x: 1 } };
    await commands.completeWait(store, command);
    before = await store.lock(row.instanceKey);

    await expect(commands.completeWait(store, { ...command, variables: { x: 2 } })).rejects.toMatchObject({ code: 'WAIT_IS_GONE' });

    await nothingChanged();
  });

  it('is refused the second time: a timer', async () => {
    await waitingAt('start s; catch a timer PT1H; user z; end e; s -> a -> z -> e');
    const command = { instanceKey: row.instanceKey, waitKey: row.key, dueAt: new Date('2026-03-02T10:00:00Z'), repetitions: 0, cycle: null };
    await commands.fireTimer(store, command);
    before = await store.lock(row.instanceKey);

    await expect(commands.fireTimer(store, command)).rejects.toMatchObject({ code: 'WAIT_IS_GONE' });

    await nothingChanged();
  });

  it.each([
    ['fail', () => commands.failJob(store, { instanceKey: row.instanceKey, jobKey: row.key, message: 'geç', variables: { x: 2 } })],
    ['end with an error', () => commands.throwJobError(store, { instanceKey: row.instanceKey, jobKey: row.key, code: 'GEC', message: '', variables: {} })],
  ])('can no longer %s', async (_, late) => {
    await waitingAt('start s; service a; user z; end e; s -> a -> z -> e');
    await commands.completeWait(store, { instanceKey: row.instanceKey, waitKey: row.key, variables: {} });
    before = await store.lock(row.instanceKey);

    await expect(late()).rejects.toMatchObject({ code: 'WAIT_IS_GONE' });

    await nothingChanged();
  });

  it('is not resolved twice either', async () => {
    await waitingAt('start s; service a; user z; end e; s -> a -> z -> e');
    await commands.failJob(store, { instanceKey: row.instanceKey, jobKey: row.key, message: 'ag', variables: {} });
    const [incidentKey = ''] = store.incidents.keys();
    await commands.resolveIncident(store, { instanceKey: row.instanceKey, incidentKey });

    await expect(commands.resolveIncident(store, { instanceKey: row.instanceKey, incidentKey })).rejects.toMatchObject({ code: 'INCIDENT_RESOLVED' });
  });

  it('is refused by one of two people who were as fast as each other, and by no more', async () => {
    await waitingAt('start s; user a; user z; end e; s -> a -> z -> e');
    const both = ['ayse', 'ali'].map((who) => commands.completeWait(store, { instanceKey: row.instanceKey, waitKey: row.key, variables: { who } }));

    const outcomes = await Promise.allSettled(both);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
