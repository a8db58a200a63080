import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/org/index.js';
import { givenPerson, givenUnits, openHouse, signedIn, type Answer, type Ask, type House } from '../permissions/house.js';

const UNIT = '20000001';
const HEAD = 'T.C. Kimlik No;Adı;Soyadı;Cep Telefonu;İl;İlçe;Mahalle';
const PATH = '/api/kurum/muhtarlar/ice-aktar';

let house: House;
let keeper: Ask;

beforeAll(async () => {
  house = await openHouse();
  await givenUnits(house, [{ detsisNo: UNIT, name: 'EDİRNE VALİLİĞİ', path: `/${UNIT}/`, il: 22 }]);
  keeper = await as('KOORDINATOR');
});
afterAll(() => house.stop());

const as = async (role: Role): Promise<Ask> => signedIn(house, await givenPerson(house, [{ detsisNo: UNIT, role }]));

let numbers = 0;
/** A number that could be somebody's, another one each time. */
function tckn(): string {
  numbers += 1;
  const digits = [...String(700_000_000 + numbers * 13)].map(Number);
  const sum = (places: readonly number[]): number => places.reduce((total, place) => total + (digits[place] ?? 0), 0);
  digits.push((((7 * sum([0, 2, 4, 6, 8]) - sum([1, 3, 5, 7])) % 10) + 10) % 10);
  return [...digits, digits.reduce((total, digit) => total + digit, 0) % 10].join('');
}

const fileOf = (...lines: readonly string[]): string => `\uFEFF${[HEAD, ...lines].join('\r\n')}\r\n`;
const sent = (file: string, asked = ''): Promise<Answer> => keeper('POST', `${PATH}?${asked}`, file);

interface Registered {
  readonly id: string;
  readonly givenName: string;
  readonly mahalle: string;
  readonly activeTo: string | null;
}

async function registered(ilce: string): Promise<readonly Registered[]> {
  const { body } = await keeper('GET', `/api/kurum/muhtarlar?il=22&ilce=${encodeURIComponent(ilce)}&limit=100`);
  return (body['rows'] ?? []) as readonly Registered[];
}

