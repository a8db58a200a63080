import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VIEW, VIEWS } from '../../src/inbox/views/shapes.js';
import { EDIRNE, ISTANBUL } from '../cases/given-cases.js';
import { GivenInbox, type Person } from './given-inbox.js';

const SIEVE = { list: 'team', due: 'soon', sort: 'due', columns: ['number', 'dueAt'] };

let given: GivenInbox;
let [ayse, veli, istanbul] = [] as unknown as [Person, Person, Person];

beforeAll(async () => {
  given = await GivenInbox.start();
  [ayse, veli, istanbul] = [await given.officer('BIRIM_GOREVLISI', EDIRNE), await given.officer('BIRIM_AMIRI', EDIRNE), await given.officer('BIRIM_GOREVLISI', ISTANBUL)];
});
afterAll(() => given.house.stop());

const namesOf = async ({ ask }: Person): Promise<unknown[]> => ((await ask('GET', '/api/gorevler/gorunumler')).body['rows'] as unknown as { name: string }[]).map(({ name }) => name);
const add = (person: Person, name: string, isShared = false) => person.ask('POST', '/api/gorevler/gorunumler', { name, sieve: SIEVE, isShared });

describe('a view', () => {
  it('is its keeper’s alone until it is shared with their unit', async () => {
    const added = await add(ayse, 'Işıklar');
    expect([added.status, VIEW.safeParse(added.body).error]).toEqual([201, undefined]);
    expect(added.body).toMatchObject({ sieve: SIEVE, isMine: true, isShared: false });
    expect([await namesOf(ayse), await namesOf(veli)]).toEqual([['Işıklar'], []]);

    const { id, version } = added.body as unknown as { id: string; version: number };
    const change = { name: 'Işıklar', sieve: SIEVE, isShared: true };
    expect((await ayse.ask('PUT', `/api/gorevler/gorunumler/${id}`, { ...change, version })).body).toMatchObject({ isShared: true, version: version + 1 });
    expect([await namesOf(veli), await namesOf(istanbul)]).toEqual([['Işıklar'], []]);
    const listed = (await veli.ask('GET', '/api/gorevler/gorunumler')).body;
    expect(VIEWS.safeParse(listed).error).toBeUndefined();
    expect(listed['rows']).toMatchObject([{ isMine: false, owner: { id: ayse.id } }]);

    expect((await veli.ask('PUT', `/api/gorevler/gorunumler/${id}`, { ...change, version: version + 1 })).status).toBe(404);
    expect((await veli.ask('DELETE', `/api/gorevler/gorunumler/${id}?version=${version + 1}`)).status).toBe(404);
    expect((await ayse.ask('DELETE', `/api/gorevler/gorunumler/${id}?version=${version}`)).status).toBe(409);
    expect((await ayse.ask('DELETE', `/api/gorevler/gorunumler/${id}?version=${version + 1}`)).status).toBe(204);
    expect(await namesOf(veli)).toEqual([]);
  });

  it('has a name its keeper uses once, however it is spelt', async () => {
    expect((await add(istanbul, 'IŞIK')).status).toBe(201);
    expect((await add(istanbul, 'ışık')).body).toMatchObject({ code: 'NAME_TAKEN' });
    expect((await add(ayse, 'ışık')).status).toBe(201);
  });

  it('holds nothing that no list knows, and not without end', async () => {
    expect((await ayse.ask('POST', '/api/gorevler/gorunumler', { name: 'x', sieve: { list: 'team', sql: '1=1' }, isShared: false })).status).toBe(400);
    const person = await given.officer('BIRIM_GOREVLISI', EDIRNE);
    await given.house.platform.database.query(
      `INSERT INTO saved_view (owner_id, name, sieve, changed_at) SELECT $1, 'v' || n, '{"list":"team"}', now() FROM generate_series(1, 100) n`, [person.id],
    );
    expect(await add(person, 'biri daha')).toMatchObject({ status: 422, body: { code: 'VIEWS_TOO_MANY' } });
  });

  it('is shared by nobody who works nowhere', async () => {
    expect((await add(given.muhtar, 'Taleplerim', true)).status).toBe(403);
  });
});
