import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { evaluateFeel, answerOrError } from '../../../src/decisions/feel/evaluate-feel.js';
import { readSimple } from '../../../src/decisions/feel/simple-expression.js';

const name = fc.constantFrom('tutar', 'gun', 'tür', 'onay', 'kisi.yas', 'kisi.ad', 'yok', 'yok.hic');
const literal = fc.oneof(fc.integer({ min: -5, max: 50 }).map(String), fc.constantFrom('"acil"', '"a, b"', 'true', 'false', 'null', '2.5'));
const operand = fc.oneof(name, literal);
const comparison = fc.tuple(operand, fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/'), operand).map((parts) => parts.join(' '));
const between = fc.tuple(operand, operand, operand).map(([a, b, c]) => `${a} between ${b} and ${c}`);
const joined = fc.tuple(fc.oneof(comparison, between), fc.constantFrom('and', 'or'), comparison).map((parts) => parts.join(' '));
const choice = fc.tuple(comparison, operand, operand).map(([a, b, c]) => `if ${a} then ${b} else ${c}`);
const value = fc.oneof(fc.integer({ min: -5, max: 50 }), fc.constantFrom('acil', 'a, b', '', null, true, false), fc.constant([1, 2]));
const variables = fc.record({ tutar: value, gun: value, tür: value, onay: value, kisi: fc.record({ yas: value, ad: value }) }, { requiredKeys: [] });

describe('reading a simple expression once', () => {
  it('gives what reading it every time gives', () => {
    fc.assert(
      fc.property(fc.oneof(comparison, between, joined, choice), variables, (text, given) => {
        const read = readSimple(text);
        if (!read) return;
        const [once, everyTime] = [answerOrError(text, () => read(given)), answerOrError(text, () => evaluateFeel(text, given))];
        expect({ text, given, value: once }).toEqual({ text, given, value: everyTime });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['tutar > 10', 'tür = "acil" and gun < 3', 'if onay then "evet" else "hayır"', 'kisi.yas between 18 and 65'])('takes %s', (text) => {
    expect(readSimple(text)).not.toBeNull();
  });

  it.each(['count(a) > 1', 'for i in a return i', '[1..3]', 'ilk ad = "x"', '{a: 1}', 'a[1]', '@"2026-01-01" > b', 'x instance of number'])('leaves %s to the full reading', (text) => {
    expect(readSimple(text)).toBeNull();
  });
});
