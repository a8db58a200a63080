import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser } from '../../outside/browser.js';
import { ayse } from '../../outside/given-outside.js';
import { givenMuhtar, givenOfficer, MUHTAR, startSignIn, type SignInServer } from '../sign-in-server.js';
import type { Answer, Visitor } from '../visitor.js';

let server: SignInServer;

beforeAll(async () => {
  server = await startSignIn();
  await server.simulators.register(ayse);
  await givenOfficer(server);
  await givenMuhtar(server);
});
beforeEach(() => server.platform.clock.pin(new Date('2026-11-20T09:00:00Z')));
afterEach(async () => {
  await server.simulators.noFaults();
  await server.rows('TRUNCATE sign_in_limit, session, sign_in_trip');
});
afterAll(() => server.stop());

type Way = 'e-devlet' | 'oidc';

/** At the other site the person signs in, or declines; answers the address the browser is sent back to. */
async function atTheGateway(way: Way, location: string, form: Readonly<Record<string, string>>): Promise<string> {
  const browser = new Browser();
  const page = await browser.go(location);
  const address = new URL(location);
  const [action, fields] = way === 'oidc' ? [page.url, {}] : [`${address.origin}${address.pathname}`, Object.fromEntries(address.searchParams)];
  return (await browser.go(action, { ...fields, parola: 'x', ...form })).url;
}

async function leaving(way: Way, query = ''): Promise<{ visitor: Visitor; location: string }> {
  const visitor = server.visitor();
  const { status, headers } = await visitor.send('GET', `/api/oturum/${way}${query}`);
  expect(status).toBe(302);
  return { visitor, location: headers.get('location') ?? '' };
}

async function signedIn(way: Way, { query = '', form = { tckn: ayse.tckn } as Record<string, string> } = {}): Promise<{ visitor: Visitor; answer: Answer; back: string }> {
  const { visitor, location } = await leaving(way, query);
  const back = await atTheGateway(way, location, form);
  return { visitor, answer: await visitor.send('GET', pathOf(back)), back };
}

const pathOf = (address: string): string => address.slice(new URL(address).origin.length);
const targetOf = ({ status, headers }: Answer): [number, string | null] => [status, headers.get('location')];
const ended = [302, '/giris?hata=TRIP_ENDED'];

describe.each<Way>(['e-devlet', 'oidc'])('signing in by way of %s', (way) => {
  it('brings the browser back signed in as a citizen, to the page it wanted', async () => {
    const { visitor, answer } = await signedIn(way, { query: '?hedef=%2Fbasvuru%3Fno%3D7' });

    expect(targetOf(answer)).toEqual([302, '/basvuru?no=7']);
    expect((await visitor.open()).body).toMatchObject({ signedInBy: way, person: { applicant: 'citizen' }, units: [] });
    expect(visitor.setCookies.at(-1)).toMatch(/HttpOnly; SameSite=Lax$/u);
  });

  it('knows a newcomer from then on, and makes them once', async () => {
    const form = { tckn: '10000000078' };
    const first = await signedIn(way, { form });
    const second = await signedIn(way, { form });
    const idOf = async (visitor: Visitor): Promise<unknown> => (await visitor.open()).body['person'];

    expect(await idOf(first.visitor)).toEqual(await idOf(second.visitor));
    expect(await idOf(first.visitor)).toMatchObject({ applicant: 'citizen' });
  });

  it('signs an officer or a muhtar in as one when they ask for it, and nobody who is none', async () => {
    const officer = await signedIn(way, { query: '?olarak=personel' });
    expect((await officer.visitor.open()).body).toMatchObject({ person: { applicant: null }, unit: { detsisNo: '10000001' } });

    const muhtar = await signedIn(way, { query: '?olarak=muhtar', form: { tckn: MUHTAR.tckn } });
    expect((await muhtar.visitor.open()).body).toMatchObject({ person: { applicant: 'muhtar' }, units: [] });

    const citizen = await signedIn(way, { query: '?olarak=personel', form: { tckn: MUHTAR.tckn } });
    expect(targetOf(citizen.answer)).toEqual([302, '/giris?hata=NO_ACTIVE_USER']);
    expect((await citizen.visitor.open()).body['person']).toBeNull();
  });

  it('works in no other browser than the one that left', async () => {
    const { location } = await leaving(way);
    const back = await atTheGateway(way, location, { tckn: ayse.tckn });
    const victim = server.visitor();
    await victim.open();

    expect(targetOf(await victim.send('GET', pathOf(back)))).toEqual(ended);
    expect((await victim.open()).body['person']).toBeNull();
  });

  it('works once', async () => {
    const { visitor, back } = await signedIn(way);
    expect(targetOf(await visitor.send('GET', pathOf(back)))).toEqual(ended);
  });

  it('works within ten minutes', async () => {
    const { visitor, location } = await leaving(way);
    const back = await atTheGateway(way, location, { tckn: ayse.tckn });
    await server.platform.clock.advance(600_000);

    expect(targetOf(await visitor.send('GET', pathOf(back)))).toEqual(ended);
  });

  it('ends at the sign-in page when the person declines, or the address is made up', async () => {
    expect(targetOf((await signedIn(way, { form: { vazgec: '1' } })).answer)).toEqual(ended);
    for (const query of ['', '?state=x&code=y', `?state=${'A'.repeat(43)}&code=y`, '?state=&code=']) {
      expect(targetOf(await server.visitor().send('GET', `/api/oturum/${way}/donus${query}`))).toEqual(ended);
    }
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a\nb', '\\\\evil.example', ''])('leads home instead of %j', async (target) => {
    const { answer } = await signedIn(way, { query: `?hedef=${encodeURIComponent(target)}` });
    expect(targetOf(answer)).toEqual([302, '/']);
  });
});

