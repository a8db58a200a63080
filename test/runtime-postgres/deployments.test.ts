import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chain, decisionTask, diagram, literalDecision, serviceTask, type Step, userTask } from './diagrams.js';
import { GivenRuntime } from './given-runtime.js';

let given: GivenRuntime;

beforeAll(async () => {
  given = await GivenRuntime.start();
});
afterAll(() => given.stop());

const process = (id: string, ...steps: Step[]) => ({ name: `${id}.bpmn`, content: diagram(id, chain(...steps)) });
const form = (id: string, more: object = {}) => ({ name: `${id}.form`, content: JSON.stringify({ id, components: [], ...more }) });
const decision = (id: string, text = '1') => ({ name: `${id}.dmn`, content: literalDecision(id, text) });
const deploy = (...files: { name: string; content: string }[]) => given.runtime.deployments.deploy(files);

describe('a deployment', () => {
  it('takes processes, forms and decisions together', async () => {
    const { deploymentKey, entries, keys } = await deploy(process('all', serviceTask('a')), form('all-form'), decision('all-decision'));

    expect(entries.map(({ kind, id, version, isNew }) => [kind, id, version, isNew])).toEqual([
      ['process', 'all', 1, true], ['form', 'all-form', 1, true], ['requirements', 'all-decision-drg', 1, true], ['decision', 'all-decision', 1, true],
    ]);
    expect(new Set(keys).size).toBe(4);
    expect(await given.rows('SELECT kind, name FROM resource WHERE deployment_key = $1 ORDER BY key', deploymentKey)).toHaveLength(3);
  });

  it('answers with the versions that are there when nothing has changed', async () => {
    const files = [process('same', serviceTask('a')), form('same-form'), decision('same-decision')];
    const first = await deploy(...files);

    const second = await deploy(...files);

    expect(second).toEqual({ ...first, entries: first.entries.map((entry) => ({ ...entry, isNew: false })) });
    expect(await given.rows(`SELECT 1 FROM resource WHERE name LIKE 'same%'`)).toHaveLength(3);
  });

  it('gives new versions to the changed files only', async () => {
    await deploy(process('partly', serviceTask('a')), form('partly-form'));

    const { entries } = await deploy(process('partly', serviceTask('b')), form('partly-form'));

    expect(entries.map(({ id, version, isNew }) => [id, version, isNew])).toEqual([['partly', 2, true], ['partly-form', 1, false]]);
  });

  it.each([
    ['RESOURCE_KIND_UNKNOWN', { name: 'a.txt', content: 'a' }],
    ['DIAGRAM_MALFORMED', { name: 'a.bpmn', content: '<a' }],
    ['DIAGRAM_MALFORMED', { name: 'a.dmn', content: '<a' }],
    ['FORM_MALFORMED', { name: 'a.form', content: '{}' }],
    ['DIAGRAM_NOT_EXECUTABLE', { name: 'b.bpmn', content: diagram('half', chain(serviceTask('a'))) }],
  ])('is refused as a whole: %s', async (code, bad) => {
    await expect(deploy(process('half', serviceTask('a')), bad)).rejects.toMatchObject({ code });

    expect(await given.rows(`SELECT 1 FROM process_definition WHERE process_id = 'half'`)).toEqual([]);
  });

  it('gives different versions to two that run at once', async () => {
    const both = await Promise.all([deploy(process('race', serviceTask('a'))), deploy(process('race', serviceTask('b')))]);

    expect(both.map(({ entries }) => entries[0]?.version).sort()).toEqual([1, 2]);
  });

  it('lets the newest version alone be started by timers, messages and signals', async () => {
    const started = (cycle: string) => ({
      name: 'started.bpmn',
      content: diagram('started', `
        <bpmn:startEvent id="t"><bpmn:timerEventDefinition id="td"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">${cycle}</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
        <bpmn:startEvent id="m"><bpmn:messageEventDefinition id="md" messageRef="msg" /></bpmn:startEvent>
        <bpmn:startEvent id="s"><bpmn:signalEventDefinition id="sd" signalRef="sig" /></bpmn:startEvent>`,
      '<bpmn:message id="msg" name="arrived" /><bpmn:signal id="sig" name="alarm" />'),
    });
    await deploy(started('R/PT1H'));

    const { keys } = await deploy(started('R/PT2H'));

    const of = (table: string, more = '') => given.rows(`SELECT definition_key, element_id FROM ${table} WHERE instance_key IS NULL ${more}`);
    expect(await of('timer')).toEqual([{ definition_key: keys[0], element_id: 't' }]);
    expect(await of('message_subscription', `AND state = 'CREATED'`)).toEqual([{ definition_key: keys[0], element_id: 'm' }]);
    expect(await of('signal_subscription')).toEqual([{ definition_key: keys[0], element_id: 's' }]);
  });

  it('is deleted while nothing uses it, and the version before takes over', async () => {
    await deploy(process('gone', userTask('one')));
    const { keys } = await deploy(process('gone', userTask('two')));

    await given.runtime.deployments.delete(keys[0] ?? '');
    const key = await given.create('gone');

    expect(await given.instance(key)).toMatchObject({ version: 1 });
    await expect(given.runtime.deployments.delete(String((await given.instance(key))['definition_key']))).rejects.toMatchObject({ code: 'DEFINITION_IN_USE' });
    await expect(given.runtime.deployments.delete('1')).rejects.toMatchObject({ code: 'DEFINITION_UNKNOWN' });
  });
});

