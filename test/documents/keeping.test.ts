import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newKey } from '../../src/documents/storage/index.js';
import type { Actor } from '../../src/permissions/index.js';
import { eventually } from '../given/eventually.js';
import { pdf } from './files.js';
import { givenPerson, startDocuments, UNITS, type DocumentsServer } from './given-documents.js';

const DAY = 86_400_000;
let server: DocumentsServer;
let citizen: Actor;
beforeAll(async () => {
  server = await startDocuments();
  citizen = await givenPerson(server);
});
afterAll(() => server.stop());

const added = async (): Promise<string> => String((await server.upload(citizen, 'gizli.pdf', pdf())).body['id']);
const status = async (id: string): Promise<number> => (await server.ask(citizen, 'GET', `/api/belgeler/${id}/icerik`)).status;
const record = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (await server.rows<Record<string, unknown>>('SELECT d.name, d.state, x.reason, x.destroyed_at FROM document d JOIN document_destruction x ON x.document_id = d.id WHERE d.id = $1', [id]))[0];

async function attached(caseId: string): Promise<string> {
  const id = await added();
  await server.platform.database.transaction((tx) => server.documents.attach(tx, [id], { by: citizen, thing: { kind: 'case', id: caseId }, detsisNo: UNITS.yazi }));
  return id;
}

describe('a document', () => {
  it('that its owner removes is seen by nobody at once, its bytes follow, and that it was stays known', async () => {
    const before = await server.files();
    const id = await added();
    expect((await server.ask(citizen, 'DELETE', `/api/belgeler/${id}`)).status).toBe(204);
    expect(await status(id)).toBe(404);
    expect((await server.ask(citizen, 'DELETE', `/api/belgeler/${id}`)).status).toBe(404);
    await server.platform.clock.advance(1_000);
    await eventually(async () => expect(await server.files()).toEqual(before));
    await eventually(async () => expect(await record(id)).toEqual({ name: '', state: 'silindi', reason: 'owner', destroyed_at: expect.any(Date) }));
  });

  it('that nobody attaches goes after thirty days', async () => {
    const id = await added();
    await server.platform.clock.advance(29 * DAY);
    expect(await status(id)).toBe(200);
    await server.platform.clock.advance(2 * DAY);
    await eventually(async () => expect(await record(id)).toMatchObject({ reason: 'unused', destroyed_at: expect.any(Date) }));
  });

  it('of a thing stays until the thing has ended and its time has passed', async () => {
    const [id, other] = [await attached('c1'), await attached('c2')];
    await server.platform.clock.advance(400 * DAY);
    const deleteAfter = new Date(server.platform.clock.now().getTime() + 10 * DAY);
    await server.platform.database.transaction((tx) => server.documents.keepUntil(tx, { kind: 'case', id: 'c1' }, { retentionCode: '622.01', deleteAfter }));
    await server.platform.clock.advance(9 * DAY);
    expect(await status(id)).toBe(200);
    await server.platform.clock.advance(2 * DAY);
    await eventually(async () => expect(await record(id)).toMatchObject({ reason: 'retention', destroyed_at: expect.any(Date) }));
    expect(await status(other)).toBe(200);
  });

  it('that was destroyed is known for three years, and then no longer', async () => {
    const id = await added();
    await server.ask(citizen, 'DELETE', `/api/belgeler/${id}`);
    await server.platform.clock.advance(1_000);
    await eventually(async () => expect(await record(id)).toMatchObject({ destroyed_at: expect.any(Date) }));
    await server.platform.clock.advance(1_090 * DAY);
    expect(await record(id)).toBeDefined();
    await server.platform.clock.advance(10 * DAY);
    await eventually(async () => expect(await record(id)).toBeUndefined());
  });
});

describe('bytes nobody knows', () => {
  it('are destroyed after an hour, and no sooner', async () => {
    const key = newKey();
    const file = path.join(server.folder, key.slice(0, 2), key.slice(2, 4), key);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'left behind');
    await server.rows('INSERT INTO document_leftover (storage_key, go_after) VALUES ($1, $2)', [key, new Date(server.platform.clock.now().getTime() + 3_600_000)]);
    await server.platform.clock.advance(3_500_000);
    expect(String(await readFile(file))).toBe('left behind');
    await server.platform.clock.advance(200_000);
    await eventually(() => expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' }));
    await eventually(async () => expect(await server.rows('SELECT 1 FROM document_leftover')).toEqual([]));
  });

  it('on their way in are destroyed with their process\'s hour', async () => {
    const file = path.join(server.folder, 'incoming', `${server.platform.clock.now().getTime()}-${'0'.repeat(32)}`);
    await writeFile(file, 'half');
    await server.platform.clock.advance(3_500_000);
    expect(String(await readFile(file))).toBe('half');
    await server.platform.clock.advance(200_000);
    await eventually(() => expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' }));
  });
});
