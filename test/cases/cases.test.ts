import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/permissions/index.js';
import { DeadlineClocks } from '../../src/org/calendar/index.js';
import { diagram } from '../given/diagram.js';
import { CENTRE, EDIRNE, GivenCases, HAVSA, ISTANBUL, ROUTED } from './given-cases.js';

let given: GivenCases;
let [muhtar, coordinator, edirne, havsa, istanbul] = [] as unknown as [Actor, Actor, Actor, Actor, Actor];

beforeAll(async () => {
  given = await GivenCases.start();
  muhtar = await given.muhtar();
  [coordinator, edirne, havsa, istanbul] = [
    await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', EDIRNE, 'Veli'), await given.officer('BIRIM_GOREVLISI', HAVSA), await given.officer('BIRIM_GOREVLISI', ISTANBUL),
  ];
});
afterAll(() => given.stop());

const target = (detsisNo: string, ad: string): object => ({ detsisNo, ad, text: `${ad} baksın` });

/** A case whose branches wait in both provinces. */
async function routed(text?: string): Promise<string> {
  const { key } = await given.open(muhtar, text);
  const targets = [target(EDIRNE, 'Edirne'), target(ISTANBUL, 'İstanbul')];
  await given.cases.complete(coordinator, { taskKey: await given.openTask(key, 'route'), answers: { targets } });
  return key;
}

async function taskOf(caseKey: string, detsisNo: string): Promise<string> {
  const [row] = await given.database.query<{ key: string }>(`SELECT key FROM case_task WHERE case_key = $1 AND detsis_no = $2 AND state = 'OPEN'`, [caseKey, detsisNo]);
  return row?.key ?? '';
}

