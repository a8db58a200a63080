import { describe, expect, it } from '@jest/globals';
import { DecisionError, parseDecisions } from '../../../src/decisions/index.js';
import { boxedDecision, dmnFile, literal, requiring, tableDecision, type TableSketch } from './dmn-file.js';

const sound = boxedDecision('d', literal('1'));
const table = (sketch: Partial<TableSketch>): string =>
  dmnFile(tableDecision({ inputs: ['x'], outputs: [['y']], rules: [['1', '2']], ...sketch }));

describe('reading a decision file', () => {
  it('lists the decisions with their types and requirements', async () => {
    const model = await parseDecisions(dmnFile(sound + boxedDecision('e', '<list/>', requiring('d'))));
    expect(model).toMatchObject({ id: 'graph', name: 'Graph', namespace: 'http://example.org/dmn' });
    expect(model.decisions).toMatchObject([
      { id: 'd', name: 'Name of d', type: 'LITERAL_EXPRESSION', requiredDecisionIds: [] },
      { id: 'e', type: 'UNKNOWN', requiredDecisionIds: ['d'] },
    ]);
  });

  it.each(['http://www.omg.org/spec/DMN/20180521/MODEL/', 'https://www.omg.org/spec/DMN/20230324/MODEL/'])(
    'takes the sister version %s',
    async (namespace) => {
      expect((await parseDecisions(dmnFile(sound, namespace))).decisions).toHaveLength(1);
    },
  );

  it('takes names with spaces in expressions', async () => {
    const data = '<inputData id="i" name="Applicant Age"><variable name="Applicant Age"/></inputData>';
    const model = await parseDecisions(dmnFile(data + boxedDecision('d', literal('Applicant Age > 18'))));
    expect(model.decisions).toHaveLength(1);
  });

  it('takes what a modeller adds for itself', async () => {
    const file = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
  xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="graph" name="Graph"
  namespace="http://camunda.org/schema/1.0/dmn" exporter="Camunda Modeler" modeler:executionPlatform="Camunda Cloud">
  <decision id="d" name="D"><extensionElements><zeebe:versionTag value="1"/></extensionElements>
    <decisionTable id="t"><input id="i" biodi:width="192"><inputExpression typeRef="string"><text></text></inputExpression></input>
    <output id="o" label="Out" name="out" typeRef="string"/><rule id="r"><description>why</description>
    <inputEntry id="a"><text></text></inputEntry><outputEntry id="b"><text>"x"</text></outputEntry></rule></decisionTable></decision>
  <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNShape dmnElementRef="gone"><dc:Bounds height="80" width="180" x="1" y="1"/></dmndi:DMNShape>
  </dmndi:DMNDiagram></dmndi:DMNDI></definitions>`;
    expect((await parseDecisions(file)).decisions).toMatchObject([{ id: 'd', type: 'DECISION_TABLE' }]);
  });

  it('takes the name for an id that is missing', async () => {
    const model = await parseDecisions(dmnFile(`<decision name="D">${literal('1')}</decision>`));
    expect(model.decisions).toMatchObject([{ id: 'D', name: 'D' }]);
  });

  it('takes comments and text that look like tags', async () => {
    const file = dmnFile(`<!-- <a><b><c> -->${boxedDecision('d', '<literalExpression><text><![CDATA["<a>"]]></text></literalExpression>')}`);
    expect((await parseDecisions(file)).decisions).toHaveLength(1);
  });
});

describe('a decision file is refused', () => {
  it.each<[string, string]>([
    ['when it is empty', ''],
    ['when it is no XML', 'decision'],
    ['when a tag is never closed', dmnFile(sound).replace('</definitions>', '')],
    ['when a bracket is never closed', `${dmnFile(sound)}<`],
    ['when a comment is never closed', `${dmnFile(sound)}<!-- `],
    ['when it is another kind of file', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>'],
    ['when it has no decision', dmnFile('<inputData id="i" name="i"/>')],
    ['when a decision has no logic', dmnFile('<decision id="d" name="d"/>')],
    ['when a decision has neither id nor name', dmnFile(`<decision>${literal('1')}</decision>`)],
    ['when an id is used twice', dmnFile(sound + sound)],
    ['when an element is unknown', dmnFile(`${sound}<surprise/>`)],
    ['when it imports another file', dmnFile(`<import namespace="n" locationURI="l" importType="t"/>${sound}`)],
    ['when a requirement is missing', dmnFile(boxedDecision('d', literal('1'), requiring('nobody')))],
    ['when a decision requires itself', dmnFile(boxedDecision('d', literal('1'), requiring('d')))],
    [
      'when requirements run in a circle',
      dmnFile(boxedDecision('a', literal('1'), requiring('b')) + boxedDecision('b', literal('1'), requiring('a'))),
    ],
    ['when an expression is no FEEL', dmnFile(boxedDecision('d', literal('1 +')))],
    ['when a cell is no FEEL', table({ rules: [['> >', '1']] })],
    ['when an answer is no FEEL', table({ rules: [['1', '(']] })],
    ['when another language is used', dmnFile(boxedDecision('d', '<literalExpression expressionLanguage="juel"><text>1</text></literalExpression>'))],
    ['when a function is written in Java', dmnFile(boxedDecision('d', '<functionDefinition kind="Java"><context/></functionDefinition>'))],
    ['when the hit policy is unknown', table({ policy: 'hitPolicy="BEST"' })],
    ['when the aggregation is unknown', table({ policy: 'hitPolicy="COLLECT" aggregation="MEAN"' })],
    ['when only COLLECT could aggregate', table({ policy: 'hitPolicy="FIRST" aggregation="SUM"' })],
    ['when several outputs are summed', table({ policy: 'hitPolicy="COLLECT" aggregation="SUM"', outputs: [['a'], ['b']], rules: [] })],
    ['when PRIORITY has no order', table({ policy: 'hitPolicy="PRIORITY"' })],
    ['when a table has no output', table({ outputs: [], rules: [] })],
    ['when two outputs share a name', table({ outputs: [['a'], ['a']], rules: [] })],
    ['when a rule has too few cells', table({ inputs: ['x', 'z'] })],
    ['when it declares a document type', `<!DOCTYPE definitions SYSTEM "file:///etc/passwd">${dmnFile(sound)}`],
    [
      'when it declares entities that multiply',
      `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${dmnFile(boxedDecision('d', literal('&b;')))}`,
    ],
    ['when it is nested too deeply', dmnFile(boxedDecision('d', `${'<list>'.repeat(80)}${'</list>'.repeat(80)}`))],
    ['when it is larger than 2 MB', dmnFile(sound + `<!--${' '.repeat(2 * 1024 * 1024)}-->`)],
  ])('%s', async (_rule, file) => {
    await expect(parseDecisions(file)).rejects.toThrow(DecisionError);
  });

  it('in a sentence that names the decision and the text', async () => {
    const file = dmnFile(boxedDecision('fee', literal('1 +')));
    await expect(parseDecisions(file)).rejects.toThrow('Decision "fee": the expression "1 +" ends too early.');
  });
});
