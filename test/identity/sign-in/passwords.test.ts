import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { refuseWeak } from '../../../src/identity/sign-in/password-rules.js';
import { givenOfficer, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';
import type { Answer, Visitor } from '../visitor.js';

let server: SignInServer;

beforeAll(async () => {
  server = await startSignIn();
  await givenOfficer(server);
  await givenOfficer(server, { tckn: '19191919190', phone: '0532 111 22 44', userName: 'yeni.gelen', mustChange: true });
});
beforeEach(() => server.platform.clock.pin(new Date('2026-11-20T09:00:00Z')));
afterEach(() => server.rows('TRUNCATE sign_in_limit, sign_in_lock, session'));
afterAll(() => server.stop());

async function signingIn(userName: string, password: string): Promise<{ visitor: Visitor; answer: Answer }> {
  const visitor = server.visitor();
  await visitor.open();
  return { visitor, answer: await visitor.post('/api/oturum/parola', { userName, password }) };
}

const right = async (): Promise<number> => (await signingIn(OFFICER.userName, OFFICER.password)).answer.status;
const wrong = async (): Promise<Answer> => (await signingIn(OFFICER.userName, 'yanlış bir parola')).answer;

describe('signing in with a password', () => {
  it('takes the user name in any case, and the password letter by letter', async () => {
    expect((await signingIn('AYŞE.IŞIL', OFFICER.password)).answer.status).toBe(200);
    expect((await signingIn(OFFICER.userName, OFFICER.password.normalize('NFD'))).answer.status).toBe(200);
    expect((await signingIn(OFFICER.userName, OFFICER.password.replace('B', 'b'))).answer.status).toBe(422);
  });

  it('is locked after five wrong passwords, for a minute, then two, then four: also for the right one', async () => {
    for (let nth = 0; nth < 5; nth += 1) expect((await wrong()).status).toBe(422);
    for (const minutes of [1, 2, 4]) {
      expect(await wrong()).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS', details: { seconds: minutes * 60 } } });
      expect(await right()).toBe(429);
      await server.platform.clock.advance(minutes * 60_000);
      expect((await wrong()).status).toBe(422);
      await server.rows('TRUNCATE sign_in_limit');
    }
    await server.platform.clock.advance(3_600_000);
    expect(await right()).toBe(200);
  });

  it('is locked for an hour at most', async () => {
    await wrong();
    await server.rows('UPDATE sign_in_lock SET failures = 4000');
    await wrong();
    expect(await wrong()).toMatchObject({ status: 429, body: { details: { seconds: 3_600 } } });
  });

  it('begins to count anew after the right one', async () => {
    for (let nth = 0; nth < 4; nth += 1) await wrong();
    expect(await right()).toBe(200);
    for (let nth = 0; nth < 4; nth += 1) expect((await wrong()).status).toBe(422);
    expect(await right()).toBe(200);
  });

  it('is open to an office of any size behind one address, and closed to sixty wrong passwords from it', async () => {
    for (let nth = 0; nth < 62; nth += 1) expect(await right()).toBe(200);
    for (let nth = 0; nth < 60; nth += 1) expect((await signingIn(`kimse${nth}`, 'yanlış bir parola')).answer.status).toBe(422);
    expect(await right()).toBe(429);
  });

  it('lets five of many guesses at once be tried', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, wrong));

    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(9);
  });
});

describe('a password somebody else has chosen', () => {
  it('opens nothing but the choice of an own one', async () => {
    const { visitor, answer } = await signingIn('yeni.gelen', OFFICER.password);
    expect(answer.body).toMatchObject({ mustChangePassword: true });
    expect(await visitor.send('GET', '/api/sinama')).toMatchObject({ status: 403, body: { code: 'PASSWORD_CHANGE_FIRST' } });
    const before = visitor.twin();

    const changed = await visitor.post('/api/oturum/parola/yeni', { oldPassword: OFFICER.password, newPassword: 'ılık çay ve şeker' });
    expect(changed).toMatchObject({ status: 200, body: { mustChangePassword: false } });
    expect((await visitor.send('GET', '/api/sinama')).status).toBe(200);
    expect((await before.send('GET', '/api/sinama')).body['actor']).toBeNull();
    expect((await signingIn('yeni.gelen', OFFICER.password)).answer.status).toBe(422);
    expect((await signingIn('yeni.gelen', 'ılık çay ve şeker')).answer.status).toBe(200);
  });
});

describe("changing one's own password", () => {
  it('asks for the old one, and signs every other browser out', async () => {
    const [{ visitor }, { visitor: other }] = [await signingIn(OFFICER.userName, OFFICER.password), await signingIn(OFFICER.userName, OFFICER.password)];
    expect(await visitor.post('/api/oturum/parola/yeni', { oldPassword: 'yanlış bir parola', newPassword: 'ılık çay ve şeker' })).toMatchObject({ status: 422, body: { code: 'PASSWORD_WRONG' } });
    expect((await visitor.post('/api/oturum/parola/yeni', { oldPassword: OFFICER.password, newPassword: OFFICER.password })).body).toMatchObject({ code: 'PASSWORD_UNFIT', details: { fault: 'same' } });
    expect((await visitor.post('/api/oturum/parola/yeni', { oldPassword: OFFICER.password, newPassword: 'kısa' })).body).toMatchObject({ code: 'PASSWORD_UNFIT', details: { fault: 'short' } });

    expect((await visitor.post('/api/oturum/parola/yeni', { oldPassword: OFFICER.password, newPassword: 'ılık çay ve şeker' })).status).toBe(200);
    expect([(await visitor.open()).body['person'] === null, (await other.open()).body['person'] === null]).toEqual([false, true]);
    await visitor.post('/api/oturum/parola/yeni', { oldPassword: 'ılık çay ve şeker', newPassword: OFFICER.password });
  });

  it('is not possible for who has none', async () => {
    const visitor = server.visitor();
    await visitor.open();
    expect((await visitor.post('/api/oturum/parola/yeni', { oldPassword: 'a', newPassword: 'b' })).status).toBe(401);
  });
});

describe('a new password', () => {
  it.each(['Ağaçtan düşen elma', 'şşş gece 12 oldu', 'correct horse 9 x', 'Zeytin+Peynir+Çay', '夜の海は静かだったよねえ'])('may be long and one\'s own: %s', (password) => {
    expect(() => refuseWeak(password, 'ayse.isil')).not.toThrow();
  });

  it.each([
    ['short', 'Ağaç düştü'], ['long', 'a1b2c3d4'.repeat(30)], ['monotonous', 'aaaaaaaaaaaaaaa'], ['monotonous', 'abababababab1'],
    ['user-name', 'ayse.isil 2026!'], ['user-name', '!!AYŞE.IŞIL 26'], ['known', 'Galatasaray1905!'], ['known', 'İSTANBULİSTANBUL'], ['known', '123456Fenerbahçe'],
    ['known', 'qwertyuiopas'], ['known', 'sapoıuytrewq'], ['known', '123456789012'], ['known', 'PasswordPassword1'], ['known', 'Mustafa Kemal Atatürk'.replaceAll(' ', '')],
  ])('is refused as %s: %s', (fault, password) => {
    expect(() => refuseWeak(password, 'ayse.isil')).toThrow(expect.objectContaining({ code: 'PASSWORD_UNFIT', details: { fault } }));
  });
});
