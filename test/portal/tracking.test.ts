import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, signedIn, type Ask } from '../permissions/house.js';
import { EDIRNE, GivenPortal } from './given-portal.js';

let given: GivenPortal;
let muhtar: Ask;

beforeAll(async () => {
  given = await GivenPortal.open();
  ({ muhtar } = given);
});
afterAll(() => given.house.stop());

type Rows = readonly { readonly number: string; readonly list: string; readonly isAsked: boolean; readonly text: string }[];
const rowsOf = async (ask: Ask): Promise<Rows> => ((await ask('GET', '/api/portal/talepler')).body['rows'] ?? []) as Rows;
const rowOf = async (number: string): Promise<Rows[number] | undefined> => (await rowsOf(muhtar)).find((row) => row.number === number);

describe('Talep Sorgulama', () => {
  it('moves a request through its three lists, and shows its movements as the manual does', async () => {
    const text = `Köprünün korkuluğu kırık. ${'Uzun açıklama. '.repeat(30)}`.trim();
    const { key, number } = await given.sent(text);
    expect(await rowOf(number)).toMatchObject({ list: 'bekleyen', isAsked: false, text });
    await given.route(key);
    expect(await rowOf(number)).toMatchObject({ list: 'yonlendirilen', isAsked: false });
    await given.conclude(key);
    expect(await rowOf(number)).toMatchObject({ list: 'sonuclanan', isAsked: true });

    const { body } = await muhtar('GET', `/api/portal/talepler/${key}`);
    const movements = body['movements'] as unknown as { hareket: string; aciklama: string; gonderenKurum: string; alanKurum: string }[];
    expect(movements.map(({ hareket, aciklama, gonderenKurum, alanKurum }) => [hareket, aciklama, gonderenKurum, alanKurum])).toEqual([
      ['Talep Alındı', text, null, null],
      ['Talep Yönlendirildi', 'Yerinde bakılsın', 'İLLER İDARESİ GENEL MÜDÜRLÜĞÜ', 'EDİRNE VALİLİĞİ'],
      ['Talep Geri Döndü', 'Yapıldı', 'EDİRNE VALİLİĞİ', 'İLLER İDARESİ GENEL MÜDÜRLÜĞÜ'],
      ['Talep Sonuçlandı', 'Köprü onarıldı', 'İLLER İDARESİ GENEL MÜDÜRLÜĞÜ', null],
    ]);
    expect(body['question']).toEqual({ result: 'Köprü onarıldı', until: '2026-12-11T14:30:00.000Z' });
  });

  it('ends a request whose applicant says it is solved, once', async () => {
    const { key } = await concluded('Çözülen talep');
    const { status, body } = await muhtar('POST', `/api/portal/talepler/${key}/cozum`, { cozuldu: 'evet' });
    expect([status, body['question']]).toEqual([200, null]);
    expect(await given.rows('SELECT result FROM case_file WHERE key = $1', [key])).toEqual([{ result: 'COMPLETED' }]);
    expect((await muhtar('POST', `/api/portal/talepler/${key}/cozum`, { cozuldu: 'evet' })).body['code']).toBe('WAIT_IS_GONE');
  });

  it('reopens one that is not, for the reason told', async () => {
    const { key } = await concluded('Çözülmeyen talep');
    expect((await muhtar('POST', `/api/portal/talepler/${key}/cozum`, { cozuldu: 'hayir' })).status).toBe(400);
    await muhtar('POST', `/api/portal/talepler/${key}/cozum`, { cozuldu: 'hayir', yenidenAcmaGerekcesi: 'Korkuluk hâlâ kırık' });
    await given.doJobs();
    expect((await muhtar('GET', `/api/portal/talepler/${key}`)).body).toMatchObject({ question: null, closedAt: null });
    expect(await given.rows('SELECT aciklama FROM case_movement WHERE case_key = $1 ORDER BY id DESC LIMIT 1', [key])).toEqual([{ aciklama: 'Korkuluk hâlâ kırık' }]);
  });
});

