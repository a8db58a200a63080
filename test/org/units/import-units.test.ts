import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportReport, ImportUnits } from '../../../src/org/units/import-units.js';
import { BELEDIYE, EDIRNE, FEN, SAGLIK, TODAY, VALILIK, YAZI, fileOf, givenTree, type GivenTree } from './given-tree.js';

let tree: GivenTree;

beforeAll(async () => {
  tree = await givenTree();
});
afterAll(() => tree.close());
beforeEach(() => tree.clear());

const HEADING = 'DETSİS No;Ad;Üst DETSİS No;Tip;İl;İlçe;KEP Adresi;Dış Yazışma Muhatabı;Başlangıç Tarihi;Bitiş Tarihi';
const csv = (...lines: string[]): string => [HEADING, ...lines].join('\r\n');
const taking = (text: string, options: Partial<ImportUnits> = {}): Promise<ImportReport> => tree.changes.import({ bytes: fileOf(text), ...options });
const count = async (): Promise<number> => (await tree.database.query('SELECT FROM unit')).length;
const GOOD = [
  `${YAZI};"YAZI İŞLERİ ""MÜDÜRLÜĞÜ""";${BELEDIYE};mudurluk;EDİRNE;Havsa;;hayır;01.02.2015;`,
  `${BELEDIYE};HAVSA BELEDİYE BAŞKANLIĞI;;belediye;22;Havsa;havsa@hs01.kep.tr;evet;2014-01-01;`,
];

describe('a CSV of units', () => {
  it('is taken in, children before parents and quotes and all', async () => {
    expect(await taking(csv(...GOOD))).toEqual({ outcome: 'done', added: 2, changed: 0, closed: 0, unchanged: 0, problems: [] });

    expect(await tree.units.get(BELEDIYE)).toMatchObject({ kind: 'belediye', ilCode: 22, ilce: 'Havsa', kepAddress: 'havsa@hs01.kep.tr', takesOutsideMail: true, activeFrom: '2014-01-01', activeTo: null });
    expect(await tree.units.get(YAZI)).toMatchObject({ name: 'YAZI İŞLERİ "MÜDÜRLÜĞÜ"', activeFrom: '2015-02-01', takesOutsideMail: false, path: `/${BELEDIYE}/${YAZI}/` });
  });

  it('changes nothing the second time', async () => {
    await taking(csv(...GOOD));
    const before = await tree.database.query('SELECT xmin, * FROM unit ORDER BY detsis_no');

    expect(await taking(csv(...GOOD))).toMatchObject({ outcome: 'done', added: 0, changed: 0, closed: 0, unchanged: 2 });

    expect(await tree.database.query('SELECT xmin, * FROM unit ORDER BY detsis_no')).toEqual(before);
    expect(await tree.database.query('SELECT FROM unit_change')).toEqual([]);
  });

  it.each([[','], ['\t'], [';']])('may be separated by %j, with a byte order mark or without', async (delimiter) => {
    const text = `\ufeffdetsisNo${delimiter}ad${delimiter}ustDetsisNo\n${BELEDIYE}${delimiter}"HAVSA, İLÇE; A\tB"${delimiter}\n`;

    expect(await taking(text)).toMatchObject({ outcome: 'done', added: 1 });
    expect((await tree.units.get(BELEDIYE))?.name).toBe('HAVSA, İLÇE; A B');
  });

  it('leaves alone what it has no column for', async () => {
    await taking(csv(...GOOD));

    expect(await taking(`detsisNo;ad;ustDetsisNo\n${BELEDIYE};HAVSA BELEDİYESİ;`)).toMatchObject({ changed: 1 });

    expect(await tree.units.get(BELEDIYE)).toMatchObject({ name: 'HAVSA BELEDİYESİ', kepAddress: 'havsa@hs01.kep.tr', kind: 'belediye', ilCode: 22 });
    expect((await tree.units.get(YAZI))?.label).toContain('[HAVSA BELEDİYESİ > ');
    expect(await tree.database.query('SELECT kind, from_no, note FROM unit_change')).toEqual([{ kind: 'rename', from_no: BELEDIYE, note: 'HAVSA BELEDİYE BAŞKANLIĞI' }]);
  });

  it('moves a unit with all below it', async () => {
    await tree.changes.importRows(EDIRNE);

    await taking(`detsisNo;ad;ustDetsisNo\n${BELEDIYE};HAVSA BELEDİYE BAŞKANLIĞI;${VALILIK}`);

    expect((await tree.units.get(YAZI))?.path).toBe(`/${VALILIK}/${BELEDIYE}/${YAZI}/`);
    expect(await tree.database.query('SELECT kind, to_no FROM unit_change')).toEqual([{ kind: 'move', to_no: VALILIK }]);
  });

  it('closes what it does not name only when it is said to be complete', async () => {
    await tree.changes.importRows(EDIRNE);

    expect(await taking(csv(...GOOD))).toMatchObject({ closed: 0 });
    expect(await taking(csv(...GOOD), { isComplete: true })).toMatchObject({ outcome: 'done', closed: 4 });

    expect((await tree.units.get(SAGLIK))?.activeTo).toBe(TODAY);
    expect((await tree.units.get(BELEDIYE))?.activeTo).toBeNull();
    expect(await taking(csv(...GOOD), { isComplete: true })).toMatchObject({ closed: 0, unchanged: 2 });
  });

  it('on trial says what would happen, and changes nothing', async () => {
    await tree.changes.importRows(EDIRNE);
    const lines = [`${BELEDIYE};YENİ AD;;;;;;;;`, '30000001;YENİ;;;;;;;;'];

    expect(await taking(csv(...lines), { isComplete: true, isTrial: true })).toMatchObject({ outcome: 'trial', added: 1, changed: 1, closed: 5 });

    expect(await count()).toBe(EDIRNE.length);
    expect((await tree.units.get(BELEDIYE))?.name).toBe('HAVSA BELEDİYE BAŞKANLIĞI');
    expect(await tree.database.query('SELECT FROM unit_change')).toEqual([]);
  });
});

