import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { processInstances } from '../../src/orchestration-api/resources/process-instances.js';
import { Search } from '../../src/orchestration-api/search/search.js';
import { eventually } from '../given/eventually.js';
import { atOnce, deployed, openTask, startApi, started } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.stop());

const stateOf = async (key: string) => (await api.client.getProcessInstance({ processInstanceKey: key as never }, atOnce)).state;

/** Waits for the end of a batch operation. */
const ended = (batchOperationKey: unknown) =>
  eventually(async () => {
    const batch = await api.client.getBatchOperation({ batchOperationKey: batchOperationKey as never }, atOnce);
    expect(batch.endDate).toBeDefined();
    return batch;
  });

/** Instances of a process of their own, each stopped by an incident. */
async function stuck(id: string, count: number): Promise<string[]> {
  await deployed(api, 'start s; xor g; user a; end e; s -> g; g -[=yok.alan > 5]-> a -> e; g -[=karar = "evet"]-> e', id);
  return Promise.all(Array.from({ length: count }, () => started(api, id)));
}

async function two(id: string): Promise<string[]> {
  await deployed(api, 'start s; user a; user b; end e; s -> a -> b -> e', id);
  return [await started(api, id), await started(api, id)];
}

describe('an incident', () => {
  it('is found, read, and resolved when its cause is gone', async () => {
    const [key = ''] = await stuck('takilan', 1);
    const { items } = await api.client.searchIncidents({ filter: { processInstanceKey: key as never, state: 'ACTIVE' } }, atOnce);
    const incidentKey = items?.[0]?.incidentKey as never;

    expect(await api.client.getIncident({ incidentKey }, atOnce)).toMatchObject({ elementId: 'g', state: 'ACTIVE', processDefinitionId: 'takilan' });
    expect(await api.client.getProcessInstance({ processInstanceKey: key as never }, atOnce)).toMatchObject({ hasIncident: true });

    await api.client.createElementInstanceVariables({ elementInstanceKey: key as never, variables: { karar: 'evet', yok: { alan: 1 } } });
    await api.client.resolveIncident({ incidentKey });

    expect(await stateOf(key)).toBe('COMPLETED');
    await expect(api.client.resolveIncident({ incidentKey })).rejects.toMatchObject({ status: 409 });
  });
});

describe('an incident of a called instance', () => {
  const chain = { filter: { processDefinitionId: { $in: ['dede', 'baba', 'ogul'] } }, sort: [{ field: 'processInstanceKey' as const }] };
  const troubled = async (hasIncident: boolean) => {
    const { items } = await api.client.searchProcessInstances({ ...chain, filter: { ...chain.filter, hasIncident } }, atOnce);
    return items.map((item) => item.processInstanceKey);
  };

  it('is one of all its callers, until it is resolved', async () => {
    await deployed(api, 'start s; xor g; user a; user b; end e; s -> g; g -[=yok.alan > 5]-> a -> e; g -[default]-> b -> e', 'ogul');
    await deployed(api, 'start s; call c ogul; end e; s -> c -> e', 'baba');
    await deployed(api, 'start s; call c baba; end e; s -> c -> e', 'dede');
    const [incident, free] = [await started(api, 'dede'), await started(api, 'dede', { yok: { alan: 1 } })];
    const all = () => api.client.searchProcessInstances(chain, atOnce).then(({ items }) => items);
    await eventually(async () => expect(await all()).toHaveLength(6));

    const family = (await all()).filter((item) => item.hasIncident).map((item) => item.processInstanceKey);

    expect(family).toHaveLength(3);
    expect([family.includes(incident), family.includes(free)]).toEqual([true, false]);
    expect(await api.client.getProcessInstance({ processInstanceKey: incident }, atOnce)).toMatchObject({ hasIncident: true });
    expect([await troubled(true), (await troubled(false)).length]).toEqual([family, 3]);

    await api.client.cancelProcessInstance({ processInstanceKey: incident });
    expect(await troubled(true)).toEqual([]);
  });

  it('is one of the call activity, of all scopes around it and of its number on the diagram, whose keys are its own alone', async () => {
    await deployed(api, 'start s; sub outer {; start os; call c ogul | each =[1, 2] as n; end oe; os -> c -> oe; }; user beside; and f; end e; end e2; s -> f; f -> outer -> e; f -> beside -> e2', 'hala');
    const key = await started(api, 'hala', {});
    const filter = { processInstanceKey: key, hasIncident: true };
    const names = async () => ((await api.client.searchElementInstances({ filter }, atOnce)).items ?? []).map(({ elementId, type, incidentKey }) => [elementId, type, incidentKey]);

    expect((await names()).sort()).toEqual([
      ['c', 'CALL_ACTIVITY', undefined], ['c', 'CALL_ACTIVITY', undefined], ['c', 'MULTI_INSTANCE_BODY', undefined],
      ['hala', 'PROCESS', undefined], ['outer', 'SUB_PROCESS', undefined],
    ]);
    const { items } = await api.client.getProcessInstanceStatistics({ processInstanceKey: key }, atOnce);
    expect(items?.find(({ elementId }) => elementId === 'outer')).toMatchObject({ active: 0n, incidents: 1n });
    expect(items?.find(({ elementId }) => elementId === 'beside')).toMatchObject({ active: 1n, incidents: 0n });
    const found = await api.client.searchProcessInstances({ filter: { processInstanceKey: key, elementId: 'outer', hasElementInstanceIncident: true } as never }, atOnce);
    expect(found.items).toHaveLength(1);
    await api.client.cancelProcessInstance({ processInstanceKey: key });
  });
});