describe('a gateway that does not do its part', () => {
  it('ends at the sign-in page with the reason', async () => {
    const { visitor, location } = await leaving('e-devlet');
    const back = await atTheGateway('e-devlet', location, { tckn: ayse.tckn });
    await server.simulators.fault({ system: 'edevlet', down: true });

    expect(targetOf(await visitor.send('GET', pathOf(back)))).toEqual([302, '/giris?hata=OUTSIDE_DOWN']);
  });

  it('does not make the person forget where they wanted to go', async () => {
    const { visitor, location } = await leaving('e-devlet', '?hedef=%2Fbasvuru%3Fno%3D7');
    const back = await atTheGateway('e-devlet', location, { vazgec: '1' });

    expect(targetOf(await visitor.send('GET', pathOf(back)))).toEqual([302, '/giris?hata=TRIP_ENDED&sonra=%2Fbasvuru%3Fno%3D7']);
  });

  it('is not left for: the sign-in page tells why', async () => {
    const lonely = await startSignIn({ outside: { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b', OIDC_TIMEOUT_MS: '500' } });
    expect(targetOf(await lonely.visitor().send('GET', '/api/oturum/oidc'))).toEqual([302, expect.stringMatching(/^\/giris\?hata=OUTSIDE_/u)]);
    await lonely.stop();
  });

  it('is asked at most sixty times in ten minutes from one address', async () => {
    const visitor = server.visitor();
    for (let nth = 0; nth < 60; nth += 1) await visitor.send('GET', '/api/oturum/e-devlet');
    expect(targetOf(await visitor.send('GET', '/api/oturum/e-devlet'))).toEqual([302, '/giris?hata=TOO_MANY_REQUESTS']);
    expect(targetOf(await visitor.send('GET', '/api/oturum/e-devlet/donus?state=a&code=b'))).toEqual([302, '/giris?hata=TOO_MANY_REQUESTS']);
  });

  it('that is not configured is no way in', async () => {
    const bare = await startSignIn({ outside: {} });
    expect((await bare.visitor().open()).body['ways']).toEqual(['muhtar', 'citizen', 'staff', 'password']);
    for (const way of ['e-devlet', 'oidc']) expect(await bare.visitor().send('GET', `/api/oturum/${way}`)).toMatchObject({ status: 404, body: { code: 'SIGN_IN_WAY_CLOSED' } });
    await bare.stop();
    expect((await server.visitor().open()).body['ways']).toEqual(['muhtar', 'citizen', 'staff', 'password', 'e-devlet', 'oidc']);
  });
});