describe('a request', () => {
  it('is nobody’s but its applicant’s: no other muhtar, no citizen, no officer of any unit finds it here', async () => {
    const { key, number } = await concluded('Benim talebim');
    const others = [
      (await given.otherMuhtar()).ask, await signedIn(given.house, await givenPerson(given.house), 'citizen'),
      await signedIn(given.house, given.coordinatorId), await signedIn(given.house, await givenPerson(given.house, [{ detsisNo: EDIRNE, role: 'BIRIM_AMIRI' }])),
    ];
    for (const ask of others) {
      expect((await rowsOf(ask)).map((row) => row.number)).not.toContain(number);
      const answers = [await ask('GET', `/api/portal/talepler/${key}`), await ask('GET', `/api/portal/talepler/${key}/alindi-belgesi`), await ask('POST', `/api/portal/talepler/${key}/cozum`, { cozuldu: 'evet' })];
      expect(answers.map(({ status, body }) => [status, body['code']])).toEqual(Array(3).fill([404, 'NOT_FOUND']));
    }
    expect(await given.rows('SELECT result FROM case_file WHERE key = $1', [key])).toEqual([{ result: null }]);
    expect((await given.stranger('GET', `/api/portal/talepler/${key}`)).status).toBe(401);
  });

  it('is seen again by its applicant, and that is written down', async () => {
    const { key } = await given.sent('Görülen talep');
    await muhtar('GET', `/api/portal/talepler/${key}`);
    expect(await given.rows(`SELECT actor FROM audit_entry WHERE act = 'case.read' AND thing_id = $1`, [key])).toEqual([{ actor: given.muhtarId }]);
  });
});

describe('the receipt', () => {
  it('is a paper with the number for its name', async () => {
    const { key, number } = await given.sent('İçme suyu hattı: ığüşöç ĞÜŞİÖÇ');
    const { status, headers, bytes } = await muhtar('GET', `/api/portal/talepler/${key}/alindi-belgesi`);
    expect([status, headers.get('content-type'), headers.get('content-disposition'), bytes.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', `attachment; filename="${number}.pdf"`, '%PDF-']);
    // A telephone or printer without Turkish letters of its own prints them all the same.
    expect(bytes.includes('/FontFile2')).toBe(true);
  });

  it('shows its holder how far the case is, and neither names nor anything written', async () => {
    const { key, number } = await given.sent('Gizli kalacak açıklama');
    await given.route(key);
    const { code, address } = (await muhtar('GET', `/api/portal/talepler/${key}`)).body['receipt'] as unknown as { code: string; address: string };
    expect(address).toMatch(new RegExp(`/durum/${number}#${code}$`, 'u'));

    const { status, body, bytes } = await given.stranger('POST', '/api/portal/durum', { number: ` ${number.replace('MUH', 'muh')} `, code: code.replace(/(.{4})(?=.)/gu, '$1-') });
    expect([status, body['list']]).toEqual([200, 'yonlendirilen']);
    expect((body['movements'] as unknown as { hareket: string }[]).map(({ hareket }) => hareket)).toEqual(['Talep Alındı', 'Talep Yönlendirildi']);
    expect(bytes.toString()).not.toMatch(/Gizli|bakılsın|Ad |VALİLİĞİ|Soyad/u);
  });

  it('answers the same for a wrong code and for a number nobody has, and soon makes who tries them out wait', async () => {
    const { number } = await given.sent('Denenen talep');
    const ask = (asked: object): ReturnType<Ask> => given.stranger('POST', '/api/portal/durum', asked);
    const [wrong, unknown] = [await ask({ number, code: 'AAAAAAAAAAAA' }), await ask({ number: '2026-MUH-999999', code: 'AAAAAAAAAAAA' })];
    expect([wrong.status, wrong.body]).toEqual([404, unknown.body]);
    for (let tries = 0; tries < 60; tries += 1) await ask({ number, code: `AAAAAAAAAA${String(tries).padStart(2, '0')}` });
    expect((await ask({ number, code: 'AAAAAAAAAAAA' })).body['code']).toBe('TOO_MANY_REQUESTS');
  });
});

describe('Kurumsal E-posta', () => {
  it('is the address under which letters reach the muhtar, or none', async () => {
    expect((await muhtar('GET', '/api/portal/e-posta')).body).toEqual({ address: null });
    const { version } = (await given.house.people.byId(given.muhtarId)) ?? { version: 0 };
    await given.house.platform.database.transaction((tx) => given.house.people.change(tx, 'system', { id: given.muhtarId, version, email: 'Ad.Soyad@muhtar.example' }));
    expect((await muhtar('GET', '/api/portal/e-posta')).body).toEqual({ address: 'ad.soyad@muhtar.example' });
    expect((await (await signedIn(given.house, given.coordinatorId))('GET', '/api/portal/e-posta')).body['code']).toBe('NOT_A_MUHTAR');
  });
});

async function concluded(text: string): Promise<{ readonly key: string; readonly number: string }> {
  const sent = await given.sent(text);
  await given.route(sent.key);
  await given.conclude(sent.key);
  return sent;
}

