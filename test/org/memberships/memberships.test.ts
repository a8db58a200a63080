import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Memberships } from '../../../src/org/memberships/memberships.js';
import type { Database } from '../../../src/platform/index.js';
import { AT, givenPerson, hours, openMemberships, type GivenMembership, type GivenMemberships } from './given-people.js';

let given: GivenMemberships;
let database: Database;
let memberships: Memberships;

beforeAll(async () => {
  given = await openMemberships();
  ({ database, memberships } = given);
});
afterAll(() => given.stop());

const person = (name?: string) => givenPerson(database, name);
const add = (given: GivenMembership) => database.transaction((tx) => memberships.add(tx, { detsisNo: '10000002', validFrom: AT, by: null, ...given }));
const end = (which: Parameters<Memberships['end']>[1]) => database.transaction((tx) => memberships.end(tx, which));
const change = (which: Parameters<Memberships['change']>[1]) => database.transaction((tx) => memberships.change(tx, which));
const substitute = (which: Partial<Parameters<Memberships['substitute']>[1]> & { absentId: string; deputyId: string }) =>
  database.transaction((tx) => memberships.substitute(tx, { validFrom: AT, validTo: hours(8), reason: 'Yıllık izin', by: null, ...which }));
const share = (membershipId: string, colleagueId: string, at = AT) => database.transaction((tx) => memberships.share(tx, { membershipId, colleagueId, at, by: null }));
const rolesOf = async (personId: string, at = AT) => (await memberships.capacitiesOf(personId, at)).map(({ role }) => role);
const outcomes = (answers: readonly PromiseSettledResult<unknown>[]) => answers.map((answer) => (answer.status === 'fulfilled' ? 'done' : (answer.reason as { code?: string }).code)).sort();

