import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { csrfTokenOf } from '../../src/identity/sessions/tokens.js';
import { CENTRE, EDIRNE, ISTANBUL } from '../cases/given-cases.js';
import { eventually } from '../given/eventually.js';
import { cookieOf, EventStream } from './event-stream.js';
import { GivenInbox, type Person } from './given-inbox.js';

let given: GivenInbox;
let [coordinator, ayse, veli, istanbul] = [] as unknown as [Person, Person, Person, Person];
const open: EventStream[] = [];

beforeAll(async () => {
  given = await GivenInbox.start();
  [coordinator, ayse, veli, istanbul] = [
    await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', EDIRNE), await given.officer('BIRIM_GOREVLISI', EDIRNE), await given.officer('BIRIM_GOREVLISI', ISTANBUL),
  ];
});
afterEach(() => open.splice(0).forEach((stream) => stream.close()));
afterAll(() => given.house.stop());

async function tabOf({ id }: Person, { tab = randomUUID(), after, cookie }: { readonly tab?: string; readonly after?: string; readonly cookie?: string } = {}): Promise<EventStream> {
  const headers = { cookie: cookie ?? (await cookieOf(given.house, id)), ...(after === undefined ? {} : { 'last-event-id': after }) };
  const stream = await EventStream.open(`${given.house.url}/api/gorevler/canli?sekme=${tab}`, headers);
  open.push(stream);
  if (stream.status === 200) await eventually(() => expect(stream.heard.length).toBeGreaterThan(0));
  return stream;
}

const keys = (stream: EventStream, event = 'task'): unknown[] => stream.of(event).map(({ data }) => data['key']);
const taskOf = async (person: Person, caseKey: string): Promise<string> => (await given.list(person, 'list=team', caseKey))[0]?.key ?? '';

describe('an open tab', () => {
  it('is told that a colleague has taken a task, and never of another branch', async () => {
    const key = await given.routed(coordinator);
    const [ours, theirs] = [await taskOf(ayse, key), await taskOf(istanbul, key)];
    const [velis, istanbuls] = [await tabOf(veli), await tabOf(istanbul)];

    await ayse.ask('POST', `/api/gorevler/${ours}/uzerime-al`);
    await istanbul.ask('POST', `/api/gorevler/${theirs}/uzerime-al`);
    await eventually(() => expect(velis.of('task').map(({ data }) => data)).toMatchObject([{ key: ours, caseKey: key, state: 'OPEN', assignee: { id: ayse.id } }]));
    await eventually(() => expect(keys(istanbuls)).toEqual([theirs]));
    expect(keys(velis)).toEqual([ours]);
  });

  it('is told of new work, and that it is done', async () => {
    const velis = await tabOf(veli);
    const key = await given.routed(coordinator, [EDIRNE]);
    const task = await taskOf(ayse, key);
    await eventually(() => expect(velis.of('task').map(({ data }) => [data['key'], data['state']])).toContainEqual([task, 'OPEN']));
    await ayse.ask('POST', `/api/gorevler/${task}/tamamla`, { answers: {} });
    await eventually(() => expect(velis.of('task').map(({ data }) => [data['key'], data['state']])).toContainEqual([task, 'COMPLETED']));
  });

  it('is told by its key alone of what goes to somebody else', async () => {
    const key = await given.routed(coordinator, [EDIRNE]);
    const task = await taskOf(ayse, key);
    const velis = await tabOf(veli);
    await given.house.platform.database.query('UPDATE case_task SET groups = $2, detsis_no = $3 WHERE key = $1', [task, [`BIRIM_GOREVLISI@${ISTANBUL}`], ISTANBUL]);
    await eventually(() => expect(velis.of('gone').map(({ data }) => data)).toEqual([{ key: task }]));
    expect(keys(velis)).toEqual([]);
  });

  it('goes on where it was cut off, and looks again when that is too long ago', async () => {
    const key = await given.routed(coordinator, [EDIRNE]);
    const task = await taskOf(ayse, key);
    const [first, other] = [await tabOf(veli), await tabOf(ayse)];
    const after = first.heard[0]?.id ?? '';
    first.close();
    await ayse.ask('POST', `/api/gorevler/${task}/uzerime-al`);
    await eventually(() => expect(other.of('task').at(-1)?.data).toMatchObject({ key: task, assignee: { id: ayse.id } }));

    const again = await tabOf(veli, { after });
    await eventually(() => expect(again.heard.at(-1)?.event).toBe('ready'));
    expect(again.of('task').at(-1)?.data).toMatchObject({ key: task, assignee: { id: ayse.id } });
    expect((await tabOf(veli, { after: 'anotherProcess:3' })).heard.map(({ event }) => event)).toEqual(['reload']);
  });

  it('comes back after the database has let go of the line, and looks again', async () => {
    const key = await given.routed(coordinator, [EDIRNE]);
    const task = await taskOf(ayse, key);
    const velis = await tabOf(veli);
    await given.house.platform.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`);
    await eventually(() => expect(velis.of('reload').length).toBeGreaterThan(0));
    await ayse.ask('POST', `/api/gorevler/${task}/uzerime-al`);
    await eventually(() => expect(keys(velis)).toContain(task));
  });

  it('closes when its session is signed out, and when the person works there no more', async () => {
    const cookie = await cookieOf(given.house, veli.id);
    const [signedOut, other] = [await tabOf(veli, { cookie }), await tabOf(veli)];
    const answer = await fetch(`${given.house.url}/api/oturum`, { method: 'DELETE', headers: { cookie, 'x-csrf-token': csrfTokenOf(cookie.slice('oturum='.length)) } });
    expect(answer.status).toBe(204);
    await eventually(() => expect([signedOut.of('over').length, signedOut.isOver]).toEqual([1, true]));
    expect(other.isOver).toBe(false);

    const key = await given.routed(coordinator, [EDIRNE]);
    const [leaver, task] = [await given.officer('BIRIM_GOREVLISI', EDIRNE), await taskOf(ayse, key)];
    const leavers = await tabOf(leaver);
    await ayse.ask('POST', `/api/gorevler/${task}/uzerime-al`);
    await eventually(() => expect(keys(leavers)).toEqual([task]));
    const { memberships, platform } = given.house;
    const [membership] = await memberships.membershipsOf(leaver.id);
    await platform.database.transaction((tx) => memberships.end(tx, { id: membership?.id ?? '', version: membership?.version ?? 0 }));
    // Told to whoever still works there; whoever does not hears nothing of it.
    await eventually(async () => {
      const [before, others] = [keys(leavers).length, keys(other).length];
      for (const what of ['birak', 'uzerime-al']) await ayse.ask('POST', `/api/gorevler/${task}/${what}`, {});
      await eventually(() => expect(keys(other).length).toBeGreaterThan(others));
      expect(keys(leavers).length).toBe(before);
    });
  });

  it('is one of at most twelve of a person, and each has one stream', async () => {
    const person = await given.officer('BIRIM_GOREVLISI', EDIRNE);
    const cookie = await cookieOf(given.house, person.id);
    const tabs = Array.from({ length: 12 }, () => randomUUID());
    const streams: EventStream[] = [];
    for (const tab of tabs) streams.push(await tabOf(person, { cookie, tab }));
    expect((await tabOf(person, { cookie })).status).toBe(429);
    const again = await tabOf(person, { cookie, tab: tabs[0] ?? '' });
    await eventually(() => expect([again.status, streams[0]?.isOver, streams[1]?.isOver]).toEqual([200, true, false]));
  });

  it('costs the database one connection, however many there are', async () => {
    const count = async (): Promise<number> => {
      const [row] = await given.house.platform.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`);
      return row?.count ?? 0;
    };
    await tabOf(ayse);
    const one = await count();
    for (let nth = 0; nth < 10; nth += 1) await tabOf(veli);
    expect([one, await count()]).toEqual([1, 1]);
  });
});