describe('a batch operation', () => {
  it('cancels what its filter finds, and tells of each', async () => {
    const keys = await two('toplu-iptal');

    const { batchOperationKey } = await api.client.cancelProcessInstancesBatchOperation({ filter: { processDefinitionId: 'toplu-iptal' } }, atOnce);

    expect(await ended(batchOperationKey)).toMatchObject({ state: 'COMPLETED', operationsTotalCount: 2, operationsCompletedCount: 2, operationsFailedCount: 0 });
    expect(await Promise.all(keys.map(stateOf))).toEqual(['TERMINATED', 'TERMINATED']);
    const items = await api.client.searchBatchOperationItems({ filter: { batchOperationKey: String(batchOperationKey), state: 'COMPLETED' } }, atOnce);
    expect(items.items?.map((item) => item.processInstanceKey)).toEqual(keys);
    const found = await api.client.searchBatchOperations({ filter: { operationType: 'CANCEL_PROCESS_INSTANCE' }, sort: [{ field: 'operationType' }] }, atOnce);
    expect(found.items).toMatchObject([{ batchOperationKey }]);
  });

  it('names in the history of each who asked for it', async () => {
    const [key = ''] = await two('imzali');

    const { batchOperationKey } = await api.client.cancelProcessInstancesBatchOperation({ filter: { processDefinitionId: 'imzali' } }, atOnce);
    await ended(batchOperationKey);

    const steps = await api.platform.database.query('SELECT command, actor FROM history WHERE instance_key = $1 ORDER BY revision', [key]);
    expect(steps.at(-1)).toEqual({ command: 'batch', actor: 'demo' });
  });

  it('resolves incidents', async () => {
    const keys = await stuck('toplu-cozum', 2);
    for (const key of keys) await api.client.createElementInstanceVariables({ elementInstanceKey: key as never, variables: { karar: 'evet', yok: { alan: 1 } } });

    const { batchOperationKey } = await api.client.resolveIncidentsBatchOperation({ filter: { processDefinitionId: 'toplu-cozum' } }, atOnce);

    await ended(batchOperationKey);
    expect(await Promise.all(keys.map(stateOf))).toEqual(['COMPLETED', 'COMPLETED']);
  });

  it('migrates', async () => {
    const [key = ''] = await two('toplu-goc');
    const target = await deployed(api, 'start s; user a; end e; s -> a -> e', 'toplu-goc');

    const { batchOperationKey } = await api.client.migrateProcessInstancesBatchOperation({
      filter: { processDefinitionId: 'toplu-goc' },
      migrationPlan: { targetProcessDefinitionKey: target as never, mappingInstructions: [{ sourceElementId: 'a' as never, targetElementId: 'a' as never }] },
    }, atOnce);

    expect(await ended(batchOperationKey)).toMatchObject({ operationsCompletedCount: 2 });
    expect(await api.client.getProcessInstance({ processInstanceKey: key as never }, atOnce)).toMatchObject({ processDefinitionKey: target });
  });

  it('moves tokens', async () => {
    const [key = ''] = await two('toplu-tasima');

    const { batchOperationKey } = await api.client.modifyProcessInstancesBatchOperation({
      filter: { processDefinitionId: 'toplu-tasima' },
      moveInstructions: [{ sourceElementId: 'a' as never, targetElementId: 'b' as never }],
    }, atOnce);

    await ended(batchOperationKey);
    expect(await openTask(api, key)).toMatchObject({ elementId: 'b' });
  });

  it('is ended already when it has nothing to do, and cannot rest, go on or be given up then', async () => {
    const { batchOperationKey } = await api.client.cancelProcessInstancesBatchOperation({ filter: { processDefinitionId: 'hic-yok' } }, atOnce);
    const key = { batchOperationKey: batchOperationKey as never };

    expect(await ended(batchOperationKey)).toMatchObject({ operationsTotalCount: 0, state: 'COMPLETED' });
    await expect(api.client.suspendBatchOperation(key, atOnce)).rejects.toMatchObject({ status: 409 });
    await expect(api.client.resumeBatchOperation(key, atOnce)).rejects.toMatchObject({ status: 409 });
    await expect(api.client.cancelBatchOperation(key, atOnce)).rejects.toMatchObject({ status: 409 });
  });
});

