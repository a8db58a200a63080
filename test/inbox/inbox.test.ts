import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TASK } from '../../src/cases/shapes/index.js';
import { COUNTS, TASKS } from '../../src/inbox/lists/shapes.js';
import { CANDIDATES, OPENED, PAGE } from '../../src/inbox/task/shapes.js';
import { CENTRE, EDIRNE, ISTANBUL } from '../cases/given-cases.js';
import { GivenInbox, type Person } from './given-inbox.js';

let given: GivenInbox;
let [coordinator, ayse, veli, amir, istanbul] = [] as unknown as [Person, Person, Person, Person, Person];

beforeAll(async () => {
  given = await GivenInbox.start();
  [coordinator, ayse, veli, amir, istanbul] = [
    await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', EDIRNE), await given.officer('BIRIM_GOREVLISI', EDIRNE),
    await given.officer('BIRIM_AMIRI', EDIRNE), await given.officer('BIRIM_GOREVLISI', ISTANBUL),
  ];
});
afterAll(() => given.house.stop());

const keysOf = async (person: Person, query: string, caseKey?: string): Promise<string[]> => (await given.list(person, query, caseKey)).map(({ key }) => key);

describe('the lists', () => {
  it('show a task in the queue of the branch it was given to, and in no other', async () => {
    const key = await given.routed(coordinator);
    const [mine, theirs] = [await given.list(ayse, 'list=team', key), await given.list(istanbul, 'list=team', key)];
    expect(mine).toMatchObject([{ elementId: 'work', detsisNo: EDIRNE, unitName: 'EDİRNE VALİLİĞİ', lentBy: null }]);
    expect(theirs).toMatchObject([{ detsisNo: ISTANBUL }]);
    for (const list of ['mine', 'team', 'both', 'started', 'managed', 'done']) expect(await keysOf(ayse, `list=${list}`, key)).not.toContain(theirs[0]?.key);
    expect(await keysOf(amir, 'list=managed', key)).toEqual([mine[0]?.key]);
  });

  it('show whoever leads the case where it stands, in every branch', async () => {
    const key = await given.routed(coordinator);
    expect((await given.list(coordinator, 'list=started', key)).map(({ detsisNo }) => detsisNo).sort()).toEqual([EDIRNE, ISTANBUL]);
    expect(await keysOf(ayse, 'list=started', key)).toEqual([]);
  });

  it('answer in the shapes they promise', async () => {
    await given.routed(coordinator);
    expect(TASKS.safeParse((await ayse.ask('GET', '/api/gorevler?list=team')).body).error).toBeUndefined();
    expect(COUNTS.safeParse((await ayse.ask('GET', '/api/gorevler/sayilar')).body).error).toBeUndefined();
  });

  it('are narrowed by words, application, term, priority and period', async () => {
    const key = await given.routed(coordinator, [EDIRNE], 'Şelale ışığı yanmıyor');
    const found = (query: string): Promise<string[]> => keysOf(ayse, `list=team&${query}`, key);
    const [task] = await found('');
    for (const query of ['words=SELALE', 'words=caglayan', 'application=muhtar', 'opened=day', 'priority=normal', 'state=OPEN']) expect([query, await found(query)]).toEqual([query, [task]]);
    for (const query of ['words=baraj', 'application=acik-kapi', 'due=overdue', 'due=soon', 'priority=high', 'priority=low', 'state=COMPLETED']) expect([query, await found(query)]).toEqual([query, []]);
  });

  it('show what a team has done to the team, and to nobody else', async () => {
    const key = await given.routed(coordinator);
    const [task] = await keysOf(ayse, 'list=team', key);
    await ayse.ask('POST', `/api/gorevler/${task}/tamamla`, { answers: {} });
    expect(await keysOf(veli, 'list=team&state=COMPLETED', key)).toEqual([task]);
    expect([await keysOf(veli, 'list=mine&state=COMPLETED', key), await keysOf(ayse, 'list=mine&state=COMPLETED', key)]).toEqual([[], [task]]);
    expect(await keysOf(istanbul, 'list=both&state=COMPLETED', key)).toEqual([]);
  });

  it('mark for a deputy what comes to them from the absent', async () => {
    const key = await given.routed(coordinator, [EDIRNE]);
    const deputy = await given.officer('BIRIM_GOREVLISI', ISTANBUL);
    const { memberships, platform } = given.house;
    await platform.database.transaction((tx) => memberships.substitute(tx, { absentId: veli.id, deputyId: deputy.id, validFrom: new Date('2026-11-01'), validTo: new Date('2026-12-01'), reason: 'izin', by: null }));
    const acting = { id: deputy.id, ask: await given.askIn(deputy, EDIRNE) };
    const [row] = await given.list(acting, 'list=team', key);
    expect(row).toMatchObject({ lentBy: { id: veli.id } });
    expect((await acting.ask('GET', `/api/gorevler/${row?.key}`)).body).toMatchObject({ lentBy: { id: veli.id }, may: { claim: true, complete: true } });
  });

  it('refuse what no list knows', async () => {
    for (const query of ['', 'list=all', 'list=team&limit=0', 'list=team&state=DONE', 'list=team&mine=1']) expect([query, (await ayse.ask('GET', `/api/gorevler?${query}`)).status]).toEqual([query, 400]);
    expect((await ayse.ask('GET', '/api/gorevler?list=team&after=x')).body).toMatchObject({ code: 'CURSOR_UNKNOWN' });
  });
});

