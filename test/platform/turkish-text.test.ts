import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { turkishText } from '../../src/platform/index.js';

const vectors = JSON.parse(readFileSync(new URL('turkish-text.vectors.json', import.meta.url), 'utf8')) as [string, string][];

describe('Turkish text', () => {
  it.each(vectors)('folds %s to %s for searching', (text, folded) => {
    expect(turkishText.fold(text)).toBe(folded);
  });

  it('knows that I without a dot and İ with one are two letters', () => {
    expect(turkishText.lower('IŞIK İSTANBUL')).toBe('ışık istanbul');
    expect(turkishText.upper('ışık istanbul')).toBe('IŞIK İSTANBUL');
  });

  it('sorts as a Turkish dictionary does', () => {
    const words = ['zil', 'ilk', 'ırmak', 'çay', 'cam', 'şal', 'sal', 'ödül', 'oda'];

    expect(words.sort(turkishText.compare)).toEqual(['cam', 'çay', 'ırmak', 'ilk', 'oda', 'ödül', 'sal', 'şal', 'zil']);
  });
});
