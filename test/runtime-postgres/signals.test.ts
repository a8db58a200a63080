import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { GivenBackground } from './given-background.js';

let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.deploy('listens', 'start s; catch heard signal alarm; end e\n s -> heard -> e');
  await given.deploy('begins', 'start s signal alarm; user work; end e\n s -> work -> e');
  await given.deploy('throws', 'start s; throw cry signal alarm; end e\n s -> cry -> e');
  await given.startWorker();
});
afterAll(() => given.stop());

describe('a signal', () => {
  it('reaches everybody who waits and every start event, with its variables', async () => {
    const keys = await Promise.all(Array.from({ length: 5 }, () => given.create('listens')));

    await given.runtime.signals.broadcast({ name: 'alarm', variables: { where: 'Merkez\u0000' } });

    await eventually(async () => expect(await Promise.all(keys.map((key) => given.stateOf(key)))).toEqual(keys.map(() => 'COMPLETED')));
    await eventually(async () => expect(await given.instancesOf('begins')).toHaveLength(1));
    expect(Object.keys(await given.variables(keys[0] ?? ''))).toEqual(['where']);
    expect(await given.count('outbox')).toBe(0);
  });

  it('does not reach who waits later', async () => {
    await given.runtime.signals.broadcast({ name: 'alarm', variables: {} });
    await eventually(async () => expect(await given.count('outbox')).toBe(0));

    expect(await given.at(await given.create('listens'))).toEqual(['heard']);
  });

  it('thrown by a diagram reaches who waited at that moment, and nobody who begins to wait later', async () => {
    await given.deploy('echo', 'start s; throw cry signal echo; catch heard signal echo; end e\n s -> cry -> heard -> e');
    await given.deploy('both', 'start s; and f; catch early signal both; throw cry signal both; catch late signal both; end e; end n\n s -> f -> early -> e\n f -> cry -> late -> n');
    const earlier = await given.create('echo');

    const keys = [await given.create('echo'), await given.create('both')];

    await eventually(async () => expect(await given.stateOf(earlier)).toBe('COMPLETED'));
    await eventually(async () => expect(await given.at(keys[1] ?? '')).toEqual(['late']));
    await eventually(async () => expect(await given.count('outbox')).toBe(0));
    expect(await given.at(keys[0] ?? '')).toEqual(['heard']);
  });

  it('thrown by a diagram reaches the others after its step', async () => {
    const key = await given.create('listens');

    await given.create('throws');

    await eventually(async () => expect(await given.stateOf(key)).toBe('COMPLETED'));
  });

  it('thrown by a diagram names whoever set it off, also where it begins a case', async () => {
    await given.deploy('calls', 'start s; throw cry signal named; end e\n s -> cry -> e');
    await given.deploy('hears', 'start s; catch heard signal named; end e\n s -> heard -> e');
    await given.deploy('opens', 'start s signal named; user work; end e\n s -> work -> e');
    const hearing = await given.create('hears');

    await given.create('calls');

    await eventually(async () => expect(await given.stateOf(hearing)).toBe('COMPLETED'));
    await eventually(async () => expect(await given.instancesOf('opens')).toHaveLength(1));
    const actors = await given.database.query('SELECT h.command, h.actor FROM history h JOIN process_instance i ON i.key = h.instance_key WHERE i.process_id = ANY($1) ORDER BY 1', [['hears', 'opens']]);
    expect(actors).toEqual([{ command: 'broadcast-signal', actor: 'ayse' }, { command: 'create-instance', actor: 'ayse' }, { command: 'start-by-signal', actor: 'ayse' }]);
  });
});