describe('a form', () => {
  const formTask = (binding: string) => userTask('fill', `<zeebe:formDefinition formId="bound" ${binding} />`);
  const formVersion = async (processId: string) => {
    const key = await given.create(processId);
    const [row] = await given.rows('SELECT f.version FROM user_task t LEFT JOIN form f ON f.key = t.form_key WHERE t.instance_key = $1', key);
    return row?.['version'];
  };

  it('is the newest one, that of the deployment or that with the tag, as the diagram says', async () => {
    await deploy(process('latest-form', formTask('')), process('deployed-form', formTask('bindingType="deployment"')), process('tagged-form', formTask('bindingType="versionTag" versionTag="v2"')));
    expect(await formVersion('latest-form')).toBeNull();

    await deploy(process('deployed-form', formTask('bindingType="deployment"')), form('bound'));
    await deploy(form('bound', { versionTag: 'v2' }));
    await deploy(form('bound', { versionTag: 'v3' }));

    expect(await formVersion('latest-form')).toBe(3);
    expect(await formVersion('deployed-form')).toBe(1);
    expect(await formVersion('tagged-form')).toBe(2);
  });
});

describe('a decision', () => {
  it('asked for by itself answers and is written down, and so is one that fails', async () => {
    const { keys } = await deploy(decision('sum', 'a + 1'));

    const answer = await given.runtime.decisions.evaluate({ decisionId: 'sum', variables: { a: 2 } });

    expect(answer).toMatchObject({ decision: { decisionId: 'sum', version: 1 }, result: { output: 3 }, versions: { sum: { key: keys[1], version: 1 } } });
    expect(await given.rows('SELECT state, output, instance_key FROM decision_instance WHERE key = $1', answer.evaluationKey)).toEqual([{ state: 'EVALUATED', output: '3', instance_key: null }]);
    await expect(given.runtime.decisions.evaluate({ decisionId: 'none', variables: {} })).rejects.toMatchObject({ code: 'DEFINITION_UNKNOWN' });
  });

  it('that cannot answer stops the task with an incident and keeps its trace', async () => {
    await deploy(decision('broken', 'assert(1, false)'), process('asks', decisionTask('ask', 'broken')));

    const key = await given.create('asks');

    const [incident] = await given.rows('SELECT type FROM incident WHERE instance_key = $1', key);
    const [trace] = await given.rows('SELECT state FROM decision_instance WHERE instance_key = $1', key);
    expect([incident?.['type'], trace?.['state']]).toEqual(['DECISION_EVALUATION_ERROR', 'FAILED']);
  });
});
