import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoTree } from '../../../src/org/index.js';
import { givenTree, type GivenTree } from './given-tree.js';

const rows = [...demoTree()];
const byNumber = new Map(rows.map((row) => [row.detsisNo, row]));
let tree: GivenTree;

beforeAll(async () => {
  tree = await givenTree();
});
afterAll(() => tree.close());

describe('the tree for demonstrations', () => {
  it('is the same every time', () => {
    expect([...demoTree()]).toEqual(rows);
  });

  it('has parents before children, and numbers of the invented range that come once', () => {
    const seen = new Set<string | null>([null]);
    for (const { detsisNo, parentNo } of rows) {
      expect(seen.has(parentNo)).toBe(true);
      expect(seen.has(detsisNo)).toBe(false);
      expect(detsisNo).toMatch(/^99\d{6}$/);
      seen.add(detsisNo);
    }
    expect(rows.length).toBeGreaterThanOrEqual(5_000);
  });

  it('has a valilik in each of the 81 provinces, and a kaymakamlık in each district but the central ones', () => {
    expect(new Set(rows.filter(({ kind }) => kind === 'valilik').map(({ ilCode }) => ilCode)).size).toBe(81);
    const kaymakamliks = rows.filter(({ kind }) => kind === 'kaymakamlik');
    expect(kaymakamliks).toHaveLength(973 - 51);
    expect(kaymakamliks.every(({ ilCode, parentNo }) => byNumber.get(parentNo ?? '')?.ilCode === ilCode)).toBe(true);
  });

  it('has a YİKOB where the belediye is a büyükşehir, and an il özel idaresi elsewhere', () => {
    const of = (kind: string, part: string) => rows.filter((row) => row.kind === kind && row.name.includes(part)).map(({ ilCode }) => ilCode);
    expect(of('il-mudurlugu', 'YATIRIM İZLEME')).toEqual(of('belediye', 'BÜYÜKŞEHİR'));
    expect(of('belediye', 'BÜYÜKŞEHİR')).toHaveLength(30);
    expect(of('il-ozel-idaresi', '')).toHaveLength(51);
  });

  it('is taken into the tables whole, and found as people look for it', async () => {
    expect(await tree.changes.importRows(demoTree())).toMatchObject({ outcome: 'done', added: rows.length });

    const [first] = await tree.units.search({ text: 'havsa belediye yazı' });
    expect(first?.label).toBe('(EDİRNE / HAVSA) - [HAVSA BELEDİYE BAŞKANLIĞI > YAZI İŞLERİ MÜDÜRLÜĞÜ]');
    const places = await tree.database.query('SELECT FROM unit WHERE ilce IS NOT NULL AND (il_code, ilce) NOT IN (SELECT il_code, name FROM ilce)');
    expect(places).toEqual([]);
  });
});
