import { describe, expect, it } from '@jest/globals';
import { compileFeel, FeelError } from '../../../src/decisions/index.js';

const evaluating = (text: string, variables: Record<string, unknown> = {}) => (): unknown =>
  compileFeel(text).evaluate(variables);

describe('an expression that asks for too much', () => {
  it.each([
    ['a loop over a thousand million numbers', '= for i in 1..1000000000 return i'],
    ['a range wider than any list', '= for i in 1..1000000000000 return 1'],
    ['a range that misses its end', '= for i in 1..2.5 return i'],
    ['loops within loops', '= for a in 1..10000, b in 1..10000, c in 1..10000 return a + b + c'],
    ['a question without end', '= every x in 1..50000 satisfies every y in 1..50000 satisfies x + y > 0'],
    ['a function that calls itself', '= {f: function(n) f(n + 1), x: f(1)}.x'],
    ['a pattern that tries every way', '= matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")'],
    ['a text that doubles', '= for i in 1..60 return if i = 1 then "aaaaaaaa" else partial[-1] + partial[-1]'],
    ['lists that share their parts', `= {a0: [1, 1], ${doubling('[', ']')}}.a40`],
    ['contexts that share their parts', `= {a0: {x: 1, y: 1}, ${doubling('{x: ', '}', 'y: ')}}.a40`],
    ['text of shared parts', `= {a0: [1, 1], ${doubling('[', ']')}, t: string(a40)}.t`],
    ['a result of too many items', '= for a in 1..400, b in 1..400 return 1'],
  ])('is stopped: %s', (_what, text) => {
    expect(evaluating(text)).toThrow(FeelError);
  });

  it('is stopped when the result is larger than 4 MB', () => {
    const a = 'x'.repeat(3_000_000);
    expect(evaluating('= a + a', { a })).toThrow('larger than 4 MB');
    expect(evaluating('= a', { a: `${a}${a}` })).toThrow('larger than 4 MB');
  });

  it('is stopped when the result is nested too deeply', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 300; level += 1) deep = [deep];
    expect(evaluating('= deep', { deep })).toThrow('nested too deeply');
  });

  it('does not disturb the next one', () => {
    expect(evaluating('= for i in 1..2.5 return i')).toThrow(FeelError);
    expect(evaluating('= for i in 1..3 return i')()).toEqual([1, 2, 3]);
  });

  it.each([
    ['a function', '= function(x) x'],
    ['a built-in function', '= {f: count}'],
    ['a range', '= [1..5]'],
  ])('cannot leave %s in a variable', (_what, text) => {
    expect(evaluating(text)).toThrow(FeelError);
  });

  it('names itself in the error', () => {
    expect(evaluating('= [1..5]')).toThrow(expect.objectContaining({ expression: '[1..5]' }));
  });
});

function doubling(open: string, close: string, second = ''): string {
  const rows = Array.from({ length: 40 }, (_, row) => `a${row + 1}: ${open}a${row}, ${second}a${row}${close}`);
  return rows.join(', ');
}
