import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/permissions/index.js';
import { CENTRE, EDIRNE, GivenCases, HAVSA, ISTANBUL } from './given-cases.js';

let given: GivenCases;
let [muhtar, coordinator, edirne, head, havsa, istanbul] = [] as unknown as [Actor, Actor, Actor, Actor, Actor, Actor];

beforeAll(async () => {
  given = await GivenCases.start();
  muhtar = await given.muhtar();
  [coordinator, edirne, head, havsa, istanbul] = [
    await given.officer('KOORDINATOR', CENTRE, 'Kadir'), await given.officer('BIRIM_GOREVLISI', EDIRNE, 'Veli'), await given.officer('BIRIM_AMIRI', EDIRNE, 'Ali'),
    await given.officer('BIRIM_GOREVLISI', HAVSA, 'Hale'), await given.officer('BIRIM_GOREVLISI', ISTANBUL),
  ];
});
afterAll(() => given.stop());

/** A case that waits in Edirne and in İstanbul, and its task in Edirne. */
async function routed(): Promise<{ readonly caseKey: string; readonly taskKey: string }> {
  const { key: caseKey } = await given.open(muhtar);
  const targets = [{ detsisNo: EDIRNE, ad: 'Edirne', text: 'bakın' }, { detsisNo: ISTANBUL, ad: 'İstanbul', text: 'bakın' }];
  await given.cases.complete(coordinator, { taskKey: await given.openTask(caseKey, 'route'), answers: { targets } });
  const [row] = await given.rows(`SELECT key FROM case_task WHERE case_key = $1 AND detsis_no = $2 AND state = 'OPEN'`, caseKey, EDIRNE);
  return { caseKey, taskKey: String(row?.['key']) };
}

const audited = (taskKey: string, act: string): Promise<Record<string, unknown>[]> => given.rows('SELECT actor FROM audit_entry WHERE thing_id = $1 AND act = $2', taskKey, act);
const kinds = async (who: Actor, caseKey: string): Promise<unknown[]> => (await given.cases.caseOf(who, caseKey)).movements.flatMap(({ kind, aciklama }) => (kind ? [[kind, aciklama]] : []));

