import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, reachDatabase } from '../../../src/platform/database/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';

let given: FreshDatabase;
let database: Database;

beforeAll(async () => {
  given = await freshDatabase();
  database = await Database.open({ url: given.url, poolSize: 1 });
});

afterAll(async () => {
  await database.close();
  await given.drop();
});

const at = (change: Partial<Record<'password' | 'pathname' | 'host' | 'username', string>>): string => Object.assign(new URL(given.url), change).href;

describe('reaching the database of DATABASE_URL', () => {
  it('says nothing when it is there, encoded in UTF-8 and new enough', async () => {
    await expect(reachDatabase(given.url)).resolves.toBeUndefined();
  });

  it.each([
    ['a wrong password', () => at({ password: 'geheim' }), 'The database of DATABASE_URL refuses its user or password.'],
    ['an unknown user', () => at({ username: 'nobody' }), 'The database of DATABASE_URL refuses its user or password.'],
    ['a database that is not there', () => at({ pathname: '/none' }), 'The database of DATABASE_URL is not there: database "none" does not exist.'],
    ['a server that is not there', () => at({ host: '127.0.0.1:1' }), 'The database of DATABASE_URL does not answer.'],
    ['an unknown machine', () => at({ host: 'nowhere.invalid' }), 'The machine nowhere.invalid of DATABASE_URL is not known.'],
  ])('names %s in plain words, without the password', async (_, url, sentence) => {
    const error = await reachDatabase(url()).catch((thrown: Error) => thrown);

    expect(error).toMatchObject({ message: sentence });
    expect(String(error)).not.toContain(new URL(given.url).password);
  });

  it('refuses a server that is too old', async () => {
    await expect(reachDatabase(given.url, 990_000)).rejects.toThrow(/^The server of DATABASE_URL is PostgreSQL [\d.]+.*; TalepAkış needs 99 or newer\.$/);
  });

  it('refuses a database that cannot hold Turkish', async () => {
    const { pathname } = new URL(given.url);
    const name = `${pathname.slice(1)}_latin`;
    await database.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'`);

    await expect(reachDatabase(at({ pathname: `/${name}` }))).rejects.toThrow('encoded in LATIN1; TalepAkış needs one in UTF8.');

    await database.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  it('does not wait for ever for a machine that takes the call and says nothing', async () => {
    const silent = await listening();

    await expect(reachDatabase(at({ host: `127.0.0.1:${(silent.address() as AddressInfo).port}` }))).rejects.toThrow('does not answer');

    silent.close();
  });
});

async function listening(): Promise<Server> {
  const server = createServer((socket) => void socket.on('error', () => undefined).resume()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