describe('a definition', () => {
  it('is deleted when nothing uses it, and refused while something does', async () => {
    const unused = await deployed(api, 'start s; end e; s -> e', 'silinen');
    await api.client.deleteResource({ resourceKey: unused as never });
    await expect(api.client.getResource({ resourceKey: unused as never })).rejects.toMatchObject({ status: 404 });

    const used = await deployed(api, 'start s; user a; end e; s -> a -> e', 'silinmeyen');
    await started(api, 'silinmeyen');
    await expect(api.client.deleteResource({ resourceKey: used as never })).rejects.toMatchObject({ status: 409 });
  });

  it('takes nothing with it of what was done on it before a migration', async () => {
    const old = await deployed(api, 'start s; user ilk; service j ilk-is; user a; end e; s -> ilk -> j -> a -> e', 'goc');
    const key = await started(api, 'goc');
    await api.client.completeUserTask({ userTaskKey: (await openTask(api, key)).userTaskKey });
    const [job] = (await api.client.activateJobs({ type: 'ilk-is', timeout: 60_000 as never, maxJobsToActivate: 1 })).jobs;
    await api.client.completeJob({ jobKey: job?.jobKey as never });
    const next = await deployed(api, 'start s; user ilk; service j ilk-is; user a; user b; end e; s -> ilk -> j -> a -> b -> e', 'goc');
    const plan = { targetProcessDefinitionKey: next as never, mappingInstructions: [{ sourceElementId: 'a' as never, targetElementId: 'a' as never }] };
    await api.client.migrateProcessInstance({ processInstanceKey: key, ...plan });

    await api.client.deleteResource({ resourceKey: old as never });

    const filter = { processInstanceKey: key };
    const elements = (await api.client.searchElementInstances({ filter }, atOnce)).items ?? [];
    expect(elements.map(({ elementId, processDefinitionId }) => [elementId, processDefinitionId])).toEqual([['goc', 'goc'], ['s', 'goc'], ['ilk', 'goc'], ['j', 'goc'], ['a', 'goc']]);
    const sort = [{ field: 'processDefinitionId' as const }];
    const first = await api.client.searchElementInstances({ filter, sort, page: { limit: 3 } }, atOnce);
    const rest = await api.client.searchElementInstances({ filter, sort, page: { after: first.page.endCursor as never } }, atOnce);
    expect(new Set([...(first.items ?? []), ...(rest.items ?? [])].map(({ elementId }) => elementId)).size).toBe(5);
    expect((await api.client.searchJobs({ filter }, atOnce)).items).toMatchObject([{ elementId: 'j', processDefinitionId: 'goc' }]);
    const tasks = await api.client.searchUserTasks({ filter: { ...filter, elementId: 'ilk' as never } }, atOnce);
    expect(tasks.items).toMatchObject([{ processDefinitionId: 'goc', processName: 'goc', state: 'COMPLETED' }]);
  });
});

describe('an operation on more than its cap', () => {
  it('is refused before anything is written', async () => {
    await two('cok');
    const search = new Search(api.platform.database);
    const filter = { processDefinitionId: { $eq: 'cok' } };

    await expect(search.keys(processInstances, filter, 1)).rejects.toThrow('filter finds more than 1; ask for fewer at a time');
    expect(await search.keys(processInstances, filter, 2)).toMatchObject({ text: expect.stringContaining('select i.key'), values: ['cok'] });
  });
});