describe('a task', () => {
  it('is opened with its case, what may be done and what was typed, and by nobody of another branch', async () => {
    const key = await given.routed(coordinator);
    const [task] = await keysOf(ayse, 'list=team', key);
    expect((await ayse.ask('PUT', `/api/gorevler/${task}/taslak`, { answers: { aciklama: 'Yarım' } })).status).toBe(200);

    const { status, body } = await ayse.ask('GET', `/api/gorevler/${task}`);
    expect(status).toBe(200);
    expect(PAGE.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ task: { key: task }, may: { claim: true, release: false, assign: false, complete: true }, draft: { answers: { aciklama: 'Yarım' } }, case: { key, tasks: [{ key: task }] } });
    expect((await istanbul.ask('GET', `/api/gorevler/${task}`)).status).toBe(404);
    expect((await given.muhtar.ask('GET', `/api/gorevler/${task}`)).status).toBe(404);
  });

  it('is taken by one, given back, given on by the head, and then only theirs to complete', async () => {
    const key = await given.routed(coordinator);
    const [task] = await keysOf(ayse, 'list=team', key);
    const act = (person: Person, what: string, body: unknown = {}) => person.ask('POST', `/api/gorevler/${task}/${what}`, body);

    const claimed = await act(ayse, 'uzerime-al');
    expect(TASK.safeParse(claimed.body).error).toBeUndefined();
    expect(claimed.body).toMatchObject({ assignee: { id: ayse.id } });
    expect(await act(veli, 'uzerime-al')).toMatchObject({ status: 409, body: { code: 'CASE_TASK_TAKEN' } });
    expect(await keysOf(veli, 'list=team', key)).toEqual([]);
    expect(await keysOf(ayse, 'list=both', key)).toEqual([task]);
    expect((await act(ayse, 'birak')).body).toMatchObject({ assignee: null });

    const candidates = (await amir.ask('GET', `/api/gorevler/${task}/adaylar`)).body;
    expect(CANDIDATES.safeParse(candidates).error).toBeUndefined();
    const ids = (candidates['people'] as unknown as { id: string }[]).map(({ id }) => id);
    expect([ids, ids.includes(istanbul.id)]).toEqual([expect.arrayContaining([ayse.id, veli.id, amir.id]), false]);
    expect(await act(amir, 'ata', { personId: istanbul.id })).toMatchObject({ status: 422, body: { code: 'CASE_TASK_NOT_THEIRS' } });
    expect((await act(amir, 'ata', { personId: veli.id })).body).toMatchObject({ assignee: { id: veli.id } });
    expect((await act(ayse, 'tamamla', { answers: {} })).body).toMatchObject({ code: 'CASE_TASK_TAKEN' });
    const done = await act(veli, 'tamamla', { answers: {} });
    expect([done.status, OPENED.safeParse(done.body).error]).toEqual([200, undefined]);
    expect(await keysOf(veli, 'list=done', key)).toEqual([task]);
    expect(await act(ayse, 'tamamla', { answers: {} })).toMatchObject({ status: 409, body: { code: 'CASE_TASK_DONE' } });
  });

  it('is commented on by those who work on it', async () => {
    const key = await given.routed(coordinator);
    const [task] = await keysOf(ayse, 'list=team', key);
    expect((await ayse.ask('POST', `/api/gorevler/${task}/yorumlar`, { text: 'Yerinde görüldü' })).status).toBe(201);
    expect((await veli.ask('GET', `/api/gorevler/${task}`)).body).toMatchObject({ case: { comments: [{ text: 'Yerinde görüldü', author: { id: ayse.id }, taskKey: task }] } });
    expect((await istanbul.ask('POST', `/api/gorevler/${task}/yorumlar`, { text: 'x' })).status).toBe(404);
  });
});

describe('what identifies and reaches an applicant', () => {
  it('is shown as far as the form shows it, to whoever has the work while it is open, and that they looked is written down', async () => {
    const key = await given.routed(coordinator, [EDIRNE]);
    const [task] = await keysOf(ayse, 'list=team', key);
    const asked = await ayse.ask('GET', `/api/gorevler/${task}/basvuran`);
    expect([asked.status, asked.body]).toEqual([200, { values: { ad: 'Ad', telNo: '+905320000000' } }]);
    const seen = await given.house.platform.database.query(`SELECT FROM audit_entry WHERE act = 'user.read-contact' AND actor = $1 AND thing_id = $2`, [ayse.id, given.muhtar.id]);
    expect(seen.length).toBeGreaterThan(0);
    expect((await istanbul.ask('GET', `/api/gorevler/${task}/basvuran`)).status).toBe(404);

    await ayse.ask('POST', `/api/gorevler/${task}/tamamla`, { answers: {} });
    expect((await ayse.ask('GET', `/api/gorevler/${task}/basvuran`)).body).toEqual({ values: {} });
  });
});
