import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { givenMuhtar, givenOfficer, MUHTAR, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';
import type { Answer } from '../visitor.js';

let server: SignInServer;
let direct: SignInServer;
const HEADER = 'X-Client-Subject';

beforeAll(async () => {
  [server, direct] = await Promise.all([
    startSignIn({ environment: { TRUSTED_PROXIES: '127.0.0.0/8', CLIENT_CERTIFICATE_HEADER: HEADER } }),
    // The proxy is elsewhere: whoever speaks to us directly is not it.
    startSignIn({ environment: { TRUSTED_PROXIES: '10.1.2.3', CLIENT_CERTIFICATE_HEADER: HEADER } }),
  ]);
  for (const one of [server, direct]) await givenOfficer(one);
  await givenMuhtar(server);
});
afterEach(() => server.rows('TRUNCATE sign_in_limit, session'));
afterAll(() => Promise.all([server.stop(), direct.stop()]));

async function signingIn(subject: string | undefined, at: SignInServer = server, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const visitor = at.visitor();
  await visitor.open();
  return visitor.post('/api/oturum/sertifika', undefined, { ...(subject === undefined ? {} : { [HEADER]: subject }), ...more });
}

describe('a certificate the proxy has checked', () => {
  it.each([OFFICER.tckn, `CN=AYSE ISIL,serialNumber=${OFFICER.tckn},C=TR`, `/C=TR/serialNumber=${OFFICER.tckn}/CN=AYSE ISIL`, `2.5.4.5=${OFFICER.tckn}`])('signs its officer in: %s', async (subject) => {
    expect(await signingIn(subject)).toMatchObject({ status: 200, body: { signedInBy: 'certificate', unit: { detsisNo: '10000001' } } });
  });

  it.each([
    ['nobody', undefined], ['an empty subject', ''], ['a number nobody has', '11111111110'], ['a number that cannot exist', '10000000147'],
    ['a number in the name', `CN=serialNumberX${OFFICER.tckn}`], ['two numbers, one of them hidden in the name', `CN=X serialNumber=${OFFICER.tckn},serialNumber=${MUHTAR.tckn}`], ['two headers', `serialNumber=${OFFICER.tckn}, serialNumber=${MUHTAR.tckn}`],
    ['a longer number', `serialNumber=${OFFICER.tckn}0`], ['a muhtar, who is no officer', MUHTAR.tckn],
  ])('of %s is refused', async (_, subject) => {
    expect(await signingIn(subject)).toMatchObject({ status: 403, body: { code: 'NO_ACTIVE_USER' } });
  });

  it('counts for nothing from anybody but the proxy, whatever they say where they are', async () => {
    const claims: Record<string, string>[] = [{}, { 'x-forwarded-for': '10.1.2.3' }, { forwarded: 'for=10.1.2.3' }];
    for (const more of claims) {
      expect((await signingIn(OFFICER.tckn, direct, more)).status).toBe(403);
    }
    expect(await direct.rows('SELECT 1 FROM session')).toEqual([]);
  });

  it('is no way in where no proxy is trusted', async () => {
    const closed = await startSignIn({ environment: { CLIENT_CERTIFICATE_HEADER: HEADER } });
    await givenOfficer(closed);

    expect((await closed.visitor().open()).body['ways']).not.toContain('certificate');
    expect(await signingIn(OFFICER.tckn, closed)).toMatchObject({ status: 404, body: { code: 'SIGN_IN_WAY_CLOSED' } });
    await closed.stop();
  });
});