describe('a file with bad lines', () => {
  const bad: readonly (readonly [string, string, object])[] = [
    ['a number of seven digits', '1234567;AD;;;;;;;;', { code: 'FIELDS_WRONG', details: { fields: 'detsisNo', detsisNo: '1234567' } }],
    ['no name', '30000001; ;;;;;;;;', { code: 'FIELDS_WRONG', details: { fields: 'name', detsisNo: '30000001' } }],
    ['a name with a sign nobody sees', '30000001;A\u0000B;;;;;;;;', { code: 'FIELDS_WRONG', details: { fields: 'name', detsisNo: '30000001' } }],
    ['a province that is none', '30000001;AD;;;ATLANTİS;;;;;', { code: 'FIELDS_WRONG', details: { fields: 'il', detsisNo: '30000001' } }],
    ['a plate that is none', '30000001;AD;;;82;;;;;', { code: 'FIELDS_WRONG', details: { fields: 'il', detsisNo: '30000001' } }],
    ['an address that is no KEP', '30000001;AD;;;;;a@b.com;;;', { code: 'FIELDS_WRONG', details: { fields: 'kepAddress', detsisNo: '30000001' } }],
    ['a day that is none', '30000001;AD;;;;;;;31.02.2020;', { code: 'FIELDS_WRONG', details: { fields: 'activeFrom', detsisNo: '30000001' } }],
    ['an end before the beginning', '30000001;AD;;;;;;;2020-01-02;2020-01-01', { code: 'FIELDS_WRONG', details: { fields: 'activeTo', detsisNo: '30000001' } }],
    ['several faults', '3;AD;x;B C;;;;belki;;', { code: 'FIELDS_WRONG', details: { fields: 'detsisNo, parentNo, kind, takesOutsideMail', detsisNo: '3' } }],
    ['too few columns', '30000001;AD', { code: 'COLUMN_COUNT' }],
    ['an unknown parent', '30000001;AD;99999999;;;;;;;', { code: 'PARENT_UNKNOWN', details: { detsisNo: '30000001', parentNo: '99999999' } }],
    ['itself as its parent', '30000001;AD;30000001;;;;;;;', { code: 'IN_A_CIRCLE', details: { detsisNo: '30000001' } }],
  ];

  it.each(bad)('is refused for %s, with line and reason, and nothing is changed', async (_, line, problem) => {
    expect(await taking(csv(GOOD[1] ?? '', line, GOOD[0] ?? ''))).toMatchObject({ outcome: 'refused', added: 0, problems: [{ line: 3, ...problem }] });
    expect(await count()).toBe(0);
  });

  it.each(bad)('is taken in without %s when told to skip', async (_, line) => {
    expect(await taking(csv(GOOD[1] ?? '', line, GOOD[0] ?? ''), { skipsBad: true })).toMatchObject({ outcome: 'done', added: 2, problems: [{ line: 3 }] });
    expect(await count()).toBe(2);
  });

  it('loses with a bad line what hangs on it, and both lines of a number that comes twice', async () => {
    const lines = ['30000001;A;99999999;;;;;;;', '30000002;B;30000001;;;;;;;', '30000003;C;30000002;;;;;;;', '30000004;D;;;;;;;;', '30000004;E;;;;;;;;', '30000005;F;;;;;;;;'];

    const { problems, added } = await taking(csv(...lines), { skipsBad: true });

    expect(added).toBe(1);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[2, 'PARENT_UNKNOWN'], [3, 'PARENT_UNKNOWN'], [4, 'PARENT_UNKNOWN'], [5, 'NUMBER_TWICE'], [6, 'NUMBER_TWICE']]);
  });

  it('makes no circle with units that are there already', async () => {
    await tree.changes.importRows(EDIRNE);

    expect(await taking(`detsisNo;ad;ustDetsisNo\n${VALILIK};EDİRNE VALİLİĞİ;${SAGLIK}`)).toMatchObject({ outcome: 'refused', problems: [{ code: 'IN_A_CIRCLE' }] });
  });

  it('grows no deeper than thirty', async () => {
    const chain = Array.from({ length: 31 }, (_, at) => `${40000000 + at};B${at};${at === 0 ? '' : 40000000 + at - 1};;;;;;;`);

    expect(await taking(csv(...chain), { skipsBad: true })).toMatchObject({ added: 30, problems: [{ line: 32, code: 'TOO_DEEP' }] });
  });

  it('closes nothing, however complete it says it is', async () => {
    await tree.changes.importRows(EDIRNE);

    expect(await taking(csv(GOOD[1] ?? '', '3;AD;;;;;;;;'), { isComplete: true, skipsBad: true })).toMatchObject({ outcome: 'refused' });
    expect(await taking(csv(GOOD[0] ?? ''), { isComplete: true })).toMatchObject({ outcome: 'refused', problems: [{ code: 'PARENT_UNKNOWN' }] });
    expect((await tree.units.get(FEN))?.activeTo).toBeNull();
  });

  it.each([
    ['nothing', '', 'FILE_EMPTY'],
    ['no heading', `${BELEDIYE};AD;`, 'COLUMNS_MISSING'],
    ['a column twice', 'detsisNo;ad;adı;ustDetsisNo\n', 'COLUMNS_TWICE'],
    ['an open quote', `detsisNo;ad;ustDetsisNo\n${BELEDIYE};"AD;\n`, 'CSV_MALFORMED'],
    ['a line without an end', `detsisNo;ad;ustDetsisNo\n${BELEDIYE};${'x'.repeat(70_000)};`, 'CSV_MALFORMED'],
    ['no units', '<html><body>Servis kapalı</body></html>', 'FILE_EMPTY'],
    ['half a record', '<A><KurumBirimWS><Ad>X</Ad>', 'XML_MALFORMED'],
    ['half a document', `<A><KurumBirimWS><DETSISNo>${BELEDIYE}</DETSISNo><Ad>X</Ad></KurumBirimWS>`, 'XML_MALFORMED'],
    ['a record nested deeper than there are fields', `<A><KurumBirimWS><DETSISNo>${BELEDIYE}</DETSISNo><Ad>X</Ad>${'<a>'.repeat(220)}${'</a>'.repeat(220)}</KurumBirimWS></A>`, 'XML_MALFORMED'],
    ['a record of more tags than there are fields', `<A><KurumBirimWS><DETSISNo>${BELEDIYE}</DETSISNo><Ad>X</Ad>${'<a/>'.repeat(400)}</KurumBirimWS></A>`, 'XML_MALFORMED'],
    ['a record too long', `<A><KurumBirimWS><DETSISNo>${BELEDIYE}</DETSISNo><Ad>X</Ad><B>${'x'.repeat(17_000)}</B></KurumBirimWS></A>`, 'XML_MALFORMED'],
    ['tags that do not match', '<A><KurumBirimWS><Ad>X</Bd></KurumBirimWS></A>', 'XML_MALFORMED'],
  ])('is refused as a whole when it holds %s, with leave to skip too', async (_, text, code) => {
    expect(await taking(text, { skipsBad: true })).toMatchObject({ outcome: 'refused', problems: [{ code }] });
    expect(await count()).toBe(0);
  });

  it('is refused when its letters are not UTF-8', async () => {
    const bytes = (async function* () {
      yield Buffer.from(`detsisNo;ad;ustDetsisNo\n${BELEDIYE};BELED\xddYE;\n`, 'latin1');
    })();

    expect(await tree.changes.import({ bytes, skipsBad: true })).toMatchObject({ outcome: 'refused', problems: [{ code: 'FILE_NOT_UTF8' }] });
  });

  it('is read no further than a tree of units can be long, good lines or bad', async () => {
    for (const line of ['1;b;', GOOD[1] ?? '']) {
      let sent = 0;
      const bytes = (async function* () {
        yield Buffer.from(`${HEADING}\n`);
        for (; sent < 100_000; sent += 1) yield Buffer.from(`${line}\n`);
      })();

      expect(await tree.changes.import({ bytes, skipsBad: true, mostLines: 10 })).toMatchObject({ outcome: 'refused', problems: [{ code: 'TOO_MANY_LINES', details: { most: 10 } }] });
      expect(sent).toBeLessThan(100_000);
    }
  });
});

