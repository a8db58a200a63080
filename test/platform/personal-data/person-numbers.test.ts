import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalPhone, isTckn, masked } from '../../../src/platform/personal-data/index.js';

describe('a T.C. kimlik no', () => {
  it.each(['10000000146', '12345678950', '11111111110', '99999999990'])('%s has the right checksum', (tckn) => {
    expect(isTckn(tckn)).toBe(true);
  });

  it.each(['', '1000000014', '100000001460', '00000000000', '01234567890', '10000000147', '10000000156', ' 10000000146', '1000000014a', '１００００００００１４６'])('"%s" is none', (text) => {
    expect(isTckn(text)).toBe(false);
  });

  it('is none any more when one digit is another', () => {
    fc.assert(fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const digits = [...'12345678950'].map(Number);
      digits[place] = ((digits[place] ?? 0) + by) % 10;
      expect(isTckn(digits.join(''))).toBe(false);
    }));
  });

  it('shows its first three and last two digits, of anything else nothing', () => {
    expect(masked.tckn('12345678901')).toBe('123******01');
    expect(masked.tckn('Ayşe')).toBe('***********');
  });
});

describe('a mobile number', () => {
  it.each(['+905321234567', '0532 123 45 67', '532 1234567', '0090 532 123 45 67', '90 (532) 123-45-67', '+90.532.123.45.67', '0532/1234567'])('has one form, also when written %s', (text) => {
    expect(canonicalPhone(text)).toBe('+905321234567');
  });

  it.each(['', '0312 123 45 67', '+491711234567', '532123456', '05321234567 8', '0532 123 45 6x', '٠٥٣٢١٢٣٤٥٦٧'])('is not "%s"', (text) => {
    expect(canonicalPhone(text)).toBeNull();
  });

  it('shows its last two digits, of anything else nothing', () => {
    expect(masked.phone('+905321234512')).toBe('05** *** ** 12');
    expect(masked.phone('0312 123 45 67')).toBe('**** *** ** **');
  });
});
