import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { diagram } from '../given/diagram.js';
import { eventually } from '../given/eventually.js';
import { atOnce, deployed, openTask, startApi, started } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;

beforeAll(async () => {
  api = await startApi();
  await deployed(api, 'start s; user a; end e; s -> a -> e', 'bekler');
});
afterAll(() => api.stop());

/** After every attack a request of somebody else is answered. */
afterEach(async () => {
  expect((await api.send('GET', '/v2/topology')).status).toBe(200);
  expect((await api.send('POST', '/v2/process-instances/search', {})).status).toBe(200);
});

/** How many rows each table of ours has. */
/** Of every table a request could write to; the day's own work notes in `day_done` that it is done. */
async function rowCounts(): Promise<Record<string, string>> {
  const tables = await api.platform.database.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> 'day_done' ORDER BY 1`,
  );
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*) FROM "${name}"`);
  const rows = await api.platform.database.query<{ name: string; count: string }>(counts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

async function expectRefusal(answer: Response, statuses: readonly number[]): Promise<void> {
  const text = await answer.text();
  expect({ status: statuses.includes(answer.status) ? 'refused' : answer.status, text }).toMatchObject({ status: 'refused' });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = JSON.parse(text) as Record<string, unknown>;
  expect(problem).toMatchObject({ status: answer.status, title: expect.stringMatching(/^[A-Z_]+$/), detail: expect.stringMatching(/./) });
  expect(text).not.toMatch(/node_modules|at \w+ \(|\bselect\b.*\bfrom\b/i);
}

function deploying(name: string, content: string | Uint8Array): Promise<Response> {
  const form = new FormData();
  form.append('resources', new File([content], name));
  return fetch(`${api.url}/v2/deployments`, { method: 'POST', body: form });
}

const creating = (variables: string) => api.send('POST', '/v2/process-instances', `{"processDefinitionId":"bekler","variables":${variables}}`);

const good = diagram('start s; user a; end e; s -> a -> e', 'iyi');
const bpmn = (body: string) => `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">${body}</definitions>`;
const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">${[...'bcdefghi'].map((name, n) => `<!ENTITY ${name} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>`;
const outsideEntity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

/** What each file would be called, and what is in it. */
const files: [rule: string, name: string, content: string | Uint8Array, statuses?: number[]][] = [
  ['nothing', 'x.bpmn', ''],
  ['half a diagram', 'x.bpmn', good.slice(0, 400)],
  ['XML above 4 MB', 'x.bpmn', good + ' '.repeat(5 * 1024 * 1024), [413]],
  ['XML a hundred thousand levels deep', 'x.bpmn', bpmn('<a>'.repeat(100_000) + '</a>'.repeat(100_000))],
  ['subprocesses ten thousand levels deep', 'x.bpmn', bpmn(`<process id="p" isExecutable="true">${'<subProcess>'.repeat(10_000)}${'</subProcess>'.repeat(10_000)}</process>`)],
  ['entities that multiply', 'x.bpmn', bomb + bpmn('<process id="&i;" isExecutable="true"><startEvent id="&i;"/></process>').slice(21)],
  ['an entity of our disk', 'x.bpmn', outsideEntity + bpmn('<process id="p" name="&e;" isExecutable="true"><startEvent id="s&e;"/></process>').slice(21)],
  ['elements nobody knows', 'x.bpmn', bpmn('<process id="p" isExecutable="true"><rocket id="r"/></process>')],
  ['an id with NUL', 'x.bpmn', good.replace('id="iyi"', 'id="i&#0;yi"')],
  ['an id called __proto__', 'x.bpmn', good.replace('id="iyi"', 'id="__proto__"').replaceAll('"a"', '"constructor"').replaceAll('<userTask id="constructor"', '<userTask id="__proto__"')],
  ['a flow to nowhere', 'x.bpmn', good.replace('targetRef="e"', 'targetRef="hasOwnProperty"')],
  ['an expression that is none', 'x.bpmn', diagram('start s; xor g; end e; end f; s -> g\ng -[=((((]-> e\ng -[default]-> f', 'iyi')],
  ['an expression of a hundred thousand brackets', 'x.bpmn', diagram(`start s; xor g; end e; end f; s -> g\ng -[=${'('.repeat(100_000)}1${')'.repeat(100_000)}]-> e\ng -[default]-> f`, 'iyi')],
  ['a decision that is a diagram', 'x.dmn', good],
  ['a decision that is noise', 'x.dmn', 'ğ'.repeat(10_000)],
  ['a decision with entities', 'x.dmn', `${bomb}<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="&i;" name="&i;" namespace="x"/>`],
  ['a form that is no JSON', 'x.form', '{'],
  ['a form that is a list', 'x.form', '[]'],
  ['a form a hundred thousand levels deep', 'x.form', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a form whose id is no text', 'x.form', '{"id":{"__proto__":1},"components":5}'],
  ['a compressed diagram', 'x.bpmn', gzipSync(Buffer.alloc(10 * 1024 * 1024, 'a'))],
  ['a name that leaves its folder', '../../etc/passwd', good],
];

const search = '/v2/process-instances/search';
const inject = `x'; DROP TABLE variable; --`;

const requests: [rule: string, send: () => Promise<Response>, statuses?: number[]][] = [
  ['a variable of 10 MB', () => creating(`{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`), [413]],
  ['JSON a hundred thousand levels deep', () => creating(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
  ['objects a hundred thousand levels deep', () => creating(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
  ['a million keys', () => creating(`{${Array.from({ length: 1_000_000 }, (_, n) => `"k${n}":1`).join(',')}}`), [413]],
  ['more variables than a case may have', () => creating(`{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(',')}}`), [400, 409, 413]],
  ['a NUL in a name', () => creating('{"a\\u0000b":1}')],
  ['__proto__ as a variable', () => creating('{"__proto__":{"polluted":true}}')],
  ['a prototype within constructor', () => creating('{"a":{"constructor":{"prototype":{"polluted":true}}}}')],
  ['SQL as a process', () => api.send('POST', '/v2/process-instances', { processDefinitionId: inject })],
  ['SQL as a key', () => api.send('GET', `/v2/process-instances/${encodeURIComponent(inject)}`)],
  ['SQL as a field to sort by', () => api.send('POST', search, { sort: [{ field: inject }] })],
  ['SQL as a direction', () => api.send('POST', search, { sort: [{ field: 'state', order: inject }] })],
  ['SQL as a cursor', () => api.send('POST', search, { page: { after: inject } })],
  ['SQL in a cursor of the right shape', () => api.send('POST', search, { page: { after: Buffer.from(JSON.stringify([inject, inject])).toString('base64') } })],
  ['an operator nobody knows', () => api.send('POST', search, { filter: { processDefinitionId: { $where: '1' } } })],
  ['a page of less than nothing', () => api.send('POST', search, { page: { limit: -1 } })],
  ['a page without end', () => api.send('POST', search, { page: { limit: 1e308 } })],
  ['a page from beyond', () => api.send('POST', search, { page: { from: 2 ** 53 } })],
  ['ten thousand values to look for', () => api.send('POST', search, { filter: { processInstanceKey: { $in: Array.from({ length: 10_000 }, (_, n) => String(n)) } } })],
  ['a key beyond 64 bits', () => api.send('GET', '/v2/process-instances/9223372036854775808')],
  ['a key of a million digits', () => api.send('POST', search, { filter: { processInstanceKey: '9'.repeat(1_000_000) } })],
  ['a number of retries beyond reason', () => api.send('POST', '/v2/jobs/1/failure', '{"retries":1e400}')],
  ['a timeout of 2^63', () => api.send('POST', '/v2/jobs/activation', '{"type":"x","timeout":9223372036854775808,"maxJobsToActivate":1}')],
  ['a NUL in the name of a message', () => api.send('POST', '/v2/messages/publication', { name: 'a\u0000b', timeToLive: 1000 })],
  ['a NUL in the id of a message', () => api.send('POST', '/v2/messages/publication', { name: 'a', messageId: 'a\u0000b', timeToLive: 1000 })],
  ['a NUL in a type of job', () => api.send('POST', '/v2/jobs/activation', { type: 'a\u0000b', timeout: 1, maxJobsToActivate: 1, requestTimeout: -1 })],
  ['a NUL in a signal', () => api.send('POST', '/v2/signals/broadcast', { signalName: 'a\u0000b' })],
  ['a NUL in the path', () => api.send('GET', '/v2/resources/%00')],
  ['half a character in the path', () => api.send('GET', '/v2/resources/%E0%A4%A'), [400, 404]],
  ['a path that leaves its folder', () => raw('/v2/../../etc/passwd'), [400, 404]],
  ['a path that leaves its folder in disguise', () => raw('/v2/..%2f..%2fetc%2fpasswd'), [400, 404]],
  ['a script of the page by another path', () => raw('/api-page/../package.json'), [400, 404]],
  ['a path of ten thousand letters', () => api.send('GET', `/v2/process-instances/${'1'.repeat(10_000)}`), [400, 404, 414]],
  ['JSON called a form', () => typed('application/x-www-form-urlencoded', '{}'), [400, 415]],
  ['JSON in another alphabet', () => typed('application/json; charset=utf-16', '{'), [400, 415]],
  ['a compressed body', () => typed('application/json', gzipSync(Buffer.alloc(1024 * 1024, ' ')), { 'content-encoding': 'gzip' }), [400, 415]],
  ['a form that never begins', () => fetch(`${api.url}/v2/deployments`, { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } })],
  ['a form without a boundary', () => fetch(`${api.url}/v2/deployments`, { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } }), [400, 415]],
];

const typed = (type: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${api.url}${search}`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });

/** A request whose path nobody has tidied up before. */
function raw(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${api.url}/`, { path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0, headers: { 'content-type': answer.headers['content-type'] ?? '' } })));
    });
    sent.on('error', reject).end();
  });
}

