import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/permissions/index.js';
import { eventually } from '../given/eventually.js';
import { EICAR, fakeClamd, type FakeClamd } from '../given/fake-clamd.js';
import { pdf } from './files.js';
import { givenPerson, startDocuments, type DocumentsServer } from './given-documents.js';

let clamd: FakeClamd;
let server: DocumentsServer;
let citizen: Actor;
beforeAll(async () => {
  clamd = await fakeClamd();
  server = await startDocuments({ environment: { CLAMD_URL: clamd.url, CLAMD_TIMEOUT_MS: '20000' } });
  citizen = await givenPerson(server);
});
afterAll(async () => {
  await server.stop();
  await clamd.down();
});

const added = async (content: Buffer): Promise<string> => String((await server.upload(citizen, 'a.pdf', content)).body['id']);
const stateOf = async (id: string): Promise<unknown> => (await server.ask(citizen, 'GET', `/api/belgeler/${id}`)).body['state'];
const saved = (id: string) => server.ask(citizen, 'GET', `/api/belgeler/${id}/icerik`);

describe('a document where a scanner is used', () => {
  it('is opened by nobody before it was scanned, and by its reader afterwards', async () => {
    const { body } = await server.upload(citizen, 'a.pdf', pdf());
    expect(body['state']).toBe('taraniyor');
    await eventually(async () => expect(await stateOf(String(body['id']))).toBe('temiz'));
    expect((await saved(String(body['id']))).status).toBe(200);
  });

  it('that is infected is destroyed, and its owner is to be told', async () => {
    const before = await server.files();
    const id = await added(pdf(EICAR));
    await eventually(async () => expect(await stateOf(id)).toBe('zararli'));
    expect(await saved(id)).toMatchObject({ status: 409, body: { code: 'DOCUMENT_INFECTED' } });
    expect(await server.rows('SELECT person_id, kind FROM document_event WHERE document_id = $1', [id])).toEqual([{ person_id: citizen.personId, kind: 'infected' }]);

    await server.platform.clock.advance(60_000);
    await eventually(async () => {
      expect(await server.files()).toEqual(before);
      expect(await server.rows('SELECT reason, destroyed_at IS NOT NULL AS gone FROM document_destruction WHERE document_id = $1', [id])).toEqual([{ reason: 'infected', gone: true }]);
    });
  });

  it('waits while the scanner is away, and is scanned once it is back', async () => {
    await clamd.down();
    const ids = await Promise.all([added(pdf()), added(pdf(EICAR)), added(pdf())]);
    expect((await saved(ids[0] ?? '')).body['code']).toBe('DOCUMENT_BEING_SCANNED');
    await server.platform.clock.advance(20_000);
    expect(await Promise.all(ids.map(stateOf))).toEqual(['taraniyor', 'taraniyor', 'taraniyor']);

    await clamd.up();
    await eventually(async () => {
      await server.platform.clock.advance(60_000);
      expect(await Promise.all(ids.map(stateOf))).toEqual(['temiz', 'zararli', 'temiz']);
    });
  }, 30_000);

  it('is scanned by the next who looks when a worker died over it', async () => {
    await clamd.down();
    const id = await added(pdf());
    await eventually(async () => expect(await server.rows(`SELECT 1 FROM document WHERE id = $1 AND scan_after > created_at`, [id])).toHaveLength(1));
    await clamd.up();
    await server.rows(`UPDATE document SET scan_after = $2 WHERE id = $1`, [id, new Date(server.platform.clock.now().getTime() + 110_000)]);
    await eventually(async () => {
      await server.platform.clock.advance(120_000);
      expect(await stateOf(id)).toBe('temiz');
    });
  }, 30_000);
});
