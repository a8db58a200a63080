import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ayse } from '../../outside/given-outside.js';
import { eventually } from '../../given/eventually.js';
import { givenMuhtar, givenOfficer, MUHTAR, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';
import { codeOn, gateOf, otherThan, type Answer, type Visitor } from '../visitor.js';

let server: SignInServer;
let sent = 0;

beforeAll(async () => {
  server = await startSignIn();
  await givenOfficer(server);
  await givenMuhtar(server);
});
beforeEach(async () => {
  await server.platform.clock.pin(new Date('2026-11-20T09:00:00Z'));
  sent = (await server.simulators.messages()).length;
});
afterEach(() => server.rows('TRUNCATE sign_in_limit, sign_in_attempt, session CASCADE'));
afterAll(() => server.stop());

const staff = { tckn: OFFICER.tckn, phone: OFFICER.phone };
const newMessages = async (): Promise<number> => (await server.simulators.messages()).length - sent;
const officersCode = async (nth = 1): Promise<string> => {
  await eventually(async () => expect(await newMessages()).toBe(nth));
  return codeOn(server, OFFICER.phone);
};

async function asked(): Promise<{ visitor: Visitor; attemptId: string; code: string }> {
  const visitor = server.visitor();
  await visitor.open();
  const { status, body } = await visitor.post('/api/oturum/personel', staff);
  expect(status).toBe(200);
  return { visitor, attemptId: String(body['attemptId']), code: await officersCode() };
}

const typing = (visitor: Visitor, attemptId: string, code: string): Promise<Answer> => visitor.post('/api/oturum/kod', { attemptId, code });

describe('a code by SMS', () => {
  it('signs in, once', async () => {
    const { visitor, attemptId, code } = await asked();
    const twin = visitor.twin();

    expect(await typing(visitor, attemptId, code)).toMatchObject({ status: 200, body: { signedInBy: 'staff', unit: { detsisNo: '10000001' } } });
    expect(await typing(twin, attemptId, code)).toMatchObject({ status: 422, body: { code: 'CODE_ENDED' } });
  });

  it('signs in one of many who type it at the same moment', async () => {
    const { visitor, attemptId, code } = await asked();
    const answers = await Promise.all(Array.from({ length: 8 }, () => typing(visitor.twin(), attemptId, code)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422, 422, 422, 422]);
    expect(await server.rows('SELECT count(*)::int AS count FROM session')).toEqual([{ count: 1 }]);
  });

  it('has six letters and digits that nobody mistakes, and is typed in small letters as well', async () => {
    const { visitor, attemptId, code } = await asked();
    expect(code).toMatch(/^[ABCDEFGHJKMNPRSTUVWXYZ2-9]{6}$/u);

    const small = [...code].map((letter) => (letter >= 'A' ? String.fromCharCode(letter.charCodeAt(0) + 32) : letter)).join('');
    expect((await typing(visitor, attemptId, ` ${small.slice(0, 3)} ${small.slice(3)} `)).status).toBe(200);
  });

  it('is worth nothing in another browser', async () => {
    const { attemptId, code } = await asked();
    const thief = server.visitor();
    await thief.open();

    expect(await typing(thief, attemptId, code)).toMatchObject({ status: 422, body: { code: 'CODE_ENDED' } });
    expect(await thief.post('/api/oturum/kod/yeniden', { attemptId })).toMatchObject({ status: 422, body: { code: 'CODE_ENDED' } });
  });

  it('is worth nothing after three minutes', async () => {
    const { visitor, attemptId, code } = await asked();
    await server.platform.clock.advance(179_000);
    expect((await typing(visitor, attemptId, otherThan(code))).body['code']).toBe('CODE_WRONG');
    await server.platform.clock.advance(1_000);
    expect((await typing(visitor, attemptId, code)).body['code']).toBe('CODE_ENDED');
  });

  it('may be guessed at five times, by however many at once', async () => {
    const { visitor, attemptId, code } = await asked();
    const answers = await Promise.all(Array.from({ length: 12 }, () => typing(visitor.twin(), attemptId, otherThan(code))));

    const triesLeft = answers.filter(({ body }) => body['code'] === 'CODE_WRONG').map(({ body }) => (body['details'] as unknown as { triesLeft: number }).triesLeft);
    expect(triesLeft.sort()).toEqual([1, 2, 3, 4]);
    expect(answers.filter(({ body }) => body['code'] === 'CODE_ENDED')).toHaveLength(8);
    expect((await typing(visitor, attemptId, code)).body['code']).toBe('CODE_ENDED');
    expect((await visitor.post('/api/oturum/kod/yeniden', { attemptId })).body['code']).toBe('CODE_ENDED');
  });

  it('is replaced by another one, which alone is right from then on', async () => {
    const { visitor, attemptId, code } = await asked();
    expect(await visitor.post('/api/oturum/kod/yeniden', { attemptId })).toMatchObject({ status: 429, body: { code: 'RESEND_TOO_EARLY', details: { seconds: 30 } } });
    await server.platform.clock.advance(30_000);
    expect(await visitor.post('/api/oturum/kod/yeniden', { attemptId })).toMatchObject({ status: 200, body: { resendsLeft: 2 } });

    const second = await officersCode(2);
    expect((await typing(visitor, attemptId, code)).body['code']).toBe('CODE_WRONG');
    expect((await typing(visitor, attemptId, second)).status).toBe(200);
  });

  it('is sent at most four times for one attempt, and keeps the count of wrong tries', async () => {
    const { visitor, attemptId, code } = await asked();
    await typing(visitor, attemptId, otherThan(code));
    for (const left of [2, 1, 0]) {
      await server.platform.clock.advance(60_000);
      expect((await visitor.post('/api/oturum/kod/yeniden', { attemptId })).body).toMatchObject({ resendsLeft: left, triesLeft: 4 });
      await eventually(async () => expect(await server.rows(`SELECT 1 FROM sign_in_message WHERE state = 'sent'`)).toHaveLength(4 - left));
    }
    await server.platform.clock.advance(60_000);
    expect((await visitor.post('/api/oturum/kod/yeniden', { attemptId })).body['code']).toBe('RESEND_OVER');
    expect(await newMessages()).toBe(4);
  });

  it('goes to one telephone at most eight times an hour, from wherever it is asked for', async () => {
    const statuses: number[] = [];
    for (let nth = 0; nth < 10; nth += 1) {
      const visitor = server.visitor();
      await visitor.open();
      statuses.push((await visitor.post('/api/oturum/personel', { ...staff, captcha: await gateOf(visitor) })).status);
    }
    expect(statuses).toEqual([...Array<number>(8).fill(200), 429, 429]);
    await eventually(async () => expect(await newMessages()).toBe(8));
    await server.platform.clock.advance(2 * 3_600_000);
    const later = server.visitor();
    await later.open();
    expect((await later.post('/api/oturum/personel', staff)).status).toBe(200);
  });

  it('is asked for with a captcha after three tries that led nowhere, from wherever they come', async () => {
    const trying = async (more: object = {}): Promise<Answer> => {
      const visitor = server.visitor();
      await visitor.open();
      const captcha = 'answer' in more ? { captcha: { ...(await gateOf(visitor)), ...more } } : more;
      return visitor.post('/api/oturum/personel', { ...staff, phone: '0532 000 00 00', ...captcha });
    };
    for (let nth = 0; nth < 3; nth += 1) expect((await trying()).status).toBe(200);
    expect(await trying()).toMatchObject({ status: 422, body: { code: 'CAPTCHA_NEEDED' } });
    expect(await trying({ answer: '99' })).toMatchObject({ status: 422, body: { code: 'CAPTCHA_WRONG' } });
    const visitor = server.visitor();
    await visitor.open();
    expect((await visitor.post('/api/oturum/personel', { ...staff, captcha: await gateOf(visitor) })).status).toBe(200);
  });

  it('is asked for without a captcha as often as one signs in', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const visitor = server.visitor();
      await visitor.open();
      const { body } = await visitor.post('/api/oturum/personel', staff);
      expect((await typing(visitor, String(body['attemptId']), await officersCode(nth + 1))).status).toBe(200);
    }
  });

  it('is worth nothing for who is no longer active by then', async () => {
    const { visitor, attemptId, code } = await asked();
    await server.rows('UPDATE person SET is_active = false');
    expect(await typing(visitor, attemptId, code)).toMatchObject({ status: 403, body: { code: 'NO_ACTIVE_USER' } });
    await server.rows('UPDATE person SET is_active = true');
  });
});

