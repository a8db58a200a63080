import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callActivity, chain, decisionTask, diagram, literalDecision, serviceTask, userTask } from './diagrams.js';
import { GivenRuntime } from './given-runtime.js';

let given: GivenRuntime;

beforeAll(async () => {
  given = await GivenRuntime.start();
  await given.deployChain('two-tasks', userTask('first'), userTask('second'));
});
afterAll(() => given.stop());

describe('an instance', () => {
  it('goes from its start over its tasks to its end, and leaves every row closed', async () => {
    const key = await given.create('two-tasks', { name: 'Ayşe' });
    await given.complete(await given.openTask(key), { answer: 1 });
    await given.complete(await given.openTask(key), { answer: 2 });

    expect(await given.instance(key)).toMatchObject({ state: 'COMPLETED', tokens: null, revision: 3, incidents: 0, ended_at: expect.any(Date) });
    expect(await given.variables(key)).toEqual({ name: 'Ayşe', answer: 2 });
    const elements = await given.rows('SELECT element_id, type, state FROM element_instance WHERE instance_key = $1 ORDER BY key', key);
    expect(elements).toEqual([
      { element_id: 'two-tasks', type: 'PROCESS', state: 'COMPLETED' },
      { element_id: 'start', type: 'START_EVENT', state: 'COMPLETED' },
      { element_id: 'first', type: 'USER_TASK', state: 'COMPLETED' },
      { element_id: 'second', type: 'USER_TASK', state: 'COMPLETED' },
      { element_id: 'end', type: 'END_EVENT', state: 'COMPLETED' },
    ]);
    expect(await given.rows('SELECT element_id, state, completed_at IS NULL AS open FROM user_task WHERE instance_key = $1 ORDER BY key', key)).toEqual([
      { element_id: 'first', state: 'COMPLETED', open: false },
      { element_id: 'second', state: 'COMPLETED', open: false },
    ]);
  });

  it('has one history row per step, with who did what', async () => {
    const key = await given.create('two-tasks');
    await given.complete(await given.openTask(key), { answer: 1 });

    const [created, completed] = await given.rows('SELECT command, actor, revision, events FROM history WHERE instance_key = $1 ORDER BY revision', key);

    expect(created).toMatchObject({ command: 'create-instance', actor: 'ayse', revision: 1 });
    expect(completed).toMatchObject({ command: 'complete-task', actor: 'ayse', revision: 2 });
    expect(completed?.['events']).toEqual(expect.arrayContaining([['>', 'to-second'], ['v', 'answer', '1'], ['c', 'task', 'first', expect.any(String)]]));
  });

  it('leaves nothing when its transaction does not commit', async () => {
    const key = await given.create('two-tasks');
    const saved = await given.everything(key);
    const instances = await given.rows('SELECT key FROM process_instance ORDER BY key');
    const taskKey = await given.openTask(key);
    const killed = (work: (runtime: GivenRuntime['runtime']) => Promise<unknown>) => given.database.transaction(async (tx) => {
      await work(given.runtime.within(tx));
      throw new Error('killed');
    });

    await expect(killed((runtime) => runtime.tasks.complete({ taskKey, variables: {}, actor: 'ayse' }))).rejects.toThrow('killed');
    await expect(killed((runtime) => runtime.instances.create({ processId: 'two-tasks', variables: {}, actor: 'ayse' }))).rejects.toThrow('killed');

    expect(await given.everything(key)).toEqual(saved);
    expect(await given.rows('SELECT key FROM process_instance ORDER BY key')).toEqual(instances);
    expect(await given.rows('SELECT 1 FROM element_instance e WHERE NOT EXISTS (SELECT 1 FROM process_instance i WHERE i.key = e.instance_key)')).toEqual([]);
  });

  it('is cancelled with its tasks', async () => {
    const key = await given.create('two-tasks');

    await given.runtime.instances.cancel(key, 'operator');

    expect(await given.instance(key)).toMatchObject({ state: 'TERMINATED', tokens: null });
    expect(await given.rows('SELECT state FROM user_task WHERE instance_key = $1', key)).toEqual([{ state: 'CANCELED' }]);
    await expect(given.runtime.instances.cancel(key, 'operator')).rejects.toMatchObject({ code: 'INSTANCE_ENDED' });
  });

  it('carries the tags and the business id it was given', async () => {
    const { instanceKey } = await given.runtime.instances.create({ processId: 'two-tasks', variables: {}, tags: ['acil'], businessId: 'B-1', actor: 'ayse' });

    expect(await given.instance(instanceKey)).toMatchObject({ tags: ['acil'], business_id: 'B-1' });
  });

  it('takes variables of any text, and refuses what is no object', async () => {
    const key = await given.create('two-tasks', { text: 'a\u0000b \ud800 "\\u0000" ığüşöç', big: 'x'.repeat(100_000) });
    const change = (variables: unknown) => given.runtime.instances.setVariables({ scopeKey: key, variables: variables as Record<string, unknown>, local: true }, 'operator');

    await change({ more: [1, { two: null }] });

    expect(await given.variables(key)).toMatchObject({ text: 'a\u0000b \ud800 "\\u0000" ığüşöç', more: [1, { two: null }] });
    await expect((async () => change([1]))()).rejects.toMatchObject({ code: 'VARIABLES_MALFORMED' });
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    await expect((async () => change({ deep }))()).rejects.toMatchObject({ code: 'VARIABLES_MALFORMED', details: { reason: 'nested too deeply' } });
    await expect((async () => change({ big: 'x'.repeat(5_000_000) }))()).rejects.toMatchObject({ code: 'VARIABLES_TOO_LARGE' });
    await expect(given.runtime.instances.setVariables({ scopeKey: '1', variables: {}, local: true }, 'operator')).rejects.toMatchObject({ code: 'SCOPE_UNKNOWN' });
  });

  it('tells who waits for it what came out', async () => {
    const asked = { processId: 'two-tasks', variables: { a: 1, b: 2 }, actor: 'ayse' };
    const waiting = given.runtime.instances.createAndAwait(asked, { timeoutMs: 10_000, names: ['a', 'answer'] });
    const key = await appeared(`SELECT key FROM process_instance WHERE awaited ORDER BY key DESC LIMIT 1`);
    await given.complete(await given.openTask(key));
    await given.complete(await given.openTask(key), { answer: 3 });

    expect(await waiting).toMatchObject({ instanceKey: key, result: { a: 1, answer: 3 } });
    expect(await given.runtime.instances.createAndAwait(asked, { timeoutMs: 1 })).toMatchObject({ result: null });
  });
});

