import { describe, expect, it } from '@jest/globals';
import { Buckets } from '../../../src/identity/sessions/buckets.js';

function given(most = 10): { readonly buckets: Buckets; readonly pass: (ms: number) => void; readonly many: (key: string, times: number) => number[] } {
  let now = 5_000;
  const buckets = new Buckets({ perSecond: 2, atOnce: 3 }, most, () => now);
  return { buckets, pass: (ms) => void (now += ms), many: (key, times) => Array.from({ length: times }, () => buckets.take(key)) };
}

describe('a bucket of tokens', () => {
  it('gives so many at once, then as many as flow in, and says when there is the next', () => {
    const { pass, many } = given();
    expect(many('a', 5)).toEqual([0, 0, 0, 1, 1]);
    pass(499);
    expect(many('a', 1)).toEqual([1]);
    pass(1);
    expect(many('a', 2)).toEqual([0, 1]);
  });

  it('holds no more than that, however long nobody asked', () => {
    const { pass, many } = given();
    many('a', 3);
    pass(86_400_000);
    expect(many('a', 4)).toEqual([0, 0, 0, 1]);
  });

  it('says whole seconds, rounded up, where tokens come slowly', () => {
    const slow = new Buckets({ perSecond: 0.3, atOnce: 1 }, 10, () => 0);
    expect([slow.take('a'), slow.take('a')]).toEqual([0, 4]);
  });

  it('is one for each key', () => {
    const { many } = given();
    expect([many('a', 4), many('b', 4)]).toEqual([[0, 0, 0, 1], [0, 0, 0, 1]]);
  });

  it('is kept for a bounded number of keys, those who asked last', () => {
    const { buckets, many } = given(2);
    many('a', 3);
    many('b', 3);
    many('a', 1);
    many('c', 3);
    expect([buckets.size, many('a', 1), many('b', 1)]).toEqual([2, [1], [0]]);
  });
});
