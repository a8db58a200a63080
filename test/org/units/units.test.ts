import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BELEDIYE, EDIRNE, FEN, KAYMAKAMLIK, SAGLIK, VALILIK, YAZI, givenTree, type GivenTree } from './given-tree.js';

let tree: GivenTree;
const numbersOf = (units: readonly { readonly detsisNo: string }[]): string[] => units.map(({ detsisNo }) => detsisNo);

beforeAll(async () => {
  tree = await givenTree();
  await tree.changes.importRows(EDIRNE);
});
afterAll(() => tree.close());

describe('a unit', () => {
  it('is read with its place, its path and the label officers know it by', async () => {
    expect(await tree.units.get(YAZI)).toEqual({
      detsisNo: YAZI,
      name: 'YAZI İŞLERİ MÜDÜRLÜĞÜ',
      parentNo: BELEDIYE,
      kind: 'mudurluk',
      ilCode: 22,
      ilce: 'Havsa',
      kepAddress: null,
      takesOutsideMail: false,
      activeFrom: '2014-01-01',
      activeTo: null,
      path: `/${BELEDIYE}/${YAZI}/`,
      label: '(EDİRNE / HAVSA) - [HAVSA BELEDİYE BAŞKANLIĞI > YAZI İŞLERİ MÜDÜRLÜĞÜ]',
    });
  });

  it('is null when nobody knows the number, whatever the number is', async () => {
    for (const strange of ['99999999', '', '1', `${YAZI}0`, "' OR 1=1", '\0', 'ıııııııı']) {
      expect(await tree.units.get(strange)).toBeNull();
      expect(await tree.units.childrenOf(strange)).toEqual([]);
      expect(await tree.units.ancestorsOf(strange)).toEqual([]);
      expect(await tree.units.subtreeOf(strange)).toEqual([]);
      expect(await tree.units.isWithin(strange, BELEDIYE)).toBe(false);
      expect(await tree.units.isWithin(YAZI, strange)).toBe(false);
      expect(await tree.units.successorOf(strange, '2026-11-21')).toBeNull();
    }
  });

  it('comes with others in the order asked for, unknown ones left out', async () => {
    expect(numbersOf(await tree.units.many([SAGLIK, '99999999', BELEDIYE, SAGLIK]))).toEqual([SAGLIK, BELEDIYE]);
  });

  it('has children by name and ancestors from the root', async () => {
    expect(numbersOf(await tree.units.childrenOf(BELEDIYE))).toEqual([FEN, YAZI]);
    expect(numbersOf(await tree.units.childrenOf(null))).toEqual([VALILIK, BELEDIYE]);
    expect(numbersOf(await tree.units.ancestorsOf(SAGLIK))).toEqual([VALILIK, KAYMAKAMLIK]);
    expect(numbersOf(await tree.units.ancestorsOf(VALILIK))).toEqual([]);
    expect(numbersOf(await tree.units.subtreeOf(VALILIK))).toEqual([VALILIK, KAYMAKAMLIK, SAGLIK]);
  });

  it('is within itself and whatever stands above it, and within nothing else', async () => {
    expect(await tree.units.isWithin(SAGLIK, SAGLIK)).toBe(true);
    expect(await tree.units.isWithin(SAGLIK, VALILIK)).toBe(true);
    expect(await tree.units.isWithin(VALILIK, SAGLIK)).toBe(false);
    expect(await tree.units.isWithin(SAGLIK, BELEDIYE)).toBe(false);
  });
});
