import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BELEDIYE, EDIRNE, FEN, KAYMAKAMLIK, SAGLIK, TODAY, VALILIK, YAZI, givenTree, type GivenTree } from './given-tree.js';

let tree: GivenTree;
const NEW = '30000001';
const OTHER = '30000002';
const successor = (detsisNo: string, on = TODAY): Promise<string | null> => tree.units.successorOf(detsisNo, on);

beforeAll(async () => {
  tree = await givenTree();
});
afterAll(() => tree.close());
beforeEach(async () => {
  await tree.clear();
  await tree.changes.importRows(EDIRNE);
});

describe('renaming a unit', () => {
  it('changes every path that leads through it', async () => {
    await tree.changes.rename({ detsisNo: BELEDIYE, name: '  HAVSA   BELEDİYESİ ' });

    expect((await tree.units.get(YAZI))?.label).toBe('(EDİRNE / HAVSA) - [HAVSA BELEDİYESİ > YAZI İŞLERİ MÜDÜRLÜĞÜ]');
    expect((await tree.units.search({ text: 'belediyesi yazı' })).map(({ detsisNo }) => detsisNo)).toEqual([YAZI]);
    expect(await tree.units.search({ text: 'başkanlığı yazı' })).toEqual([]);
  });

  it.each(['', ' \n ', 'x'.repeat(301), 'YAZI\0İŞLERİ', 'YAZI\u0007'])('refuses %j as a name', async (name) => {
    await expect(tree.changes.rename({ detsisNo: YAZI, name })).rejects.toMatchObject({ code: 'UNIT_NAME_UNFIT' });
  });
});

describe('moving a unit', () => {
  it('takes everything below it along', async () => {
    await tree.changes.move({ detsisNo: KAYMAKAMLIK, parentNo: BELEDIYE });

    expect((await tree.units.get(SAGLIK))?.path).toBe(`/${BELEDIYE}/${KAYMAKAMLIK}/${SAGLIK}/`);
    expect(await tree.units.isWithin(SAGLIK, VALILIK)).toBe(false);
  });

  it('refuses a place below itself, and changes nothing', async () => {
    await expect(tree.changes.move({ detsisNo: VALILIK, parentNo: SAGLIK })).rejects.toMatchObject({ code: 'UNIT_IN_A_CIRCLE' });
    await expect(tree.changes.move({ detsisNo: VALILIK, parentNo: VALILIK })).rejects.toMatchObject({ code: 'UNIT_IN_A_CIRCLE' });

    expect((await tree.units.get(SAGLIK))?.path).toBe(`/${VALILIK}/${KAYMAKAMLIK}/${SAGLIK}/`);
  });

  it('refuses a tree deeper than thirty', async () => {
    const chain = Array.from({ length: 29 }, (_, at) => ({ detsisNo: String(40000000 + at), name: `${at}. BİRİM`, parentNo: at === 0 ? null : String(40000000 + at - 1) }));
    await tree.changes.importRows(chain);

    await tree.changes.move({ detsisNo: YAZI, parentNo: '40000028' });
    await expect(tree.changes.move({ detsisNo: KAYMAKAMLIK, parentNo: '40000028' })).rejects.toMatchObject({ code: 'UNIT_TOO_DEEP' });
    await expect(tree.changes.open({ detsisNo: NEW, name: 'X', parentNo: YAZI })).rejects.toMatchObject({ code: 'UNIT_TOO_DEEP' });
  });
});

describe('uniting units', () => {
  it('closes them, hands their cases and the units below over, and leaves the heir as it was', async () => {
    await tree.changes.unite({ from: [KAYMAKAMLIK, FEN], into: BELEDIYE, on: '2026-11-01', note: 'Karar 7' });

    expect((await tree.units.get(KAYMAKAMLIK))?.activeTo).toBe('2026-11-01');
    expect((await tree.units.get(SAGLIK))?.path).toBe(`/${BELEDIYE}/${SAGLIK}/`);
    expect(await successor(KAYMAKAMLIK)).toBe(BELEDIYE);
    expect(await successor(FEN)).toBe(BELEDIYE);
    expect(await successor(BELEDIYE)).toBe(BELEDIYE);
  });

  it('leaves every unit its cases until that day', async () => {
    await tree.changes.unite({ from: [FEN], into: YAZI, on: '2026-11-01' });

    expect(await successor(FEN, '2026-10-31')).toBe(FEN);
    expect(await successor(FEN, '2026-11-01')).toBe(YAZI);
  });

  it('refuses a unit among its own heirs, or below itself, or closed, and then closes none', async () => {
    await expect(tree.changes.unite({ from: [FEN, YAZI], into: YAZI })).rejects.toMatchObject({ code: 'UNIT_SUCCEEDS_ITSELF' });
    await expect(tree.changes.unite({ from: [FEN, VALILIK], into: SAGLIK })).rejects.toMatchObject({ code: 'UNIT_IN_A_CIRCLE' });
    await tree.changes.close({ detsisNo: SAGLIK });
    await expect(tree.changes.unite({ from: [FEN, SAGLIK], into: YAZI })).rejects.toMatchObject({ code: 'UNIT_CLOSED' });

    expect((await tree.units.get(FEN))?.activeTo).toBeNull();
  });
});

