import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Controller, Get, Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrchestrationApiModule } from '../../../src/orchestration-api/index.js';
import { Database, PlatformModule, type Platform } from '../../../src/platform/index.js';
import { EmbeddedPostgres } from '../../../src/platform/database/index.js';
import { createHttpApp } from '../../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../../src/platform/start/index.js';
import { eventually } from '../../given/eventually.js';

@Controller('try')
class AskingController {
  constructor(private readonly database: Database) {}

  @Get('query')
  query(): Promise<unknown> {
    return this.database.query('SELECT 1 AS one');
  }

  @Get('transaction')
  transaction(): Promise<unknown> {
    return this.database.transaction((tx) => tx.query('SELECT 1 AS one'));
  }
}

@Module({})
class AskingModule {
  static over(platform: Platform): DynamicModule {
    return { module: AskingModule, controllers: [AskingController], imports: [PlatformModule.with(platform), OrchestrationApiModule] };
  }
}

let folder: string;
let server: EmbeddedPostgres;
let platform: Platform;
let app: NestFastifyApplication;
const lines: { level: number; msg: string }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'talepakis-outage-'));
  server = await EmbeddedPostgres.start({ folder });
  const logger = createLogger('info', { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });
  platform = await openPlatform(readConfig({ DATABASE_URL: server.url(), TALEPAKIS_DATA: folder, DEMO: 'on' }), logger);
  app = await createHttpApp(AskingModule.over(platform), platform);
  await app.listen(0, '127.0.0.1');
});

afterAll(async () => {
  await app.close();
  await platform.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const ask = async ([method, route]: readonly [string, string]): Promise<Response> => {
  const body = method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {};
  return fetch(new URL(route, await app.getUrl()), { method, ...body });
};

const ROUTES = [['GET', '/try/query'], ['GET', '/try/transaction'], ['POST', '/v2/process-instances/search'], ['GET', '/health/ready']] as const;

describe('while the database does not answer', () => {
  it('says to every caller that they may ask again later, to the log once, and goes on when it is back', async () => {
    for (const route of ROUTES) expect((await ask(route)).status).toBe(200);
    await server.stop();

    for (const route of [...ROUTES, ...ROUTES]) {
      const answer = await ask(route);
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('retry-after')]).toEqual([503, 'application/problem+json; charset=utf-8', '5']);
      expect(await answer.json()).toMatchObject({ code: 'NOT_READY', status: 503, details: { missing: 'database' } });
    }
    expect(lines.filter(({ level }) => level >= 40)).toEqual([expect.objectContaining({ level: 40, msg: 'the database does not answer' })]);

    server = await EmbeddedPostgres.start({ folder, port: Number(new URL(server.url()).port) });

    for (const route of ROUTES) await eventually(async () => expect((await ask(route)).status).toBe(200));
    expect(lines.at(-1)).toMatchObject({ msg: 'the database answers again' });
  });
});