describe('opening a case', () => {
  it('numbers it, starts its process, and writes what the diagram says, in one transaction', async () => {
    const opened = await given.open(muhtar, 'Köprü yıkık');

    expect(opened.number).toMatch(/^2026-MUH-\d{6}$/u);
    expect(await given.cases.caseOf(muhtar, opened.key)).toMatchObject({
      number: opened.number, subject: 'Köprü yıkık', status: 'Bekleyen', closedAt: null, tasks: [],
      movements: [{ hareket: 'Alındı', aciklama: 'Köprü yıkık', gonderenKurum: null, alanKurum: 'Merkez' }],
    });
    expect(await given.rows('SELECT value FROM variable WHERE scope_key = $1 AND name = $2', opened.key, 'number')).toEqual([{ value: JSON.stringify(opened.number) }]);
    expect(await given.rows(`SELECT act, actor FROM audit_entry WHERE thing_kind = 'case' AND thing_id = $1 AND act = 'case.open'`, opened.key)).toEqual([{ act: 'case.open', actor: muhtar.personId }]);
  });

  it('gives the coordinator a task with the working days of the diagram, counted over the weekend', async () => {
    const { key } = await given.open(muhtar);
    const task = await given.cases.task(coordinator, await given.openTask(key, 'route'));
    expect(task).toMatchObject({ role: 'KOORDINATOR', detsisNo: CENTRE, assignee: null, state: 'OPEN', dueAt: new Date('2026-11-25T14:30:00Z') });
  });

  it('leaves nothing behind when what belongs to it fails', async () => {
    const before = await given.rows('SELECT (SELECT count(*) FROM case_file) AS cases, (SELECT count(*) FROM process_instance) AS instances');
    const failing = given.cases.open(muhtar, {
      application: 'muhtar', prefix: 'MUH', processId: 'routed', subject: 'x', applicantId: muhtar.personId, variables: () => ({ centre: { detsisNo: CENTRE } }),
      besides: async () => { throw new Error('no'); },
    });
    await expect(failing).rejects.toThrow('no');
    expect(await given.rows('SELECT (SELECT count(*) FROM case_file) AS cases, (SELECT count(*) FROM process_instance) AS instances')).toEqual(before);
  });

  it('is for the applicant alone', async () => {
    await expect(given.cases.open(coordinator, { application: 'muhtar', prefix: 'MUH', processId: 'routed', subject: 'x', applicantId: muhtar.personId, variables: () => ({}) }))
      .rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('never gives one number twice, however many open at once', async () => {
    const opened = await Promise.all(Array.from({ length: 12 }, () => given.open(muhtar)));
    expect(new Set(opened.map(({ number }) => number)).size).toBe(12);
  });
});

describe('a case on its way', () => {
  it('opens a task in each branch at once, and tells the applicant where it went', async () => {
    const key = await routed();
    expect((await given.cases.tasks(edirne, { list: 'team', limit: 200 })).rows.filter(({ caseKey }) => caseKey === key)).toMatchObject([{ elementId: 'work', detsisNo: EDIRNE }]);
    const { status, movements } = await given.cases.caseOf(muhtar, key);
    expect(status).toBe('Yönlendirilen');
    expect(movements.map(({ hareket, alanKurum }) => [hareket, alanKurum])).toEqual([['Alındı', 'Merkez'], ['Yönlendirildi', 'Edirne'], ['Yönlendirildi', 'İstanbul']]);
  });

  it('hides from the applicant what the diagram hides, and comments and tasks of officers', async () => {
    const key = await routed();
    await given.cases.complete(edirne, { taskKey: await taskOf(key, EDIRNE), answers: {} });
    await given.cases.comment(edirne, { caseKey: key, text: 'Ekip gönderildi' });

    const [theirs, ours] = [await given.cases.caseOf(muhtar, key), await given.cases.caseOf(edirne, key)];
    expect([theirs.movements.map(({ hareket }) => hareket).includes('Döndü'), theirs.comments, theirs.tasks]).toEqual([false, [], []]);
    expect([ours.movements.map(({ hareket }) => hareket).includes('Döndü'), ours.comments.map(({ text, author }) => [text, author.name])]).toEqual([true, [['Ekip gönderildi', 'Veli Yılmaz']]]);
    await expect(given.cases.comment(muhtar, { caseKey: key, text: 'ben' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('loses one branch by a message, and ends when the applicant has answered', async () => {
    const key = await routed();
    const recalled = await taskOf(key, ISTANBUL);
    await given.cases.complete(edirne, { taskKey: await taskOf(key, EDIRNE), answers: {} });
    await given.recall(key, ISTANBUL);
    await expect(given.cases.complete(istanbul, { taskKey: recalled, answers: {} })).rejects.toMatchObject({ code: 'CASE_TASK_CANCELED' });

    const next = await given.cases.complete(coordinator, { taskKey: await given.openTask(key, 'close'), answers: {} });
    expect(next).toEqual([]);
    const question = (await given.cases.tasks(muhtar, { list: 'mine' })).rows.find(({ caseKey }) => caseKey === key);
    await given.cases.complete(muhtar, { taskKey: question?.key ?? '', answers: {} });
    expect(await given.cases.caseOf(muhtar, key)).toMatchObject({ status: 'Sonuçlanan', result: 'COMPLETED', closedAt: given.clock.now() });
    expect(await given.rows('SELECT 1 FROM deadline_clock d JOIN case_task t ON t.clock_id = d.id WHERE t.case_key = $1 AND d.stopped_at IS NULL', key)).toEqual([]);
  });
});

describe('a case that moves to another version of its process', () => {
  it('has its open tasks under their new names', async () => {
    const { key } = await given.open(muhtar);
    const content = diagram(ROUTED.replace(/\broute\b/gu, 'forward'), 'routed');
    const { keys: [targetDefinitionKey = ''] } = await given.runtime.deployments.deploy([{ name: 'routed.bpmn', content }]);
    await given.runtime.instances.migrate({ instanceKey: key, targetDefinitionKey, mappings: [{ from: 'route', to: 'forward' }] }, 'test');

    expect(await given.rows('SELECT element_id, state FROM case_task WHERE case_key = $1', key)).toEqual([{ element_id: 'forward', state: 'OPEN' }]);
    expect(await given.differences()).toEqual([]);
    await given.runtime.deployments.deploy([{ name: 'routed.bpmn', content: diagram(ROUTED, 'routed') }]);
  });
});

describe('a term that stands still', () => {
  it('moves the last day of the open task it belongs to', async () => {
    const { key } = await given.open(muhtar);
    const taskKey = await given.openTask(key, 'route');
    const [row] = await given.database.query<{ clock_id: string }>('SELECT clock_id FROM case_task WHERE key = $1', [taskKey]);
    const clocks = new DeadlineClocks(given.database, given.clock);
    const id = row?.clock_id ?? '';

    await given.database.transaction((tx) => clocks.pause(tx, { id, reason: 'muhtara soruldu' }));
    expect(await given.cases.task(coordinator, taskKey)).toMatchObject({ dueAt: null });
    const resumed = await given.database.transaction((tx) => clocks.resume(tx, { id, at: new Date('2026-11-23T09:00:00Z') }));
    expect(await given.cases.task(coordinator, taskKey)).toMatchObject({ dueAt: resumed.dueAt });
    expect(resumed.dueAt?.getTime()).toBeGreaterThan(new Date('2026-11-25T14:30:00Z').getTime());
  });
});

describe('two people on one task', () => {
  it('complete it once; the second is told who was faster and when, and keeps what they typed', async () => {
    const key = await routed();
    const [first, second] = [await given.officer('BIRIM_GOREVLISI', EDIRNE, 'Fatma'), await given.officer('BIRIM_AMIRI', EDIRNE, 'Ali')];
    const taskKey = await taskOf(key, EDIRNE);
    await given.cases.keepDraft(second, { taskKey, answers: { text: 'yarım\0' } });

    const answers = await Promise.allSettled([first, second].map((who) => given.cases.complete(who, { taskKey, answers: { by: who.personId } })));

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = answers[0]?.status === 'fulfilled' ? 'Fatma' : 'Ali';
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CASE_TASK_DONE', details: { by: `${winner} Yılmaz`, at: '2026-11-20T09:00:00.000Z' } } });
    if (winner === 'Fatma') expect(await given.cases.draftOf(second, taskKey)).toMatchObject({ answers: { text: 'yarım\uFFFD' } });
    expect(await given.rows('SELECT completed_by FROM case_task WHERE key = $1', taskKey)).toEqual([{ completed_by: (winner === 'Fatma' ? first : second).personId }]);
  });

  it('claim it once; who comes second is told who has it, and cannot complete it', async () => {
    const key = await routed();
    const rival = await given.officer('BIRIM_GOREVLISI', EDIRNE, 'Fatma');
    const taskKey = await taskOf(key, EDIRNE);

    const claims = await Promise.allSettled([edirne, rival].map((who) => given.cases.claim(who, taskKey)));
    const [winner, loser] = claims[0]?.status === 'fulfilled' ? [edirne, rival] : [rival, edirne];

    expect(claims.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'CASE_TASK_TAKEN', details: { by: winner === edirne ? 'Veli Yılmaz' : 'Fatma Yılmaz' } } }]);
    await expect(given.cases.complete(loser, { taskKey, answers: {} })).rejects.toMatchObject({ code: 'CASE_TASK_TAKEN' });
    expect((await given.cases.tasks(winner, { list: 'mine', limit: 200 })).rows.map(({ key: mine }) => mine)).toContain(taskKey);
    expect((await given.cases.tasks(loser, { list: 'team', limit: 200 })).rows.map(({ key: free }) => free)).not.toContain(taskKey);

    await given.cases.release(winner, taskKey);
    expect((await given.cases.tasks(loser, { list: 'team', limit: 200 })).rows.map(({ key: free }) => free)).toContain(taskKey);
  });
});

describe('assigning a task', () => {
  it('is the head’s, and only to somebody of the unit and role', async () => {
    const taskKey = await taskOf(await routed(), EDIRNE);
    const head = await given.officer('BIRIM_AMIRI', EDIRNE);

    await expect(given.cases.assign(edirne, { taskKey, personId: head.personId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(given.cases.assign(head, { taskKey, personId: havsa.personId })).rejects.toMatchObject({ code: 'CASE_TASK_NOT_THEIRS' });
    expect(await given.cases.assign(head, { taskKey, personId: edirne.personId })).toMatchObject({ assignee: { id: edirne.personId, name: 'Veli Yılmaz' }, claimedAt: given.clock.now() });
  });
});

describe('a deputy', () => {
  it('has the tasks the absent one has taken, and is marked as acting for them', async () => {
    const taskKey = await taskOf(await routed(), EDIRNE);
    const absent = await given.officer('BIRIM_GOREVLISI', EDIRNE, 'Gül');
    await given.cases.claim(absent, taskKey);
    const deputyId = await given.person('Can');
    await given.database.transaction((tx) => given.memberships.substitute(tx, {
      absentId: absent.personId, deputyId, membershipIds: null, validFrom: new Date('2026-11-01'), validTo: new Date('2026-12-01'), reason: 'izin', by: null,
    }));
    const deputy = await given.actor(deputyId);

    expect((await given.cases.tasks(deputy, { list: 'mine' })).rows.map(({ key }) => key)).toEqual([taskKey]);
    await given.cases.complete(deputy, { taskKey, answers: {} });
    expect((await given.cases.tasks(deputy, { list: 'done' })).rows).toMatchObject([{ key: taskKey, completedBy: { name: 'Can Yılmaz' }, onBehalfOf: { name: 'Gül Yılmaz' } }]);
  });
});

describe('the lists', () => {
  it('are paged without losing or repeating a row, in every order, and found by words however spelt', async () => {
    for (let at = 0; at < 5; at += 1) await routed(`Şelale ışığı ${at}`);
    for (const sort of ['opened', 'due', 'priority'] as const) {
      const whole = (await given.cases.tasks(edirne, { list: 'team', words: 'SELALE isigi', sort, limit: 200 })).rows.map(({ key }) => key);
      const paged: string[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = await given.cases.tasks(edirne, { list: 'team', words: 'SELALE isigi', sort, limit: 2, ...(after ? { after } : {}) });
        paged.push(...page.rows.map(({ key }) => key));
        after = page.next;
      }
      expect([whole.length, paged]).toEqual([5, whole]);
    }
    await expect(given.cases.tasks(edirne, { list: 'team', after: 'x' })).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' });
  });

  it('say the same as their counts', async () => {
    const counts = await given.cases.counts(edirne);
    for (const list of ['mine', 'team', 'managed'] as const) expect(counts[list]).toBe((await given.cases.tasks(edirne, { list, limit: 200 })).rows.length);
  });

  it('give an applicant their own cases only', async () => {
    const other = await given.muhtar();
    const { key } = await given.open(other);
    expect((await given.cases.casesOfApplicant(other, 'muhtar')).map((line) => line.key)).toEqual([key]);
    await expect(given.cases.caseOf(muhtar, key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
