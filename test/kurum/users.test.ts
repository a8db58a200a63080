import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clearPersonalDataIn } from '../given/no-clear-personal-data.js';
import { sheetText } from '../given/sheet-text.js';
import { givenPerson, givenUnits, openHouse, signedIn, type Ask, type House } from '../permissions/house.js';

const UNIT = '20000001';
const HAVSA = '20000003';
const NEW = { tckn: '10000000146', givenName: 'Işıl', familyName: 'Çağ', phone: '0532 111 22 33', email: 'isil@ornek.gov.tr' };
const PASSWORD = 'Boğaz köprüsü 7 ışık';

let house: House;
let adminId: string;
let admin: Ask;
let yetkili: Ask;

beforeAll(async () => {
  house = await openHouse();
  await givenUnits(house, [{ detsisNo: UNIT, name: 'EDİRNE VALİLİĞİ', path: `/${UNIT}/`, il: 22 }, { detsisNo: '20000002', name: 'YAZI İŞLERİ', path: `/${UNIT}/20000002/`, il: 22 },
    { detsisNo: HAVSA, name: 'HAVSA KAYMAKAMLIĞI', path: `/${UNIT}/${HAVSA}/`, il: 22, ilce: 'Havsa' }]);
  adminId = await givenPerson(house, [{ detsisNo: UNIT, role: 'SISTEM_YONETICISI' }]);
  admin = await signedIn(house, adminId);
  yetkili = await signedIn(house, await givenPerson(house, [{ detsisNo: UNIT, role: 'YETKILI' }]));
});
afterAll(() => house.stop());

const audited = (act: string, id: string): Promise<unknown[]> => house.platform.database.query('SELECT FROM audit_entry WHERE act = $1 AND thing_id = $2', [act, id]);