describe('a called process', () => {
  it('answers its caller, and is cancelled with it', async () => {
    await given.deployChain('child', userTask('inner'));
    await given.deployChain('parent', callActivity('call', 'child'), userTask('after'));
    const key = await given.create('parent', { shared: 1 });
    const childOf = async (parent: string): Promise<string> => String((await given.rows('SELECT key FROM process_instance WHERE parent_key = $1', parent))[0]?.['key']);
    const child = await childOf(key);

    expect(await given.instance(child)).toMatchObject({ root_key: key, state: 'ACTIVE' });
    await given.complete(await given.openTask(child), { fromChild: 2 });
    expect(await given.instance(child)).toMatchObject({ state: 'COMPLETED' });
    expect(await given.variables(key)).toEqual({ shared: 1, fromChild: 2 });
    expect(await given.rows(`SELECT element_id FROM user_task WHERE instance_key = $1 AND state = 'CREATED'`, key)).toEqual([{ element_id: 'after' }]);

    const other = await given.create('parent');
    await given.runtime.instances.cancel(other, 'operator');
    expect(await given.instance(await childOf(other))).toMatchObject({ state: 'TERMINATED' });
  });
});

describe('a migration', () => {
  it('takes every open row to the new version', async () => {
    await given.deployChain('moving', userTask('old'));
    const key = await given.create('moving');
    const target = await given.deployChain('moving', userTask('new'), userTask('more'));

    await given.runtime.instances.migrate({ instanceKey: key, targetDefinitionKey: target, mappings: [{ from: 'old', to: 'new' }] }, 'operator');

    expect(await given.instance(key)).toMatchObject({ definition_key: target, version: 2 });
    expect(await given.rows('SELECT element_id, definition_key FROM user_task WHERE instance_key = $1', key)).toEqual([{ element_id: 'new', definition_key: target }]);
    expect(await given.rows(`SELECT element_id, definition_key FROM element_instance WHERE instance_key = $1 AND type = 'USER_TASK'`, key)).toEqual([{ element_id: 'new', definition_key: target }]);
    await given.complete(await given.openTask(key));
    expect(await given.rows(`SELECT element_id FROM user_task WHERE instance_key = $1 AND state = 'CREATED'`, key)).toEqual([{ element_id: 'more' }]);
  });
});

