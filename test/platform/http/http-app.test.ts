import type { Server } from 'node:http';
import { Controller, Get, Module, Post, Body } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlatformModule, Refusal, type Platform } from '../../../src/platform/index.js';
import { createHttpApp } from '../../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../../src/platform/start/index.js';
import { RuntimeRefusal } from '../../../src/runtime/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';
import { testKeys } from '../../given/personal-data-keys.js';

@Controller('try')
class TryController {
  @Get('refusal')
  refusal(): never {
    throw new Refusal('NOT_ALLOWED');
  }

  @Get('too-early')
  tooEarly(): never {
    throw new Refusal('RESEND_TOO_EARLY', { seconds: 42 });
  }

  @Get('runtime-refusal')
  runtimeRefusal(): never {
    throw new RuntimeRefusal('WAIT_IS_GONE', { waitId: '7' });
  }

  @Get('bug')
  bug(): never {
    throw new Error('relation "secret_table" does not exist at /srv/app/file.ts');
  }

  @Post('echo')
  echo(@Body() body: unknown): unknown {
    return body;
  }
}

@Module({ controllers: [TryController] })
class TryModule {}

let given: FreshDatabase;
let platform: Platform;
let app: NestFastifyApplication;
const lines: string[] = [];

beforeAll(async () => {
  given = await freshDatabase();
  const logger = createLogger('info', { write: (line: string) => void lines.push(line) });
  platform = await openPlatform(readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: given.url }), logger);
  app = await createHttpApp({ module: TryModule, imports: [PlatformModule.with(platform)] }, platform);
  await app.listen(0, '127.0.0.1');
});

afterAll(async () => {
  await app.close();
  await platform.close();
  await given.drop();
});

const fetching = async (path: string, init: RequestInit = {}) => fetch(new URL(path, await app.getUrl()), init);

const asking = async (path: string, language = 'tr') => {
  const answer = await fetching(path, { headers: { 'accept-language': language } });
  const text = await answer.text();
  return { status: answer.status, type: answer.headers.get('content-type'), text, body: JSON.parse(text) as Record<string, unknown> };
};

describe('the page of the API', () => {
  it.each(['/', '/api-page', '/api-page/'])('is at %s', async (path) => {
    const answer = await fetching(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain('/api-page/swagger-ui-bundle.js');
  });
});

describe('an error that becomes an answer', () => {
  it('is a problem with the sentence of its code, in the language asked for', async () => {
    const turkish = await asking('/try/refusal?tc=10000000146');
    const english = await asking('/try/refusal', 'en-GB,tr;q=0.5');

    expect(turkish).toMatchObject({ status: 403, type: 'application/problem+json; charset=utf-8' });
    expect(turkish.body).toEqual({
      type: 'urn:talepakis:NOT_ALLOWED', title: 'NOT_ALLOWED', status: 403, detail: 'Bu işlem için yetkiniz yok.', instance: '/try/refusal', code: 'NOT_ALLOWED',
    });
    expect(english.body['detail']).toBe('You are not allowed to do this.');
  });

  it('says in its header, too, when to come again, and only where that is known', async () => {
    const [early, never] = [await fetching('/try/too-early'), await fetching('/try/refusal')];
    expect([early.headers.get('retry-after'), never.headers.get('retry-after')]).toEqual(['42', null]);
  });

  it('may come from the runtime, which knows nothing of HTTP', async () => {
    expect(await asking('/try/runtime-refusal')).toMatchObject({ status: 409, body: { code: 'WAIT_IS_GONE', details: { waitId: '7' } } });
  });

  it('tells of a bug nothing but a reference number, which the log has once', async () => {
    const { status, body, text } = await asking('/try/bug');
    const { reference } = body['details'] as { reference: string };

    expect(status).toBe(500);
    expect(text).not.toMatch(/secret_table|\/srv|Error/);
    expect(body['detail']).toContain(reference);
    expect(lines.filter((line) => line.includes(reference))).toHaveLength(1);
  });

  it('is no page and nothing else either, even where the address cannot be read', async () => {
    for (const path of ['/try/refusal', '/nowhere', '/%E0%A4%A']) {
      const { headers } = await fetching(path);
      expect([path, headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual([path, "default-src 'none';frame-ancestors 'none'", 'nosniff']);
    }
  });

  it('says so when the address is unknown', async () => {
    expect(await asking('/nowhere')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', instance: '/nowhere' } });
  });

  it.each([
    ['malformed JSON', '{"a":', 'application/json', 400, 'MALFORMED_REQUEST'],
    ['a body above 4 MB', JSON.stringify('x'.repeat(4 * 1024 * 1024)), 'application/json', 413, 'TOO_LARGE'],
    ['an unknown kind of content', '<a/>', 'application/xml', 415, 'MEDIA_TYPE_UNKNOWN'],
  ])('refuses %s', async (_, payload, type, status, code) => {
    const answer = await fetching('/try/echo', { method: 'POST', body: payload, headers: { 'content-type': type } });

    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, status });
  });
});

describe('whoever asks', () => {
  it('has five minutes to send a request to its end', () => {
    expect((app.getHttpServer() as Server).requestTimeout).toBe(300_000);
  });
});

describe('what watches over the process', () => {
  it('is told that it lives and is ready', async () => {
    expect((await asking('/health/live')).body).toEqual({ status: 'UP' });
    expect((await asking('/health/ready')).body).toEqual({ status: 'UP' });
  });

  it('is told that it is not ready while it stops', async () => {
    platform.running.isStopping = true;
    const answer = await asking('/health/ready');
    platform.running.isStopping = false;

    expect(answer).toMatchObject({ status: 503, body: { code: 'NOT_READY', details: { missing: 'stopping' } } });
  });

  it('reads figures by route, never by address', async () => {
    const figures = await (await fetching('/metrics')).text();

    expect(figures).toMatch(/http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\} 1/);
  });
});

describe('the documentation', () => {
  it('has an icon, which every browser asks for without being told', async () => {
    const answer = await fetching('/favicon.ico');

    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(lines.filter((line) => line.includes('favicon'))).toEqual([]);
  });

  it('is a page at / and a description at /openapi.json', async () => {
    const page = await (await fetching('/')).text();
    const files = [...page.matchAll(/(?:href|src)="(.+?)"/g)].map(([, file]) => file ?? '');

    expect(files).toHaveLength(3);
    for (const file of files) expect((await fetching(file)).status).toBe(200);
    expect(page).not.toMatch(/<script>/);
    expect((await asking('/openapi.json')).body).toMatchObject({ openapi: '3.0.0', paths: { '/try/echo': {} } });
  });
});
