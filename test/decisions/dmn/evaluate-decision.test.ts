import { describe, expect, it } from '@jest/globals';
import { DecisionError, type DecisionResult, evaluateDecision, parseDecisions } from '../../../src/decisions/index.js';
import { boxedDecision, dmnFile, literal, requiring, tableDecision } from './dmn-file.js';

const now = new Date('2026-03-10T21:30:00.000Z');

async function evaluating(elements: string, id: string, variables: Record<string, unknown> = {}): Promise<DecisionResult> {
  return evaluateDecision(await parseDecisions(dmnFile(elements)), id, { variables, now });
}

describe('a decision table', () => {
  it.each<[string, unknown, boolean]>([
    ['-', null, true],
    ['', 5, true],
    ['"a"', 'a', true],
    ['"a", "b"', 'b', true],
    ['"a","b"', 'c', false],
    ['not("a")', 'b', true],
    ['not("a", "b")', 'b', false],
    ['5', 5, true],
    ['-5', -5, true],
    ['>= 5', 5, true],
    ['< 5', 5, false],
    ['< 5, > 10', 12, true],
    ['[1..5]', 5, true],
    ['[1..5)', 5, false],
    [']1..5]', 1, false],
    ['true', true, true],
    ['false', true, false],
    ['null', null, true],
    ['"a"', null, false],
    ['> 5', null, false],
    ['> limit', 6, true],
    ['? > limit and ? < 10', 6, true],
    ['contains(?, "b")', 'abc', true],
    ['list contains(?, "b")', ['a', 'b'], true],
    ['starts with(?, "İ")', 'İzmir', true],
    ['date("2026-01-01")', { unlike: true }, false],
  ])('reads the cell %j for %j as %j', async (cell, x, expected) => {
    const table = tableDecision({ inputs: ['x'], outputs: [['is']], rules: [[cell, 'true']] });
    expect((await evaluating(table, 'table', { x, limit: 5 })).output).toBe(expected ? true : null);
  });

  it('compares dates', async () => {
    const table = tableDecision({ inputs: ['date(at)'], outputs: [['is']], rules: [['<= today()', '"past"'], ['> today()', '"future"']] });
    expect((await evaluating(table, 'table', { at: '2026-03-11' })).output).toBe('past');
    expect((await evaluating(table, 'table', { at: '2026-03-12' })).output).toBe('future');
  });

  it('tells how it came to its answer', async () => {
    const table = tableDecision({
      inputs: ['age', 'kind'],
      outputs: [['fee'], ['due']],
      rules: [['< 18', '-', '0', 'null'], ['>= 18', '"a"', 'age * 2', 'today() + duration("P1D")']],
    });
    const { evaluatedDecisions } = await evaluating(table, 'table', { age: 20, kind: 'a' });
    expect(evaluatedDecisions).toEqual([
      {
        id: 'table',
        name: 'table',
        type: 'DECISION_TABLE',
        inputs: [
          { id: 'in1', name: 'age', value: 20 },
          { id: 'in2', name: 'kind', value: 'a' },
        ],
        matchedRules: [
          {
            ruleId: 'rule2',
            ruleIndex: 2,
            outputs: [
              { id: 'out1', name: 'fee', value: 40 },
              { id: 'out2', name: 'due', value: '2026-03-12' },
            ],
          },
        ],
        output: { fee: 40, due: '2026-03-12' },
      },
    ]);
  });

  it('takes a missing variable as null', async () => {
    const table = tableDecision({ inputs: ['x'], outputs: [['is']], rules: [['null', '"none"'], ['> 1', '"some"']] });
    expect((await evaluating(table, 'table')).output).toBe('none');
  });
});

describe('a decision of another form', () => {
  it('evaluates a literal expression', async () => {
    const result = await evaluating(boxedDecision('sum', literal('a + b')), 'sum', { a: 1, b: 2 });
    expect(result.output).toBe(3);
    expect(result.evaluatedDecisions[0]).toMatchObject({ type: 'LITERAL_EXPRESSION', name: 'Name of sum', inputs: [] });
  });

  it('evaluates a context, each entry seeing those before it', async () => {
    const context = `<context>
      <contextEntry><variable name="a"/>${literal('1')}</contextEntry>
      <contextEntry><variable name="b"/>${literal('a + 1')}</contextEntry></context>`;
    expect((await evaluating(boxedDecision('c', context), 'c')).output).toEqual({ a: 1, b: 2 });
  });

  it('gives the last entry of a context when it has no name', async () => {
    const context = `<context>
      <contextEntry><variable name="a"/>${literal('1')}</contextEntry>
      <contextEntry>${literal('a + 5')}</contextEntry></context>`;
    expect((await evaluating(boxedDecision('c', context), 'c')).output).toBe(6);
  });

  it('evaluates a list and a relation', async () => {
    const list = `<list>${literal('1')}${literal('x')}</list>`;
    expect((await evaluating(boxedDecision('l', list), 'l', { x: 2 })).output).toEqual([1, 2]);
    const relation = `<relation><column name="p"/><column name="q"/><row>${literal('1')}${literal('"a"')}</row></relation>`;
    expect((await evaluating(boxedDecision('r', relation), 'r')).output).toEqual([{ p: 1, q: 'a' }]);
  });
});

