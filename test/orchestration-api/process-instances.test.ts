import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { diagram } from '../given/diagram.js';
import { atOnce, deployed, file, openTask, startApi, started } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;
const form = JSON.stringify({ id: 'izin-formu', type: 'default', components: [{ type: 'textfield', key: 'sebep' }] });

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.stop());

describe('a deployment', () => {
  it('takes several files at once, and an unchanged one keeps its version', async () => {
    const resources = [file('bir.bpmn', diagram('start s; end e; s -> e', 'bir')), file('izin.form', form)];

    const first = await api.client.createDeployment({ resources });
    const second = await api.client.createDeployment({ resources });

    expect(first.processes).toMatchObject([{ processDefinitionId: 'bir', processDefinitionVersion: 1, resourceName: 'bir.bpmn' }]);
    expect(first.forms).toMatchObject([{ formId: 'izin-formu', version: 1 }]);
    expect(second.processes).toEqual(first.processes);
  });

  it('deploys nothing when one file is wrong', async () => {
    const resources = [file('good.bpmn', diagram('start s; end e; s -> e', 'good')), file('bad.bpmn', '<definitions')];

    await expect(api.client.createDeployment({ resources })).rejects.toMatchObject({ status: 400, title: 'INVALID_ARGUMENT' });

    const { items } = await api.client.searchProcessDefinitions({ filter: { processDefinitionId: 'good' } }, atOnce);
    expect(items).toEqual([]);
  });

  it('can be read back as files', async () => {
    const xml = diagram('start s; end e; s -> e', 'geri');
    const { processes } = await api.client.createDeployment({ resources: [file('geri.bpmn', xml)] });
    const key = processes[0]?.processDefinitionKey as never;

    expect(await api.client.getProcessDefinitionXml({ processDefinitionKey: key }, atOnce)).toBe(xml);
    expect(await api.client.getResourceContent({ resourceKey: key })).toBe(xml);
    expect(await api.client.getResource({ resourceKey: key })).toMatchObject({ resourceId: 'geri', resourceName: 'geri.bpmn', version: 1 });
  });
});

describe('a process definition', () => {
  it('is found by id, and by being the latest', async () => {
    await deployed(api, 'start s; end e; s -> e', 'surum');
    await deployed(api, 'start s; task t; end e; s -> t -> e', 'surum');

    const all = await api.client.searchProcessDefinitions({ filter: { processDefinitionId: { $like: 'sur*' } }, sort: [{ field: 'version', order: 'DESC' }] }, atOnce);
    const latest = await api.client.searchProcessDefinitions({ filter: { processDefinitionId: 'surum', isLatestVersion: true } }, atOnce);

    expect(all.items?.map((item) => item.version)).toEqual([2, 1]);
    expect(latest.items?.map((item) => item.version)).toEqual([2]);
  });

  it('is read by its key, with its start form where it has one', async () => {
    const key = (await deployed(api, 'start s; end e; s -> e', 'formsuz')) as never;

    expect(await api.client.getProcessDefinition({ processDefinitionKey: key }, atOnce)).toMatchObject({ processDefinitionId: 'formsuz', hasStartForm: false });
    expect(await api.client.getStartProcessForm({ processDefinitionKey: key }, atOnce)).not.toHaveProperty('formKey');
  });

  it('counts where its instances stand', async () => {
    const key = (await deployed(api, 'start s; user a; end e; s -> a -> e', 'sayim')) as never;
    await started(api, 'sayim');
    await started(api, 'sayim');

    const { items } = await api.client.getProcessDefinitionStatistics({ processDefinitionKey: key, filter: { state: 'ACTIVE' } }, atOnce);

    expect(items).toMatchObject([
      { elementId: 'a', active: 2n, completed: 0n },
      { elementId: 's', active: 0n, completed: 2n },
    ]);
  });
});

