import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { MachineClients } from '../../src/identity/index.js';
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
  it('opens the API to this machine, and not to what comes through a proxy', async () => {
    const demo = await startApi({ DEMO: 'on' });
    const direct = await fetch(`${demo.url}/v2/topology`);
    const forwarded = await fetch(`${demo.url}/v2/topology`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    await demo.stop();

    expect([direct.status, forwarded.status]).toEqual([200, 401]);
  });
});
