import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PlatformModule, type Platform } from '../../../src/platform/index.js';
import { createHttpApp } from '../../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../../src/platform/start/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';
import { eventually } from '../../given/eventually.js';
import { testKeys } from '../../given/personal-data-keys.js';

let asked: () => void;
let answer: () => void;
let isAsked: Promise<void>;
let mayAnswer: Promise<void>;

@Controller()
class SlowController {
  @Get('slow')
  async slow(): Promise<string> {
    asked();
    await mayAnswer;
    return 'finished';
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

let given: FreshDatabase;
let platform: Platform;
let app: NestFastifyApplication;

beforeAll(async () => {
  given = await freshDatabase();
  platform = await openPlatform(readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: given.url }), createLogger('silent'));
});
beforeEach(async () => {
  isAsked = new Promise((resolve) => (asked = resolve));
  mayAnswer = new Promise((resolve) => (answer = resolve));
  app = await createHttpApp({ module: SlowModule, imports: [PlatformModule.with(platform)] }, platform);
  await app.listen(0, '127.0.0.1');
});
afterEach(() => app.close());
afterAll(async () => {
  await platform.close();
  await given.drop();
});

async function caller(): Promise<Socket> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

const request = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: here\r\n\r\n`;

describe('a stop', () => {
  it('does not wait for a connection that was opened and never used', async () => {
    const unused = await caller();
    await fetch(new URL('/health/live', await app.getUrl())); // the server has seen the one opened before

    await app.close();

    expect(await text(unused)).toBe('');
  });

  it('does not wait for a request that is never sent to its end', async () => {
    const slow = await caller();
    slow.write('GET /slow HTTP/1.1\r\nhost:');
    await fetch(new URL('/health/live', await app.getUrl()));

    await app.close();

    expect(await text(slow)).toBe('');
  });

  it('does not wait for the next request of a browser', async () => {
    const browser = await caller();
    browser.write(request('/health/live'));
    await once(browser, 'data');

    await app.close();

    expect(await text(browser)).toBe('');
  });

  it('finishes the request in hand, says that nothing more is taken, and ends the connection', async () => {
    const browser = await caller();
    const answered = text(browser);
    browser.write(request('/slow'));
    await isAsked;

    const closed = app.close();
    await eventually(() => expect(platform.running.isStopping).toBe(true));
    answer();
    await closed;

    const [head, body] = (await answered).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 200 .*connection: close/is);
    expect(body).toBe('finished');
  });
});
