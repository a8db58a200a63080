import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenUnits, openHouse, signedIn, type Ask, type House } from '../permissions/house.js';

const [ROOT, BELOW, DEEPER, OTHER] = ['20000001', '20000002', '20000003', '30000001'] as const;

let house: House;
let admin: Ask;
let tasks = 0;

beforeAll(async () => {
  house = await openHouse();
  await givenUnits(house, [
    { detsisNo: ROOT, name: 'EDİRNE VALİLİĞİ', path: `/${ROOT}/`, il: 22 }, { detsisNo: BELOW, name: 'YAZI İŞLERİ', path: `/${ROOT}/${BELOW}/`, il: 22 },
    { detsisNo: DEEPER, name: 'EVRAK', path: `/${ROOT}/${BELOW}/${DEEPER}/`, il: 22 }, { detsisNo: OTHER, name: 'İSTANBUL VALİLİĞİ', path: `/${OTHER}/`, il: 34 },
  ]);
  admin = await signedIn(house, await givenPerson(house, [{ detsisNo: OTHER, role: 'SISTEM_YONETICISI' }]));
  await house.platform.database.query(`INSERT INTO case_file (key, number, application, process_id, subject, opened_at) VALUES (1, 'M-1', 'muhtar', 'muhtar', 'Yol', now())`);
});
afterAll(() => house.stop());

async function givenTasks(detsisNo: string, ...states: readonly ('OPEN' | 'COMPLETED')[]): Promise<void> {
  for (const state of states) {
    tasks += 1;
    await house.platform.database.query(
      `INSERT INTO case_task (key, case_key, element_id, title, groups, role, detsis_no, priority, state, opened_at) VALUES ($1, 1, 'islem', 'İşlem', $2, 'BIRIM_GOREVLISI', $3, 50, $4, now())`,
      [tasks, [`BIRIM_GOREVLISI@${detsisNo}`], detsisNo, state],
    );
  }
}

describe('what a change of a unit would touch', () => {
  it('is units on all levels, people and open tasks, of the unit itself and with all below it', async () => {
    await givenPerson(house, [{ detsisNo: ROOT, role: 'BIRIM_AMIRI' }, { detsisNo: DEEPER, role: 'BIRIM_GOREVLISI' }]);
    await givenPerson(house, [{ detsisNo: BELOW, role: 'BIRIM_GOREVLISI' }, { detsisNo: BELOW, role: 'BIRIM_AMIRI' }]);
    await givenPerson(house, [{ detsisNo: BELOW, role: 'BIRIM_GOREVLISI', validTo: new Date('2026-11-01') }]);
    await givenTasks(ROOT, 'OPEN', 'COMPLETED');
    await givenTasks(DEEPER, 'OPEN', 'OPEN');
    await givenTasks(OTHER, 'OPEN');

    expect((await admin('GET', `/api/kurum/birimler/${ROOT}/etki`)).body).toEqual({ unitsBelow: 2, people: { own: 1, within: 2 }, openTasks: { own: 1, within: 3 }, mostTasks: 10_000 });
    expect((await admin('GET', `/api/kurum/birimler/${BELOW}/etki`)).body).toMatchObject({ unitsBelow: 1, people: { own: 1, within: 2 }, openTasks: { own: 0, within: 2 } });
  });

  it('leaves out closed units and people who are passive', async () => {
    const id = await givenPerson(house, [{ detsisNo: OTHER, role: 'BIRIM_GOREVLISI' }]);
    const before = (await admin('GET', `/api/kurum/birimler/${OTHER}/etki`)).body;
    expect(before).toMatchObject({ unitsBelow: 0, people: { own: 2, within: 2 } });
    await house.platform.database.transaction((tx) => house.people.setActive(tx, 'system', { id, isActive: false }));
    expect((await admin('GET', `/api/kurum/birimler/${OTHER}/etki`)).body).toMatchObject({ people: { own: 1 } });

    expect((await admin('POST', `/api/kurum/birimler/${DEEPER}/kapat`, { successor: ROOT })).status).toBe(200);
    expect((await admin('GET', `/api/kurum/birimler/${ROOT}/etki`)).body).toMatchObject({ unitsBelow: 1 });
  });

  it('is told to whoever may change the tree, and of a unit that exists', async () => {
    expect((await admin('GET', '/api/kurum/birimler/99999999/etki')).status).toBe(404);
    const head = await signedIn(house, await givenPerson(house, [{ detsisNo: ROOT, role: 'BIRIM_AMIRI' }]));
    expect((await head('GET', `/api/kurum/birimler/${ROOT}/etki`)).status).toBe(403);
  });
});

describe('the past of a unit', () => {
  it('tells old names, moves and who took over, the newest first, to whoever may read units', async () => {
    const officer = await signedIn(house, await givenPerson(house, [{ detsisNo: ROOT, role: 'SORUMLU' }]));
    expect((await admin('POST', `/api/kurum/birimler/${BELOW}/ad`, { name: 'YAZI İŞLERİ MÜDÜRLÜĞÜ', was: 'YAZI İŞLERİ' })).status).toBe(200);
    expect((await admin('POST', '/api/kurum/birimler/birlestir', { from: [BELOW], into: ROOT, note: 'Olur 12' })).status).toBe(200);

    expect((await officer('GET', `/api/kurum/birimler/${BELOW}/gecmis`)).body).toMatchObject({ changes: [{ kind: 'unite', toNo: ROOT, toName: 'EDİRNE VALİLİĞİ', note: 'Olur 12', at: '2026-11-20' }, { kind: 'rename', note: 'YAZI İŞLERİ' }] });
    expect((await officer('GET', `/api/kurum/birimler/${ROOT}/gecmis`)).body).toMatchObject({ changes: [{ kind: 'unite', fromNo: BELOW }, { kind: 'close', fromNo: DEEPER, toNo: ROOT }] });
    expect((await officer('GET', '/api/kurum/birimler/99999999/gecmis')).body).toEqual({ changes: [] });
  });
});
