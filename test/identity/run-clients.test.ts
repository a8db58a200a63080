import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { MachineClients, runClients } from '../../src/identity/index.js';
import { Database } from '../../src/platform/index.js';
import { freshDatabase } from '../given/database.js';
import type { FreshDatabase } from '../given/database.js';

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
});
afterEach(() => database.query('DELETE FROM machine_client'));
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

async function saying(...words: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await runClients(words, { databaseUrl: fresh.url, print: (line) => void lines.push(line) });
  return { code, text: lines.join('\n') };
}

describe('the command line of machine clients', () => {
  it('adds a client, lists it without its secret, and removes it', async () => {
    const added = await saying('add', 'sms-worker', '--scopes', 'read,work');
    const secret = added.text.split('\n').at(-1) ?? '';

    expect(await new MachineClients(database).bySecret('sms-worker', secret)).toEqual({ id: 'sms-worker', scopes: ['read', 'work'] });
    expect(await saying('list')).toEqual({ code: 0, text: 'sms-worker  read,work' });
    expect((await saying('remove', 'sms-worker')).code).toBe(0);
    expect(await saying('list')).toEqual({ code: 0, text: 'There are no clients yet.' });
  });

  it('never takes the name of a known client for a new one', async () => {
    const added = await saying('add', 'sms-worker', '--scopes', 'read');
    const secret = added.text.split('\n').at(-1) ?? '';

    const again = await saying('add', 'sms-worker', '--scopes', 'admin');

    expect(again).toEqual({ code: 1, text: 'There is a client sms-worker already. Give it a new secret with --replace, or choose another name.' });
    expect(await new MachineClients(database).bySecret('sms-worker', secret)).toEqual({ id: 'sms-worker', scopes: ['read'] });
  });

  it('gives a known client a new secret and new scopes when told to replace', async () => {
    const before = (await saying('add', 'mail-worker', '--scopes', 'read')).text.split('\n').at(-1) ?? '';

    const after = (await saying('add', 'mail-worker', '--scopes', 'work', '--replace')).text.split('\n').at(-1) ?? '';

    expect(await new MachineClients(database).bySecret('mail-worker', before)).toBeNull();
    expect(await new MachineClients(database).bySecret('mail-worker', after)).toEqual({ id: 'mail-worker', scopes: ['work'] });
  });

  it('says so when there is no such client to remove', async () => {
    expect(await saying('remove', 'nobody')).toEqual({ code: 1, text: 'There is no client nobody.' });
  });

  it.each([
    ['nothing', []],
    ['an unknown verb', ['grant', 'x']],
    ['no scopes', ['add', 'x']],
    ['an unknown scope', ['add', 'x', '--scopes', 'read,rule']],
    ['an id with spaces', ['add', 'x y', '--scopes', 'read']],
    ['a word it does not know', ['add', 'x', '--scopes', 'read', '--force']],
    ['too many words', ['remove', 'x', 'y']],
  ])('explains itself when it is given %s, and changes nothing', async (_, words) => {
    const { code, text } = await saying(...words);

    expect(code).toBe(1);
    expect(text).toContain('npm run clients -- add <id> --scopes');
    expect(await new MachineClients(database).all()).toEqual([]);
  });
});
