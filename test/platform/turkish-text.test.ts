import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, turkishText } from '../../src/platform/index.js';
import { freshDatabase } from '../given/database.js';

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

describe('Turkish text in the database', () => {
  let database: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const fresh = await freshDatabase();
    database = await Database.open({ url: fresh.url });
    drop = fresh.drop;
  });

  afterAll(async () => {
    await database.close();
    await drop();
  });

  it('is folded as in TypeScript', async () => {
    const rows = await database.query<{ folded: string }>('SELECT tr_fold(text) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS x(text, place) ORDER BY place', [vectors.map(([text]) => text)]);
    expect(rows.map(({ folded }) => folded)).toEqual(vectors.map(([, folded]) => folded));
  });
});
