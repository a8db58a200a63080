import { describe, expect, it } from '@jest/globals';
import { isTckn } from '../../src/outside/index.js';

describe('a T.C. kimlik no', () => {
  it.each(['10000000146', '12345678950', '11111111110', '99999999990'])('may be %s', (tckn) => {
    expect(isTckn(tckn)).toBe(true);
  });

  it.each(['10000000147', '10000000156', '01234567890', '1000000014', '100000001466', '1000000014a', '', ' 10000000146'])('is never "%s"', (tckn) => {
    expect(isTckn(tckn)).toBe(false);
  });
});
