import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOfficer, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';
import type { Visitor } from '../visitor.js';

let server: SignInServer;

beforeAll(async () => {
  server = await startSignIn();
  await givenOfficer(server);
});
afterAll(() => server.stop());

const credentials = { userName: OFFICER.userName, password: OFFICER.password };
const isSignedIn = async (visitor: Visitor): Promise<boolean> => (await visitor.send('GET', '/api/oturum')).body['person'] !== null;

async function signedIn(): Promise<Visitor> {
  const visitor = server.visitor();
  await visitor.open();
  await visitor.post('/api/oturum/parola', credentials);
  return visitor;
}

describe('a change that another site asks for', () => {
  it.each([
    ['no token', (): Record<string, string> => ({ 'x-csrf-token': '' })],
    ['an invented token', (): Record<string, string> => ({ 'x-csrf-token': 'A'.repeat(43) })],
    ['a token of absurd length', (): Record<string, string> => ({ 'x-csrf-token': 'A'.repeat(9_000) })],
  ])('is refused with %s', async (_, headers) => {
    const visitor = await signedIn();

    expect(await visitor.send('DELETE', '/api/oturum', { headers: headers() })).toMatchObject({ status: 403, body: { code: 'PAGE_IS_STALE' } });
    expect(await visitor.post('/api/sinama', undefined, headers())).toMatchObject({ status: 403, body: { code: 'PAGE_IS_STALE' } });
    expect(await isSignedIn(visitor)).toBe(true);
  });

  it("is refused with the token of somebody else's session, of one's own before signing in, and of an earlier one", async () => {
    const [mine, theirs] = [server.visitor(), await signedIn()];
    await mine.open();
    const before = mine.csrfToken;
    await mine.post('/api/oturum/parola', credentials);
    const first = mine.csrfToken;
    await mine.post('/api/oturum/parola', credentials);

    for (const token of [theirs.csrfToken, before, first]) {
      expect((await mine.post('/api/sinama', undefined, { 'x-csrf-token': token })).status).toBe(403);
    }
    expect((await mine.post('/api/sinama')).status).toBe(204);
  });

  it('is refused before anybody has signed in, too', async () => {
    const [visitor, other] = [server.visitor(), server.visitor()];
    expect(await visitor.post('/api/oturum/parola', credentials)).toMatchObject({ status: 403, body: { code: 'PAGE_IS_STALE' } });
    await visitor.open();
    await other.open();

    expect((await visitor.post('/api/oturum/parola', credentials, { 'x-csrf-token': other.csrfToken })).status).toBe(403);
    expect((await visitor.post('/api/oturum/parola', credentials)).status).toBe(200);
  });

  it.each([
    { origin: 'http://evil.example' }, { origin: 'null' }, { origin: 'http://127.0.0.1:1' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' },
  ])('is refused from %j, even with the right token', async (headers) => {
    const visitor = await signedIn();

    expect(await visitor.post('/api/sinama', undefined, headers as unknown as Record<string, string>)).toMatchObject({ status: 403, body: { code: 'FOREIGN_PAGE' } });
  });

  it('is done from a page of our own', async () => {
    const visitor = await signedIn();

    expect((await visitor.post('/api/sinama', undefined, { origin: server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(204);
  });

  it('is nobody\'s business outside of /api', async () => {
    expect((await fetch(`${server.url}/disari`, { method: 'POST', headers: { origin: 'http://evil.example' } })).status).toBe(201);
  });

  it('is told apart from a session that has ended: there one is asked to sign in', async () => {
    const visitor = await signedIn();
    await server.rows('DELETE FROM session');

    expect(await visitor.send('GET', '/api/oturum/acik')).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FIRST' } });
  });
});

describe('every answer below /api', () => {
  it('is kept by no cache', async () => {
    for (const path of ['/api/oturum', '/api/sinama', '/api/oturum/acik']) expect((await server.visitor().send('GET', path)).headers.get('cache-control')).toBe('no-store');
  });
});
