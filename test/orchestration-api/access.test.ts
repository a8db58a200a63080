import { request as httpRequest } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { MachineClients } from '../../src/identity/index.js';
import { diagram } from '../given/diagram.js';
import { startApi } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;
const strict = { CAMUNDA_SDK_VALIDATION: 'req:strict,res:strict', CAMUNDA_SDK_HTTP_RETRY_MAX_ATTEMPTS: '1' };
const basic = (id: string, secret: string) =>
  api.clientWith({ ...strict, CAMUNDA_AUTH_STRATEGY: 'BASIC', CAMUNDA_BASIC_AUTH_USERNAME: id, CAMUNDA_BASIC_AUTH_PASSWORD: secret });
const oauth = (id: string, secret: string) =>
  api.clientWith({ ...strict, CAMUNDA_AUTH_STRATEGY: 'OAUTH', CAMUNDA_OAUTH_URL: `${api.url}/oauth/token`, CAMUNDA_CLIENT_ID: id, CAMUNDA_CLIENT_SECRET: secret });

beforeAll(async () => {
  api = await startApi({ DEMO: 'off' });
  const clients = new MachineClients(api.platform.database);
  await clients.save({ id: 'reader', scopes: ['read'] }, 'okur');
  await clients.save({ id: 'worker', scopes: ['work'] }, 'çalışır');
});

afterAll(() => api.stop());

describe('the API', () => {
  it('knows nobody without credentials', async () => {
    const answer = await api.send('GET', '/v2/topology');

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Basic');
    expect(await answer.json()).toMatchObject({ title: 'UNAUTHORIZED', status: 401 });
  });

  it.each([['basic credentials', () => basic('reader', 'okur')], ['a token', () => oauth('reader', 'okur')]])('knows a client by %s', async (_name, connect) => {
    expect(await connect().getAuthentication()).toMatchObject({ username: 'reader', roles: ['read'] });
  });

  it('refuses a wrong secret', async () => {
    await expect(basic('reader', 'guess').getTopology()).rejects.toMatchObject({ status: 401 });
  });

  it('refuses what a client holds no scope for, and names the scope', async () => {
    await expect(basic('reader', 'okur').broadcastSignal({ signalName: 's' })).rejects.toMatchObject({ status: 403, detail: 'reader does not hold the scope start' });
  });

  it('lets a worker work', async () => {
    const jobs = await oauth('worker', 'çalışır').activateJobs({ type: 'a', timeout: 1000 as never, maxJobsToActivate: 1, requestTimeout: -1 as never });

    expect(jobs).toMatchObject({ jobs: [] });
  });
});

describe('the token endpoint', () => {
  const ask = (body: Record<string, string>) => fetch(`${api.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(body) });

  it('knows one grant', async () => {
    const answer = await ask({ grant_type: 'password', client_id: 'reader', client_secret: 'okur' });

    expect([answer.status, await answer.json()]).toEqual([400, { error: 'unsupported_grant_type' }]);
  });

  it('tells a wrong secret from nothing', async () => {
    const answer = await ask({ grant_type: 'client_credentials', client_id: 'reader', client_secret: 'x' });

    expect([answer.status, await answer.json()]).toEqual([401, { error: 'invalid_client' }]);
  });
});

describe('demo mode', () => {
  let demo: ApiServer;
  let port: string;

  beforeAll(async () => {
    demo = await startApi({ DEMO: 'on' });
    ({ port } = new URL(demo.url));
  });
  afterAll(() => demo.stop());

  /** Browsers and Node's fetch choose some of these headers themselves. */
  function asking(headers: Record<string, string>, path = '/v2/topology'): Promise<number> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(`${demo.url}${path}`, { headers, setHost: headers['host'] === undefined }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject).end();
    });
  }

  it.each([
    ['a program of this machine', () => ({})],
    ['a program that calls it localhost', () => ({ host: `localhost:${port}` })],
    ['a program that calls it by another address of its own', () => ({ host: '127.8.0.1' })],
    ['a program that calls it by IPv6', () => ({ host: `[::1]:${port}` })],
    ['its own page', () => ({ host: `localhost:${port}`, origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin' })],
    ['a typed address', () => ({ 'sec-fetch-site': 'none' })],
  ])('opens the API to %s', async (_, headers) => {
    expect(await asking(headers())).toBe(200);
  });

  it.each([
    ['what comes through a proxy', () => ({ 'x-forwarded-for': '203.0.113.7' })],
    ['a page of another site', () => ({ 'sec-fetch-site': 'cross-site' })],
    ['a page of another port', () => ({ 'sec-fetch-site': 'same-site' })],
    ['a foreign origin', () => ({ origin: 'http://evil.example' })],
    ['an origin of another port', () => ({ host: `localhost:${port}`, origin: 'http://localhost:1' })],
    ['an origin that hides', () => ({ origin: 'null' })],
    ['a name that was pointed at this machine', () => ({ host: `evil.example:${port}`, origin: `http://evil.example:${port}`, 'sec-fetch-site': 'same-origin' })],
    ['a name that begins like this machine', () => ({ host: `localhost.evil.example:${port}` })],
    ['a name that begins like an address', () => ({ host: '127.0.0.1.evil.example' })],
  ])('keeps the API closed to %s', async (_, headers) => {
    expect(await asking(headers())).toBe(401);
  });

  it('deploys nothing for the form of another site', async () => {
    const form = new FormData();
    form.append('resources', new File([diagram('start s; end e; s -> e', 'kacak')], 'kacak.bpmn'));
    const answer = await fetch(`${demo.url}/v2/deployments`, { method: 'POST', body: form, headers: { origin: 'http://evil.example' } });

    expect(answer.status).toBe(401);
  });

  it('shows its page and what the page needs to a browser', async () => {
    const browsing = { host: `localhost:${port}`, 'sec-fetch-site': 'same-origin' };

    expect(await Promise.all(['/', '/openapi.json', '/api-page/swagger-ui-bundle.js'].map((path) => asking(browsing, path)))).toEqual([200, 200, 200]);
  });
});
