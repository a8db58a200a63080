import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '../../src/org/index.js';
import { may, type Actor } from '../../src/permissions/index.js';
import { pdf } from './files.js';
import { givenPerson, startDocuments, UNITS, type Answer, type DocumentsServer } from './given-documents.js';

interface Doc {
  readonly id: string;
  readonly detsisNo: string | null;
}

const THING = { kind: 'case', id: 'c1' };
let server: DocumentsServer;
let owner: Actor;
const docs: Doc[] = [];

const added = async (by: Actor): Promise<string> => String((await server.upload(by, 'a.pdf', pdf())).body['id']);
const attach = (ids: string[], by: Actor, more: { detsisNo?: string | null; thing?: { kind: string; id: string } } = {}): Promise<void> =>
  server.platform.database.transaction((tx) => server.documents.attach(tx, ids, { by, thing: THING, detsisNo: null, ...more }));

beforeAll(async () => {
  server = await startDocuments({ keeps: false });
  owner = await givenPerson(server);
  for (const detsisNo of [UNITS.valilik, UNITS.yazi, UNITS.belediye, null]) {
    const id = await added(owner);
    await attach([id], owner, { detsisNo });
    docs.push({ id, detsisNo });
  }
});
afterAll(() => server.stop());

const ROUTES = ['', '/icerik', '/onizleme'];

describe('who may open a document', () => {
  it.each([...ROLES])('%s: exactly as the rule table says, in every unit, on every route, and the list shows just those', async (role) => {
    for (const at of Object.values(UNITS)) {
      const officer = await givenPerson(server, [{ role, detsisNo: at }]);
      const allowed = docs.filter(({ detsisNo }) => may(officer, 'document.read', { detsisNo, personId: owner.personId, il: 22, unitPath: detsisNo === UNITS.yazi ? '/10000001/10000002/' : detsisNo && `/${detsisNo}/` }));
      for (const { id } of docs) {
        const isAllowed = allowed.some((doc) => doc.id === id);
        for (const route of ROUTES) expect((await server.ask(officer, 'GET', `/api/belgeler/${id}${route}`)).status === 200).toBe(isAllowed);
        expect((await server.ask(officer, 'DELETE', `/api/belgeler/${id}`)).status).toBe(404);
      }
      expect(await server.documents.listOf(officer, THING)).toEqual(allowed.map(({ id }) => expect.objectContaining({ id })));
    }
  });

  it('its owner, wherever it is; not another citizen; nobody without a name', async () => {
    const other = await givenPerson(server);
    for (const { id } of docs) {
      expect((await server.ask(owner, 'GET', `/api/belgeler/${id}/icerik`)).status).toBe(200);
      expect((await server.ask(other, 'GET', `/api/belgeler/${id}/icerik`)).status).not.toBe(200);
      expect((await server.ask(null, 'GET', `/api/belgeler/${id}/icerik`)).status).toBe(401);
    }
    expect(await server.documents.listOf(other, THING)).toEqual([]);
    expect(await server.documents.listOf(undefined, THING)).toEqual([]);
  });

  it('cannot be told from one that does not exist by who may not', async () => {
    const other = await givenPerson(server);
    const told = ({ status, body }: Answer): unknown => [status, body['code'], body['detail']];
    for (const route of ROUTES) {
      const foreign = told(await server.ask(other, 'GET', `/api/belgeler/${docs[0]?.id ?? ''}${route}`));
      expect(foreign).toEqual(told(await server.ask(other, 'GET', `/api/belgeler/${randomUUID()}${route}`)));
      expect(foreign).toEqual([404, 'NOT_FOUND', expect.any(String)]);
    }
  });

  it('is asked anew when the thing goes to another unit', async () => {
    const id = await added(owner);
    const thing = { kind: 'case', id: 'c2' };
    await attach([id], owner, { thing, detsisNo: UNITS.yazi });
    const [here, there] = [await givenPerson(server, [{ role: 'BIRIM_GOREVLISI', detsisNo: UNITS.yazi }]), await givenPerson(server, [{ role: 'BIRIM_GOREVLISI', detsisNo: UNITS.belediye }])];
    const seen = async (): Promise<number[]> => [(await server.documents.listOf(here, thing)).length, (await server.documents.listOf(there, thing)).length];
    expect(await seen()).toEqual([1, 0]);
    await server.platform.database.transaction((tx) => server.documents.follow(tx, thing, { detsisNo: UNITS.belediye }));
    expect(await seen()).toEqual([0, 1]);
  });
});

describe('attaching documents', () => {
  it('takes only one\'s own, to one thing only, and minds no repeat', async () => {
    const [own, stranger] = [await added(owner), await givenPerson(server)];
    await expect(attach([own], stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(attach([own, randomUUID()], owner)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await server.documents.read(owner, own)).isAttached).toBe(false);
    await attach([own], owner);
    await attach([own, own], owner);
    await expect(attach([own], owner, { thing: { kind: 'case', id: 'c9' } })).rejects.toMatchObject({ code: 'DOCUMENT_ATTACHED' });
  });

  it('takes a document off the owner\'s desk, and out of their hands', async () => {
    const id = await added(owner);
    const ids = async (): Promise<unknown[]> => ((await server.ask(owner, 'GET', '/api/belgeler')).body as unknown as { id: string }[]).map((one) => one.id);
    expect(await ids()).toContain(id);
    await attach([id], owner);
    expect(await ids()).not.toContain(id);
    expect(await server.ask(owner, 'DELETE', `/api/belgeler/${id}`)).toMatchObject({ status: 409, body: { code: 'DOCUMENT_ATTACHED' } });
  });

  it('lets one of two win who attach the same at once', async () => {
    const id = await added(owner);
    const outcomes = await Promise.allSettled(['x', 'y'].map((name) => attach([id], owner, { thing: { kind: 'case', id: name } })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