describe('the XML of DETSİS', () => {
  const record = (fields: Record<string, string>): string => `  <kay:KurumBirimWS>\n${Object.entries(fields).map(([name, value]) => `    <kay:${name}>${value}</kay:${name}>`).join('\n')}\n  </kay:KurumBirimWS>\n`;
  const xml = (...records: string[]): string =>
    `<?xml version="1.0" encoding="utf-8"?>\n<soap:Envelope xmlns:soap="s" xmlns:kay="http://kaysis.gov.tr/"><kay:Result>\n${records.join('')}</kay:Result></soap:Envelope>\n`;
  const belediye = {
    DETSISNo: BELEDIYE, Ad: 'HAVSA BELEDİYE BAŞKANLIĞI', ParentIdareKimlikKodu: '0', AnaKurumIdareKimlikKodu: BELEDIYE, Fk_BulunduguYerID: '1', Fk_KurumBirimTipID1: '12',
    KurumBirimTip3ler: '<kay:int>3</kay:int><kay:int>4</kay:int>', Aktifmi: 'true', FaalOlupOlmadigi: 'true', Seviye: '1', DisYazismaMuhatabiOlupOlmadigi: 'true', YerAdi: 'EDİRNE / HAVSA',
  };
  const yazi = { DETSISNo: '12345', Ad: 'YAZI İŞLERİ &amp; KARARLAR', ParentIdareKimlikKodu: BELEDIYE, Aktifmi: 'true', DisYazismaMuhatabiOlupOlmadigi: 'false', YerAdi: 'EDİRNE' };

  it('is taken in record by record, with the zeros its numbers have lost', async () => {
    expect(await taking(xml(record(yazi), record(belediye)))).toMatchObject({ outcome: 'done', added: 2 });

    expect(await tree.units.get(BELEDIYE)).toMatchObject({ kind: 'tip-12', ilCode: 22, ilce: 'Havsa', takesOutsideMail: true, parentNo: null, activeTo: null });
    expect(await tree.units.get('00012345')).toMatchObject({ name: 'YAZI İŞLERİ & KARARLAR', parentNo: BELEDIYE, ilCode: 22, ilce: null, kind: 'diger' });
  });

  it('keeps the KEP address that another file brought, and the day of a closing', async () => {
    await taking(csv(...GOOD));
    const closed = { ...yazi, DETSISNo: YAZI, Aktifmi: 'false' };

    await taking(xml(record(belediye), record(closed)));
    expect(await tree.units.get(BELEDIYE)).toMatchObject({ kepAddress: 'havsa@hs01.kep.tr' });
    expect(await tree.units.get(YAZI)).toMatchObject({ activeTo: TODAY });

    await tree.database.query("UPDATE unit SET active_to = '2026-01-05' WHERE detsis_no = $1", [YAZI]);
    expect(await taking(xml(record(belediye), record(closed)))).toMatchObject({ changed: 0, unchanged: 2 });
    expect(await tree.units.get(YAZI)).toMatchObject({ activeTo: '2026-01-05' });
  });

  it('names the line on which a bad record begins', async () => {
    const { problems } = await taking(xml(record(yazi), record({ ...yazi, DETSISNo: '123456789' })));

    expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'PARENT_UNKNOWN'], [11, 'FIELDS_WRONG']]);
  });

  it('knows no entity but those of XML itself', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f "${'x'.repeat(100)}">]><A>${record({ ...belediye, Ad: 'A &e; &f;' })}</A>`;

    await taking(bomb);

    expect((await tree.units.get(BELEDIYE))?.name).toBe('A &e; &f;');
  });
});
