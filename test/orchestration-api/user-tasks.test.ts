import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { diagram } from '../given/diagram.js';
import { atOnce, deployed, file, openTask, startApi, started } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;

beforeAll(async () => {
  api = await startApi();
  await deployed(api, `start s; user a | assign candidateGroups="=[&quot;zabita&quot;, &quot;fen&quot;]"; user b; end e; s -> a -> b -> e`.replaceAll('&quot;', '"').replace('="=["zabita", "fen"]"', `='=["zabita", "fen"]'`), 'is');
});

afterAll(() => api.stop());

const task = async (variables = {}) => openTask(api, await started(api, 'is', variables));

describe('a user task', () => {
  it('is found by state, candidates and variables', async () => {
    const { userTaskKey, processInstanceKey } = await task({ mahalle: 'Bahçe' });
    const filter = {
      state: 'CREATED' as const,
      candidateGroup: { $in: ['zabita'] },
      processInstanceVariables: [{ name: 'mahalle', value: { $like: '*Bah?e*' } }],
    };

    const { items } = await api.client.searchUserTasks({ filter, sort: [{ field: 'creationDate', order: 'DESC' }] }, atOnce);

    expect(items).toMatchObject([{ userTaskKey, processInstanceKey, elementId: 'a', candidateGroups: ['zabita', 'fen'], priority: 50 }]);
    expect(await api.client.getUserTask({ userTaskKey }, atOnce)).toMatchObject({ userTaskKey, state: 'CREATED' });
  });

  it('opens the next one when it is completed, with what was answered', async () => {
    const { userTaskKey, processInstanceKey } = await task();

    await api.client.completeUserTask({ userTaskKey, variables: { karar: 'uygun' } });

    expect(await openTask(api, String(processInstanceKey))).toMatchObject({ elementId: 'b' });
    expect(await api.client.getUserTask({ userTaskKey }, atOnce)).toMatchObject({ state: 'COMPLETED' });
    const { items } = await api.client.searchVariables({ filter: { processInstanceKey: processInstanceKey as never } }, atOnce);
    expect(items).toMatchObject([{ name: 'karar', value: '"uygun"' }]);
  });

  it('is completed once', async () => {
    const { userTaskKey } = await task();
    await api.client.completeUserTask({ userTaskKey });

    await expect(api.client.completeUserTask({ userTaskKey })).rejects.toMatchObject({ status: 409, title: 'INVALID_STATE' });
  });

  it('is given, not taken without leave, and given back', async () => {
    const { userTaskKey } = await task();
    const assignee = async () => (await api.client.getUserTask({ userTaskKey }, atOnce)).assignee;

    await api.client.assignUserTask({ userTaskKey, assignee: 'ayşe', allowOverride: false });
    await expect(api.client.assignUserTask({ userTaskKey, assignee: 'ali', allowOverride: false })).rejects.toMatchObject({ status: 409 });
    expect(await assignee()).toBe('ayşe');

    await api.client.assignUserTask({ userTaskKey, assignee: 'ali' });
    expect(await assignee()).toBe('ali');

    await api.client.unassignUserTask({ userTaskKey });
    expect(await assignee()).toBeUndefined();
  });

  it('changes what is named, and keeps the rest', async () => {
    const { userTaskKey } = await task();

    await api.client.updateUserTask({ userTaskKey, changeset: { dueDate: '2030-01-31T09:00:00Z', candidateUsers: ['ali'], priority: 80 } });

    expect(await api.client.getUserTask({ userTaskKey }, atOnce)).toMatchObject({
      dueDate: '2030-01-31T09:00:00.000Z',
      candidateUsers: ['ali'],
      candidateGroups: ['zabita', 'fen'],
      priority: 80,
    });

    await api.client.updateUserTask({ userTaskKey, changeset: { dueDate: null } });
    expect(await api.client.getUserTask({ userTaskKey }, atOnce)).not.toHaveProperty('dueDate');
  });

  it.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-01:00'])('is not due at %s, which no calendar here holds', async (dueDate) => {
    const { userTaskKey } = await task();

    const answer = await api.send('PATCH', `/v2/user-tasks/${userTaskKey}`, { changeset: { dueDate } });

    expect([answer.status, await answer.json()]).toMatchObject([400, { detail: 'changeset.dueDate must lie between the years 1 and 9999' }]);
  });

  it.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])('may be due at %s', async (dueDate) => {
    const { userTaskKey } = await task();

    await api.client.updateUserTask({ userTaskKey, changeset: { dueDate } });

    expect(await api.client.getUserTask({ userTaskKey }, atOnce)).toMatchObject({ dueDate: dueDate.replace('Z', '.000Z') });
  });

  it('shows its form, or that it has none', async () => {
    const { userTaskKey } = await task();
    expect(await api.client.getUserTaskForm({ userTaskKey }, atOnce)).not.toHaveProperty('formKey');

    const schema = { id: 'karar-formu', type: 'default', components: [] };
    const xml = diagram('start s; user a; end e; s -> a -> e', 'formlu').replace('<zeebe:userTask/>', '<zeebe:userTask/><zeebe:formDefinition formId="karar-formu"/>');
    await api.client.createDeployment({ resources: [file('formlu.bpmn', xml), file('karar.form', JSON.stringify(schema))] });
    const open = await openTask(api, await started(api, 'formlu'));

    expect(await api.client.getUserTaskForm({ userTaskKey: open.userTaskKey }, atOnce)).toMatchObject({ formId: 'karar-formu', version: 1n, schema });
  });

  it('is listed page by page', async () => {
    const client = api.clientWith({ CAMUNDA_AUTH_STRATEGY: 'NONE', CAMUNDA_SDK_VALIDATION: 'req:warn,res:strict' });
    await Promise.all(Array.from({ length: 7 }, () => started(api, 'is')));
    const seen: unknown[] = [];

    let page: object = { limit: 3 };
    for (;;) {
      const found = await client.searchUserTasks({ filter: { state: 'CREATED' }, sort: [{ field: 'creationDate', order: 'DESC' }], page: page as never }, atOnce);
      if (found.items.length === 0) break;
      seen.push(...found.items.map((item) => item.userTaskKey));
      page = { limit: 3, after: found.page.endCursor };
    }

    const all = await api.client.searchUserTasks({ filter: { state: 'CREATED' }, sort: [{ field: 'creationDate', order: 'DESC' }] }, atOnce);
    expect(seen).toEqual(all.items.map((item) => item.userTaskKey));
  });
});
