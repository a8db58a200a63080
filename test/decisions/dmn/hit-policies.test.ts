import { describe, expect, it } from '@jest/globals';
import { type DecisionResult, evaluateDecision, parseDecisions } from '../../../src/decisions/index.js';
import { dmnFile, tableDecision, type TableSketch } from './dmn-file.js';

const rules = [
  ['> 10', '"low"', '1'],
  ['> 20', '"high"', '2'],
  ['> 30', '"middle"', '3'],
  ['> 30', '"middle"', '3'],
];

async function deciding(sketch: Partial<TableSketch>, x: unknown): Promise<DecisionResult> {
  const table = { inputs: ['x'], outputs: [['grade', '"high", "middle", "low"'], ['points']], rules, ...sketch } as const;
  const model = await parseDecisions(dmnFile(tableDecision(table)));
  return evaluateDecision(model, 'table', { variables: { x } });
}

describe('a hit policy', () => {
  it('UNIQUE gives the one rule that matches, and is the default', async () => {
    expect((await deciding({}, 15)).output).toEqual({ grade: 'low', points: 1 });
    expect((await deciding({ policy: 'hitPolicy="UNIQUE"' }, 15)).output).toEqual({ grade: 'low', points: 1 });
  });

  it('UNIQUE fails when two rules match, and says which', async () => {
    const result = await deciding({}, 25);
    expect(result.output).toBeNull();
    expect(result.failure?.decisionId).toBe('table');
    expect(result.failure?.message).toMatch(/rules 1, 2/);
    expect(result.evaluatedDecisions[0]?.matchedRules).toHaveLength(2);
  });

  it('FIRST gives the first and does not look further', async () => {
    const result = await deciding({ policy: 'hitPolicy="FIRST"' }, 35);
    expect(result.output).toEqual({ grade: 'low', points: 1 });
    expect(result.evaluatedDecisions[0]?.matchedRules).toHaveLength(1);
  });

  it('ANY gives the answer on which all agree', async () => {
    const alike = rules.slice(2);
    expect((await deciding({ policy: 'hitPolicy="ANY"', rules: alike }, 35)).output).toEqual({ grade: 'middle', points: 3 });
  });

  it('ANY fails when the answers differ', async () => {
    const result = await deciding({ policy: 'hitPolicy="ANY"' }, 35);
    expect(result.failure?.message).toMatch(/ANY allows one answer/);
  });

  it('PRIORITY gives the answer that stands first among the allowed values', async () => {
    expect((await deciding({ policy: 'hitPolicy="PRIORITY"' }, 35)).output).toEqual({ grade: 'high', points: 2 });
  });

  it('OUTPUT ORDER gives all answers in the order of the allowed values', async () => {
    const { output } = await deciding({ policy: 'hitPolicy="OUTPUT ORDER"' }, 35);
    expect(output).toEqual([
      { grade: 'high', points: 2 },
      { grade: 'middle', points: 3 },
      { grade: 'middle', points: 3 },
      { grade: 'low', points: 1 },
    ]);
  });

  it('PRIORITY asks the second output when the first is equal', async () => {
    const { output } = await deciding(
      {
        policy: 'hitPolicy="PRIORITY"',
        outputs: [['a', '"x"'], ['b', '2, 1']],
        rules: [['-', '"x"', '1'], ['-', '"x"', '2']],
      },
      1,
    );
    expect(output).toEqual({ a: 'x', b: 2 });
  });

  it('RULE ORDER gives all answers in the order of the rules', async () => {
    const { output } = await deciding({ policy: 'hitPolicy="RULE ORDER"' }, 25);
    expect(output).toEqual([{ grade: 'low', points: 1 }, { grade: 'high', points: 2 }]);
  });

  it('COLLECT gives all answers', async () => {
    const sketch = { policy: 'hitPolicy="COLLECT"', outputs: [['points']] as const, rules: rules.map(([x, , p]) => [x!, p!]) };
    expect((await deciding(sketch, 35)).output).toEqual([1, 2, 3, 3]);
  });

  it.each([
    ['SUM', 9],
    ['MIN', 1],
    ['MAX', 3],
    ['COUNT', 4],
  ])('COLLECT with %s gives one number', async (aggregation, expected) => {
    const policy = `hitPolicy="COLLECT" aggregation="${aggregation}"`;
    const { output } = await deciding({ policy, outputs: [['points']], rules: rules.map(([x, , p]) => [x!, p!]) }, 35);
    expect(output).toBe(expected);
  });

  it('COLLECT with SUM fails on what is no number', async () => {
    const policy = 'hitPolicy="COLLECT" aggregation="SUM"';
    const result = await deciding({ policy, outputs: [['p']], rules: [['-', '"a"']] }, 1);
    expect(result.failure?.message).toMatch(/needs numbers, but rule 1/);
  });

  it.each(['UNIQUE', 'FIRST', 'ANY', 'COLLECT', 'RULE ORDER', 'PRIORITY', 'OUTPUT ORDER'])(
    '%s gives null when no rule matches and there is no default',
    async (policy) => {
      const result = await deciding({ policy: `hitPolicy="${policy}"` }, 1);
      expect(result.output).toBeNull();
      expect(result.failure).toBeUndefined();
    },
  );

  it('gives the default when no rule matches', async () => {
    expect((await deciding({ outputs: [['g', undefined, '"none"']], rules: [['> 5', '"a"']] }, 1)).output).toBe('none');
    const { output } = await deciding({ outputs: [['g', undefined, '"none"'], ['p']] }, 1);
    expect(output).toEqual({ g: 'none', p: null });
  });
});
