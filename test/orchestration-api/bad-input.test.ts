import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startApi } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.stop());

const tables = [
  'batch-operation-items', 'batch-operations', 'correlated-message-subscriptions', 'decision-definitions', 'decision-instances',
  'decision-requirements', 'element-instances', 'incidents', 'jobs', 'message-subscriptions', 'process-definitions', 'process-instances',
  'user-tasks', 'variables',
];

/** Every endpoint that has a body: the smallest one it takes, and a field of a wrong type. */
const bodies: [method: string, path: string, good: object, wrong: object][] = [
  ['POST', '/decision-definitions/evaluation', { decisionDefinitionId: 'x' }, { decisionDefinitionId: 5 }],
  ['PUT', '/element-instances/1/variables', { variables: {} }, { variables: [] }],
  ['POST', '/incidents/1/resolution', {}, { operationReference: 'x' }],
  ['POST', '/jobs/activation', { type: 'x', timeout: 1, maxJobsToActivate: 1, requestTimeout: -1 }, { type: 'x', timeout: 'soon', maxJobsToActivate: 1 }],
  ['POST', '/jobs/1/completion', {}, { variables: 'x' }],
  ['POST', '/jobs/1/error', { errorCode: 'x' }, { errorCode: 5 }],
  ['POST', '/jobs/1/failure', {}, { retries: 1.5 }],
  ['PATCH', '/jobs/1', { changeset: { retries: 1 } }, { changeset: { retries: 'x' } }],
  ['POST', '/messages/correlation', { name: 'x' }, { name: {} }],
  ['POST', '/messages/publication', { name: 'x' }, { name: 'x', timeToLive: -1 }],
  ['POST', '/process-definitions/1/statistics/element-instances', {}, { filter: { state: 'LOST' } }],
  ['POST', '/process-instances', { processDefinitionId: 'x' }, { processDefinitionId: 'x', processDefinitionKey: '1' }],
  ['POST', '/process-instances/cancellation', { filter: {} }, { filter: 'all' }],
  ['POST', '/process-instances/incident-resolution', { filter: {} }, {}],
  ['POST', '/process-instances/migration', { filter: {}, migrationPlan: { targetProcessDefinitionKey: '1', mappingInstructions: [{ sourceElementId: 'a', targetElementId: 'b' }] } }, { filter: {} }],
  ['POST', '/process-instances/modification', { filter: {}, moveInstructions: [{ sourceElementId: 'a', targetElementId: 'b' }] }, { filter: {}, moveInstructions: [{}] }],
  ['POST', '/process-instances/1/cancellation', {}, { operationReference: 0 }],
  ['POST', '/process-instances/1/incidents/search', {}, { sort: [{ field: 'colour' }] }],
  ['POST', '/process-instances/1/migration', { targetProcessDefinitionKey: '1', mappingInstructions: [{ sourceElementId: 'a', targetElementId: 'b' }] }, { targetProcessDefinitionKey: 'x', mappingInstructions: [] }],
  ['POST', '/process-instances/1/modification', {}, { activateInstructions: [{ elementId: 5 }] }],
  ['POST', '/resources/1/deletion', {}, { operationReference: -5 }],
  ['POST', '/signals/broadcast', { signalName: 'x' }, { signalName: '' }],
  ['PATCH', '/user-tasks/1', {}, { changeset: { priority: 101 } }],
  ['POST', '/user-tasks/1/assignment', { assignee: 'x' }, { assignee: null }],
  ['POST', '/user-tasks/1/completion', {}, { variables: 7 }],
  ['POST', '/user-tasks/1/variables/search', {}, { filter: { name: { $gt: 'x' } } }],
  ['PUT', '/clock', { timestamp: 0 }, { timestamp: 'noon' }],
  ...tables.map((table): [string, string, object, object] => ['POST', `/${table}/search`, {}, { page: { limit: 'all' } }]),
];

/** Every endpoint that is about one thing; none of them is there. */
const lost: [method: string, path: string][] = [
  ...bodies.flatMap(([method, path]): [string, string][] => (path.includes('/1') ? [[method, path]] : [])),
  ['GET', '/batch-operations/1'], ['POST', '/batch-operations/1/cancellation'], ['POST', '/batch-operations/1/suspension'],
  ['POST', '/batch-operations/1/resumption'], ['GET', '/decision-definitions/1'], ['GET', '/decision-definitions/1/xml'],
  ['GET', '/decision-instances/1'], ['GET', '/decision-requirements/1'], ['GET', '/decision-requirements/1/xml'], ['GET', '/element-instances/1'],
  ['GET', '/incidents/1'], ['GET', '/process-definitions/1'], ['GET', '/process-definitions/1/form'], ['GET', '/process-definitions/1/xml'],
  ['GET', '/process-instances/1'], ['GET', '/process-instances/1/call-hierarchy'], ['GET', '/process-instances/1/sequence-flows'],
  ['GET', '/process-instances/1/statistics/element-instances'], ['GET', '/resources/1'], ['GET', '/resources/1/content'], ['GET', '/user-tasks/1'],
  ['GET', '/user-tasks/1/form'], ['DELETE', '/user-tasks/1/assignee'], ['GET', '/variables/1'],
];

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return (await answer.json()) as Record<string, unknown>;
}

