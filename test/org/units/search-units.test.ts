import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { searchUnits } from '../../../src/org/units/search-units.js';
import type { Database, Tx } from '../../../src/platform/index.js';
import { BELEDIYE, EDIRNE, FEN, KAYMAKAMLIK, SAGLIK, TODAY, VALILIK, YAZI, givenTree, type GivenTree } from './given-tree.js';

let tree: GivenTree;
const ISIKLAR = '10000009';
const found = async (text: string, more: object = {}): Promise<string[]> => (await tree.units.search({ text, ...more })).map(({ detsisNo }) => detsisNo);

beforeAll(async () => {
  tree = await givenTree();
  await tree.changes.importRows([...EDIRNE, { detsisNo: ISIKLAR, name: 'IŞIKLAR BELEDİYE BAŞKANLIĞI', parentNo: null, kind: 'belediye', ilCode: 55, ilce: 'İlkadım' }]);
});
afterAll(() => tree.close());

describe('searching units', () => {
  it.each([
    ['havsa belediye', [BELEDIYE, FEN, YAZI]],
    ['belediye havsa', [BELEDIYE, FEN, YAZI]],
    ['HAVSA BELEDİYE YAZI', [YAZI]],
    ['yazi isleri mudurlugu', [YAZI]],
    ['Yazı İşleri Müdürlüğü', [YAZI]],
    ['YAZI ISLERI', [YAZI]],
    ['yaz bel hav', [YAZI]],
    ['edirne sağlık', [SAGLIK]],
    ['valiligi ilce', [SAGLIK]],
    ['işıklar', [ISIKLAR]],
    ['isiklar', [ISIKLAR]],
    ['IŞIKLAR', [ISIKLAR]],
    ['ilkadim', [ISIKLAR]],
    ['samsun', [ISIKLAR]],
    ['(EDİRNE / HAVSA) - [HAVSA BELEDİYE BAŞKANLIĞI > YAZI İŞLERİ MÜDÜRLÜĞÜ]', [YAZI]],
    ['elediye', []],
    ['belediye valiliği', []],
    ['y', [YAZI]],
    ['h k', [KAYMAKAMLIK, SAGLIK]],
  ])('finds %j word by word, at the beginning of words, however it is typed', async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('puts first what begins with a word asked for, then what is nearer to the top', async () => {
    expect(await found('havsa')).toEqual([BELEDIYE, KAYMAKAMLIK, FEN, YAZI, SAGLIK]);
    expect(await found('edirne')).toEqual([VALILIK, BELEDIYE, KAYMAKAMLIK, FEN, YAZI, SAGLIK]);
  });

  it('stays below one unit, in one province, within a number of answers', async () => {
    expect(await found('havsa', { within: VALILIK })).toEqual([KAYMAKAMLIK, SAGLIK]);
    expect(await found('havsa', { within: KAYMAKAMLIK })).toEqual([KAYMAKAMLIK, SAGLIK]);
    expect(await found('belediye', { il: 55 })).toEqual([ISIKLAR]);
    expect(await found('belediye', { il: 34 })).toEqual([]);
    expect(await found('havsa', { limit: 2 })).toEqual([BELEDIYE, KAYMAKAMLIK]);
    expect(await found('havsa', { limit: -5 })).toEqual([BELEDIYE]);
    expect(await found('havsa', { within: '99999999' })).toEqual([]);
    expect(await found('havsa', { within: "'" })).toEqual([]);
    expect(await found('havsa', { il: 1e12 })).toEqual([]);
  });

  it.each([
    ...['', ' ', '%', '_', '\\', "'", '"', '%%%%', "' OR '1'='1", '\0', '\u0307', 'ß', '🙂', '\ud800', '; DROP TABLE unit'].map((text) => [JSON.stringify(text), text] as const),
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['five thousand words', 'q '.repeat(5_000)],
    ['ten thousand backslashes', '\\'.repeat(10_000)],
  ])('answers %s with nothing, and does not fail', async (_, text) => {
    expect(await found(text)).toEqual([]);
    expect(await found(text, { within: VALILIK, il: 22, onlyActive: true })).toEqual([]);
  });
});

describe('searching a tree of many units', () => {
  let large: GivenTree;

  beforeAll(async () => {
    large = await givenTree();
    const offices = Array.from({ length: 20_000 }, (_, at) => ({
      detsisNo: String(50_000_000 + at), name: at % 10 === 0 ? `${at}. KURUM BAŞKANLIĞI` : `${at}. BÜRO MÜDÜRLÜĞÜ`, parentNo: at % 10 === 0 ? null : String(50_000_000 + at - (at % 10)),
    }));
    await large.changes.importRows([...offices, ...EDIRNE]);
  });
  afterAll(() => large.close());

  it('finds a rare one among them, and a common word without reading them all', async () => {
    expect((await large.units.search({ text: 'havsa yazi' })).map(({ detsisNo }) => detsisNo)).toEqual([YAZI]);
    expect(await large.units.search({ text: 'büro', limit: 100 })).toHaveLength(100);
    expect(await large.units.search({ text: 'kurum müdürlüğü', limit: 100 })).toHaveLength(100);
  });

  it.each(['havsa yazi', 'saglik edirne', 'havsa b', 'kurum edirne'])('asks the trigram index for %j', async (text) => {
    const database = recording(large);

    await searchUnits(database, { text, path: undefined, today: TODAY });

    expect(database.plans.at(-1)).toContain('unit_search');
    expect(database.plans.join()).not.toContain('Seq Scan on unit ');
  });
});

/** The database, keeping the plan of every question. */
function recording({ database }: GivenTree): Database & { readonly plans: string[] } {
  const plans: string[] = [];
  const query = async (on: Pick<Tx, 'query'>, sql: string, params: readonly unknown[] = []) => {
    plans.push(JSON.stringify(await on.query(`EXPLAIN ${sql}`, params)));
    return on.query(sql, params);
  };
  return {
    plans,
    query: (sql: string, params: readonly unknown[]) => query(database, sql, params),
    transaction: (work: (tx: Tx) => Promise<unknown>) =>
      database.transaction((tx) => work({ ...tx, query: ((sql: string, params: readonly unknown[]) => query(tx, sql, params)) as Tx['query'] })),
  } as unknown as Database & { readonly plans: string[] };
}
