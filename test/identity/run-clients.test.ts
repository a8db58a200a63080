import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

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

  it('says so when there is no such client to remove', async () => {
    expect(await saying('remove', 'nobody')).toEqual({ code: 1, text: 'There is no client nobody.' });
  });

  it.each([
    ['nothing', []],
    ['an unknown verb', ['grant', 'x']],
    ['no scopes', ['add', 'x']],
    ['an unknown scope', ['add', 'x', '--scopes', 'read,rule']],
    ['an id with spaces', ['add', 'x y', '--scopes', 'read']],
    ['too many words', ['remove', 'x', 'y']],
  ])('explains itself when it is given %s, and changes nothing', async (_, words) => {
    const { code, text } = await saying(...words);

    expect(code).toBe(1);
    expect(text).toContain('npm run clients -- add <id> --scopes');
    expect(await new MachineClients(database).all()).toEqual([]);
  });
});