describe('a process instance', () => {
  it('starts, waits, and is found by its variables', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'bulunan');
    const key = await started(api, 'bulunan', { renk: 'mavi' });

    const byVariable = { filter: { variables: [{ name: 'renk', value: '"mavi"' }], processDefinitionId: 'bulunan' } };
    const { items, page } = await api.client.searchProcessInstances(byVariable, atOnce);

    expect(items).toMatchObject([{ processInstanceKey: key, state: 'ACTIVE', hasIncident: false, processDefinitionVersion: 1 }]);
    expect(page.totalItems).toBe(1n);
    expect(await api.client.getProcessInstance({ processInstanceKey: key }, atOnce)).toMatchObject({ processInstanceKey: key, processDefinitionId: 'bulunan' });
  });

  it('starts at given elements, with tags', async () => {
    await deployed(api, 'start s; user a; user b; end e; s -> a -> b -> e', 'ortadan');
    const answer = await api.client.createProcessInstance({ processDefinitionId: 'ortadan' as never, startInstructions: [{ elementId: 'b' as never }], tags: ['acil' as never] });

    expect(answer.tags).toEqual(['acil']);
    expect(await openTask(api, answer.processInstanceKey)).toMatchObject({ elementId: 'b' });
    expect((await api.client.searchProcessInstances({ filter: { tags: ['acil' as never] } }, atOnce)).items).toHaveLength(1);
  });

  it('answers with its result when the caller waits for it', async () => {
    await deployed(api, 'start s; script c | result toplam := =a + b; end e; s -> c -> e', 'sonuclu');
    const asked = { processDefinitionId: 'sonuclu' as never, variables: { a: 2, b: 3 }, awaitCompletion: true };

    expect(await api.client.createProcessInstance(asked)).toMatchObject({ variables: { a: 2, b: 3, toplam: 5 } });
    expect(await api.client.createProcessInstance({ ...asked, fetchVariables: ['toplam'] })).toMatchObject({ variables: { toplam: 5 } });
  });

  it('is not lost when its result does not come in time', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'sonucsuz');
    const asked = { processDefinitionId: 'sonucsuz', awaitCompletion: true, requestTimeout: 1 };

    const answer = await api.send('POST', '/v2/process-instances', asked);

    expect([answer.status, await answer.json()]).toMatchObject([504, { title: 'DEADLINE_EXCEEDED' }]);
    expect((await api.client.searchProcessInstances({ filter: { processDefinitionId: 'sonucsuz' } }, atOnce)).items).toMatchObject([{ state: 'ACTIVE' }]);
  });

  it('tells which flows it took and where it stands', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'yol');
    const key = await started(api, 'yol');

    const flows = await api.client.getProcessInstanceSequenceFlows({ processInstanceKey: key }, atOnce);
    const statistics = await api.client.getProcessInstanceStatistics({ processInstanceKey: key }, atOnce);

    expect(flows.items).toMatchObject([{ elementId: 'f1_s_a', processInstanceKey: key, processDefinitionId: 'yol' }]);
    expect(statistics.items).toMatchObject([{ elementId: 'a', active: 1n }, { elementId: 's', completed: 1n }]);
  });

  it('tells who called it', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'cocuk');
    await deployed(api, 'start s; call c cocuk; end e; s -> c -> e', 'anne');
    const key = await started(api, 'anne');
    const { items } = await api.client.searchProcessInstances({ filter: { parentProcessInstanceKey: key } }, atOnce);
    const child = items[0]?.processInstanceKey as never;

    const callers = await api.client.getProcessInstanceCallHierarchy({ processInstanceKey: child }, atOnce);

    expect(callers.map((caller) => caller.processInstanceKey)).toEqual([key, child]);
  });

  it('ends when it is cancelled, once', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'iptal');
    const key = await started(api, 'iptal');

    await api.client.cancelProcessInstance({ processInstanceKey: key });

    expect(await api.client.getProcessInstance({ processInstanceKey: key }, atOnce)).toMatchObject({ state: 'TERMINATED' });
    await expect(api.client.cancelProcessInstance({ processInstanceKey: key })).rejects.toMatchObject({ status: 409 });
  });

  it('moves its tokens by an operator’s hand', async () => {
    await deployed(api, 'start s; user a; user b; end e; s -> a -> b -> e', 'tasinan');
    const key = await started(api, 'tasinan');
    const { elementInstanceKey } = await openTask(api, key);

    await api.client.modifyProcessInstance({
      processInstanceKey: key,
      activateInstructions: [{ elementId: 'b' as never, variableInstructions: [{ variables: { neden: 'yanlış' } }] }],
      terminateInstructions: [{ elementInstanceKey: elementInstanceKey as never }],
    });

    expect(await openTask(api, key)).toMatchObject({ elementId: 'b' });
  });

  it('migrates to another version', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'goc');
    const key = await started(api, 'goc');
    const target = await deployed(api, 'start s; user a; user b; end e; s -> a -> b -> e', 'goc');

    await api.client.migrateProcessInstance({
      processInstanceKey: key,
      targetProcessDefinitionKey: target as never,
      mappingInstructions: [{ sourceElementId: 'a' as never, targetElementId: 'a' as never }],
    });

    expect(await api.client.getProcessInstance({ processInstanceKey: key }, atOnce)).toMatchObject({ processDefinitionVersion: 2 });
  });
});

