import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, signedIn, type Ask } from '../permissions/house.js';
import { CENTRE, GivenPortal } from './given-portal.js';

let given: GivenPortal;
let muhtar: Ask;

beforeAll(async () => {
  given = await GivenPortal.open();
  ({ muhtar } = given);
});
afterAll(() => given.house.stop());

const request = (more: object = {}): object => ({ key: randomUUID(), basvuruTuru: 'istek', aciklama: 'Köprü onarılsın', ekler: [], ...more });
const casesSaying = (text: string): Promise<unknown[]> => given.rows('SELECT key FROM case_file WHERE subject = $1', [text]);

describe('the application form', () => {
  it('shows a muhtar their own record, the number masked', async () => {
    const { status, body } = await muhtar('GET', '/api/portal/basvuru');
    expect(status).toBe(200);
    expect(body['applicant']).toMatchObject({ tckn: '123******50', givenName: 'Ad', address: 'Çarşı Caddesi 12, Varoş Mahallesi, Havsa / Edirne' });
  });

  it('is nothing for an officer, a citizen, or a muhtar who came in as an officer', async () => {
    const officer = await signedIn(given.house, await givenPerson(given.house, [{ detsisNo: CENTRE, role: 'KOORDINATOR' }]));
    for (const ask of [officer, await signedIn(given.house, await givenPerson(given.house), 'citizen'), await signedIn(given.house, given.muhtarId)]) {
      expect((await ask('GET', '/api/portal/basvuru')).body['code']).toBe('NOT_A_MUHTAR');
      expect((await ask('POST', '/api/portal/basvuru', request())).body['code']).toBe('NOT_A_MUHTAR');
    }
  });

  it('keeps what was typed for another day, and for nobody else', async () => {
    const documentId = await given.uploaded(given.muhtarId);
    await muhtar('PUT', '/api/portal/basvuru/taslak', { basvuruTuru: 'ihbar', aciklama: 'Yarım kal\0dı', ekler: [documentId] });
    expect((await muhtar('GET', '/api/portal/basvuru')).body).toMatchObject({ draft: { basvuruTuru: 'ihbar', aciklama: 'Yarım kaldı' }, documents: [{ id: documentId, name: 'yol.pdf' }] });
    expect((await (await given.otherMuhtar()).ask('GET', '/api/portal/basvuru')).body).toMatchObject({ draft: null, documents: [] });
  });

  it.each([
    [{ aciklama: '  ' }, 'ANSWERS_REFUSED', 'aciklama'], [{ basvuruTuru: 'dava' }, 'ANSWERS_REFUSED', 'basvuruTuru'], [{ aciklama: 'a'.repeat(4_001) }, 'ANSWERS_REFUSED', 'aciklama'],
    [{ key: 'x' }, 'MALFORMED_REQUEST', 'key'], [{ ad: 'Başkası' }, 'MALFORMED_REQUEST', 'ad'],
  ])('refuses %p by its field, as the diagram’s form or the route says', async (wrong, code, field) => {
    const { body } = await muhtar('POST', '/api/portal/basvuru', request(wrong));
    expect([body['code'], (body['details'] as unknown as { fields: { field: string }[] }).fields.map((fault) => fault.field)]).toEqual([code, [field]]);
  });
});

describe('sending an application', () => {
  it('opens a case in the coordinating unit, with its attachments, and forgets the draft', async () => {
    const documentId = await given.uploaded(given.muhtarId);
    await muhtar('PUT', '/api/portal/basvuru/taslak', { basvuruTuru: 'istek', aciklama: 'Sulama kanalı', ekler: [documentId] });
    const { status, body } = await muhtar('POST', '/api/portal/basvuru', request({ aciklama: 'Sulama kanalı', ekler: [documentId] }));

    expect([status, body['number']]).toEqual([201, expect.stringMatching(/^2026-MUH-\d{6}$/u)]);
    expect(await given.rows('SELECT number, type, applicant_id, il, ilce, detsis_no, (due_at AT TIME ZONE \'Europe/Istanbul\')::date::text AS due FROM case_file WHERE key = $1', [body['key']])).toEqual([
      { number: body['number'], type: 'istek', applicant_id: given.muhtarId, il: 22, ilce: 'Havsa', detsis_no: CENTRE, due: '2026-12-21' },
    ]);
    expect(await given.rows('SELECT thing_kind, thing_id, detsis_no FROM document WHERE id = $1', [documentId])).toEqual([{ thing_kind: 'case', thing_id: body['key'], detsis_no: CENTRE }]);
    expect((await muhtar('GET', '/api/portal/basvuru')).body['draft']).toBeNull();
    await given.doJobs();
    expect(await given.rows('SELECT element_id, groups FROM case_task WHERE case_key = $1', [body['key']])).toEqual([{ element_id: 'talebi-yonlendir', groups: [`KOORDINATOR@${CENTRE}`] }]);
  });

  it('is one case however often it is sent at once and again', async () => {
    const same = request({ aciklama: 'Tek olmalı' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => muhtar('POST', '/api/portal/basvuru', same)));
    answers.push(await muhtar('POST', '/api/portal/basvuru', same));
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(201));
    expect(new Set(answers.map(({ body }) => body['number'])).size).toBe(1);
    expect(await casesSaying('Tek olmalı')).toHaveLength(1);
  });

  it('takes the same key of another muhtar for another request', async () => {
    const same = request({ aciklama: 'Aynı anahtar' });
    await muhtar('POST', '/api/portal/basvuru', same);
    await (await given.otherMuhtar()).ask('POST', '/api/portal/basvuru', same);
    expect(await casesSaying('Aynı anahtar')).toHaveLength(2);
  });

  it('opens nothing when an attachment is somebody else’s', async () => {
    const theirs = await given.uploaded((await given.otherMuhtar()).id);
    expect((await muhtar('POST', '/api/portal/basvuru', request({ aciklama: 'Başkasının eki', ekler: [theirs] }))).status).toBeGreaterThanOrEqual(400);
    expect(await casesSaying('Başkasının eki')).toEqual([]);
  });

  it('waits until there is somebody to coordinate', async () => {
    await given.rows('UPDATE membership SET valid_to = $1 WHERE role = $2', [new Date('2026-11-01'), 'KOORDINATOR']);
    expect((await muhtar('POST', '/api/portal/basvuru', request({ aciklama: 'Koordinatör yok' }))).body['code']).toBe('NO_COORDINATING_UNIT');
    await given.rows('UPDATE membership SET valid_to = NULL WHERE role = $1', ['KOORDINATOR']);
    expect(await casesSaying('Koordinatör yok')).toEqual([]);
  });
});

describe('requests that say nearly the same', () => {
  it('are told before sending: one’s own open ones, and nobody else’s', async () => {
    const { ask: other } = await given.otherMuhtar();
    await given.sent('Köy meydanındaki çeşmenin suyu on gündür akmıyor', other);
    const { number } = await given.sent('Köy meydanındaki çeşmenin suyu bir haftadır akmıyor');
    const alike = async (aciklama: string): Promise<unknown[]> => ((await muhtar('POST', '/api/portal/basvuru/benzerler', { aciklama })).body['rows'] ?? []) as unknown[];
    expect(await alike('KÖY MEYDANINDAKİ ÇEŞMENİN SUYU AKMIYOR')).toMatchObject([{ number }]);
    expect(await alike('Sokak lambaları yanmıyor')).toEqual([]);
  });
});