describe('a user', () => {
  it('is added with roles, found by words, and offered instead of added twice', async () => {
    const sent = { ...NEW, memberships: [{ detsisNo: UNIT, role: 'AKS', districts: ['Havsa', 'Keşan'] }], account: { userName: 'isil.cag', password: PASSWORD } };
    expect((await yetkili('POST', '/api/kurum/kullanicilar', sent)).status).toBe(403);
    const added = await admin('POST', '/api/kurum/kullanicilar', sent);
    expect([added.status, added.body]).toMatchObject([201, { givenName: 'Işıl', userName: 'isil.cag', memberships: [{ role: 'AKS', districts: ['Havsa', 'Keşan'] }] }]);
    const id = String(added.body['id']);
    expect((await admin('GET', '/api/kurum/kullanicilar?text=cag%20isil')).body).toMatchObject({ rows: [{ id }] });

    const again = await admin('POST', '/api/kurum/kullanicilar', { ...sent, account: undefined });
    expect([again.status, again.body]).toMatchObject([409, { code: 'ALREADY_THERE', details: { personId: id } }]);
    const asked = await yetkili('POST', '/api/kurum/kullanicilar/tckn-sorgu', { tckn: NEW.tckn });
    expect(asked.body).toEqual({ known: { id, givenName: 'I***', familyName: 'Ç***', isActive: true, isVisible: false } });

    const given = await yetkili('POST', `/api/kurum/kullanicilar/${id}/gorevler`, { detsisNo: UNIT, role: 'SORUMLU' });
    expect([given.status, given.body]).toMatchObject([201, { givenName: 'Işıl', mayChange: false, memberships: [{ role: 'SORUMLU', mayChange: true }] }]);
  });

  it('shows contact only to who keeps them, and every look is in the audit', async () => {
    const id = await givenPerson(house, [{ detsisNo: UNIT, role: 'SORUMLU' }], { tckn: '12345678950', phone: '0533 222 33 44' });
    const before = (await audited('user.read-contact', id)).length;
    expect((await yetkili('GET', `/api/kurum/kullanicilar/${id}/iletisim`)).body).toEqual({ tckn: '12345678950', phone: '+905332223344', email: null });
    expect((await audited('user.read-contact', id)).length).toBe(before + 1);
    for (const path of ['', `/${id}`]) expect((await admin('GET', `/api/kurum/kullanicilar${path}`)).bytes.toString()).not.toContain('12345678950');
  });

  it('is changed once by two who saw the same', async () => {
    const id = await givenPerson(house, [{ detsisNo: UNIT, role: 'SORUMLU' }]);
    const { version } = (await yetkili('GET', `/api/kurum/kullanicilar/${id}`)).body;
    const both = await Promise.all([admin, yetkili].map((ask, at) => ask('PATCH', `/api/kurum/kullanicilar/${id}`, { version, givenName: `Ad${at}` })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is signed out at once when taken out of service, and comes in again when brought back', async () => {
    const id = await givenPerson(house, [{ detsisNo: UNIT, role: 'SORUMLU' }]);
    const own = await signedIn(house, id);
    expect((await own('GET', '/api/kurum/birimler')).status).toBe(200);
    expect((await yetkili('PUT', `/api/kurum/kullanicilar/${id}/etkin`, { version: 1, isActive: false })).body).toMatchObject({ isActive: false });
    expect((await own('GET', '/api/kurum/birimler')).status).toBe(401);
    expect((await admin('GET', '/api/kurum/kullanicilar?isActive=false')).body).toMatchObject({ rows: [{ id }] });
    expect((await yetkili('PUT', `/api/kurum/kullanicilar/${id}/etkin`, { version: 2, isActive: true })).body).toMatchObject({ isActive: true });
  });

  it('who has come as a citizen is kept by the admin alone, whatever role somebody gives them', async () => {
    const id = await givenPerson(house, [], { tckn: '15151515150' });
    await house.platform.database.query('INSERT INTO citizen (person_id, is_binding, confirmed_at) VALUES ($1, false, now())', [id]);
    const given = await yetkili('POST', `/api/kurum/kullanicilar/${id}/gorevler`, { detsisNo: UNIT, role: 'SORUMLU' });
    expect([given.status, given.body]).toMatchObject([201, { mayChange: false, mayReadContact: false }]);
    const tries = [
      await yetkili('GET', `/api/kurum/kullanicilar/${id}/iletisim`),
      await yetkili('PUT', `/api/kurum/kullanicilar/${id}/parola`, { version: 1, userName: 'ele.geciren', password: PASSWORD }),
      await yetkili('PATCH', `/api/kurum/kullanicilar/${id}`, { version: 1, phone: '0532 999 88 77' }),
      await yetkili('PUT', `/api/kurum/kullanicilar/${id}/etkin`, { version: 1, isActive: false }),
    ];
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await admin('GET', `/api/kurum/kullanicilar/${id}/iletisim`)).body).toMatchObject({ tckn: '15151515150' });
  });

  it('gives no role to themselves, and does not lengthen one they have', async () => {
    const id = await givenPerson(house, [{ detsisNo: UNIT, role: 'YONETICI' }, { detsisNo: UNIT, role: 'YETKILI', validTo: new Date('2099-01-01') }]);
    const own = await signedIn(house, id);
    expect((await own('POST', `/api/kurum/kullanicilar/${id}/gorevler`, { detsisNo: '20000002', role: 'YETKILI' })).status).toBe(403);
    const { memberships } = (await own('GET', `/api/kurum/kullanicilar/${id}`)).body as unknown as { memberships: { id: string; role: string }[] };
    const yetki = memberships.find(({ role }) => role === 'YETKILI');
    expect((await own('PATCH', `/api/kurum/kullanicilar/gorevler/${yetki?.id}`, { version: 1, validTo: null })).status).toBe(403);
    expect((await own('DELETE', `/api/kurum/kullanicilar/gorevler/${yetki?.id}?version=1`)).status).toBe(403);
    expect(memberships).toEqual([expect.objectContaining({ role: 'YETKILI', mayChange: false })]);
    expect((await admin('GET', `/api/kurum/kullanicilar/${id}`)).body['memberships']).toContainEqual(expect.objectContaining({ role: 'YETKILI', mayChange: true }));
  });

  it('is looked for by number sixty times an hour, however it is asked', async () => {
    const keeper = await signedIn(house, await givenPerson(house, [{ detsisNo: UNIT, role: 'YETKILI' }]));
    const asking = (): ReturnType<Ask> => keeper('POST', '/api/kurum/kullanicilar/tckn-sorgu', { tckn: NEW.tckn });
    const adding = (): ReturnType<Ask> => keeper('POST', '/api/kurum/kullanicilar', { ...NEW, memberships: [{ detsisNo: UNIT, role: 'SORUMLU' }] });
    for (let nth = 0; nth < 59; nth += 1) expect((await asking()).status).toBe(200);
    expect((await adding()).body).toMatchObject({ code: 'ALREADY_THERE' });
    for (const refused of [await asking(), await adding()]) {
      expect([refused.status, refused.body]).toMatchObject([429, { code: 'TOO_MANY_REQUESTS', details: { seconds: 3_600 } }]);
    }
    expect((await yetkili('POST', '/api/kurum/kullanicilar/tckn-sorgu', { tckn: NEW.tckn })).status).toBe(200);
  });

  it('is limited to the district of a keeper who keeps one district', async () => {
    const keeper = await signedIn(house, await givenPerson(house, [{ detsisNo: UNIT, role: 'VALI_YARDIMCISI', districts: ['Havsa'] }]));
    const id = await givenPerson(house);
    const giving = async (role: string, districts: string[]): Promise<number> => (await keeper('POST', `/api/kurum/kullanicilar/${id}/gorevler`, { detsisNo: HAVSA, role, districts })).status;
    expect([await giving('AKS', []), await giving('AKS', ['Havsa', 'Keşan']), await giving('ACIK_KAPI_YETKILISI', []), await giving('AKS', ['Havsa'])]).toEqual([403, 403, 201, 201]);
    const { memberships } = (await keeper('GET', `/api/kurum/kullanicilar/${id}`)).body as unknown as { memberships: { id: string; role: string }[] };
    const aks = memberships.find(({ role }) => role === 'AKS');
    expect((await keeper('PATCH', `/api/kurum/kullanicilar/gorevler/${aks?.id}`, { version: 1, districts: [] })).status).toBe(403);
  });

  it('is asked for page by page with a cursor of ours alone', async () => {
    const forged = Buffer.from(JSON.stringify(['a', 'b', '-'.repeat(36)])).toString('base64url');
    expect((await admin('GET', `/api/kurum/kullanicilar?after=${forged}`)).body).toMatchObject({ code: 'MALFORMED_REQUEST', details: { fields: [{ field: 'after', fault: 'cursor' }] } });
  });

  it('never takes themselves out of service', async () => {
    expect((await admin('PUT', `/api/kurum/kullanicilar/${adminId}/etkin`, { version: 1, isActive: false })).status).toBe(403);
  });

  it('must change a password that somebody else has set', async () => {
    const id = await givenPerson(house, [{ detsisNo: UNIT, role: 'SORUMLU' }]);
    expect((await yetkili('PUT', `/api/kurum/kullanicilar/${id}/parola`, { version: 1, userName: 'ilk.parola', password: PASSWORD })).status).toBe(200);
    expect(await house.platform.database.query('SELECT must_change FROM sign_in_account WHERE person_id = $1', [id])).toEqual([{ must_change: true }]);
  });

  it('tells what is wrong field by field', async () => {
    const answer = await admin('POST', '/api/kurum/kullanicilar', { tckn: '11111111111', givenName: '', familyName: 'Çağ', phone: '12', memberships: [], isAdmin: true });
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'MALFORMED_REQUEST' }]);
    const { fields } = answer.body['details'] as unknown as { fields: { field: string }[] };
    expect(fields.map(({ field }) => field).sort()).toEqual(['givenName', 'isAdmin', 'memberships', 'phone', 'tckn']);
    expect((await admin('GET', '/api/kurum/kullanicilar?after=bozuk')).body).toMatchObject({ code: 'MALFORMED_REQUEST' });
  });

  it('loses a role when it is ended, and their keeper no longer keeps them', async () => {
    const id = await givenPerson(house, [{ detsisNo: UNIT, role: 'SORUMLU' }]);
    const [membership] = await house.memberships.membershipsOf(id);
    const ended = await yetkili('DELETE', `/api/kurum/kullanicilar/gorevler/${membership?.id}?version=1`);
    expect([ended.status, ended.body]).toMatchObject([200, { mayChange: false, memberships: [{ isOpen: false, mayChange: false }] }]);
    expect((await yetkili('DELETE', `/api/kurum/kullanicilar/gorevler/${membership?.id}?version=2`)).body).toMatchObject({ code: 'MEMBERSHIP_ENDED' });
  });
});

