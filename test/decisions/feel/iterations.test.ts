import { describe, expect, it } from '@jest/globals';
import { compileFeel } from '../../../src/decisions/index.js';

describe('a loop over a range', () => {
  it.each<[string, unknown]>([
    ['for i in 1..0 return i', [1, 0]],
    ['for i in -2..0 return i * 2', [-4, -2, 0]],
    ['for i in n..n return i', [0]],
    ['for i in 0 .. n, j in -1..i return j', [-1, 0]],
    ['for i in (for j in -1..0 return j) return i + 1', [0, 1]],
    ['every x in -1..0 satisfies x <= 0', true],
    ['some x in -1..0 satisfies x = 0', true],
    ['for i in 0..0 return duration("PT1H") * 2', ['PT2H']],
    ['for i in 3..1 return i', [3, 2, 1]],
    ['for s in ["a..0", "for"] return s', ['a..0', 'for']],
  ])('ends where it says, at zero too: %s', (text, result) => {
    expect(compileFeel(`=${text}`).evaluate({ n: 0 })).toEqual(result);
  });
});
