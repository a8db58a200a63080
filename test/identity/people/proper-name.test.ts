import { describe, expect, it } from '@jest/globals';
import { properName } from '../../../src/identity/people/proper-name.js';

describe('a name as a register writes it', () => {
  it.each([
    ['AYŞE IŞIL', 'Ayşe Işıl'], ['İBRAHİM', 'İbrahim'], ['ŞAHİN-ÇİFTÇİ', 'Şahin-Çiftçi'], ["D'ARTAGNAN", "D'Artagnan"], ['  GÜL   NUR ', 'Gül Nur'], ['Ayşe IŞIL', 'Ayşe IŞIL'], ['ışıl', 'ışıl'],
  ])('becomes one that people read: %s', (register, name) => {
    expect(properName(register)).toBe(name);
  });
});