describe('the file of users', () => {
  it('has the rows of the list, formulas made harmless, and numbers masked for who does not keep them', async () => {
    const id = await givenPerson(house, [{ detsisNo: '20000002', role: 'SORUMLU' }], { familyName: '=HYPERLINK("http://x")', tckn: '98765432150', phone: '0544 333 22 11' });
    const auditor = await signedIn(house, await givenPerson(house, [{ detsisNo: UNIT, role: 'DENETCI' }]));
    const file = await auditor('GET', '/api/kurum/kullanicilar/excel?detsisNo=20000002');
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="kullanicilar.xlsx"']);
    const text = await sheetText(file.bytes);
    expect(text).toContain('987******50');
    expect(text).toMatch(/(&apos;|&#39;|')=HYPERLINK/u);
    expect(text).not.toMatch(/98765432150|05443332211|<f>/u);
    expect(text).not.toContain('Çağ');

    const looks = (await audited('user.read-contact', id)).length;
    expect(await sheetText((await admin('GET', '/api/kurum/kullanicilar/excel?detsisNo=20000002')).bytes)).toMatch(/98765432150[\s\S]*05443332211/u);
    expect((await audited('user.read-contact', id)).length).toBe(looks + 1);
  });
});

it('a dump of the database holds no number and no phone in clear', async () => {
  expect(await clearPersonalDataIn(house.databaseUrl, [NEW.tckn, '905321112233', '5321112233', '12345678950', '98765432150', '5443332211', NEW.email])).toEqual([]);
});