describe('splitting a unit', () => {
  it('closes it, and one of its parts has its cases and the units below it', async () => {
    await tree.changes.open({ detsisNo: NEW, name: 'YENİ BELEDİYE', parentNo: null, ilCode: 22 });
    await tree.changes.open({ detsisNo: OTHER, name: 'ÖTEKİ BELEDİYE', parentNo: null });

    await tree.changes.split({ detsisNo: BELEDIYE, heir: NEW, others: [OTHER] });

    expect(await successor(BELEDIYE)).toBe(NEW);
    expect((await tree.units.get(YAZI))?.parentNo).toBe(NEW);
    expect(await tree.units.search({ text: 'yeni yazi edirne' })).toHaveLength(1);
    const parts = await tree.database.query("SELECT to_no, inherits FROM unit_change WHERE kind = 'split' ORDER BY to_no");
    expect(parts).toEqual([{ to_no: NEW, inherits: true }, { to_no: OTHER, inherits: false }]);
  });

  it('refuses itself and what stands below it as a part', async () => {
    await expect(tree.changes.split({ detsisNo: BELEDIYE, heir: VALILIK, others: [BELEDIYE] })).rejects.toMatchObject({ code: 'UNIT_SUCCEEDS_ITSELF' });
    await expect(tree.changes.split({ detsisNo: BELEDIYE, heir: VALILIK, others: [YAZI] })).rejects.toMatchObject({ code: 'UNIT_IN_A_CIRCLE' });
  });
});

describe('closing a unit', () => {
  it('without a successor leaves nobody to answer for it', async () => {
    await tree.changes.close({ detsisNo: FEN });

    expect(await successor(FEN)).toBeNull();
    expect((await tree.units.search({ text: 'fen işleri', onlyActive: true }))).toEqual([]);
    expect((await tree.units.search({ text: 'fen işleri' }))).toHaveLength(1);
  });

  it('without a successor is refused while something stands below it', async () => {
    await expect(tree.changes.close({ detsisNo: BELEDIYE })).rejects.toMatchObject({ code: 'UNIT_HAS_UNITS_BELOW' });
    await tree.changes.close({ detsisNo: FEN });
    await tree.changes.close({ detsisNo: YAZI });

    await tree.changes.close({ detsisNo: BELEDIYE });

    expect((await tree.units.get(BELEDIYE))?.activeTo).toBe(TODAY);
  });

  it('leads through every later closing to the one that answers now', async () => {
    await tree.changes.close({ detsisNo: FEN, successor: YAZI, on: '2026-01-01' });
    await tree.changes.unite({ from: [YAZI], into: SAGLIK, on: '2026-03-01' });

    expect(await successor(FEN, '2025-12-31')).toBe(FEN);
    expect(await successor(FEN, '2026-02-01')).toBe(YAZI);
    expect(await successor(FEN, '2026-04-01')).toBe(SAGLIK);
    expect((await tree.units.get(SAGLIK))?.activeTo).toBeNull();
  });

  it('is refused for a unit that is closed, or that nobody knows', async () => {
    await tree.changes.close({ detsisNo: FEN });

    await expect(tree.changes.close({ detsisNo: FEN })).rejects.toMatchObject({ code: 'UNIT_CLOSED' });
    for (const strange of ['99999999', '', 'x', '\0', `${YAZI} `]) {
      await expect(tree.changes.close({ detsisNo: strange })).rejects.toMatchObject({ code: 'UNIT_UNKNOWN' });
    }
  });
});

describe('opening a unit', () => {
  it('refuses a number that is taken, and a parent that is closed', async () => {
    await tree.changes.close({ detsisNo: FEN });

    await expect(tree.changes.open({ detsisNo: YAZI, name: 'X', parentNo: null })).rejects.toMatchObject({ code: 'UNIT_EXISTS' });
    await expect(tree.changes.open({ detsisNo: NEW, name: 'X', parentNo: FEN })).rejects.toMatchObject({ code: 'UNIT_CLOSED' });
  });
});

describe('two changes at once', () => {
  it('never make a circle of two moves that are each allowed', async () => {
    const moves = await Promise.allSettled([
      tree.changes.move({ detsisNo: BELEDIYE, parentNo: VALILIK }),
      tree.changes.move({ detsisNo: VALILIK, parentNo: BELEDIYE }),
    ]);

    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
