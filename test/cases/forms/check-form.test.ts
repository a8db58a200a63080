import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Refusal } from '../../../src/platform/index.js';
import { UnitChanges } from '../../../src/org/index.js';
import type { Actor } from '../../../src/permissions/index.js';
import { diagram } from '../../given/diagram.js';
import { CENTRE, EDIRNE, GivenCases, HAVSA, ISTANBUL } from '../given-cases.js';

const [CLOSED, SUB] = ['20000009', '20000003'];
const form = (name: string): { name: string; content: string } => ({ name, content: readFileSync(`processes/muhtar/${name}`, 'utf8') });

let given: GivenCases;
let [muhtar, coordinator, other] = [] as unknown as [Actor, Actor, Actor];

beforeAll(async () => {
  given = await GivenCases.start();
  const own = { id: 'own', type: 'default', components: [
    { type: 'birim-secici', key: 'one', id: 'one', altinda: '=hedef.detsisNo' }, { type: 'kisi', key: 'who', id: 'who' }, { type: 'il-ilce-mahalle', key: 'where', id: 'where', duzey: 'ilce' },
    { type: 'textfield', key: 'kept', id: 'kept', readonly: true },
  ] };
  await given.runtime.deployments.deploy([
    form('basvuru.form'), form('mahalli-idare-ekrani.form'), form('birim-islemi.form'), { name: 'own.form', content: JSON.stringify(own) },
    { name: 'asks.bpmn', content: diagram(`
      start s; user route | form muhtar-mahalli-idare-ekrani | assign candidateGroups='=["KOORDINATOR@${CENTRE}"]'
      user work | form muhtar-birim-islemi | assign candidateGroups='=["KOORDINATOR@${CENTRE}"]'
      user own | form own | assign candidateGroups='=["KOORDINATOR@${CENTRE}"]'
      user bare | assign candidateGroups='=["KOORDINATOR@${CENTRE}"]'
      end e; s -> route -> work -> own -> bare -> e`, 'asks') },
  ]);
  const units = new UnitChanges(given.database, given.clock);
  await units.open({ detsisNo: SUB, name: 'EDİRNE İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜ', parentNo: EDIRNE, kind: 'il-mudurlugu', on: '2020-01-01' });
  await units.open({ detsisNo: CLOSED, name: 'KAPALI VALİLİK', parentNo: null, kind: 'valilik', on: '2020-01-01' });
  await given.database.query(`UPDATE unit SET active_to = '2025-01-01' WHERE detsis_no = $1`, [CLOSED]);
  [muhtar, coordinator, other] = [await given.muhtar(), await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', ISTANBUL, 'Veli')];
});
afterAll(() => given.stop());

interface Fault {
  readonly field: string;
  readonly fault: string;
  readonly sentences: { readonly tr: string; readonly en: string };
}

async function opened(): Promise<string> {
  const { key } = await given.cases.open(muhtar, {
    application: 'muhtar', prefix: 'MUH', processId: 'asks', subject: 'Yol', applicantId: muhtar.personId, il: 22, detsisNo: CENTRE,
    variables: () => ({ hedef: { detsisNo: EDIRNE }, hedefler: [], aciklama: 'Muhtarın yazdığı', kept: 'bizim' }),
  });
  return key;
}

const routeTo = (...numbers: string[]): Record<string, unknown> => ({
  oncelik: '2', valilikSecildi: true, valilikler: numbers.map((detsisNo) => ({ detsisNo, ad: 'Tarayıcının yazdığı ad' })), hedefAciklamalari: numbers.map((detsisNo) => ({ detsisNo, aciklama: 'Bakınız' })),
});

async function complete(caseKey: string, elementId: string, answers: Record<string, unknown>): Promise<void> {
  await given.cases.complete(coordinator, { taskKey: await given.openTask(caseKey, elementId), answers });
}

async function faultsOf(doing: Promise<unknown>): Promise<readonly Fault[]> {
  const refusal = await doing.then(() => null, (error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ code: 'ANSWERS_REFUSED' });
  return (refusal as Refusal).details['fields'] as readonly Fault[];
}

async function variable(caseKey: string, name: string): Promise<unknown> {
  const [row] = await given.database.query<{ value: string }>('SELECT value FROM variable WHERE instance_key = $1 AND name = $2 ORDER BY key DESC LIMIT 1', [caseKey, name]);
  return row ? (JSON.parse(row.value) as unknown) : undefined;
}

/** At the task that is reached after those before it. */
async function at(elementId: 'work' | 'own' | 'bare'): Promise<string> {
  const key = await opened();
  await complete(key, 'route', routeTo(EDIRNE));
  if (elementId !== 'work') await complete(key, 'work', { aciklama: 'Bitti' });
  if (elementId === 'bare') await complete(key, 'own', {});
  return key;
}

async function bring(owner: Actor, state = 'temiz'): Promise<string> {
  const id = randomUUID();
  await given.database.query(
    `INSERT INTO document (id, owner_id, name, type, bytes, sha256, storage_key, state, created_at) VALUES ($1, $2, 'yol.pdf', 'application/pdf', 3, $3, $4, $5, now())`,
    [id, owner.personId, Buffer.alloc(32, id), id, state],
  );
  return id;
}

describe('answers to a task', () => {
  it('are refused all at once, each with its field and a sentence in both languages', async () => {
    const faults = await faultsOf(complete(await opened(), 'route', { oncelik: '9', valilikSecildi: true, valilikler: [] }));
    expect(faults.map(({ field, fault }) => [field, fault])).toEqual([['oncelik', 'noSuchChoice'], ['valilikler', 'required'], ['hedefAciklamalari', 'required']]);
    expect(faults[1]?.sentences).toEqual({ tr: 'Bu alanı doldurun.', en: 'Fill in this field.' });
  });

  it('change nothing when they are refused', async () => {
    const key = await opened();
    await faultsOf(complete(key, 'route', {}));
    expect(await given.openTasks(key, 'route')).toHaveLength(1);
  });

  it('name units as the register does, whatever the browser calls them', async () => {
    const key = await opened();
    await complete(key, 'route', routeTo(EDIRNE, ISTANBUL));
    expect(await variable(key, 'valilikler')).toEqual([{ detsisNo: EDIRNE, ad: 'EDİRNE VALİLİĞİ' }, { detsisNo: ISTANBUL, ad: 'İSTANBUL VALİLİĞİ' }]);
  });

  it.each([['nobody knows', '99999999', 'unitUnknown'], ['is no more', CLOSED, 'unitClosed'], ['is of another kind', HAVSA, 'unitOfAnotherKind']])('refuse a unit that %s', async (_what, detsisNo, fault) => {
    expect(await faultsOf(complete(await opened(), 'route', routeTo(detsisNo)))).toMatchObject([{ field: 'valilikler', fault }]);
  });

  it('refuse a unit outside the subtree that may be chosen from, and its top', async () => {
    const key = await at('own');
    for (const detsisNo of [ISTANBUL, EDIRNE]) expect(await faultsOf(complete(key, 'own', { one: { detsisNo } }))).toMatchObject([{ field: 'one', fault: 'unitElsewhere' }]);
    await complete(key, 'own', { one: { detsisNo: SUB } });
    expect(await variable(key, 'one')).toEqual({ detsisNo: SUB, ad: 'EDİRNE İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜ' });
  });

  it('drop what is hidden and what nobody asked for, and say themselves who has done it', async () => {
    const key = await opened();
    await complete(key, 'route', { ...routeTo(EDIRNE), belediyeler: [{ detsisNo: ISTANBUL }], islemYapan: 'Başkası', hedef: 'x', uydurma: 1 });
    expect([await variable(key, 'belediyeler'), await variable(key, 'uydurma'), await variable(key, 'islemYapan'), await variable(key, 'hedef')])
      .toEqual([undefined, undefined, 'Ayşe Yılmaz', { detsisNo: EDIRNE }]);
  });

  it('never begin with a variable of the same name', async () => {
    expect(await faultsOf(complete(await at('work'), 'work', {}))).toMatchObject([{ field: 'aciklama', fault: 'required' }]);
  });

  it('take the actor’s own files alone, and give them to the task', async () => {
    const key = await at('work');
    const [own, theirs, sick] = [await bring(coordinator), await bring(other), await bring(coordinator, 'zararli')];
    expect(await faultsOf(complete(key, 'work', { aciklama: 'x', ekler: [own, theirs] }))).toMatchObject([{ field: 'ekler', fault: 'fileUnknown' }]);
    expect(await faultsOf(complete(key, 'work', { aciklama: 'x', ekler: [sick] }))).toMatchObject([{ field: 'ekler', fault: 'fileInfected' }]);
    const taskKey = await given.openTask(key, 'work');
    await complete(key, 'work', { aciklama: 'x', ekler: [own] });
    expect(await given.rows('SELECT thing_kind, thing_id, detsis_no FROM document WHERE id = $1', own)).toEqual([{ thing_kind: 'task', thing_id: taskKey, detsis_no: CENTRE }]);
    expect(await faultsOf(complete(await at('work'), 'work', { aciklama: 'x', ekler: [own] }))).toMatchObject([{ field: 'ekler', fault: 'fileUnknown' }]);
  });

  it('name people and places that are there, and nobody else', async () => {
    const key = await at('own');
    const answers = { who: { id: other.personId, ad: 'Uydurma' }, where: { ilKodu: 22, ilce: 'Havsa' }, kept: 'başkası' };
    expect(await faultsOf(complete(key, 'own', { who: { id: muhtar.personId }, where: { ilKodu: 22, ilce: 'Yok' } }))).toMatchObject([{ fault: 'personUnknown' }, { fault: 'placeUnknown' }]);
    await complete(key, 'own', answers);
    expect([await variable(key, 'who'), await variable(key, 'where'), await variable(key, 'kept')]).toEqual([{ id: other.personId, ad: 'Veli Yılmaz' }, { ilKodu: 22, ilce: 'Havsa' }, 'bizim']);
  });

  it('are none where a task has no form', async () => {
    const key = await at('bare');
    await complete(key, 'bare', { kept: 'başkası', uydurma: 1 });
    expect([await variable(key, 'kept'), await variable(key, 'uydurma')]).toEqual(['bizim', undefined]);
  });

  it('are told to nobody who may not do the task', async () => {
    await expect(given.cases.complete(other, { taskKey: await given.openTask(await opened(), 'route'), answers: {} })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('may be anything as long as they are a draft', async () => {
    const taskKey = await given.openTask(await opened(), 'route');
    await given.cases.keepDraft(coordinator, { taskKey, answers: { oncelik: '9', uydurma: [1] } });
    expect((await given.cases.draftOf(coordinator, taskKey))?.answers).toEqual({ oncelik: '9', uydurma: [1] });
  });
});

describe('answers to a start form', () => {
  beforeAll(() => given.runtime.deployments.deploy([{ name: 'muhtar-talep.bpmn', content: readFileSync('processes/muhtar/muhtar-talep.bpmn', 'utf8') }, ...['alt-birim-islemi', 'cozum-yaniti', 'onay-ekrani', 'valilik-islemi', 'valilik-yonlendirme'].map((name) => form(`${name}.form`))]));

  it('are checked before there is a case', async () => {
    const asked = (answers: Record<string, unknown>): Promise<unknown> => given.cases.checkStartForm(muhtar, { processId: 'muhtar-talep', answers });
    expect(await faultsOf(asked({ basvuruTuru: 'başka', aciklama: 'x'.repeat(4001) }))).toMatchObject([{ field: 'basvuruTuru', fault: 'noSuchChoice' }, { field: 'aciklama', fault: 'tooLong' }]);
    const file = await bring(muhtar);
    expect(await asked({ basvuruTuru: 'istek', aciklama: 'Yol', ekler: [file], kayitNo: 'uydurma' })).toEqual({ answers: { basvuruTuru: 'istek', aciklama: 'Yol', ekler: [file] }, documents: [file] });
  });

  it('are asked for by its newest version', async () => {
    expect(await given.cases.startForm('muhtar-talep')).toMatchObject({ formId: 'muhtar-basvuru', schema: { id: 'muhtar-basvuru' }, variables: {} });
  });

  it('are for processes with such a form', async () => {
    await expect(given.cases.checkStartForm(muhtar, { processId: 'asks', answers: {} })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
