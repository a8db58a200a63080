import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenUnits, openHouse, signedIn, type Ask, type House } from '../permissions/house.js';

const UNIT = '20000001';

let house: House;
let adminId: string;
let admin: Ask;
let stranger: Ask;

beforeAll(async () => {
  house = await openHouse();
  await givenUnits(house, [{ detsisNo: UNIT, name: 'EDİRNE VALİLİĞİ', path: `/${UNIT}/`, il: 22 }]);
  adminId = await givenPerson(house, [{ detsisNo: UNIT, role: 'SISTEM_YONETICISI' }]);
  admin = await signedIn(house, adminId);
  stranger = await signedIn(house, await givenPerson(house, [{ detsisNo: UNIT, role: 'BIRIM_GOREVLISI' }]));
});
afterAll(() => house.stop());

/** What the request wrote into the audit, and what it was answered with. */
async function viewing(ask: Ask, path: string): Promise<{ status: number; rows: readonly { id: string }[]; entries: unknown[] }> {
  const { database } = house.platform;
  const [{ last } = { last: '0' }] = await database.query<{ last: string }>('SELECT coalesce(max(seq), 0)::text AS last FROM audit_entry');
  const { status, body } = await ask('GET', path);
  const entries = await database.query('SELECT actor, act, thing_kind AS kind, thing_id AS id, unit, details FROM audit_entry WHERE seq > $1 ORDER BY seq', [last]);
  return { status, rows: (body['rows'] ?? []) as readonly { id: string }[], entries };
}

const entry = (act: string, kind: string, id: string, details: object = {}): object => ({ actor: adminId, unit: UNIT, act, kind, id, details });

describe('the list of users', () => {
  it('is one entry per page: how many were shown and by which filters, never the words looked for', async () => {
    const filtered = await viewing(admin, '/api/kurum/kullanicilar?text=Soyad&isActive=true&limit=1');
    expect([filtered.status, filtered.rows.length, filtered.entries]).toEqual([200, 1, [entry('user.read', 'person', 'list', { by: 'isActive text', rows: 1 })]]);

    const whole = await viewing(admin, '/api/kurum/kullanicilar');
    expect(whole.entries).toEqual([entry('user.read', 'person', 'list', { by: '', rows: whole.rows.length })]);
  });

  it('is no entry for somebody who was shown nothing', async () => {
    expect(await viewing(stranger, '/api/kurum/kullanicilar')).toMatchObject({ status: 403, entries: [] });
  });
});

describe('the page of one user', () => {
  it('is an entry with their id, and none where there is nobody to show', async () => {
    const id = await givenPerson(house, [{ detsisNo: UNIT, role: 'SORUMLU' }]);
    expect(await viewing(admin, `/api/kurum/kullanicilar/${id}`)).toMatchObject({ status: 200, entries: [entry('user.read', 'person', id)] });
    expect(await viewing(admin, '/api/kurum/kullanicilar/99999999-9999-4999-8999-999999999999')).toMatchObject({ status: 404, entries: [] });
  });
});

describe('muhtars', () => {
  it('are an entry per page of their list, and one with the id for each that is opened', async () => {
    const id = await givenPerson(house);
    await house.platform.database.transaction((tx) => house.people.registerMuhtar(tx, 'system', { id, il: 22, ilce: 'Havsa', mahalle: 'Yeni Mahallesi', address: null, activeFrom: '2024-04-01' }));
    expect(await viewing(admin, '/api/kurum/muhtarlar?il=22&ilce=Havsa')).toMatchObject({ rows: [{ id }], entries: [entry('muhtar.read', 'muhtar', 'list', { by: 'il ilce', rows: 1 })] });
    expect(await viewing(admin, `/api/kurum/muhtarlar/${id}`)).toMatchObject({ status: 200, entries: [entry('muhtar.read', 'muhtar', id)] });
  });
});