describe.each(bodies)('%s /v2%s', (method, path, good, wrong) => {
  it.each([
    ['an unknown field', { ...good, surprise: 1 }],
    ['a wrong type', wrong],
    ['a list', []],
    ['a text', '"hello"'],
  ])('refuses %s', async (_name, body) => {
    const answer = await api.send(method, `/v2${path}`, body);

    expect(await problemOf(answer)).toMatchObject({ status: 400, title: 'INVALID_ARGUMENT', detail: expect.stringMatching(/./u) });
    expect(answer.status).toBe(400);
  });
});

describe.each(lost)('%s /v2%s', (method, path) => {
  const body = bodies.find(([m, p]) => m === method && p === path)?.[2];

  it('does not find what is not there', async () => {
    const answer = await api.send(method, `/v2${path}`, body);

    expect(await problemOf(answer)).toMatchObject({ status: 404, title: 'NOT_FOUND' });
  });

  it('refuses a key that is none', async () => {
    const answer = await api.send(method, `/v2${path.replace('/1', '/bir')}`, body);

    expect(await problemOf(answer)).toMatchObject({ status: 400, title: 'INVALID_ARGUMENT', detail: expect.stringContaining('64-bit') });
  });
});

describe.each(tables)('the search of %s', (table) => {
  const search = (body: object) => api.send('POST', `/v2/${table}/search`, body);

  it.each([
    ['a cursor nobody made', { page: { after: 'bm90aGluZw==' } }, 'page.after'],
    ['a cursor that is no base64', { page: { before: '!!' } }, 'page.before'],
    ['an unknown filter field', { filter: { surprise: 1 } }, 'filter.surprise is not a field here'],
    ['an unknown sort field', { sort: [{ field: 'surprise' }] }, 'sort.0.field must be one of'],
    ['a page beyond reach', { page: { from: 10_001 } }, 'page.from'],
  ])('refuses %s', async (_name, body, detail) => {
    expect(await problemOf(await search(body))).toMatchObject({ status: 400, title: 'INVALID_ARGUMENT', detail: expect.stringContaining(detail) });
  });
});

describe('a search for what PostgreSQL cannot hold', () => {
  const placeOf = (...values: string[]) => Buffer.from(JSON.stringify(values)).toString('base64');

  it.each([
    ['a text with NUL', { filter: { processDefinitionId: 'a\u0000b' } }],
    ['a text with NUL in a variable', { filter: { variables: [{ name: 'a\u0000b', value: '1' }] } }],
    ['a month beyond the year in a cursor', { sort: [{ field: 'startDate' }], page: { after: placeOf('2026-13-01 00:00:00+00', '7') } }],
    ['a number beyond 64 bits in a cursor', { sort: [{ field: 'processDefinitionVersion' }], page: { after: placeOf('9999999999999999999', '7') } }],
  ])('is refused in our own words: %s', async (_name, body) => {
    const answer = await api.send('POST', '/v2/process-instances/search', body);

    const detail = 'The filter or the cursor holds a value that cannot be looked for: a text with NUL, or a date or number out of range';
    expect(await problemOf(answer)).toMatchObject({ status: 400, title: 'INVALID_ARGUMENT', detail });
  });
});

describe('the API', () => {
  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['nothing at all', '', 'application/json', 400],
    ['another media type', '<a/>', 'application/xml', 415],
  ])('refuses a body that is %s', async (_name, body, type, status) => {
    const answer = await fetch(`${api.url}/v2/jobs/search`, { method: 'POST', body, headers: { 'content-type': type } });

    expect(await problemOf(answer)).toMatchObject({ status });
  });

  it('refuses a text PostgreSQL cannot hold', async () => {
    const answer = await api.send('POST', '/v2/jobs/search', { filter: { type: 'a\u0000b' } });

    expect(await problemOf(answer)).toMatchObject({ status: 400, title: 'INVALID_ARGUMENT' });
  });

  it.each([
    ['no form', () => api.send('POST', '/v2/deployments', {})],
    ['a form without files', () => deploy(new FormData())],
    ['a field it does not know', () => deploy(formOf('surprise', new File(['x'], 'x.bpmn')))],
    ['a file that is no diagram', () => deploy(formOf('resources', new File(['<definitions'], 'x.bpmn')))],
    ['a file that is no text', () => deploy(formOf('resources', new File([new Uint8Array([0xff, 0xfe, 0x00])], 'x.bpmn')))],
    ['a file of a kind it does not know', () => deploy(formOf('resources', new File(['x'], 'x.exe')))],
  ])('refuses a deployment of %s', async (_name, send) => {
    expect(await problemOf(await send())).toMatchObject({ status: 400, title: 'INVALID_ARGUMENT' });
  });

  it('goes on after all this, unchanged', async () => {
    const { items } = await api.client.searchProcessDefinitions({}, { consistency: { waitUpToMs: 0 } });

    expect(items).toEqual([]);
  });
});

const deploy = (body: FormData) => fetch(`${api.url}/v2/deployments`, { method: 'POST', body });

function formOf(field: string, value: File): FormData {
  const form = new FormData();
  form.append(field, value);
  return form;
}