describe('whoever looks at a task', () => {
  it('is named to colleagues who look too, while they do', async () => {
    const key = await given.routed(coordinator, [EDIRNE]);
    const task = await taskOf(ayse, key);
    const [ayses, velis] = [randomUUID(), randomUUID()];
    const told = await tabOf(ayse);
    const look = async (person: Person, sekme: string): Promise<unknown> => (await person.ask('PUT', `/api/gorevler/${task}/bakanlar`, { sekme })).body;

    expect(await look(ayse, ayses)).toEqual({ people: [] });
    expect(await look(veli, velis)).toMatchObject({ people: [{ id: ayse.id }] });
    await eventually(() => expect(told.of('look').at(-1)?.data).toMatchObject({ key: task, people: [{ id: veli.id }] }));
    expect((await veli.ask('DELETE', `/api/gorevler/${task}/bakanlar?sekme=${velis}`)).status).toBe(204);
    await eventually(() => expect(told.of('look').at(-1)?.data).toEqual({ key: task, people: [] }));
    expect((await istanbul.ask('PUT', `/api/gorevler/${task}/bakanlar`, { sekme: randomUUID() })).status).toBe(404);

    await look(veli, velis);
    await given.house.platform.clock.pin(new Date('2026-11-20T09:01:00Z'));
    expect(await look(ayse, ayses)).toEqual({ people: [] });
    await given.house.platform.clock.pin(new Date('2026-11-20T09:00:00Z'));
  });
});

describe('a stop', () => {
  it('ends every open tab', async () => {
    const other = await GivenInbox.start();
    const stream = await EventStream.open(`${other.house.url}/api/gorevler/canli?sekme=${randomUUID()}`, { cookie: await cookieOf(other.house, (await other.officer('BIRIM_GOREVLISI', EDIRNE)).id) });
    await eventually(() => expect(stream.of('ready').length).toBe(1));
    await other.house.stop();
    await eventually(() => expect(stream.isOver).toBe(true));
  });
});
