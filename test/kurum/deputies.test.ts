import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../../src/org/index.js';
import { givenPerson, givenUnits, openHouse, signedIn, type Ask, type House } from '../permissions/house.js';

const [HERE, BELOW, FAR] = ['20000001', '20000002', '30000001'] as const;
const PERIOD = { validFrom: '2026-11-20T08:00:00Z', validTo: '2026-12-01T08:00:00+03:00', reason: 'Yıllık izin' };

let house: House;

beforeAll(async () => {
  house = await openHouse();
  await givenUnits(house, [
    { detsisNo: HERE, name: 'EDİRNE VALİLİĞİ', path: `/${HERE}/`, il: 22 },
    { detsisNo: BELOW, name: 'YAZI İŞLERİ', path: `/${HERE}/${BELOW}/`, il: 22 },
    { detsisNo: FAR, name: 'İSTANBUL VALİLİĞİ', path: `/${FAR}/`, il: 34 },
  ]);
});
afterAll(() => house.stop());

const officer = async (role: Role, detsisNo: string = HERE): Promise<{ id: string; ask: Ask; membershipId: string }> => {
  const id = await givenPerson(house, [{ detsisNo, role }]);
  const [membership] = await house.memberships.membershipsOf(id);
  return { id, ask: await signedIn(house, id), membershipId: membership?.id ?? '' };
};

describe('a substitution', () => {
  it('is given for oneself, holds at once, and is seen by both until it is ended', async () => {
    const [absent, deputy, other] = [await officer('YETKILI'), await officer('BIRIM_GOREVLISI'), await officer('SORUMLU')];
    expect((await deputy.ask('GET', '/api/kurum/kullanicilar')).status).toBe(403);
    const added = await absent.ask('POST', '/api/kurum/vekaletler', { absentId: absent.id, deputyId: deputy.id, ...PERIOD });
    expect([added.status, added.body]).toMatchObject([201, { absent: { id: absent.id }, deputy: { id: deputy.id }, isOver: false, mayChange: true }]);
    expect((await deputy.ask('GET', '/api/kurum/kullanicilar')).status).toBe(200);

    const id = String(added.body['id']);
    const rowsOf = async ({ ask }: { ask: Ask }): Promise<unknown[]> => ((await ask('GET', '/api/kurum/vekaletler')).body as unknown as { rows: unknown[] }).rows;
    expect(await rowsOf(absent)).toMatchObject([{ id, mayChange: true }]);
    // The deputy reads it for their own part, and now as the Yetkili of the unit; ending it is not theirs.
    expect(await rowsOf(deputy)).toMatchObject([{ id, mayChange: false }]);
    expect(await rowsOf(other)).toEqual([]);
    expect((await other.ask('DELETE', `/api/kurum/vekaletler/${id}?version=1`)).status).toBe(404);
    expect((await deputy.ask('DELETE', `/api/kurum/vekaletler/${id}?version=1`)).status).toBe(403);
    expect((await absent.ask('DELETE', `/api/kurum/vekaletler/${id}?version=7`)).status).toBe(409);
    expect((await absent.ask('DELETE', `/api/kurum/vekaletler/${id}?version=1`)).body).toMatchObject({ isOver: true, mayChange: false });
    expect((await deputy.ask('GET', '/api/kurum/kullanicilar')).status).toBe(403);
  });

  it.each(ROLES)('is given by a %s for somebody else only as the head of the unit, or the admin', async (role) => {
    const asker = await officer(role);
    const deputy = await officer('BIRIM_GOREVLISI');
    for (const [unit, ending] of [[HERE, 'here'], [BELOW, 'below'], [FAR, 'far']] as const) {
      const absent = await officer('SORUMLU', unit);
      const may = role === 'SISTEM_YONETICISI' || (role === 'BIRIM_AMIRI' && ending === 'here');
      const lent = { absentId: absent.id, deputyId: deputy.id, membershipIds: [absent.membershipId], ...PERIOD };
      expect([ending, (await asker.ask('POST', '/api/kurum/vekaletler', lent)).status]).toEqual([ending, may ? 201 : 403]);
      // All that somebody is may be more than what they are in this unit.
      const all = { absentId: absent.id, deputyId: deputy.id, ...PERIOD, validFrom: '2027-01-01T00:00:00Z', validTo: '2027-02-01T00:00:00Z' };
      expect([ending, (await asker.ask('POST', '/api/kurum/vekaletler', all)).status]).toEqual([ending, role === 'SISTEM_YONETICISI' ? 201 : 403]);
    }
  });

  it.each(['SISTEM_YONETICISI', 'DENETCI', 'VALI', 'YONETICI'] as const)('of a %s is not for the head of a unit to give, not even to end', async (role) => {
    const [head, absent] = [await officer('BIRIM_AMIRI'), await officer(role)];
    const lent = { absentId: absent.id, deputyId: head.id, membershipIds: [absent.membershipId], ...PERIOD };
    expect((await head.ask('POST', '/api/kurum/vekaletler', lent)).status).toBe(403);
    const given = await absent.ask('POST', '/api/kurum/vekaletler', lent);
    expect(given.status).toBe(201);
    const other = await officer('BIRIM_AMIRI');
    expect((await other.ask('DELETE', `/api/kurum/vekaletler/${String(given.body['id'])}?version=1`)).status).toBe(403);
  });

  it('refuses a deputy of elsewhere, and an officer who came in as a citizen', async () => {
    const [absent, near, far] = [await officer('AKS'), await officer('AKS', BELOW), await officer('AKS', FAR)];
    const citizen = await givenPerson(house);
    for (const deputyId of [far.id, citizen]) expect((await absent.ask('POST', '/api/kurum/vekaletler', { absentId: absent.id, deputyId, ...PERIOD })).body).toMatchObject({ code: 'DEPUTY_UNFIT' });
    const asCitizen = await signedIn(house, absent.id, 'citizen');
    expect((await asCitizen('POST', '/api/kurum/vekaletler', { absentId: absent.id, deputyId: near.id, ...PERIOD })).status).toBe(403);
    expect((await absent.ask('POST', '/api/kurum/vekaletler', { absentId: absent.id, deputyId: near.id, ...PERIOD })).status).toBe(201);
  });

  it('offers as deputies those who work in the unit or province, by words', async () => {
    const asker = await officer('AKS');
    const office = (detsisNo: string) => [{ detsisNo, role: 'AKS' as const }];
    const near = await givenPerson(house, office(BELOW), { familyName: 'Aday' });
    for (const offices of [office(FAR), []]) await givenPerson(house, offices, { familyName: 'Aday' });
    expect((await asker.ask('GET', '/api/kurum/vekaletler/adaylar?text=aday')).body).toMatchObject({ people: [{ id: near, offices: [{ detsisNo: BELOW, role: 'AKS' }] }] });
  });
});