describe('setting a priority', () => {
  it('moves the task in the lists, and is refused beyond its bounds and to whose task it is not', async () => {
    const { taskKey } = await routed();
    expect(await given.cases.actions.setPriority(edirne, { taskKey, priority: 90 })).toMatchObject({ priority: 90 });
    expect((await given.cases.tasks(edirne, { list: 'team', sort: 'priority' })).rows[0]).toMatchObject({ key: taskKey, priority: 90 });
    expect(await audited(taskKey, 'task.set-priority')).toEqual([{ actor: edirne.personId }]);

    for (const priority of [101, -1, 1.5]) await expect(given.cases.actions.setPriority(edirne, { taskKey, priority })).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
    await expect(given.cases.actions.setPriority(istanbul, { taskKey, priority: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('extending a term', () => {
  const dueAt = new Date('2027-01-15T14:30:00Z');

  it('is the head’s, with a reason that the branch and the coordinator read and the applicant does not', async () => {
    const { caseKey, taskKey } = await routed();
    await expect(given.cases.actions.extendDue(edirne, { taskKey, dueAt, reason: 'Keşif' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(given.cases.actions.extendDue(head, { taskKey, dueAt, reason: ' ' })).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
    expect(await given.cases.actions.extendDue(head, { taskKey, dueAt, reason: 'Keşif yapılacak' })).toMatchObject({ dueAt });
    await expect(given.cases.actions.extendDue(head, { taskKey, dueAt, reason: 'yine' })).rejects.toMatchObject({ code: 'CASE_DUE_NOT_LATER' });

    const read = await Promise.all([edirne, coordinator, muhtar, istanbul].map((who) => kinds(who, caseKey)));
    expect(read).toEqual([[['due-extended', 'Keşif yapılacak']], [['due-extended', 'Keşif yapılacak']], [], []]);
  });

  it('ends the clock the diagram’s days were counted with, so that no calendar moves the new date', async () => {
    const { key } = await given.open(muhtar);
    const taskKey = await given.openTask(key, 'route');
    const before = await given.rows('SELECT clock_id FROM case_task WHERE key = $1', taskKey);
    await given.cases.actions.extendDue(coordinator, { taskKey, dueAt, reason: 'Bilgi bekleniyor' });

    expect(await given.rows('SELECT stopped_at FROM deadline_clock WHERE id = $1', before[0]?.['clock_id'])).toEqual([{ stopped_at: given.clock.now() }]);
    expect(await given.rows('SELECT clock_id FROM case_task WHERE key = $1', taskKey)).toEqual([{ clock_id: null }]);
    await given.cases.claim(coordinator, taskKey);
    expect(await given.cases.task(coordinator, taskKey)).toMatchObject({ dueAt });
  });
});

describe('postponing a task', () => {
  it('gives it a day to come back to, and takes it away again', async () => {
    const { taskKey } = await routed();
    const followUpAt = new Date('2026-11-30T06:00:00Z');
    expect(await given.cases.actions.postpone(edirne, { taskKey, followUpAt })).toMatchObject({ followUpAt });
    expect(await given.cases.actions.postpone(edirne, { taskKey, followUpAt: null })).toMatchObject({ followUpAt: null });
    await expect(given.cases.actions.postpone(edirne, { taskKey, followUpAt: new Date('2026-11-19T06:00:00Z') })).rejects.toMatchObject({ code: 'CASE_FOLLOW_UP_PAST' });
  });

  it('is not for somebody else’s task', async () => {
    const { taskKey } = await routed();
    await given.cases.claim(head, taskKey);
    await expect(given.cases.actions.postpone(edirne, { taskKey, followUpAt: new Date('2026-11-30T06:00:00Z') })).rejects.toMatchObject({ code: 'CASE_TASK_TAKEN' });
  });
});

describe('redirecting a task', () => {
  it('gives it to the same roles of the other unit, whose people alone see it from then on', async () => {
    const { caseKey, taskKey } = await routed();
    await given.cases.claim(edirne, taskKey);
    await given.cases.actions.redirect(edirne, { taskKey, detsisNo: HAVSA, reason: 'Havsa’nın yolu' });

    expect(await given.cases.task(havsa, taskKey)).toMatchObject({ detsisNo: HAVSA, assignee: null, state: 'OPEN' });
    await expect(given.cases.task(edirne, taskKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await given.cases.caseOf(muhtar, caseKey)).movements.at(-1)).toMatchObject({
      kind: 'redirected', hareket: 'Yeniden Yönlendirildi', aciklama: 'Havsa’nın yolu', gonderenKurum: 'EDİRNE VALİLİĞİ', alanKurum: 'HAVSA KAYMAKAMLIĞI',
    });
    await given.cases.complete(havsa, { taskKey, answers: {} });
    expect(await given.differences()).toEqual([]);
  });

  it('stays within the province and below one’s unit, and goes to a unit where somebody can do it', async () => {
    const { taskKey } = await routed();
    const redirect = (detsisNo: string): Promise<void> => given.cases.actions.redirect(head, { taskKey, detsisNo, reason: 'x' });
    await expect(redirect(ISTANBUL)).rejects.toMatchObject({ code: 'CASE_UNIT_NOT_ALLOWED' });
    await expect(redirect(EDIRNE)).rejects.toMatchObject({ code: 'CASE_UNIT_SAME' });
    await expect(redirect('99999999')).rejects.toMatchObject({ code: 'UNIT_UNKNOWN' });
    await expect(given.cases.actions.redirect(havsa, { taskKey, detsisNo: HAVSA, reason: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const { key } = await given.open(muhtar);
    const atCentre = await given.openTask(key, 'route');
    await expect(given.cases.actions.redirect(coordinator, { taskKey: atCentre, detsisNo: ISTANBUL, reason: 'x' })).rejects.toMatchObject({ code: 'CASE_UNIT_HAS_NOBODY' });
  });
});

describe('asking for information', () => {
  it('of a unit marks the task as waiting; the unit sees the question and nothing else, and its answer comes back to the task', async () => {
    const { caseKey, taskKey } = await routed();
    const id = await given.cases.actions.askInformation(edirne, { taskKey, of: { detsisNo: HAVSA }, question: 'Yol kimin?' });

    expect(await given.cases.task(edirne, taskKey)).toMatchObject({ waitingSince: given.clock.now() });
    const { rows: [asked] } = await given.cases.actions.informationAskedOf(havsa, { isOpen: true });
    expect(Object.keys(asked ?? {}).sort()).toEqual(['answer', 'askedAt', 'askedBy', 'closedAt', 'id', 'number', 'question', 'state']);
    expect(asked).toMatchObject({ id, question: 'Yol kimin?', askedBy: { detsisNo: EDIRNE, name: 'EDİRNE VALİLİĞİ' } });
    await expect(given.cases.caseOf(havsa, caseKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(given.cases.task(havsa, taskKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    await given.cases.actions.answerInformation(havsa, { id, answer: 'Köyün' });
    expect(await given.cases.task(edirne, taskKey)).toMatchObject({ waitingSince: null });
    expect(await given.cases.actions.informationOf(edirne, taskKey)).toMatchObject([{ id, state: 'ANSWERED', answer: 'Köyün', answeredBy: { name: 'Hale Yılmaz' }, askedOf: { detsisNo: HAVSA } }]);
    expect(await kinds(edirne, caseKey)).toEqual([['information-asked', 'Yol kimin?'], ['information-answered', 'Köyün']]);
    expect(await kinds(istanbul, caseKey)).toEqual([]);
    expect(await kinds(muhtar, caseKey)).toEqual([]);
    await expect(given.cases.actions.answerInformation(havsa, { id, answer: 'yine' })).rejects.toMatchObject({ code: 'CASE_QUESTION_CLOSED' });
    await expect(given.cases.actions.answerInformation(istanbul, { id, answer: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of the applicant stands the case’s term still until the last question is answered', async () => {
    const { key: caseKey } = await given.cases.open(muhtar, {
      application: 'muhtar', prefix: 'MUH', processId: 'routed', subject: 'Süreli', applicantId: muhtar.personId, il: 22, ilce: 'HAVSA', detsisNo: CENTRE, term: { kind: 'calendar', days: 30 },
      variables: (number) => ({ number, text: 'Süreli', centre: { detsisNo: CENTRE, ad: 'Merkez' }, applicant: muhtar.personId }),
    });
    const taskKey = await given.openTask(caseKey, 'route');
    const due = async (): Promise<unknown[]> => [(await given.cases.caseOf(coordinator, caseKey)).dueAt, (await given.cases.task(coordinator, taskKey)).dueAt];
    const before = await due();
    const ask = (question: string): Promise<string> => given.cases.actions.askInformation(coordinator, { taskKey, of: 'applicant', question });
    const [first, second] = [await ask('Hangi sokak?'), await ask('Kaç metre?')];
    expect(await due()).toEqual([null, null]);
    const told = await given.rows(`SELECT DISTINCT person_id, dedup_key FROM notification WHERE template_key = 'bilgi-istendi' AND case_ref = $1`, caseKey);
    expect(told).toEqual(expect.arrayContaining([first, second].map((id) => ({ person_id: muhtar.personId, dedup_key: expect.stringContaining(id) as unknown }))));
    expect(await given.cases.caseOf(muhtar, caseKey)).toMatchObject({ waitingSince: given.clock.now() });

    await given.cases.actions.answerInformation(muhtar, { id: first, answer: 'Okul sokağı' });
    expect(await due()).toEqual([null, null]);
    expect((await given.cases.actions.informationAskedOf(muhtar, { isOpen: true })).rows.map(({ id }) => id)).toEqual([second]);
    await given.cases.actions.withdrawInformation(coordinator, second);
    expect(await due()).toEqual(before);
    expect(await given.cases.caseOf(muhtar, caseKey)).toMatchObject({ waitingSince: null });
    expect(await kinds(muhtar, caseKey)).toEqual([['information-asked', 'Hangi sokak?'], ['information-asked', 'Kaç metre?'], ['information-answered', 'Okul sokağı']]);
  });

  it('is over when the task is done without the answer: nobody is asked any more, and the term runs again', async () => {
    const { key: caseKey } = await given.open(muhtar);
    const taskKey = await given.openTask(caseKey, 'route');
    const id = await given.cases.actions.askInformation(coordinator, { taskKey, of: 'applicant', question: 'Hangi sokak?' });
    await given.cases.complete(coordinator, { taskKey, answers: { targets: [] } });

    await expect(given.cases.actions.answerInformation(muhtar, { id, answer: 'geç' })).rejects.toMatchObject({ code: 'CASE_QUESTION_CLOSED' });
    expect(await given.rows('SELECT state, waiting_since FROM case_task WHERE key = $1', taskKey)).toEqual([{ state: 'COMPLETED', waiting_since: null }]);
  });

  it('is for whose task it is, of a unit in which somebody can answer', async () => {
    const { taskKey } = await routed();
    const ask = (who: Actor, detsisNo: string): Promise<string> => given.cases.actions.askInformation(who, { taskKey, of: { detsisNo }, question: 'Ne?' });
    await expect(ask(istanbul, HAVSA)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ask(edirne, EDIRNE)).rejects.toMatchObject({ code: 'CASE_UNIT_SAME' });
    await expect(ask(edirne, '99999999')).rejects.toMatchObject({ code: 'UNIT_UNKNOWN' });
  });
});

describe('taking a branch back', () => {
  it('is the coordinator’s while the branch is open, with a reason', async () => {
    const { caseKey, taskKey } = await routed();
    expect((await given.cases.caseOf(edirne, caseKey)).recalls).toEqual([]);
    const { recalls } = await given.cases.caseOf(coordinator, caseKey);
    expect(recalls.map(({ target }) => target)).toEqual([{ detsisNo: EDIRNE, name: 'Edirne' }, { detsisNo: ISTANBUL, name: 'İstanbul' }]);
    const recallKey = recalls[0]?.key ?? '';

    await expect(given.cases.actions.recall(edirne, { caseKey, recallKey, gerekce: 'x' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(given.cases.actions.recall(coordinator, { caseKey, recallKey, gerekce: ' ' })).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
    await given.cases.actions.recall(coordinator, { caseKey, recallKey, gerekce: 'Yanlış birim' });

    expect(await given.rows('SELECT state FROM case_task WHERE key = $1', taskKey)).toEqual([{ state: 'CANCELED' }]);
    expect((await given.cases.caseOf(coordinator, caseKey)).recalls.map(({ target }) => target.detsisNo)).toEqual([ISTANBUL]);
    await expect(given.cases.actions.recall(coordinator, { caseKey, recallKey, gerekce: 'yine' })).rejects.toMatchObject({ code: 'CASE_RECALL_GONE' });
    expect(await given.rows(`SELECT actor FROM audit_entry WHERE act = 'case.recall' AND thing_id = $1`, caseKey)).toEqual([{ actor: coordinator.personId }]);
  });

  it('is not possible any more when the branch has answered', async () => {
    const { caseKey, taskKey } = await routed();
    const { recalls: [recall] } = await given.cases.caseOf(coordinator, caseKey);
    await given.cases.complete(edirne, { taskKey, answers: {} });
    await expect(given.cases.actions.recall(coordinator, { caseKey, recallKey: recall?.key ?? '', gerekce: 'geç' })).rejects.toMatchObject({ code: 'CASE_RECALL_GONE' });
  });
});

describe('many tasks at once', () => {
  it('are each done or refused by themselves, and every one is answered', async () => {
    const tasks = [(await routed()).taskKey, (await routed()).taskKey, (await routed()).taskKey];
    await given.cases.claim(head, tasks[1] ?? '');
    const answers = await given.cases.actions.bulk(edirne, { act: 'claim', taskKeys: [...tasks, '999999', tasks[0] ?? ''] });

    expect(answers.map(({ taskKey, refusal }) => [taskKey, refusal?.code ?? null])).toEqual([[tasks[0], null], [tasks[1], 'CASE_TASK_TAKEN'], [tasks[2], null], ['999999', 'NOT_FOUND']]);
    expect(answers[1]?.refusal?.details).toMatchObject({ by: 'Ali Yılmaz' });

    const [mine = '', , other = ''] = tasks;
    expect((await given.cases.actions.bulk(edirne, { act: 'set-priority', taskKeys: [mine, other], priority: 70 })).map(({ refusal }) => refusal)).toEqual([null, null]);
    expect((await given.cases.actions.bulk(head, { act: 'assign', taskKeys: [mine, other], personId: head.personId })).map(({ refusal }) => refusal)).toEqual([null, null]);
    expect((await given.cases.actions.bulk(head, { act: 'complete', taskKeys: [mine, other], answers: {} })).map(({ refusal }) => refusal)).toEqual([null, null]);
    expect(await given.rows('SELECT DISTINCT state, completed_by, priority FROM case_task WHERE key = ANY ($1::bigint[])', [mine, other])).toEqual([{ state: 'COMPLETED', completed_by: head.personId, priority: 70 }]);
  });

  it('are at most two hundred', async () => {
    const taskKeys = Array.from({ length: 201 }, (_, at) => String(at + 1));
    await expect(given.cases.actions.bulk(edirne, { act: 'claim', taskKeys })).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
    await expect(given.cases.actions.bulk(edirne, { act: 'claim', taskKeys: [] })).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
  });
});

describe('a deputy', () => {
  it('asks, writes and redirects for the absent one, and it is written down for whom', async () => {
    const { caseKey, taskKey } = await routed();
    const absent = await given.officer('BIRIM_GOREVLISI', EDIRNE, 'Gül');
    const deputyId = await given.person('Can');
    await given.database.transaction((tx) => given.memberships.substitute(tx, {
      absentId: absent.personId, deputyId, membershipIds: null, validFrom: new Date('2026-11-01'), validTo: new Date('2026-12-01'), reason: 'izin', by: null,
    }));
    const deputy = await given.actor(deputyId);
    const { cases, cases: { actions } } = given;

    await cases.comment(deputy, { caseKey, taskKey, text: 'Bakıldı' });
    await actions.setPriority(deputy, { taskKey, priority: 60 });
    await actions.askInformation(deputy, { taskKey, of: { detsisNo: HAVSA }, question: 'Ne zaman?' });
    await actions.redirect(deputy, { taskKey, detsisNo: HAVSA, reason: 'Onların' });

    expect((await cases.caseOf(edirne, caseKey)).comments).toMatchObject([{ author: { name: 'Can Yılmaz' }, onBehalfOf: { name: 'Gül Yılmaz' } }]);
    expect(await given.rows('SELECT DISTINCT on_behalf_of FROM audit_entry WHERE actor = $1 AND act = ANY ($2)', deputyId, ['case.comment', 'task.set-priority', 'information.ask', 'task.redirect']))
      .toEqual([{ on_behalf_of: absent.personId }]);
  });
});
