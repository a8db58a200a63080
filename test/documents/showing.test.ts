import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/permissions/index.js';
import { disposition, rangeIn } from '../../src/documents/routes/sending.js';
import { GOOD, pdf, png } from './files.js';
import { givenPerson, startDocuments, type Answer, type DocumentsServer } from './given-documents.js';

let server: DocumentsServer;
let citizen: Actor;
beforeAll(async () => {
  server = await startDocuments({ keeps: false });
  citizen = await givenPerson(server);
});
afterAll(() => server.stop());

const added = async (name: string, content: Buffer): Promise<string> => String((await server.upload(citizen, name, content)).body['id']);
const get = (id: string, what: string, headers = {}): Promise<Answer> => server.ask(citizen, 'GET', `/api/belgeler/${id}/${what}`, headers);
const header = ({ headers }: Answer, name: string): string => headers.get(name) ?? '';

describe('a document that is saved', () => {
  it('is never opened in place, guessed at, kept by anybody on the way, or able to run anything', async () => {
    const answer = await get(await added('Işıl\'ın "dilekçesi".pdf', pdf()), 'icerik');
    expect(header(answer, 'content-disposition')).toBe(`attachment; filename="Isil'in _dilekcesi_.pdf"; filename*=UTF-8''I%C5%9F%C4%B1l%27%C4%B1n%20_dilek%C3%A7esi_.pdf`);
    expect(header(answer, 'x-content-type-options')).toBe('nosniff');
    expect(header(answer, 'cache-control')).toContain('no-store');
    expect(header(answer, 'content-security-policy').split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", 'sandbox', "frame-ancestors 'none'"]));
    expect([header(answer, 'content-type'), header(answer, 'content-length')]).toEqual(['application/pdf', String(pdf().length)]);
  });

  it.each([['a\r\nX: y.pdf'], ['a"; filename="b.html'], ['%00.pdf'], ["'*().pdf"], ['𝒜👩.pdf']])('has a header no name breaks out of: %j', (name) => {
    expect(disposition('attachment', name)).toMatch(/^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~!-]*$/u);
  });
});

describe('a document that is shown', () => {
  it.each([['a.pdf', 'application/pdf'], ['a.png', 'image/png'], ['a.jpg', 'image/jpeg'], ['a.gif', 'image/gif'], ['a.bmp', 'image/bmp']])('%s stands in a frame of ours only', async (name, type) => {
    const answer = await get(await added(name, GOOD[name.slice(2)] ?? Buffer.of()), 'onizleme');
    expect([answer.status, header(answer, 'content-type')]).toEqual([200, type]);
    expect(header(answer, 'content-disposition')).toMatch(/^inline; /u);
    const policy = header(answer, 'content-security-policy').split('; ');
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "frame-ancestors 'self'"]));
    expect(policy.at(-1)).toBe(type === 'application/pdf' ? 'sandbox allow-scripts allow-downloads' : 'sandbox');
    expect(policy.some((rule) => rule.startsWith('script-src'))).toBe(false);
    expect(header(answer, 'x-frame-options')).toMatch(/^(SAMEORIGIN)?$/u);
  });

  it.each(['a.docx', 'a.doc', 'a.xlsx', 'a.xls', 'a.tif'])('%s is not: browsers cannot', async (name) => {
    const id = await added(name, GOOD[name.slice(2)] ?? Buffer.of());
    expect(await get(id, 'onizleme')).toMatchObject({ status: 415, body: { code: 'DOCUMENT_NO_PREVIEW' } });
    expect((await server.ask(citizen, 'GET', `/api/belgeler/${id}`)).body['canBeShown']).toBe(false);
  });

  it('is given in parts to a viewer that asks for them', async () => {
    const content = png({ padding: Buffer.from('0123456789') });
    const id = await added('a.png', content);
    const part = await get(id, 'onizleme', { range: 'bytes=10-19' });
    expect([part.status, header(part, 'content-range'), part.bytes.equals(content.subarray(10, 20))]).toEqual([206, `bytes 10-19/${content.length}`, true]);
    expect((await get(id, 'onizleme', { range: `bytes=${content.length}-` })).status).toBe(416);
  });

  it.each([
    ['bytes=0-', { start: 0, end: 99 }], ['bytes=-10', { start: 90, end: 99 }], ['bytes=-1000', { start: 0, end: 99 }], ['bytes=5-1000', { start: 5, end: 99 }],
    ['bytes=100-', 'outside'], ['bytes=-0', 'outside'], ['bytes=9-5', undefined], ['bytes=0-1,3-4', undefined], ['lines=1-2', undefined], ['bytes=-', undefined], [undefined, undefined],
  ])('of 100 bytes, %s is %j', (asked, range) => {
    expect(rangeIn(asked, 100)).toEqual(range);
  });
});

describe('seeing a document', () => {
  it('is written down before anything is shown, each time and however', async () => {
    const id = await added('a.pdf', pdf());
    await get(id, 'icerik');
    await get(id, 'onizleme');
    const seen = await server.rows(`SELECT actor, act, details->>'how' AS how FROM audit_entry WHERE thing_kind = 'document' AND thing_id = $1 ORDER BY seq`, [id]);
    expect(seen).toEqual([
      { actor: citizen.personId, act: 'document.add', how: null },
      { actor: citizen.personId, act: 'document.read', how: 'icerik' },
      { actor: citizen.personId, act: 'document.read', how: 'onizleme' },
    ]);
  });

  it('is written down where only its name and state are shown, alone or in a list', async () => {
    const id = await added('b.pdf', pdf());
    const [{ last } = {}] = await server.rows<{ last?: string }>('SELECT max(seq)::text AS last FROM audit_entry');
    const own = await server.ask(citizen, 'GET', '/api/belgeler');
    await server.ask(citizen, 'GET', `/api/belgeler/${id}`);
    await server.platform.database.query(`UPDATE document SET thing_kind = 'case', thing_id = 'T-1' WHERE id = $1`, [id]);
    await server.ask(citizen, 'GET', '/api/belgeler?kind=case&id=T-1');
    await server.ask(citizen, 'GET', '/api/belgeler?kind=case&id=10000000146');

    const seen = await server.rows('SELECT actor, act, thing_kind AS kind, thing_id AS id, details FROM audit_entry WHERE seq > $1 ORDER BY seq', [last]);
    const entry = { actor: citizen.personId, act: 'document.read' };
    expect(seen).toEqual([
      { ...entry, kind: 'document', id: 'list', details: { how: 'list', rows: (own.body as unknown as unknown[]).length } },
      { ...entry, kind: 'document', id, details: { how: 'bilgi' } },
      { ...entry, kind: 'case', id: 'T-1', details: { how: 'list', rows: 1 } },
      // Nobody has this thing, and the word may be somebody's number.
      { ...entry, kind: 'document', id: 'list', details: { how: 'list', rows: 0 } },
    ]);
  });
});