describe('an incident', () => {
  it('stops the token at the element with the fault, and lets it go on when resolved', async () => {
    await given.deployChain('failing', userTask('first'), userTask('second', '<zeebe:assignmentDefinition assignee="=who" />'));
    const key = await given.create('failing', { who: ['ayse'] });
    await given.complete(await given.openTask(key));
    const [incident] = await given.rows('SELECT key, element_id, state FROM incident WHERE instance_key = $1', key);

    expect(incident).toMatchObject({ element_id: 'second', state: 'ACTIVE' });
    expect(await given.instance(key)).toMatchObject({ incidents: 1, state: 'ACTIVE' });
    expect(await given.rows('SELECT element_id, state FROM user_task WHERE instance_key = $1', key)).toEqual([{ element_id: 'first', state: 'COMPLETED' }]);
    await given.runtime.instances.setVariables({ scopeKey: key, variables: { who: 'demir' }, local: true }, 'operator');
    await given.runtime.instances.resolveIncident(String(incident?.['key']), 'operator');

    expect(await given.instance(key)).toMatchObject({ incidents: 0 });
    expect(await given.rows('SELECT state FROM incident WHERE instance_key = $1', key)).toEqual([{ state: 'RESOLVED' }]);
    await expect(given.runtime.instances.resolveIncident(String(incident?.['key']), 'operator')).rejects.toMatchObject({ code: 'INCIDENT_RESOLVED' });
  });

  it('comes from a decision nobody deployed, and goes on once it is there', async () => {
    await given.deployChain('deciding', decisionTask('fee', 'fee-of'), userTask('after'));
    const key = await given.create('deciding', { area: 3 });
    const [incident] = await given.rows(`SELECT i.key, i.type, e.incident_key FROM incident i JOIN element_instance e ON e.key = i.element_key WHERE i.instance_key = $1`, key);
    expect(incident).toMatchObject({ type: 'CALLED_DECISION_ERROR', incident_key: incident?.['key'] });
    await expect(given.runtime.instances.resolveIncident('1', 'operator')).rejects.toMatchObject({ code: 'INCIDENT_UNKNOWN' });

    await given.runtime.deployments.deploy([{ name: 'fee.dmn', content: literalDecision('fee-of', 'area * 10') }]);
    await given.runtime.instances.resolveIncident(String(incident?.['key']), 'operator');

    expect(await given.variables(key)).toMatchObject({ fee: 30 });
    expect(await given.instance(key)).toMatchObject({ incidents: 0 });
    expect(await given.rows('SELECT state, output, element_id FROM decision_instance WHERE instance_key = $1', key)).toEqual([{ state: 'EVALUATED', output: '30', element_id: 'fee' }]);
  });

  it('of a failed job gives the job back to the workers when it is resolved', async () => {
    await given.deployChain('working', serviceTask('work', 'hard'));
    const key = await given.create('working');
    const [job] = await given.rows('SELECT key, type, state, retries FROM job WHERE instance_key = $1', key);
    expect(job).toMatchObject({ type: 'hard', state: 'CREATED', retries: 3 });
    const { commands } = await import('../../src/runtime/index.js');
    const { inStep } = await import('../../src/runtime-postgres/machinery.js');
    await given.rows('UPDATE job SET retries = 0 WHERE key = $1', job?.['key']);
    await inStep(given.runtime.machinery, { command: 'fail-job', actor: 'w' }, (store) => commands.failJob(store, { instanceKey: key, jobKey: String(job?.['key']), message: 'no', variables: {} }));
    const [incident] = await given.rows('SELECT key, job_key FROM incident WHERE instance_key = $1', key);
    expect(await given.rows('SELECT state FROM job WHERE instance_key = $1', key)).toEqual([{ state: 'FAILED' }]);

    await given.runtime.instances.resolveIncident(String(incident?.['key']), 'operator');

    expect(await given.rows('SELECT state, retries FROM job WHERE instance_key = $1', key)).toEqual([{ state: 'CREATED', retries: 1 }]);
  });
});

