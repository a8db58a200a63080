import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASKED, BULK_ANSWERS, INFORMATION } from '../../src/inbox/actions/shapes.js';
import { TASK } from '../../src/cases/shapes/index.js';
import { CENTRE, EDIRNE, HAVSA, ISTANBUL } from '../cases/given-cases.js';
import type { Answer } from '../permissions/house.js';
import { GivenInbox, type Person } from './given-inbox.js';

let given: GivenInbox;
let [coordinator, ayse, amir, havsa, istanbul] = [] as unknown as [Person, Person, Person, Person, Person];

beforeAll(async () => {
  given = await GivenInbox.start();
  [coordinator, ayse, amir, havsa, istanbul] = [
    await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', EDIRNE), await given.officer('BIRIM_AMIRI', EDIRNE),
    await given.officer('BIRIM_GOREVLISI', HAVSA), await given.officer('BIRIM_GOREVLISI', ISTANBUL),
  ];
});
afterAll(() => given.house.stop());

async function waiting(): Promise<string> {
  const key = await given.routed(coordinator);
  return (await given.list(ayse, 'list=team', key))[0]?.key ?? '';
}

const act = (person: Person, task: string, what: string, body: unknown, method = 'POST'): Promise<Answer> => person.ask(method, `/api/gorevler/${task}/${what}`, body);

describe('the actions', () => {
  it('set priority, last day and follow-up of a task, each for whom the rules name', async () => {
    const task = await waiting();
    const urgent = await act(ayse, task, 'oncelik', { priority: 90 }, 'PUT');
    expect([urgent.status, TASK.safeParse(urgent.body).error, urgent.body['priority']]).toEqual([200, undefined, 90]);
    const later = { dueAt: '2027-01-15T14:30:00Z', reason: 'Hava koşulları' };
    expect((await act(ayse, task, 'sure-uzat', later)).status).toBe(403);
    expect((await act(amir, task, 'sure-uzat', later)).body).toMatchObject({ dueAt: '2027-01-15T14:30:00.000Z' });
    expect((await act(ayse, task, 'ertele', { followUpAt: '2026-11-30T06:00:00Z' })).body).toMatchObject({ followUpAt: '2026-11-30T06:00:00.000Z' });
    for (const [what, body, method] of [['oncelik', { priority: 50 }, 'PUT'], ['ertele', { followUpAt: null }, 'POST']] as const) expect([what, (await act(istanbul, task, what, body, method)).status]).toEqual([what, 404]);
  });

  it('tell the page beforehand which of them are offered', async () => {
    const task = await waiting();
    expect((await ayse.ask('GET', `/api/gorevler/${task}`)).body).toMatchObject({ may: { setPriority: true, extend: false, postpone: true, redirect: true, askInformation: true, readContact: true } });
    expect((await amir.ask('GET', `/api/gorevler/${task}`)).body).toMatchObject({ may: { extend: true, assign: true } });
  });

  it('redirect a task to a unit below, out of the old one’s sight', async () => {
    const task = await waiting();
    expect((await act(ayse, task, 'yonlendir', { detsisNo: ISTANBUL, reason: 'x' })).body).toMatchObject({ code: 'CASE_UNIT_NOT_ALLOWED' });
    expect((await act(ayse, task, 'yonlendir', { detsisNo: HAVSA, reason: 'Havsa bakmalı' })).status).toBe(204);
    expect([(await ayse.ask('GET', `/api/gorevler/${task}`)).status, (await havsa.ask('GET', `/api/gorevler/${task}`)).status]).toEqual([404, 200]);
  });

  it('ask another unit, which answers without seeing the case', async () => {
    const task = await waiting();
    expect((await act(ayse, task, 'bilgi', { of: { detsisNo: HAVSA }, question: 'Yol kimin?' })).status).toBe(201);
    const asked = (await havsa.ask('GET', '/api/gorevler/bilgi?isOpen=true')).body;
    expect(ASKED.safeParse(asked).error).toBeUndefined();
    const [question] = asked['rows'] as unknown as { id: string; question: string }[];
    expect(question).toMatchObject({ question: 'Yol kimin?' });
    expect((await havsa.ask('GET', `/api/gorevler/${task}`)).status).toBe(404);
    expect((await istanbul.ask('POST', `/api/gorevler/bilgi/${question?.id}/yanit`, { answer: 'x' })).status).toBe(404);
    expect((await havsa.ask('POST', `/api/gorevler/bilgi/${question?.id}/yanit`, { answer: 'Bizim' })).status).toBe(204);
    const answered = (await ayse.ask('GET', `/api/gorevler/${task}/bilgi`)).body;
    expect([INFORMATION.safeParse(answered).error, answered['rows']]).toMatchObject([undefined, [{ answer: 'Bizim', state: 'ANSWERED', answeredBy: { id: havsa.id } }]]);
  });

  it('do the same to many, and say of each what became of it', async () => {
    const [first, second] = [await waiting(), await waiting()];
    await act(amir, second, 'ata', { personId: amir.id });
    const { status, body } = await ayse.ask('POST', '/api/gorevler/toplu', { act: 'claim', taskKeys: [first, second, '1'] });
    expect([status, BULK_ANSWERS.safeParse(body).error]).toEqual([200, undefined]);
    expect(body['answers']).toMatchObject([{ taskKey: first, refusal: null }, { taskKey: second, refusal: { code: 'CASE_TASK_TAKEN' } }, { taskKey: '1', refusal: { code: 'NOT_FOUND' } }]);
  });
});
