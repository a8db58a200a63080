import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTckn } from '../../src/platform/personal-data/index.js';
import { inventPerson } from '../../src/simulators/people/invent-person.js';
import { person } from '../../src/simulators/people/person.js';

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 }).map((list) => list.join(''));

function withCheckDigits(number: string): string {
  const nine = number.slice(0, 9);
  return Array.from({ length: 100 }, (_, at) => nine + String(at).padStart(2, '0')).find(isTckn) ?? '';
}

describe('the invented people', () => {
  it('are the same for the same number, for ever', () => {
    expect(inventPerson('10000000146')).toEqual(inventPerson('10000000146'));
    expect(inventPerson('10000000146')).toMatchObject({ ad: expect.any(String), dogumTarihi: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  it('are whole persons, whatever the number', () => {
    fc.assert(fc.property(digits.filter((number) => !number.startsWith('0') && !number.startsWith('99')), (number) => {
      expect(() => person.parse(inventPerson(withCheckDigits(number)))).not.toThrow();
    }));
  });
});