describe('a muhtar', () => {
  const { tckn, givenName, familyName } = MUHTAR;
  const numbers = ['', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz', 'on'];

  it("is not kept out by strangers who ask for an officer's code with their number", async () => {
    for (let nth = 0; nth < 9; nth += 1) {
      const stranger = server.visitor();
      await stranger.open();
      expect((await stranger.post('/api/oturum/personel', { tckn, phone: '0500 000 00 00', captcha: await gateOf(stranger) })).status).toBe(nth < 8 ? 200 : 429);
    }
    const visitor = server.visitor();
    await visitor.open();
    expect((await visitor.post('/api/oturum/muhtar', { tckn, givenName, familyName, captcha: await gateOf(visitor) })).status).toBe(200);
    await codeOn(server, MUHTAR.phone);
  });

  it('gets the code on the registered telephone, and is a muhtar then', async () => {
    const visitor = server.visitor();
    await visitor.open();
    const { body } = await visitor.post('/api/oturum/muhtar', { tckn, givenName: 'IŞIL', familyName: 'cag', captcha: await gateOf(visitor) });
    const answer = await typing(visitor, String(body['attemptId']), await codeOn(server, MUHTAR.phone, 2));

    expect(answer).toMatchObject({ status: 200, body: { signedInBy: 'muhtar', person: { applicant: 'muhtar' }, units: [], unit: null } });
  });

  it('passes the gate by answering the question in words', async () => {
    const visitor = server.visitor();
    await visitor.open();
    expect((await visitor.post('/api/oturum/dogrulama')).body['svg']).toMatch(/^<svg /u);
    const { id, answer } = await gateOf(visitor);
    const inWords = ['', ...numbers.slice(1), 'on bir', 'on iki', 'on üç', 'on dört', 'on beş', 'on altı', 'on yedi', 'on sekiz', 'on dokuz', 'yirmi'][Number(answer)] ?? '';

    expect((await visitor.post('/api/oturum/muhtar', { tckn, givenName, familyName, captcha: { id, answer: inWords } })).status).toBe(200);
  });

  it.each([
    ['a wrong answer', async (visitor: Visitor) => ({ ...(await gateOf(visitor)), answer: '99' })],
    ['an invented gate', () => Promise.resolve({ id: `${'A'.repeat(16)}.9999999999999.AAAA.BBBB`, answer: '5' })],
    ["somebody else's gate", async () => {
      const other = server.visitor();
      await other.open();
      return gateOf(other);
    }],
    ['a gate that was used', async (visitor: Visitor) => {
      const used = await gateOf(visitor);
      await visitor.post('/api/oturum/muhtar', { tckn, givenName, familyName, captcha: used });
      return used;
    }],
    ['a gate that somebody failed at', async (visitor: Visitor) => {
      const failed = await gateOf(visitor);
      await visitor.post('/api/oturum/muhtar', { tckn, givenName, familyName, captcha: { ...failed, answer: '0' } });
      return failed;
    }],
    ['a gate after five minutes', async (visitor: Visitor) => {
      const old = await gateOf(visitor);
      await server.platform.clock.advance(300_000);
      return old;
    }],
  ])('does not pass with %s', async (_, captcha) => {
    const visitor = server.visitor();
    await visitor.open();
    const answer = await visitor.post('/api/oturum/muhtar', { tckn, givenName, familyName, captcha: await captcha(visitor) });

    expect(answer).toMatchObject({ status: 422, body: { code: 'CAPTCHA_WRONG' } });
  });
});

describe('a citizen', () => {
  const citizen = { tckn: ayse.tckn, givenName: 'Ayşe Işıl', familyName: 'Çiftçi', motherInitials: { first: 'Ş', last: 'n' }, birthDate: ayse.dogumTarihi, phone: '0542 555 66 77' };
  beforeAll(() => server.simulators.register(ayse));

  async function begin(more: object = {}): Promise<{ visitor: Visitor; answer: Answer }> {
    const visitor = server.visitor();
    await visitor.open();
    return { visitor, answer: await visitor.post('/api/oturum/vatandas', { ...citizen, ...more }) };
  }

  it('is signed in as a citizen, though the same person is an officer, and the registered telephone stays', async () => {
    const { visitor, answer } = await begin();
    const done = await typing(visitor, String(answer.body['attemptId']), await codeOn(server, citizen.phone));

    expect(done).toMatchObject({ status: 200, body: { person: { applicant: 'citizen' }, units: [], unit: null } });
    const [person] = await server.people.byPhone(OFFICER.phone);
    expect(await server.people.contactOf('system', person?.id ?? '')).toMatchObject({ tckn: OFFICER.tckn, phone: '+905321112233' });
    expect(await server.people.byPhone(citizen.phone)).toEqual([]);
  });

  it('shows after three refusals that they are no machine', async () => {
    for (let nth = 0; nth < 3; nth += 1) expect((await begin({ givenName: 'Yanlış' })).answer.body).toMatchObject({ code: 'IDENTITY_NOT_CONFIRMED' });
    const { visitor, answer } = await begin();
    expect(answer).toMatchObject({ status: 422, body: { code: 'CAPTCHA_NEEDED' } });
    expect((await visitor.post('/api/oturum/vatandas', { ...citizen, captcha: await gateOf(visitor) })).status).toBe(200);
  });

  it.each([
    ['the name', { givenName: 'Ayşe' }], ['the family name', { familyName: 'Şahin' }], ['the birthday', { birthDate: '1984-03-10' }],
    ['the first letter', { motherInitials: { first: 'S', last: 'z' } }], ['the number', { tckn: '19191919190' }],
    ['the telephone once proved', { phone: '0542 555 66 78' }],
  ])('is told one and the same when %s is wrong', async (_, wrong) => {
    const { answer } = await begin(wrong);

    expect(answer).toMatchObject({ status: 422, body: { code: 'IDENTITY_NOT_CONFIRMED' } });
    expect(answer.body['details']).toBeUndefined();
    expect(await newMessages()).toBe(0);
  });

  it('is told that the register does not answer, when it does not', async () => {
    await server.simulators.fault({ system: 'kps', down: true });
    const { answer } = await begin();
    await server.simulators.noFaults();

    expect(answer).toMatchObject({ status: 503, body: { code: expect.stringMatching(/^OUTSIDE_/u) } });
  });
});
