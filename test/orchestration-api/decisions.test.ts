import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { atOnce, file, startApi } from './api-server.js';
import type { ApiServer } from './api-server.js';

const dmn = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="ucret-drg" name="Ücretler" namespace="test">
  <decision id="ucret" name="Ücret">
    <decisionTable id="tablo" hitPolicy="UNIQUE">
      <input id="i1" label="Yaş"><inputExpression id="ie1" typeRef="number"><text>yas</text></inputExpression></input>
      <output id="o1" label="Ücret" name="ucret" typeRef="number"/>
      <rule id="cocuk"><inputEntry id="a"><text>&lt; 18</text></inputEntry><outputEntry id="b"><text>5</text></outputEntry></rule>
      <rule id="yetiskin"><inputEntry id="c"><text>&gt;= 18</text></inputEntry><outputEntry id="d"><text>10</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`;

let api: ApiServer;
let definitionKey: never;
let requirementsKey: never;

beforeAll(async () => {
  api = await startApi();
  const { decisions } = await api.client.createDeployment({ resources: [file('ucret.dmn', dmn)] });
  definitionKey = decisions[0]?.decisionDefinitionKey as never;
  requirementsKey = decisions[0]?.decisionRequirementsKey as never;
});

afterAll(() => api.stop());

describe('a decision', () => {
  it('is found and read, with its file', async () => {
    const found = await api.client.searchDecisionDefinitions({ filter: { decisionDefinitionId: 'ucret' as never } }, atOnce);
    const drg = await api.client.searchDecisionRequirements({ filter: { decisionRequirementsId: 'ucret-drg' } }, atOnce);

    expect(found.items).toMatchObject([{ decisionDefinitionKey: definitionKey, version: 1, decisionRequirementsId: 'ucret-drg' }]);
    expect(drg.items).toMatchObject([{ decisionRequirementsKey: requirementsKey, decisionRequirementsName: 'Ücretler', resourceName: 'ucret.dmn' }]);
    expect(await api.client.getDecisionDefinition({ decisionDefinitionKey: definitionKey }, atOnce)).toMatchObject({ name: 'Ücret' });
    expect(await api.client.getDecisionRequirements({ decisionRequirementsKey: requirementsKey }, atOnce)).toMatchObject({ version: 1 });
    expect(await api.client.getDecisionDefinitionXml({ decisionDefinitionKey: definitionKey }, atOnce)).toBe(dmn);
    expect(await api.client.getDecisionRequirementsXml({ decisionRequirementsKey: requirementsKey }, atOnce)).toBe(dmn);
  });

  it('is evaluated by id or by key, and the evaluation is kept', async () => {
    const byId = await api.client.evaluateDecision({ decisionDefinitionId: 'ucret' as never, variables: { yas: 7 } });
    const byKey = await api.client.evaluateDecision({ decisionDefinitionKey: definitionKey, variables: { yas: 40 } });

    expect([byId.output, byKey.output]).toEqual(['5', '10']);
    expect(byId.evaluatedDecisions).toMatchObject([{ decisionDefinitionId: 'ucret', decisionDefinitionType: 'DECISION_TABLE', matchedRules: [{ ruleId: 'cocuk', ruleIndex: 1 }] }]);

    const { items } = await api.client.searchDecisionInstances({ filter: { decisionDefinitionKey: definitionKey }, sort: [{ field: 'evaluationDate' }] }, atOnce);
    expect(items).toMatchObject([{ result: '5', state: 'EVALUATED' }, { result: '10' }]);
    const kept = { decisionEvaluationInstanceKey: items?.[0]?.decisionEvaluationInstanceKey as never };
    expect(await api.client.getDecisionInstance(kept, atOnce)).toMatchObject({
      result: '5',
      evaluatedInputs: [{ inputId: 'i1', inputValue: '7' }],
      matchedRules: [{ ruleId: 'cocuk', evaluatedOutputs: [{ outputId: 'o1', outputValue: '5' }] }],
    });
  });

  it('that has no answer says which one failed, and why', async () => {
    const answer = await api.client.evaluateDecision({ decisionDefinitionId: 'ucret' as never, variables: { yas: { yil: 3 } } });

    expect(answer.failedDecisionDefinitionId).toBe('ucret');
    expect(answer).toHaveProperty('failureMessage');
  });

  it('that nobody has deployed is not there', async () => {
    await expect(api.client.evaluateDecision({ decisionDefinitionId: 'yok' as never })).rejects.toMatchObject({ status: 404 });
  });
});