describe('a shared authority', () => {
  it('is shared with one colleague of the unit, and taken back by its owner only', async () => {
    const [owner, colleague, third, stranger] = [await officer('YETKILI'), await officer('SORUMLU'), await officer('YETKILI'), await officer('YETKILI', BELOW)];
    const share = (ask: Ask, colleagueId: string, membershipId = owner.membershipId) => ask('POST', '/api/kurum/yetki-paylasimi', { membershipId, colleagueId });
    expect((await share(third.ask, colleague.membershipId)).status).toBe(404);
    expect((await share(owner.ask, stranger.membershipId)).body).toMatchObject({ code: 'SHARE_OUTSIDE_UNIT' });
    expect((await share(colleague.ask, third.membershipId, colleague.membershipId)).status).toBe(403);
    const shared = await share(owner.ask, colleague.membershipId);
    expect([shared.status, shared.body]).toMatchObject([201, { rows: [{ colleague: { id: colleague.id }, isMine: true, isOver: false }] }]);
    expect((await share(owner.ask, third.membershipId)).body).toMatchObject({ code: 'AUTHORITY_SHARED_ALREADY' });

    expect((await colleague.ask('GET', '/api/kurum/kullanicilar')).status).toBe(200);
    const { rows: [row] } = shared.body as unknown as { rows: [{ id: string }] };
    const lent = (await colleague.ask('GET', '/api/kurum/yetki-paylasimi')).body;
    expect(lent).toMatchObject({ rows: [{ id: row.id, isMine: false }] });
    for (const ask of [colleague.ask, third.ask]) expect((await ask('DELETE', `/api/kurum/yetki-paylasimi/${row.id}?version=1`)).status).toBe(404);
    expect((await share(colleague.ask, third.membershipId)).status).toBe(404);
    expect((await owner.ask('DELETE', `/api/kurum/yetki-paylasimi/${row.id}?version=1`)).body).toMatchObject({ rows: [{ isOver: true }] });
    expect((await colleague.ask('GET', '/api/kurum/kullanicilar')).status).toBe(403);
  });
});
