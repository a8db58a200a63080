import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { brokenTable, mendTable } from './broken-table.js';
import { GivenBackground } from './given-background.js';

let given: GivenBackground;

beforeAll(async () => {
  given = await GivenBackground.open();
  await given.deploy('counts', 'start s; user work; boundary note on work message note | key =order | noninterrupting; end e; end n\n s -> work -> e\n note -> n');
});
afterAll(() => given.stop());

describe('a published message whose first delivery fails', () => {
  it('is published all the same, and delivered once when the cause is gone', async () => {
    const key = await given.create('counts', { order: 'A' });
    const notes = (): Promise<number> => given.count(`element_instance WHERE instance_key = $1 AND element_id = 'n'`, key);
    // Steps of instances only: that the message was published is told under revision 0.
    await brokenTable(given.database, 'history', '55000', 'NEW.revision > 0');

    const answer = await given.runtime.messages.publish({ name: 'note', correlationKey: 'A', variables: {}, timeToLiveMs: 60_000 });
    expect(answer).toMatch(/^\d+$/);
    expect(await notes()).toBe(0);

    await mendTable(given.database, 'history');
    await given.startWorker();
    await eventually(async () => expect(await given.count('outbox')).toBe(0));
    expect(await notes()).toBe(1);
    expect(await given.count('message_correlation WHERE message_key = $1', answer)).toBe(1);
  });
});