describe('an element instance', () => {
  it('is found by element, type and state, and carries its name', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'eleman');
    const key = await started(api, 'eleman');

    const { items } = await api.client.searchElementInstances({ filter: { processInstanceKey: key, type: 'USER_TASK', state: 'ACTIVE' } }, atOnce);
    const elementInstanceKey = items?.[0]?.elementInstanceKey as never;

    expect(items).toMatchObject([{ elementId: 'a', elementName: 'a', hasIncident: false }]);
    expect(await api.client.getElementInstance({ elementInstanceKey }, atOnce)).toMatchObject({ elementId: 'a', processInstanceKey: key });
  });

  it('takes variables into its own scope, or where they already live', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'kapsam');
    const key = await started(api, 'kapsam', { x: 1 });
    const { elementInstanceKey, userTaskKey } = await openTask(api, key);
    const scope = elementInstanceKey as never;

    await api.client.createElementInstanceVariables({ elementInstanceKey: scope, variables: { y: 2 }, local: true });
    await api.client.createElementInstanceVariables({ elementInstanceKey: scope, variables: { x: 5 } });

    const { items } = await api.client.searchVariables({ filter: { processInstanceKey: key }, sort: [{ field: 'name' }] }, atOnce);
    expect(items).toMatchObject([
      { name: 'x', value: '5', scopeKey: key, isTruncated: false },
      { name: 'y', value: '2', scopeKey: elementInstanceKey },
    ]);
    expect((await api.client.searchUserTaskVariables({ userTaskKey }, atOnce)).items.map((item) => item.name)).toEqual(['x', 'y']);
    expect(await api.client.getVariable({ variableKey: items[0]?.variableKey as never }, atOnce)).toMatchObject({ name: 'x', value: '5' });
  });

  it('shows long values cut, and whole to who asks', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'uzun');
    const key = await started(api, 'uzun', { metin: 'ğ'.repeat(9000) });
    const search = { filter: { processInstanceKey: key } };

    const cut = await api.client.searchVariables(search, atOnce);
    const whole = await api.client.searchVariables({ ...search, truncateValues: false }, atOnce);

    expect(cut.items).toMatchObject([{ isTruncated: true }]);
    expect(whole.items[0]?.value).toHaveLength(9002);
  });

  it('shows whole values only as far as a page can carry them, and says which are cut', async () => {
    const key = await started(api, 'uzun', Object.fromEntries(['a', 'b', 'c'].map((name) => [name, name.repeat(1_300_000)])));
    await api.client.createElementInstanceVariables({ elementInstanceKey: key as never, variables: { d: 'd'.repeat(2_000_000), e: 1 } });
    const { userTaskKey } = await openTask(api, key);
    const sort = [{ field: 'name' as const }];

    const found = await api.client.searchVariables({ filter: { processInstanceKey: key }, sort, truncateValues: false }, atOnce);
    const seen = await api.client.searchUserTaskVariables({ userTaskKey, sort, truncateValues: false }, atOnce);

    const facts = found.items.map(({ name, value, isTruncated }) => [name, value.length, isTruncated]);
    expect(facts).toEqual([['a', 1_300_002, false], ['b', 1_300_002, false], ['c', 1_300_002, false], ['d', 8191, true], ['e', 1, false]]);
    expect(seen.items.map((item) => item.isTruncated)).toEqual([false, false, false, true, false]);
    expect((await api.client.getVariable({ variableKey: found.items[3]?.variableKey as never }, atOnce)).value).toHaveLength(2_000_002);
  });
});