describe('an incident of a called process', () => {
  it('is counted by every instance above it until it is resolved or the call is cancelled', async () => {
    await given.deployChain('lowest', serviceTask('broken'));
    await given.deployChain('middle', callActivity('calls-lowest', 'lowest'));
    await given.deployChain('top', callActivity('calls-middle', 'middle'));
    const familyOf = async (root: string): Promise<unknown[]> => (await given.rows('SELECT incidents FROM process_instance WHERE root_key = $1 ORDER BY key', root)).map((row) => row['incidents']);
    const failIn = async (root: string): Promise<void> => {
      const [job] = await given.rows('SELECT j.key FROM job j JOIN process_instance i ON i.key = j.instance_key WHERE i.root_key = $1', root);
      await given.runtime.jobs.fail(String(job?.['key']), { retries: 0, message: 'no', backOffMs: 0 });
    };
    const [resolved, cancelled] = [await given.create('top'), await given.create('top')];
    for (const root of [resolved, cancelled]) {
      await failIn(root);
      expect(await familyOf(root)).toEqual([1, 1, 1]);
    }

    const [incident] = await given.rows('SELECT n.key FROM incident n JOIN process_instance i ON i.key = n.instance_key WHERE i.root_key = $1', resolved);
    await given.runtime.instances.resolveIncident(String(incident?.['key']), 'operator');
    await given.runtime.instances.cancel(cancelled, 'operator');

    for (const root of [resolved, cancelled]) expect(await familyOf(root)).toEqual([0, 0, 0]);
  });
});

describe('a buffered message', () => {
  it('is promised to a subscription that opens after it', async () => {
    const wait = { id: 'wait', xml: '<bpmn:receiveTask id="wait" messageRef="m" />' };
    const message = '<bpmn:message id="m" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=order" /></bpmn:extensionElements></bpmn:message>';
    await given.runtime.deployments.deploy([{ name: 'buy.bpmn', content: diagram('buy', chain(wait), message) }]);
    await given.rows(`INSERT INTO message (key, name, correlation_key, variables, published_at, expires_at) VALUES (7, 'paid', 'o-1', '{}', now(), now() + interval '1 hour')`);

    const key = await given.create('buy', { order: 'o-1' });
    await given.create('buy', { order: 'o-2' });

    const [subscription] = await given.rows('SELECT key, correlation_key, state FROM message_subscription WHERE instance_key = $1', key);
    expect(subscription).toMatchObject({ correlation_key: 'o-1', state: 'CREATED' });
    expect(await given.rows(`SELECT payload FROM outbox WHERE kind = 'correlate'`)).toEqual([{ payload: { messageKey: '7', subscriptionKey: subscription?.['key'] } }]);
  });
});

describe('a message', () => {
  it('published while its subscription opens is not missed by it', async () => {
    const orders = Array.from({ length: 20 }, (_, at) => `race-${at}`);

    await Promise.all(orders.flatMap((order) => [
      given.create('buy', { order }),
      given.runtime.messages.publish({ name: 'paid', correlationKey: order, variables: {}, timeToLiveMs: 60_000 }),
    ]));

    const met = await given.rows(`SELECT correlation_key FROM message_correlation WHERE correlation_key LIKE 'race-%'
      UNION SELECT s.correlation_key FROM outbox o JOIN message_subscription s ON s.key = (o.payload->>'subscriptionKey')::bigint WHERE o.kind = 'correlate' AND s.correlation_key LIKE 'race-%'`);
    expect(met.map((row) => String(row['correlation_key'])).sort()).toEqual([...orders].sort());
  });
});

async function appeared(sql: string): Promise<string> {
  for (;;) {
    const [row] = await given.rows(sql);
    if (row) return String(row['key']);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
