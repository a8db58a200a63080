import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { MachineClients, clientOfHeader } from '../../src/identity/index.js';
import { Database } from '../../src/platform/index.js';
import { freshDatabase } from '../given/database.js';
import type { FreshDatabase } from '../given/database.js';

let fresh: FreshDatabase;
let database: Database;
let clients: MachineClients;
const worker = { id: 'sms-worker', scopes: ['read', 'work'] } as const;
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
  clients = new MachineClients(database);
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

describe('a machine client', () => {
  it('is known by its secret and by a token', async () => {
    await clients.save(worker, 'a: secret');
    const { token } = await clients.issueToken(worker);

    expect(await clientOfHeader(clients, basic('sms-worker', 'a: secret'))).toEqual(worker);
    expect(await clientOfHeader(clients, `Bearer ${token}`)).toEqual(worker);
  });

  it.each([
    ['nothing', undefined],
    ['a wrong secret', basic('sms-worker', 'guess')],
    ['an unknown id', basic('nobody', 'a: secret')],
    ['a token nobody issued', 'Bearer abc'],
    ['another scheme', 'Digest abc'],
    ['a broken header', 'Basic %%%'],
  ])('is not known by %s', async (_name, header) => {
    await clients.save(worker, 'a: secret');

    expect(await clientOfHeader(clients, header)).toBeNull();
  });

  it('loses its tokens and its old secret when it gets a new one', async () => {
    await clients.save(worker, 'old');
    const { token } = await clients.issueToken(worker);
    await clients.bySecret('sms-worker', 'old');

    await clients.save(worker, 'new');

    expect(await clients.byToken(token)).toBeNull();
    expect(await clients.bySecret('sms-worker', 'old')).toBeNull();
  });

  it('is kept without its secret and its tokens', async () => {
    await clients.save(worker, 'a: secret');
    const { token } = await clients.issueToken(worker);

    const rows = await database.query('SELECT c::text AS client, t::text AS token FROM machine_client c, machine_token t');

    expect(JSON.stringify(rows)).not.toContain('a: secret');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]?.['client']).toContain('argon2id');
  });

  it('is gone with its tokens when it is removed', async () => {
    await clients.save(worker, 'a: secret');
    const { token } = await clients.issueToken(worker);

    await clients.remove('sms-worker');

    expect(await clients.byToken(token)).toBeNull();
    expect(await clients.bySecret('sms-worker', 'a: secret')).toBeNull();
  });
});
