import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { eventually } from '../given/eventually.js';
import { atOnce, deployed, file, openTask, startApi, started } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;
let deploymentKey: string;
const me = 'demo';
const long = (value: number) => value as never;
const decision = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="kat-drg" name="Kat" namespace="test">
  <decision id="kat" name="Kat"><variable name="kat"/><literalExpression><text>n * 2</text></literalExpression></decision>
</definitions>`;
const rows = (sql: string, ...values: unknown[]) => api.platform.database.query<Record<string, unknown>>(sql, values);
const acts = (key: string | undefined) => rows('SELECT command, actor FROM history WHERE instance_key = $1 ORDER BY at, revision', key);

beforeAll(async () => {
  api = await startApi();
  await deployed(api, 'start s; catch m message odeme | key =no; user a; end e; s -> m -> a -> e', 'odeme');
  await deployed(api, 'start s message siparis; user a; end e; s -> a -> e', 'siparis');
  await deployed(api, 'start s; catch c signal zil; user a; end e; s -> c -> a -> e', 'dinler');
  await deployed(api, 'start s signal zil; user a; end e; s -> a -> e', 'uyanir');
  deploymentKey = String((await rows('SELECT deployment_key FROM process_definition ORDER BY key LIMIT 1'))[0]?.['deployment_key']);
});

afterAll(() => api.stop());

/** The step that opened the user task `a`. */
const stepTo = async (instanceKey: string | undefined) => {
  const [step] = await rows(`SELECT command, actor FROM history WHERE instance_key = $1 AND events @> '[["+", "a"]]'`, instanceKey);
  return step;
};

describe('the history', () => {
  it('names who published a message, and the step it causes names them too', async () => {
    const key = await started(api, 'odeme', { no: '1' });

    const { messageKey } = await api.client.publishMessage({ name: 'odeme', correlationKey: '1' });

    expect(await acts(messageKey)).toEqual([{ command: 'publish-message', actor: me }]);
    await eventually(async () => expect(await stepTo(key)).toEqual({ command: 'correlate-message', actor: me }));
  });

  it('names the sender of a message that waited in the buffer', async () => {
    await api.client.publishMessage({ name: 'odeme', correlationKey: '2', timeToLive: long(600_000) });

    const key = await started(api, 'odeme', { no: '2' });

    await eventually(async () => expect(await stepTo(key)).toEqual({ command: 'correlate-message', actor: me }));
  });

  it('names who correlated a message, and who started a process by one', async () => {
    const key = await started(api, 'odeme', { no: '3' });

    const { messageKey } = await api.client.correlateMessage({ name: 'odeme', correlationKey: '3' });
    const start = await api.client.correlateMessage({ name: 'siparis', correlationKey: 'x' });

    expect(await acts(messageKey)).toEqual([{ command: 'correlate-message', actor: me }]);
    expect(await stepTo(key)).toEqual({ command: 'correlate-message', actor: me });
    expect(await stepTo(start.processInstanceKey)).toEqual({ command: 'start-by-message', actor: me });
  });

  it('names who broadcast a signal, in all that it wakes and starts', async () => {
    const key = await started(api, 'dinler', {});

    const { signalKey } = await api.client.broadcastSignal({ signalName: 'zil' });

    expect(await acts(signalKey)).toEqual([{ command: 'broadcast-signal', actor: me }]);
    await eventually(async () => expect(await stepTo(key)).toEqual({ command: 'broadcast-signal', actor: me }));
    await eventually(async () => {
      const { items } = await api.client.searchProcessInstances({ filter: { processDefinitionId: 'uyanir' } }, atOnce);
      expect(await stepTo(items[0]?.processInstanceKey ?? '')).toEqual({ command: 'start-by-signal', actor: me });
    });
  });

  it('names who deployed and who deleted a definition', async () => {
    const definitionKey = await deployed(api, 'start s; end e; s -> e', 'gecici');

    expect((await api.send('POST', `/v2/resources/${definitionKey}/deletion`, {})).status).toBe(200);

    expect(await acts(deploymentKey)).toEqual([{ command: 'deploy', actor: me }]);
    expect(await acts(definitionKey)).toEqual([{ command: 'delete-definition', actor: me }]);
  });

  it('names who had a decision evaluated, and who completed the task that led to one', async () => {
    await api.client.createDeployment({ resources: [file('kat.dmn', decision)] });
    await deployed(api, 'start s; user a; rule r | result x := kat; user b; end e; s -> a -> r -> b -> e', 'katlar');

    const { decisionEvaluationKey } = await api.client.evaluateDecision({ decisionDefinitionId: 'kat' as never, variables: { n: 2 } });
    const key = await started(api, 'katlar', { n: 3 });
    await api.client.completeUserTask({ userTaskKey: (await openTask(api, key)).userTaskKey });

    expect(await rows('SELECT actor FROM decision_instance WHERE key = $1', decisionEvaluationKey)).toEqual([{ actor: me }]);
    expect(await rows('SELECT actor FROM decision_instance WHERE instance_key = $1', key)).toEqual([{ actor: me }]);
  });

  it('names who changed the retries of a job', async () => {
    await deployed(api, 'start s; service j cekic; end e; s -> j -> e', 'isli');
    const key = await started(api, 'isli');
    const [job] = await rows('SELECT key FROM job WHERE instance_key = $1', key);

    await api.client.updateJob({ jobKey: String(job?.['key']) as never, changeset: { retries: 7 } });

    expect(await acts(key)).toContainEqual({ command: 'update-job', actor: me });
  });

  it('names who started a batch operation', async () => {
    await started(api, 'odeme', { no: 'toplu' });
    const [definition] = await rows(`SELECT key FROM process_definition WHERE process_id = 'odeme'`);
    const filter = { processDefinitionKey: String(definition?.['key']) };

    const answer = await api.send('POST', '/v2/process-instances/cancellation', { filter });
    const { batchOperationKey } = (await answer.json()) as { batchOperationKey: string };
    await eventually(async () => expect(await rows(`SELECT 1 FROM batch_operation WHERE key = $1 AND state = 'COMPLETED'`, batchOperationKey)).toHaveLength(1));

    expect(await acts(batchOperationKey)).toEqual([{ command: 'create-batch', actor: me }]);
  });
});
