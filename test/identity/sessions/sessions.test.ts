import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clearPersonalDataIn } from '../../given/no-clear-personal-data.js';
import { givenOfficer, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';
import { statementsOf } from '../statements.js';
import type { Visitor } from '../visitor.js';

let server: SignInServer;
let personId: string;

beforeAll(async () => {
  server = await startSignIn();
  personId = await givenOfficer(server);
});
beforeEach(() => server.platform.clock.pin(new Date('2026-11-20T09:00:00Z')));
afterEach(() => server.rows('DELETE FROM session'));
afterAll(() => server.stop());

const credentials = { userName: OFFICER.userName, password: OFFICER.password };
const minutes = (count: number): number => count * 60_000;

async function signedIn(headers: Readonly<Record<string, string>> = {}): Promise<Visitor> {
  const visitor = server.visitor(headers);
  await visitor.open();
  const answer = await visitor.post('/api/oturum/parola', credentials);
  expect(answer).toMatchObject({ status: 200, body: { person: { id: personId, givenName: 'Ayşe', familyName: 'Işıl' }, signedInBy: 'password' } });
  return visitor;
}

const isSignedIn = async (visitor: Visitor): Promise<boolean> => (await visitor.send('GET', '/api/oturum')).body['person'] !== null;

describe('the cookies of signing in', () => {
  it('are kept from scripts and from other sites', async () => {
    const visitor = await signedIn();

    expect(visitor.setCookies.length).toBeGreaterThan(1);
    for (const cookie of visitor.setCookies) expect(cookie).toMatch(/^(oturum|tarayici)=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u);
  });

  it('are for this host and TLS alone everywhere but on this machine', async () => {
    const proxied = await startSignIn({ environment: { TRUSTED_PROXIES: '127.0.0.1', DEMO: 'off' } });
    for (const [proto, prefix] of [['https', '__Host-'], ['http', '__Host-']]) {
      const visitor = proxied.visitor({ 'x-forwarded-proto': proto ?? '', 'x-forwarded-host': 'talep.example.gov.tr' });
      await visitor.open();

      expect(visitor.setCookies).toHaveLength(1);
      expect(visitor.setCookies[0]).toMatch(new RegExp(`^${prefix}tarayici=[\\w-]{43}; Path=/; HttpOnly; Secure; SameSite=Lax$`, 'u'));
    }
    await proxied.stop();
  });

  it('stand in no row of the database, and neither does the token of the page', async () => {
    const visitor = await signedIn();

    expect(await clearPersonalDataIn(server.platform.database.url, [...visitor.cookies.values(), visitor.csrfToken])).toEqual([]);
  });

  it('count for nothing when they are invented, cut or of absurd length', async () => {
    await signedIn();
    for (const cookie of ['oturum=x', `oturum=${'A'.repeat(43)}`, `oturum=${'A'.repeat(9_000)}`, "oturum=' OR 1=1--", 'oturum', ';;;=']) {
      const answer = await server.visitor().send('GET', '/api/oturum', { headers: { cookie } });
      expect([answer.status, answer.body['person']]).toEqual([200, null]);
    }
  });
});

describe('a session', () => {
  it('is another one after signing in, whatever the browser held before', async () => {
    const victim = server.visitor();
    await victim.open();
    const before = new Map(victim.cookies);
    const thief = victim.twin();
    await victim.post('/api/oturum/parola', credentials);

    expect(await isSignedIn(victim)).toBe(true);
    expect(await isSignedIn(thief)).toBe(false);
    expect([...victim.cookies].filter(([name, value]) => before.get(name) === value)).toEqual([]);
  });

  it('that a browser had before ends when somebody signs in again there', async () => {
    const visitor = await signedIn();
    const first = visitor.twin();
    await visitor.post('/api/oturum/parola', credentials);

    expect([await isSignedIn(visitor), await isSignedIn(first)]).toEqual([true, false]);
  });

  it('ends after half an hour without a request, and not before', async () => {
    const visitor = await signedIn();
    await server.platform.clock.advance(minutes(29));
    expect(await isSignedIn(visitor)).toBe(true);
    await server.platform.clock.advance(minutes(29));
    expect(await isSignedIn(visitor)).toBe(true);
    await server.platform.clock.advance(minutes(31));
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('ends after twelve hours, however busy it was', async () => {
    const visitor = await signedIn();
    for (let hour = 0; hour < 11.5; hour += 0.4) {
      await server.platform.clock.advance(minutes(24));
      expect(await isSignedIn(visitor)).toBe(true);
    }
    await server.platform.clock.advance(minutes(25));
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('ends when its person is no longer active', async () => {
    const visitor = await signedIn();
    await server.rows('UPDATE person SET is_active = false WHERE id = $1', [personId]);
    expect(await isSignedIn(visitor)).toBe(false);
    await server.rows('UPDATE person SET is_active = true WHERE id = $1', [personId]);
  });

  it('ends where one signs out, there only; the browser keeps no cookie of it', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const stolen = one.twin();

    expect((await one.send('DELETE', '/api/oturum')).status).toBe(204);
    expect(one.cookies.size).toBe(0);
    expect([await isSignedIn(one), await isSignedIn(stolen), await isSignedIn(other)]).toEqual([false, false, true]);
  });

  it('ends everywhere when asked to', async () => {
    const [one, other] = [await signedIn(), await signedIn()];

    expect((await one.send('DELETE', '/api/oturum/acik')).status).toBe(204);
    expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([false, false]);
  });

  it('is listed for its person by browser, and can be ended from another', async () => {
    const one = await signedIn({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' });
    const other = await signedIn();
    const { body } = await one.send('GET', '/api/oturum/acik');
    const sessions = body['sessions'] as unknown as { id: string; browser: string; isThis: boolean }[];
    expect(sessions.map(({ browser, isThis }) => ({ browser, isThis }))).toEqual(expect.arrayContaining([{ browser: 'Firefox, Windows', isThis: true }, { browser: '—', isThis: false }]));

    const stranger = server.visitor();
    await stranger.open();
    const id = sessions.find(({ isThis }) => !isThis)?.id;
    expect((await stranger.send('DELETE', `/api/oturum/acik/${id}`)).status).toBe(401);
    expect((await one.send('DELETE', `/api/oturum/acik/${id}`)).status).toBe(204);
    expect((await one.send('DELETE', `/api/oturum/acik/${id}`)).status).toBe(404);
    expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([true, false]);
  });

  it('is one of at most twenty of a person: the oldest end', async () => {
    const first = await signedIn();
    for (let count = 0; count < 20; count += 1) {
      await server.platform.clock.advance(1_000);
      await server.rows('DELETE FROM sign_in_limit');
      await signedIn();
    }
    expect(await isSignedIn(first)).toBe(false);
    expect(await server.rows('SELECT count(*)::int AS count FROM session')).toEqual([{ count: 20 }]);
  });
});

describe('recognising who asks', () => {
  it('costs two statements, and none outside of /api', async () => {
    const visitor = await signedIn();

    expect(await statementsOf(() => visitor.send('GET', '/api/sinama'))).toHaveLength(2);
    expect(await statementsOf(() => server.visitor().send('GET', '/api/sinama'))).toHaveLength(0);
    for (const path of ['/health/live', '/metrics']) expect(await statementsOf(() => fetch(`${server.url}${path}`, { headers: { cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; ') } }))).toHaveLength(0);
  });

  it('notes at most once a minute that somebody was here', async () => {
    const visitor = await signedIn();
    const seenAt = async (): Promise<unknown> => (await server.rows('SELECT seen_at FROM session'))[0]?.['seen_at'];
    const before = await seenAt();
    await server.platform.clock.advance(59_000);
    await visitor.open();
    expect(await seenAt()).toEqual(before);
    await server.platform.clock.advance(2_000);
    await visitor.open();
    expect(await seenAt()).not.toEqual(before);
  });
});