describe('what cannot be carried out', () => {
  let before: Record<string, string>;

  beforeEach(async () => (before = await rowCounts()));
  afterEach(async () => {
    expect(await rowCounts()).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(files)('is refused when a file is %s', async (_, name, content, statuses = [400]) => {
    await expectRefusal(await deploying(name, content), statuses);
  });

  it.each(requests)('is refused when a request brings %s', async (_, send, statuses = [400, 404]) => {
    await expectRefusal(await send(), statuses);
  });

  it('is refused with a sentence in Turkish', async () => {
    const answer = await raw('/v2/resources/%E0%A4%A', { 'accept-language': 'tr' });

    expect(await answer.json()).toMatchObject({ detail: 'Gönderilen istek anlaşılamadı. Bilgileri denetleyip yeniden deneyin.' });
  });

  it('is refused when a request comes with a flood of headers', async () => {
    const flood = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x-${n}`, 'y'.repeat(100)]));

    expect((await raw('/v2/topology', flood)).status).toBe(431);
  });
});

describe('what looks like an attack and is none', () => {
  it.each([
    ['SQL', JSON.stringify({ a: inject }), { a: inject }],
    ['constructor and toString as names', '{"constructor":1,"toString":"x","hasOwnProperty":null}', { constructor: 1, toString: 'x', hasOwnProperty: null }],
    ['a name twice: the last one counts', '{"a":1,"a":2}', { a: 2 }],
    ['emoji and right-to-left', '{"a":"👩‍👩‍👧\\u202e"}', { a: '👩‍👩‍👧\u202e' }],
  ])('is kept as it came: %s', async (_, sent, kept) => {
    const answer = await creating(sent);
    expect(answer.status).toBe(200);
    const { processInstanceKey } = (await answer.json()) as { processInstanceKey: never };

    const { items } = await api.client.searchVariables({ filter: { processInstanceKey } }, atOnce);

    expect(Object.fromEntries(items.map(({ name, value }) => [name, JSON.parse(value)]))).toEqual(kept);
  });

  it.each([['a NUL', '{"a":"x\\u0000y"}'], ['half a surrogate pair', '{"a":"x\\ud800y"}'], ['a number beyond all numbers', '{"a":1e400}'], ['2^63', '{"a":9223372036854775808}']])('is kept or refused, and read again: %s', async (_, sent) => {
    const answer = await creating(sent);
    if (answer.status !== 200) return expectRefusal(answer, [400]);
    const { processInstanceKey } = (await answer.json()) as { processInstanceKey: string };

    const found = await api.send('POST', '/v2/variables/search', { filter: { processInstanceKey } });

    expect(found.status).toBe(200);
    await openTask(api, processInstanceKey as never);
  });
});

const endless = 'count(for x in 1..90000, y in 1..90000 return x * y)';

describe('a process that never ends', () => {
  it.each([
    ['goes round without a wait', 'start s; xor m; xor g; task t; end e; s -> m -> t -> g\ng -[=false]-> e\ng -[default]-> m'],
    ['asks a condition without end', `start s; xor g; end e; end f; s -> g\ng -[=${endless} > 1]-> e\ng -[default]-> f`],
    ['maps without end', `start s; user a | in x := =${endless}; end e; s -> a -> e`],
    ['computes a deadline without end', `start s; catch c timer =if ${endless} > 1 then "PT1S" else "PT2S"; end e; s -> c -> e`],
  ])('waits for an operator when it %s, and the others go on', async (_, picture) => {
    await deployed(api, picture, 'sonsuz');
    const key = await started(api, 'sonsuz');
    const other = await started(api, 'bekler');

    await api.client.completeUserTask({ userTaskKey: (await openTask(api, other)).userTaskKey });

    await eventually(async () => {
      const { items } = await api.client.searchIncidents({ filter: { processInstanceKey: key } }, atOnce);
      expect(items).toHaveLength(1);
    });
    await api.client.cancelProcessInstance({ processInstanceKey: key });
  });
});