describe('a file of muhtars', () => {
  it('changes nothing on trial, adds them in earnest, and nobody twice', async () => {
    const [one, other] = [tckn(), tckn()];
    const file = fileOf(`${one};Işıl;Çağ;0532 111 22 33;EDİRNE;havsa;YENİ MAH.`, `${other};Ökkeş;Şık;5331112233;22;HAVSA;Varoş`);

    expect((await sent(file, 'isTrial=true')).body).toEqual({ outcome: 'trial', added: 2, changed: 0, ended: 0, unchanged: 0, problems: [], lines: [{ line: 2, does: 'add', fields: [] }, { line: 3, does: 'add', fields: [] }] });
    expect(await registered('Havsa')).toEqual([]);

    expect((await sent(file)).body).toMatchObject({ outcome: 'done', added: 2 });
    const rows = await registered('Havsa');
    expect(rows).toMatchObject([{ givenName: 'Işıl', mahalle: 'Yeni Mahallesi' }, { givenName: 'Ökkeş', mahalle: 'Varoş Mahallesi' }]);
    expect((await keeper('GET', `/api/kurum/muhtarlar/${rows[0]?.id}/iletisim`)).body).toEqual({ tckn: one, phone: '+905321112233', address: null });

    expect((await sent(file)).body).toMatchObject({ outcome: 'done', added: 0, changed: 0, unchanged: 2, lines: [] });
    expect(await registered('Havsa')).toEqual(rows);
  });

  it('updates who has the number, says which fields, and leaves what it has no column for', async () => {
    const number = tckn();
    await sent(`${HEAD};Adres;Göreve Başlama\n${number};Ayşe;Gül;05321110000;22;Keşan;Büyük Cami;Gül Sokağı 5;1.4.2024\n`);
    const [before] = await registered('Keşan');
    const session = await signedIn(house, String(before?.id), 'muhtar');

    const report = await sent(fileOf(`${number};Ayşe;Gül Ak;05321110009;22;Keşan;Yukarı Zaferiye`));

    expect(report.body).toMatchObject({ changed: 1, added: 0, lines: [{ line: 2, does: 'change', fields: ['phone', 'familyName', 'mahalle'] }] });
    expect(await registered('Keşan')).toMatchObject([{ id: before?.id, familyName: 'Gül Ak', mahalle: 'Yukarı Zaferiye Mahallesi', activeFrom: '2024-04-01' }]);
    expect((await keeper('GET', `/api/kurum/muhtarlar/${before?.id}/iletisim`)).body).toEqual({ tckn: number, phone: '+905321110009', address: 'Gül Sokağı 5' });
    expect((await session('GET', '/api/oturum/acik')).status).toBe(401);
  });

  it('is refused whole for one bad line, and taken but for it when asked to; what it says is nobody’s number', async () => {
    const [good, twice] = [tckn(), tckn()];
    const file = fileOf(
      `${good};Nazlı;Su;05441112233;22;Meriç;Adasarhanlı Köyü`, '12345678901;Ali;Can;05441112244;22;Meriç;Yok Mahallesi', `${tckn()};;Can;123;Atlantis;Meriç;X`, 'yarım;satır',
      `${twice};Ece;Ay;05441112255;22;Meriç;Büyükaltıağaç`, `${twice};Ece;Ay;05441112255;22;Meriç;Büyükaltıağaç`,
    );
    const problems = [
      { line: 3, code: 'FIELDS_WRONG', details: { fields: 'tckn,mahalle' } }, { line: 4, code: 'FIELDS_WRONG', details: { fields: 'givenName,phone,il' } }, { line: 5, code: 'COLUMN_COUNT', details: {} },
      { line: 6, code: 'TCKN_TWICE', details: { lines: '6, 7' } }, { line: 7, code: 'TCKN_TWICE', details: { lines: '6, 7' } },
    ];

    const refused = await sent(file);
    expect(refused.body).toMatchObject({ outcome: 'refused', added: 0, problems: expect.arrayContaining(problems) });
    expect(JSON.stringify(refused.body)).not.toMatch(new RegExp(`${good}|${twice}|0544`));
    expect(await registered('Meriç')).toEqual([]);
    expect((await sent(file, 'skipsBad=true')).body).toMatchObject({ outcome: 'done', added: 1, lines: [{ line: 2 }] });
    expect(await registered('Meriç')).toHaveLength(1);
  });

  it('makes no muhtar of a stranger whose number was typed, and changes no officer’s phone', async () => {
    const [stranger, officer] = [tckn(), tckn()];
    await givenPerson(house, [], { tckn: stranger, familyName: 'Bambaşka' });
    const officerId = await givenPerson(house, [{ detsisNo: UNIT, role: 'VALI' }], { tckn: officer, phone: '05000000001', familyName: 'Vali' });

    const file = fileOf(`${stranger};Ali;Can;05551112233;22;Enez;Abdurrahim`, `${officer};Ad;Vali;05551112244;22;Enez;Gaziömerbey`);
    expect((await sent(file, 'skipsBad=true')).body).toMatchObject({ added: 1, problems: [{ line: 2, code: 'ANOTHER_NAME' }] });
    expect(await registered('Enez')).toMatchObject([{ id: officerId }]);
    expect((await (await as('SISTEM_YONETICISI'))('GET', `/api/kurum/muhtarlar/${officerId}/iletisim`)).body).toMatchObject({ phone: '+905000000001' });
    expect((await sent(fileOf(`${officer};Ad;Vali;05551112244;22;Enez;Gaziömerbey`))).body).toMatchObject({ outcome: 'refused', problems: [{ line: 2, code: 'IS_OFFICER' }] });
  });

  it('ends the office of who was muhtar there before, when asked to', async () => {
    const [former, next] = [tckn(), tckn()];
    await sent(`${HEAD};Göreve Başlama\n${former};Eski;Muhtar;05421110001;22;İpsala;Bayrambey;1.4.2019\n`);
    const file = `${HEAD};Göreve Başlama\n${next};Yeni;Muhtar;05421110002;22;İpsala;Bayrambey;2026-11-02\n`;

    expect((await sent(file, 'isTrial=true&endsFormer=true')).body).toMatchObject({ added: 1, ended: 1 });
    expect((await sent(file, 'endsFormer=true')).body).toMatchObject({ outcome: 'done', added: 1, ended: 1 });
    expect(await registered('İpsala')).toMatchObject([{ givenName: 'Eski', activeTo: '2026-11-01', isActive: false }, { givenName: 'Yeni', activeTo: null, isActive: true }]);
    expect((await sent(file, 'endsFormer=true')).body).toMatchObject({ added: 0, ended: 0, unchanged: 1 });
  });

  it('leaves no number in clear, neither in the database nor in the audit', async () => {
    const number = tckn();
    await sent(fileOf(`${number};Sır;Küpü;05471234567;22;Lalapaşa;Büyünlü`));
    const { database } = house.platform;
    const tables = await database.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace`);
    for (const { name } of tables) {
      const [{ found } = { found: -1 }] = await database.query<{ found: number }>(`SELECT count(*)::int AS found FROM "${name}" t WHERE t::text LIKE ANY ($1)`, [[`%${number}%`, '%5471234567%']]);
      expect([name, found]).toEqual([name, 0]);
    }
    const entries = await database.query('SELECT details FROM audit_entry WHERE act = $1 AND thing_id = $2 ORDER BY seq DESC LIMIT 1', ['muhtar.change', 'import']);
    expect(entries).toEqual([{ details: { outcome: 'done', added: 1, changed: 0, ended: 0 } }]);
  });

  it.each([
    ['without the columns that are needed', 'Adı;Soyadı\nA;B\n', 'COLUMNS_MISSING'], ['without a line', `${HEAD}\n`, 'FILE_EMPTY'], ['that is nothing', '', 'FILE_EMPTY'],
    ['with a column twice', `${HEAD};Telefon\n1;2;3;4;5;6;7;8\n`, 'COLUMNS_TWICE'], ['of too many lines', `${HEAD}\n${'1;2;3;4;5;6;7\n'.repeat(2_001)}`, 'TOO_MANY_LINES'],
    ['of more than two megabytes', `${HEAD}\n${`${'x'.repeat(1_000)};2;3;4;5;6;7\n`.repeat(2_200)}`, 'FILE_TOO_LARGE'], ['that opens a quotation and never closes it', `${HEAD}\n"1;2;3;4;5;6;7\n`, 'CSV_MALFORMED'],
  ])('is refused %s', async (_what, file, code) => {
    expect((await sent(file)).body).toMatchObject({ outcome: 'refused', problems: [{ code }] });
  });

  it('is taken as CSV alone, from those alone who keep muhtars', async () => {
    expect((await keeper('POST', PATH, { no: 'file' })).status).toBe(415);
    for (const role of ['VALI', 'YETKILI', 'AKS'] as const) expect((await (await as(role))('POST', PATH, fileOf())).status).toBe(403);
  });
});
