import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../src/platform/database/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';

let given: FreshDatabase;
let door: Server;
let isFalling = false;

/** A door to the database; when it falls, the server's last word comes in one breath with «ready». */
beforeAll(async () => {
  given = await freshDatabase();
  const { hostname, port } = new URL(given.url);
  door = createServer((client) => {
    const server = connect(Number(port), hostname);
    let mayEnd = isFalling;
    server.on('data', (chunk) => {
      const isReady = chunk.subarray(-6).toString('latin1') === 'Z\0\0\0\x05I';
      client.write(mayEnd && isReady ? Buffer.concat([chunk, shutdown]) : chunk);
      if (isReady) mayEnd = false;
    });
    client.on('data', (chunk) => server.write(chunk)).on('close', () => server.destroy()).on('error', () => undefined);
    server.on('close', () => client.destroy()).on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
});

afterAll(async () => {
  door.close();
  await given.drop();
});

const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0');
const length = Buffer.alloc(4);
length.writeInt32BE(fields.length + 4);
const shutdown = Buffer.concat([Buffer.from('E'), length, fields]);

describe('a connection to the database', () => {
  it('takes nobody with it when the server ends it the moment it is made', async () => {
    const url = new URL(given.url);
    url.port = String((door.address() as AddressInfo).port);
    const database = await Database.open({ url: url.href });

    await database.transaction(async (tx) => {
      await tx.query('SELECT 1');
      isFalling = true;
      await expect(database.query('SELECT 1')).rejects.toThrow();
    });

    isFalling = false;
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
  });
});
