import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { Database } from '../../../src/platform/database/index.js';
import { freePort } from '../../../src/platform/database/free-port.js';
import { Listener } from '../../../src/platform/database/listener.js';
import { freshDatabase } from '../../given/database.js';
import { eventually } from '../../given/eventually.js';

describe('listening', () => {
  it('works once the database is back, though it was away at the first try', async () => {
    const given = await freshDatabase();
    const url = new URL(given.url);
    const behind = { port: Number(url.port), host: url.hostname };
    url.port = String(await freePort());
    const listener = new Listener(url.href);
    await expect(listener.listen('bell', () => undefined)).rejects.toThrow('ECONNREFUSED');

    const door = createServer((client) => {
      const server = connect(behind);
      client.pipe(server).pipe(client);
      for (const end of [client, server]) end.on('error', () => undefined);
    }).listen(Number(url.port), '127.0.0.1');
    await once(door, 'listening');
    const heard: (string | undefined)[] = [];
    await listener.listen('bell', (payload) => heard.push(payload));

    const database = await Database.open({ url: given.url });
    await database.query(`SELECT pg_notify('bell', 'ding')`);
    await eventually(() => expect(heard).toEqual(['ding']));
    await listener.close();
    await database.close();
    door.close();
    await given.drop();
  });
});
