import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { MachineClients, scopes } from '../../src/identity/index.js';
import { startApi } from './api-server.js';
import type { ApiServer } from './api-server.js';

/** What changes something needs more than `read`; a new route belongs in one of these lists, or only reads. */
const needs: Readonly<Record<string, readonly string[]>> = {
  deploy: ['POST /v2/deployments', 'POST /v2/resources/:key/deletion'],
  start: [
    'POST /v2/process-instances', 'POST /v2/messages/publication', 'POST /v2/messages/correlation', 'POST /v2/signals/broadcast',
    'POST /v2/decision-definitions/evaluation',
  ],
  work: [
    'POST /v2/jobs/activation', 'POST /v2/jobs/:key/completion', 'POST /v2/jobs/:key/failure', 'POST /v2/jobs/:key/error', 'PATCH /v2/jobs/:key',
    'PATCH /v2/user-tasks/:key', 'POST /v2/user-tasks/:key/assignment', 'DELETE /v2/user-tasks/:key/assignee', 'POST /v2/user-tasks/:key/completion',
  ],
  operate: [
    'POST /v2/process-instances/cancellation', 'POST /v2/process-instances/incident-resolution', 'POST /v2/process-instances/migration',
    'POST /v2/process-instances/modification', 'POST /v2/process-instances/:key/cancellation', 'POST /v2/process-instances/:key/migration',
    'POST /v2/process-instances/:key/modification', 'PUT /v2/element-instances/:key/variables', 'POST /v2/incidents/:key/resolution',
    'POST /v2/batch-operations/:key/cancellation', 'POST /v2/batch-operations/:key/suspension', 'POST /v2/batch-operations/:key/resumption',
  ],
  admin: ['PUT /v2/clock', 'POST /v2/clock/reset'],
};
const isReading = /^(GET|HEAD) |^POST .*(\/search|\/statistics\/element-instances)$/u;

/** What asks nobody who they are. */
const open = ['/', '/openapi.json', '/api-page/:file', '/oauth/token', '/health/live', '/health/ready', '/metrics'];

let api: ApiServer;
const tokens = new Map<string, string>();

beforeAll(async () => {
  api = await startApi({ DEMO: 'off', TEST_CLOCK: 'off' });
  const clients = new MachineClients(api.platform.database);
  for (const scope of scopes) {
    const client = { id: scope, scopes: [scope] };
    await clients.save(client, 'sır');
    tokens.set(scope, (await clients.issueToken(client)).token);
  }
});
afterAll(() => api.stop());

const ownRoutes = () => api.routes.filter((route) => !open.includes(route.split(' ')[1] ?? ''));

function scopeOf(route: string): string {
  const scope = Object.keys(needs).find((name) => needs[name]?.includes(route));
  return scope ?? (isReading.test(route) ? 'read' : 'none declared');
}

async function ask(route: string, authorization: string | undefined) {
  const [method = '', path = ''] = route.split(' ');
  const answer = await fetch(api.url + path.replaceAll(/:\w+/gu, '1'), { method, headers: authorization ? { authorization } : {} });
  return { status: answer.status, text: await answer.text() };
}

/** A client that is known and let in may still be told that its request makes no sense; `/v2/clock` is closed to everybody here. */
async function isLetIn(route: string, scope: string): Promise<boolean> {
  const { status, text } = await ask(route, `Bearer ${tokens.get(scope)}`);
  return status !== 401 && !text.includes('does not hold the scope') && !(status === 403 && text === '');
}

describe('every route', () => {
  it('is for those who hold its scope, and for admin', async () => {
    const expected: Record<string, string[]> = {};
    const found: Record<string, string[]> = {};
    for (const route of ownRoutes()) {
      expected[route] = scopes.filter((scope) => scope === scopeOf(route) || scope === 'admin');
      const isIn = await Promise.all(scopes.map((scope) => isLetIn(route, scope)));
      found[route] = scopes.filter((_, at) => isIn[at]);
    }

    expect(found).toEqual(expected);
    expect(Object.keys(found).filter((route) => scopeOf(route) === 'none declared')).toEqual([]);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(Object.values(needs).flat()));
  });

  const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

  it.each([
    ['nobody in particular', undefined],
    ['a wrong secret', basic('admin', 'tahmin')],
    ['somebody unknown', basic('kimse', 'sır')],
    ['a token nobody was given', 'Bearer AAAA'],
    ['another scheme', 'Digest admin'],
  ])('is closed to %s', async (_, authorization) => {
    const answers = await Promise.all(ownRoutes().map(async (route) => [route, (await ask(route, authorization)).status] as const));

    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
    expect(answers.length).toBeGreaterThan(60);
  });
});