describe('a membership', () => {
  it('is a capacity with its unit, province and districts', async () => {
    const ayse = await person();
    const { id } = await add({ personId: ayse, role: 'AKS', districts: ['Keşan', 'Havsa', 'Keşan'] });
    expect(await memberships.capacitiesOf(ayse, AT)).toEqual([
      { membershipId: id, role: 'AKS', detsisNo: '10000002', unitPath: '/10000001/10000002/', il: 22, districts: ['Havsa', 'Keşan'], onBehalfOf: null },
    ]);
  });

  it('counts from its first moment and no longer at its end', async () => {
    const ayse = await person();
    await add({ personId: ayse, role: 'AKS', validFrom: hours(0), validTo: hours(2) });
    const counted = await Promise.all([-1, 0, 1, 2].map((hour) => rolesOf(ayse, hours(hour))));
    expect(counted).toEqual([[], ['AKS'], ['AKS'], []]);
  });

  it('counts for nothing while its person is inactive or its unit closed', async () => {
    const ayse = await person();
    await add({ personId: ayse, role: 'AKS' });
    await database.query('UPDATE person SET is_active = false WHERE id = $1', [ayse]);
    expect(await rolesOf(ayse)).toEqual([]);
    await database.query('UPDATE person SET is_active = true WHERE id = $1', [ayse]);

    await database.query(`INSERT INTO unit (detsis_no, name, kind, active_from, active_to, path, search_text) VALUES ('10000009', 'ESKİ', 'x', '2000-01-01', '2026-11-25', '/10000009/', '')`);
    await add({ personId: ayse, role: 'VALI', detsisNo: '10000009' });
    expect(await rolesOf(ayse, new Date('2026-11-24T20:59:59Z'))).toEqual(['AKS', 'VALI']);
    expect(await rolesOf(ayse, new Date('2026-11-24T21:00:00Z'))).toEqual(['AKS']); // midnight in Istanbul
    await expect(add({ personId: await person(), role: 'VALI', detsisNo: '10000009', validFrom: new Date('2026-11-25T09:00:00Z') })).rejects.toMatchObject({ code: 'UNIT_CLOSED' });
  });

  it('is refused where it makes no sense', async () => {
    const ayse = await person();
    const mehmet = await person('Mehmet Demir');
    await database.query('UPDATE person SET is_active = false WHERE id = $1', [mehmet]);
    await expect(add({ personId: mehmet, role: 'AKS' })).rejects.toMatchObject({ code: 'PERSON_INACTIVE' });
    await expect(add({ personId: '00000000-0000-4000-8000-000000000000', role: 'AKS' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(add({ personId: ayse, role: 'AKS', detsisNo: '99999999' })).rejects.toMatchObject({ code: 'UNIT_UNKNOWN' });
    await expect(add({ personId: ayse, role: 'AKS', validTo: AT })).rejects.toMatchObject({ code: 'PERIOD_EMPTY' });
    await expect(add({ personId: ayse, role: 'AKS', districts: ['Kadıköy'] })).rejects.toMatchObject({ code: 'DISTRICT_UNKNOWN', details: { districts: ['Kadıköy'] } });
    await expect(add({ personId: ayse, role: 'AKS', detsisNo: '10000001', districts: ['Havsa'] })).rejects.toMatchObject({ code: 'DISTRICT_UNKNOWN' });
  });

  it('exists once at a time, also when two admins add it at once', async () => {
    const ayse = await person();
    expect(outcomes(await Promise.allSettled([add({ personId: ayse, role: 'AKS' }), add({ personId: ayse, role: 'AKS' })]))).toEqual(['MEMBERSHIP_EXISTS', 'done']);
    expect(await memberships.membershipsOf(ayse)).toHaveLength(1);
    await add({ personId: ayse, role: 'AKS', detsisNo: '10000003' });
    await add({ personId: ayse, role: 'VALI' });
    expect(await rolesOf(ayse)).toEqual(['AKS', 'VALI', 'AKS']);
  });

  it('ends, and may be given again from that moment on', async () => {
    const ayse = await person();
    const { id, version } = await add({ personId: ayse, role: 'AKS' });
    await end({ id, version, at: hours(2) });
    await expect(end({ id, version, at: hours(3) })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(end({ id, version: 2, at: hours(3) })).rejects.toMatchObject({ code: 'MEMBERSHIP_ENDED' });
    await expect(change({ id, version: 2, validTo: null, at: hours(3) })).rejects.toMatchObject({ code: 'MEMBERSHIP_ENDED' });
    await expect(add({ personId: ayse, role: 'AKS', validFrom: hours(1) })).rejects.toMatchObject({ code: 'MEMBERSHIP_EXISTS' });
    await add({ personId: ayse, role: 'AKS', validFrom: hours(2) });
    expect(await rolesOf(ayse, hours(2))).toEqual(['AKS']);
  });

  it('that has not begun never begins when it is ended', async () => {
    const ayse = await person();
    const { id, version } = await add({ personId: ayse, role: 'AKS', validFrom: hours(5) });
    await end({ id, version, at: AT });
    expect(await rolesOf(ayse, hours(6))).toEqual([]);
    await add({ personId: ayse, role: 'AKS', validFrom: hours(4) });
  });

  it('changes its districts and its end, once per version', async () => {
    const ayse = await person();
    const { id } = await add({ personId: ayse, role: 'AKS', validTo: hours(5) });
    const later = await add({ personId: ayse, role: 'AKS', validFrom: hours(7) });
    expect(await change({ id, version: 1, districts: ['Enez'], at: hours(1) })).toMatchObject({ districts: ['Enez'], validTo: hours(5), version: 2 });
    expect(await change({ id, version: 2, validTo: hours(6), at: hours(1) })).toMatchObject({ districts: ['Enez'], validTo: hours(6) });
    await expect(change({ id, version: 2, districts: [], at: hours(1) })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(change({ id, version: 3, validTo: null, at: hours(1) })).rejects.toMatchObject({ code: 'MEMBERSHIP_EXISTS' });
    await expect(change({ id, version: 3, validTo: hours(0.5), at: hours(1) })).rejects.toMatchObject({ code: 'PERIOD_EMPTY' });
    await expect(change({ id, version: 3, districts: ['Şişli'], at: hours(1) })).rejects.toMatchObject({ code: 'DISTRICT_UNKNOWN' });
    expect(await memberships.get(later.id)).toMatchObject({ version: 1, unitName: 'EDİRNE VALİLİĞİ' });
  });
});

describe('a substitution', () => {
  it('lends all that the absent one is, while the absence lasts', async () => {
    const [ayse, mehmet] = [await person(), await person('Mehmet Demir')];
    await add({ personId: ayse, role: 'VALI', validFrom: hours(-9) });
    await add({ personId: ayse, role: 'AKS', validFrom: hours(3) });
    await substitute({ absentId: ayse, deputyId: mehmet });
    expect(await memberships.capacitiesOf(mehmet, hours(1))).toMatchObject([{ role: 'VALI', onBehalfOf: ayse }]);
    expect(await rolesOf(mehmet, hours(4))).toEqual(['AKS', 'VALI']);
    expect([await rolesOf(mehmet, hours(-1)), await rolesOf(mehmet, hours(8))]).toEqual([[], []]);
    expect(await rolesOf(ayse, hours(4))).toEqual(['AKS', 'VALI']);
  });

  it('may be for some memberships only, and only for one\'s own', async () => {
    const [ayse, mehmet, zeynep] = [await person(), await person('Mehmet Demir'), await person('Zeynep Kaya')];
    const vali = await add({ personId: ayse, role: 'VALI' });
    const aks = await add({ personId: ayse, role: 'AKS' });
    await substitute({ absentId: ayse, deputyId: mehmet, membershipIds: [vali.id] });
    await substitute({ absentId: ayse, deputyId: zeynep, membershipIds: [aks.id] });
    expect([await rolesOf(mehmet), await rolesOf(zeynep)]).toEqual([['VALI'], ['AKS']]);
    await expect(substitute({ absentId: mehmet, deputyId: zeynep, membershipIds: [vali.id] })).rejects.toMatchObject({ code: 'SUBSTITUTION_NOT_OWN' });
    await expect(substitute({ absentId: mehmet, deputyId: zeynep, membershipIds: [] })).rejects.toMatchObject({ code: 'SUBSTITUTION_NOT_OWN' });
  });

  it('is not passed on', async () => {
    const [ayse, mehmet, zeynep] = [await person(), await person('Mehmet Demir'), await person('Zeynep Kaya')];
    await add({ personId: ayse, role: 'VALI' });
    await add({ personId: mehmet, role: 'AKS' });
    await substitute({ absentId: ayse, deputyId: mehmet });
    await substitute({ absentId: mehmet, deputyId: zeynep });
    expect([await rolesOf(mehmet), await rolesOf(zeynep)]).toEqual([['AKS', 'VALI'], ['AKS']]);
  });

  it('is refused for oneself, twice at a time, in circles and without a period', async () => {
    const [ayse, mehmet, zeynep, ali] = [await person(), await person('Mehmet Demir'), await person('Zeynep Kaya'), await person('Ali Can')];
    await expect(substitute({ absentId: ayse, deputyId: ayse })).rejects.toMatchObject({ code: 'SUBSTITUTION_OF_ONESELF' });
    await expect(substitute({ absentId: ayse, deputyId: mehmet, validTo: AT })).rejects.toMatchObject({ code: 'PERIOD_EMPTY' });
    await substitute({ absentId: ayse, deputyId: mehmet });
    await expect(substitute({ absentId: ayse, deputyId: zeynep, validFrom: hours(7), validTo: hours(9) })).rejects.toMatchObject({ code: 'SUBSTITUTION_OVERLAPS' });
    await substitute({ absentId: ayse, deputyId: zeynep, validFrom: hours(8), validTo: hours(9) });
    await substitute({ absentId: mehmet, deputyId: zeynep, validFrom: hours(4), validTo: hours(12) });
    await expect(substitute({ absentId: zeynep, deputyId: ayse, validFrom: hours(7), validTo: hours(9) })).rejects.toMatchObject({ code: 'SUBSTITUTION_CIRCULAR' });
    // Ayşe is back at 9: who is away then no longer meets her.
    await substitute({ absentId: zeynep, deputyId: ayse, validFrom: hours(9), validTo: hours(12) });
    await database.query('UPDATE person SET is_active = false WHERE id = $1', [ali]);
    await expect(substitute({ absentId: ayse, deputyId: ali, validFrom: hours(20), validTo: hours(21) })).rejects.toMatchObject({ code: 'PERSON_INACTIVE' });
  });

  it('never closes a circle, however many are entered at once', async () => {
    const people = await Promise.all(['Ayşe Bir', 'Ayşe İki', 'Ayşe Üç', 'Ayşe Dört'].map((name) => person(name)));
    const circle = people.map((absentId, place) => substitute({ absentId, deputyId: people[(place + 1) % 4] as string }));
    expect(outcomes(await Promise.allSettled(circle))).toEqual(['SUBSTITUTION_CIRCULAR', 'done', 'done', 'done']);
  });

  it('ends early, and makes room for another deputy', async () => {
    const [ayse, mehmet, zeynep] = [await person(), await person('Mehmet Demir'), await person('Zeynep Kaya')];
    await add({ personId: ayse, role: 'VALI' });
    const { id, version } = await substitute({ absentId: ayse, deputyId: mehmet });
    const over = () => database.transaction((tx) => memberships.endSubstitution(tx, { id, version, at: hours(2) }));
    await over();
    await expect(over()).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(database.transaction((tx) => memberships.endSubstitution(tx, { id, version: 2, at: hours(3) }))).rejects.toMatchObject({ code: 'SUBSTITUTION_ENDED' });
    await substitute({ absentId: ayse, deputyId: zeynep, validFrom: hours(2) });
    expect([await rolesOf(mehmet, hours(2)), await rolesOf(zeynep, hours(2))]).toEqual([[], ['VALI']]);
    expect(await memberships.substitutionsOf(mehmet)).toMatchObject([{ absentId: ayse, reason: 'Yıllık izin', validTo: hours(2) }]);
  });

  it('lends nothing of somebody inactive', async () => {
    const [ayse, mehmet] = [await person(), await person('Mehmet Demir')];
    await add({ personId: ayse, role: 'VALI' });
    await substitute({ absentId: ayse, deputyId: mehmet });
    await database.query('UPDATE person SET is_active = false WHERE id = $1', [ayse]);
    expect(await rolesOf(mehmet)).toEqual([]);
  });
});

describe('sharing authority', () => {
  const unitOfTwo = async () => {
    const [yetkili, sorumlu] = [await person('Yasin Yetkili'), await person('Selin Sorumlu')];
    const own = await add({ personId: yetkili, role: 'YETKILI' });
    const colleague = await add({ personId: sorumlu, role: 'SORUMLU' });
    return { yetkili, sorumlu, own, colleague };
  };

  it('gives a Yetkili\'s authority to one colleague, until it is taken back', async () => {
    const { yetkili, sorumlu, own, colleague } = await unitOfTwo();
    const { id, version } = await share(own.id, colleague.id);
    expect(await memberships.capacitiesOf(sorumlu, AT)).toMatchObject([{ role: 'SORUMLU', onBehalfOf: null }, { role: 'YETKILI', membershipId: own.id, onBehalfOf: yetkili }]);
    expect(await memberships.sharesOf(yetkili)).toMatchObject([{ colleaguePersonId: sorumlu, validTo: null }]);
    expect(await memberships.sharesOf(sorumlu)).toHaveLength(1);
    await database.transaction((tx) => memberships.endShare(tx, { id, version, at: hours(1) }));
    expect(await rolesOf(sorumlu, hours(1))).toEqual(['SORUMLU']);
    await expect(database.transaction((tx) => memberships.endShare(tx, { id, version: 2, at: hours(2) }))).rejects.toMatchObject({ code: 'SHARE_ENDED' });
  });

  it('is with one person only, also when it is shared twice at once', async () => {
    const { own, colleague } = await unitOfTwo();
    const other = await add({ personId: await person('Sema Sorumlu'), role: 'SORUMLU' });
    expect(outcomes(await Promise.allSettled([share(own.id, colleague.id), share(own.id, other.id)]))).toEqual(['AUTHORITY_SHARED_ALREADY', 'done']);
  });

  it.each(['own', 'colleague'] as const)('ends when the membership of %s ends, and may then begin again', async (which) => {
    const { sorumlu, ...both } = await unitOfTwo();
    await share(both.own.id, both.colleague.id);
    await end({ id: both[which].id, version: 1, at: hours(1) });
    expect(await rolesOf(sorumlu, hours(1))).toEqual(which === 'own' ? ['SORUMLU'] : []);
    if (which === 'own') await expect(share(both.own.id, both.colleague.id, hours(2))).rejects.toMatchObject({ code: 'MEMBERSHIP_ENDED' });
    else await share(both.own.id, (await add({ personId: await person('Sema Sorumlu'), role: 'SORUMLU' })).id, hours(2));
  });

  it('ends when a membership runs out by itself', async () => {
    const { own, sorumlu } = await unitOfTwo();
    const shortly = await add({ personId: sorumlu, role: 'BIRIM_GOREVLISI', validTo: hours(3) });
    await share(own.id, shortly.id);
    expect([await rolesOf(sorumlu, hours(2)), await rolesOf(sorumlu, hours(3))]).toEqual([['BIRIM_GOREVLISI', 'SORUMLU', 'YETKILI'], ['SORUMLU']]);
    const other = await add({ personId: await person('Sema Sorumlu'), role: 'SORUMLU' });
    await share(own.id, other.id, hours(4));
  });

  it('is refused for other roles, other units and oneself', async () => {
    const { yetkili, own, colleague } = await unitOfTwo();
    await expect(share(colleague.id, own.id)).rejects.toMatchObject({ code: 'AUTHORITY_NOT_SHAREABLE' });
    const elsewhere = await add({ personId: await person('Sema Sorumlu'), role: 'SORUMLU', detsisNo: '10000003' });
    await expect(share(own.id, elsewhere.id)).rejects.toMatchObject({ code: 'SHARE_OUTSIDE_UNIT' });
    const second = await add({ personId: yetkili, role: 'SORUMLU' });
    await expect(share(own.id, second.id)).rejects.toMatchObject({ code: 'SHARE_OUTSIDE_UNIT' });
    await expect(share(own.id, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not lent further to a deputy', async () => {
    const { sorumlu, own, colleague } = await unitOfTwo();
    await share(own.id, colleague.id);
    const deputy = await person('Vedat Vekil');
    await substitute({ absentId: sorumlu, deputyId: deputy });
    expect(await rolesOf(deputy)).toEqual(['SORUMLU']);
  });

  it('and a substitution for the same membership make one capacity', async () => {
    const { yetkili, sorumlu, own, colleague } = await unitOfTwo();
    await share(own.id, colleague.id);
    await substitute({ absentId: yetkili, deputyId: sorumlu });
    expect(await rolesOf(sorumlu)).toEqual(['SORUMLU', 'YETKILI']);
  });
});

describe('the members of a task group', () => {
  it('are its own people and those who act for them, by Turkish order of their names', async () => {
    const [cigdem, inci, cem, ece] = [await person('Ayşe Çiğdem'), await person('Ayşe İnci'), await person('Ayşe Cem'), await person('Ece Ilgaz')];
    await add({ personId: inci, role: 'KOORDINATOR' });
    await add({ personId: cem, role: 'KOORDINATOR' });
    await add({ personId: cigdem, role: 'KOORDINATOR', detsisNo: '10000003' });
    await substitute({ absentId: inci, deputyId: ece });
    const members = await memberships.membersOf({ detsisNo: '10000002', role: 'KOORDINATOR', at: AT });
    expect(members.map(({ familyName, onBehalfOf }) => [familyName, onBehalfOf])).toEqual([['Cem', null], ['Ilgaz', inci], ['İnci', null]]);
    expect(await memberships.membersOf({ detsisNo: 'x', role: 'KOORDINATOR' })).toEqual([]);
  });
});
