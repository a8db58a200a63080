import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { Actor } from '../../src/permissions/index.js';
import { CENTRE, EDIRNE, GivenCases, ISTANBUL } from './given-cases.js';

const FOLDER = 'processes/muhtar/';

let given: GivenCases;
let [muhtar, coordinator, edirne] = [] as unknown as [Actor, Actor, Actor];

beforeAll(async () => {
  given = await GivenCases.start();
  await given.runtime.deployments.deploy(readdirSync(FOLDER).filter((name) => /\.(bpmn|form)$/u.test(name)).map((name) => ({ name, content: readFileSync(FOLDER + name, 'utf8') })));
  [muhtar, coordinator, edirne] = [await given.muhtar(), await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', EDIRNE)];
});
afterAll(() => given.stop());

/** What the handlers answer; how they find it out is theirs. */
async function doJobs(): Promise<void> {
  for (;;) {
    const jobs = await given.database.query<{ key: string; type: string }>(`SELECT key, type FROM job WHERE state = 'CREATED'`);
    if (jobs.length === 0) return;
    const term = { sonTarih: '2026-12-11T14:30:00Z', sonTarihMetni: '11.12.2026', hatirlatmaTarihi: '2026-12-04T14:30:00Z' };
    for (const { key, type } of jobs) await given.runtime.jobs.complete(key, type === 'sure-hesapla' ? term : {});
  }
}

describe('the muhtar’s process as a case', () => {
  it('shows Talep Sorgulama’s rows and lists as its diagram says them', async () => {
    const { key, number } = await given.cases.open(muhtar, {
      application: 'muhtar', prefix: 'MUH', processId: 'muhtar-talep', subject: 'Köprü onarımı', type: 'istek', applicantId: muhtar.personId, il: 22, ilce: 'HAVSA', detsisNo: CENTRE,
      variables: (kayitNo) => ({
        kayitNo, kayitTarihi: '20.11.2026', basvuran: muhtar.personId, ilKodu: 22, koordinatorBirim: { detsisNo: CENTRE, ad: 'İller İdaresi' }, basvuruTuru: 'istek', aciklama: 'Köprü onarılsın', ekler: [],
      }),
    });
    await doJobs();
    expect((await given.cases.casesOfApplicant(muhtar, 'muhtar')).map((line) => [line.number, line.status])).toEqual([[number, 'Bekleyen']]);

    const targets = [{ detsisNo: EDIRNE, ad: 'Edirne Valiliği' }, { detsisNo: ISTANBUL, ad: 'İstanbul Valiliği' }];
    await given.cases.complete(coordinator, {
      taskKey: await given.openTask(key, 'talebi-yonlendir'),
      answers: { oncelik: '1', valilikSecildi: true, valilikler: targets, hedefAciklamalari: targets.map(({ detsisNo, ad }) => ({ detsisNo, aciklama: `${ad} baksın` })) },
    });
    await doJobs();

    const { status, movements } = await given.cases.caseOf(muhtar, key);
    expect(status).toBe('Yönlendirilen');
    expect(movements.map(({ hareket, aciklama, gonderenKurum, alanKurum }) => [hareket, aciklama, gonderenKurum, alanKurum])).toEqual([
      ['Talep Alındı', 'Köprü onarılsın', null, null],
      ['Talep Yönlendirildi', 'Edirne Valiliği baksın', 'İller İdaresi', 'EDİRNE VALİLİĞİ'],
      ['Talep Yönlendirildi', 'İstanbul Valiliği baksın', 'İller İdaresi', 'İSTANBUL VALİLİĞİ'],
    ]);
    expect((await given.cases.tasks(edirne, { list: 'team' })).rows).toMatchObject([{ caseKey: key, elementId: 'valilik-karari', detsisNo: EDIRNE, priority: 90, dueAt: new Date('2026-12-11T14:30:00Z') }]);
    expect((await given.cases.caseOf(edirne, key)).tasks.map(({ detsisNo }) => detsisNo)).toEqual([EDIRNE]);
    expect(await given.differences()).toEqual([]);
  });

  it('lets the coordinator alone take one branch back, as its diagram says', async () => {
    const { key } = await given.cases.open(muhtar, {
      application: 'muhtar', prefix: 'MUH', processId: 'muhtar-talep', subject: 'Yol', type: 'istek', applicantId: muhtar.personId, il: 22, ilce: 'HAVSA', detsisNo: CENTRE,
      variables: (kayitNo) => ({
        kayitNo, kayitTarihi: '20.11.2026', basvuran: muhtar.personId, ilKodu: 22, koordinatorBirim: { detsisNo: CENTRE, ad: 'İller İdaresi' }, basvuruTuru: 'istek', aciklama: 'Yol', ekler: [],
      }),
    });
    await doJobs();
    const targets = [EDIRNE, ISTANBUL].map((detsisNo) => ({ detsisNo, ad: detsisNo }));
    await given.cases.complete(coordinator, {
      taskKey: await given.openTask(key, 'talebi-yonlendir'),
      answers: { oncelik: '1', valilikSecildi: true, valilikler: targets, hedefAciklamalari: targets.map(({ detsisNo }) => ({ detsisNo, aciklama: 'bakın' })) },
    });
    await doJobs();

    expect((await given.cases.caseOf(edirne, key)).recalls).toEqual([]);
    const { recalls } = await given.cases.caseOf(coordinator, key);
    expect(recalls.map(({ target }) => target)).toEqual([{ detsisNo: EDIRNE, name: 'EDİRNE VALİLİĞİ' }, { detsisNo: ISTANBUL, name: 'İSTANBUL VALİLİĞİ' }]);
    await given.cases.actions.recall(coordinator, { caseKey: key, recallKey: recalls[1]?.key ?? '', gerekce: 'Yanlış il' });

    expect((await given.cases.caseOf(muhtar, key)).movements.at(-1)).toMatchObject({ hareket: 'Yönlendirme Geri Alındı', aciklama: 'Yanlış il', alanKurum: 'İSTANBUL VALİLİĞİ' });
    expect(await given.rows(`SELECT detsis_no, state FROM case_task WHERE case_key = $1 AND element_id = 'valilik-karari' ORDER BY detsis_no`, key)).toEqual([
      { detsis_no: EDIRNE, state: 'OPEN' }, { detsis_no: ISTANBUL, state: 'CANCELED' },
    ]);
    expect((await given.cases.caseOf(coordinator, key)).recalls.map(({ target }) => target.detsisNo)).toEqual([EDIRNE]);
  });
});