const twice = `<businessKnowledgeModel id="twice" name="twice as much"><encapsulatedLogic>
  <formalParameter name="n"/>${literal('n * 2')}</encapsulatedLogic></businessKnowledgeModel>`;
const knowing = (id: string): string => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;

describe('business knowledge', () => {
  it('is called by name from an expression', async () => {
    const decision = boxedDecision('d', literal('twice as much(x) + 1'), knowing('twice'));
    expect((await evaluating(twice + decision, 'd', { x: 4 })).output).toBe(9);
  });

  it('is called by an invocation', async () => {
    const invocation = `<invocation>${literal('twice as much')}<binding><parameter name="n"/>${literal('x + 1')}</binding></invocation>`;
    expect((await evaluating(twice + boxedDecision('d', invocation, knowing('twice')), 'd', { x: 1 })).output).toBe(4);
  });

  it('may require other knowledge', async () => {
    const four = `<businessKnowledgeModel id="four" name="four times"><encapsulatedLogic><formalParameter name="n"/>
      ${literal('twice as much(twice as much(n))')}</encapsulatedLogic>${knowing('twice')}</businessKnowledgeModel>`;
    expect((await evaluating(twice + four + boxedDecision('d', literal('four times(3)'), knowing('four')), 'd')).output).toBe(12);
  });

  it('refuses an argument it does not take', async () => {
    const invocation = `<invocation>${literal('twice as much')}<binding><parameter name="m"/>${literal('1')}</binding></invocation>`;
    const result = await evaluating(twice + boxedDecision('d', invocation, knowing('twice')), 'd');
    expect(result.failure?.message).toMatch(/"m"/);
  });
});

it('a decision may be a library of functions for those that require it', async () => {
  const library = `<context><contextEntry><variable name="half"/><functionDefinition><formalParameter name="n"/>
    ${literal('n / 2')}</functionDefinition></contextEntry></context>`;
  const result = await evaluating(boxedDecision('lib', library) + boxedDecision('d', literal('lib.half(8)'), requiring('lib')), 'd');
  expect(result.output).toBe(4);
  expect(result.evaluatedDecisions[0]).toMatchObject({ id: 'lib', output: null });
});

describe('required decisions', () => {
  const graph =
    tableDecision({ id: 'grade', inputs: ['points'], outputs: [['g']], rules: [['> 50', '"pass"'], ['<= 50', '"fail"']] }) +
    boxedDecision('due', literal('today() + duration("P1D")')) +
    boxedDecision('text', literal('grade + " by " + string(due result)'), requiring('grade', 'due')) +
    boxedDecision('all', literal('text + "!" + grade'), requiring('text', 'grade'));

  it('are evaluated first, once each, and known by id and by name', async () => {
    const { output, evaluatedDecisions } = await evaluating(graph, 'all', { points: 60 });
    expect(evaluatedDecisions.map(({ id }) => id)).toEqual(['grade', 'due', 'text', 'all']);
    expect(output).toBe('pass by 2026-03-12!pass');
  });

  it('give their results to the decision that requires them', async () => {
    expect((await evaluating(graph, 'text', { points: 60 })).output).toBe('pass by 2026-03-12');
  });

  it('are not evaluated when nobody asks', async () => {
    expect((await evaluating(graph, 'grade', { points: 1 })).evaluatedDecisions).toHaveLength(1);
  });

  it('stop the request when one fails', async () => {
    const failing = boxedDecision('bad', literal('assert(x, x != null, "x is missing")'));
    const result = await evaluating(failing + boxedDecision('d', literal('1'), requiring('bad')), 'd');
    expect(result.failure).toEqual({ decisionId: 'bad', message: expect.stringMatching(/x is missing.*; 'x' is not there/) });
    expect(result.evaluatedDecisions.map(({ id }) => id)).toEqual(['bad']);
  });
});

describe('a decision that cannot end', () => {
  it('fails instead', async () => {
    const result = await evaluating(boxedDecision('d', literal('count(for i in 1..1000000000 return i)')), 'd');
    expect(result.failure?.message).toMatch(/more than 100000/);
  });

  it('fails when a function calls itself through the file', async () => {
    const loop = `<context>
      <contextEntry><variable name="f"/><functionDefinition><formalParameter name="g"/>${literal('g(g)')}</functionDefinition></contextEntry>
      <contextEntry>${literal('f(f)')}</contextEntry></context>`;
    expect((await evaluating(boxedDecision('d', loop), 'd')).failure?.message).toMatch(/without end|took longer/);
  });

  it('fails when its result is a function', async () => {
    const result = await evaluating(boxedDecision('d', literal('function(x) x')), 'd');
    expect(result.failure?.message).toMatch(/function/);
  });
});

it('refuses a decision the file does not contain', async () => {
  await expect(evaluating(boxedDecision('d', literal('1')), 'other')).rejects.toThrow(DecisionError);
});
