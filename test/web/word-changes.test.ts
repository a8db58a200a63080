import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordChanges } from '../../web/src/kurum/templates/word-changes.js';

const marked = (before: string, after: string): string => wordChanges(before, after).map(({ is, text }) => (is === 'kept' ? text : is === 'added' ? `+${text}+` : `-${text}-`)).join('');

describe('what changed in a text', () => {
  it('is told by words, and what both have stays', () => {
    expect(marked('Sayın {{ad}}, başvurunuz alındı.', 'Sayın {{ad}}, başvurunuz bugün alındı.')).toBe('Sayın {{ad}}, başvurunuz +bugün +alındı.');
    expect(marked('Kayıt no {{no}}', 'Kayıt no')).toBe('Kayıt no- {{no}}-');
    expect(marked('aynı', 'aynı')).toBe('aynı');
  });

  it('is both texts whole: without what was added the old one, without what was taken out the new one', () => {
    const words = fc.array(fc.constantFrom('Sayın', '{{ad}}', ' ', '\n', 'işiniz', 'alındı.'), { maxLength: 40 }).map((some) => some.join(''));
    fc.assert(fc.property(words, words, (before, after) => {
      const pieces = wordChanges(before, after);
      const without = (gone: string): string => pieces.filter(({ is }) => is !== gone).map(({ text }) => text).join('');
      expect([without('added'), without('taken-out')]).toEqual([before, after]);
    }));
  });

  it('is the whole of it where a text is as long as a book', () => {
    const long = 'söz '.repeat(2_000);
    expect(wordChanges(long, `${long}son`)).toEqual([{ is: 'taken-out', text: long }, { is: 'added', text: `${long}son` }]);
  });
});
