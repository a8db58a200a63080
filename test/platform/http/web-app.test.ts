import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttpApp } from '../../../src/platform/http/index.js';
import { PlatformModule, type Platform } from '../../../src/platform/index.js';
import { createLogger, openPlatform, readConfig } from '../../../src/platform/start/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';
import { testKeys } from '../../given/personal-data-keys.js';

@Module({})
class Empty {}

let given: FreshDatabase;
let platform: Platform;
let app: NestFastifyApplication;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pages-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<meta name="csp-nonce" content="%NONCE%"><script type="module" src="/assets/a-1.js"></script>');
  await writeFile(path.join(folder, 'assets/a-1.js'), 'let script = 1;');
  await writeFile(path.join(folder, 'assets/a-1.js.br'), Buffer.from('squeezed'));
  given = await freshDatabase();
  platform = await openPlatform(readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: given.url }), createLogger('silent'));
  app = await createHttpApp({ module: Empty, imports: [PlatformModule.with(platform)] }, platform, { pages: folder });
  await app.listen(0, '127.0.0.1');
});

afterAll(async () => {
  await app.close();
  await platform.close();
  await given.drop();
  await rm(folder, { recursive: true });
});

const browsing = async (address: string, headers: Record<string, string> = { accept: 'text/html' }) => fetch(new URL(address, await app.getUrl()), { headers });

/** Without `fetch`, which would unpack it. */
async function encodingOf(address: string, accepted: string): Promise<string | undefined> {
  const asked = http.get(new URL(address, await app.getUrl()), { headers: { 'accept-encoding': accepted } });
  const [answer] = (await once(asked, 'response')) as [http.IncomingMessage];
  answer.resume();
  return answer.headers['content-encoding'];
}

describe('the web app', () => {
  it.each(['/', '/kurum/birimler', '/basvuru?no=7'])('is one page at every address a browser opens: %s', async (address) => {
    const answer = await browsing(address);

    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('/assets/a-1.js');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('runs no script but its own files, and styles only with a mark that is new each time', async () => {
    const policies = await Promise.all([browsing('/'), browsing('/')].map(async (answer) => {
      const page = await (await answer).text();
      const policy = (await answer).headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`style-src 'self' 'nonce-${/content="(.+?)"/.exec(page)?.[1]}'`);
      expect(policy).toMatch(/default-src 'self'/);
      expect(policy).not.toMatch(/script-src|unsafe|http/);
      return policy;
    }));

    expect(policies[0]).not.toBe(policies[1]);
  });

  it('keeps its files for ever, and sends them squeezed to whoever can read that', async () => {
    const answer = await browsing('/assets/a-1.js', { 'accept-encoding': 'identity' });
    const squeezed = await encodingOf('/assets/a-1.js', 'br');

    expect(await answer.text()).toBe('let script = 1;');
    expect(answer.headers.get('cache-control')).toMatch(/immutable/);
    expect(squeezed).toBe('br');
  });

  it.each(['/api/olmayan', '/v2/olmayan', '/assets/olmayan.js', '/index.html', '/../package.json', '/resim.png'])('is not the answer at %s', async (address) => {
    expect((await browsing(address)).status).toBe(404);
  });

  it('says on every answer that nothing may frame it or guess its type', async () => {
    const answers = await Promise.all(['/', '/health/live', '/api/olmayan', '/assets/a-1.js'].map((address) => browsing(address)));

    for (const { headers } of answers) {
      expect([headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual(['nosniff', expect.stringMatching(/frame-ancestors 'none'/)]);
    }
  });
});
