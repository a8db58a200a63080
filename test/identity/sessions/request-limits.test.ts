import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOfficer, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';
import type { Answer, Visitor } from '../visitor.js';

/** One a day: nothing flows back while a test runs. */
const SLOW = 1 / 86_400;
const PERSON = 10;
const ADDRESS = 40;

let server: SignInServer;

beforeAll(async () => {
  const rates = { person: { perSecond: SLOW, atOnce: PERSON }, address: { perSecond: SLOW, atOnce: ADDRESS } };
  server = await startSignIn({ environment: { TRUSTED_PROXIES: '127.0.0.1' }, rates });
  await givenOfficer(server);
});
afterAll(() => server.stop());

const from = (address: string): Visitor => server.visitor({ 'x-forwarded-for': address });
async function asking(visitor: Visitor, times: number, path = '/api/sinama'): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let nth = 0; nth < times; nth += 1) answers.push(await visitor.send('GET', path));
  return answers;
}
const statuses = (answers: readonly Answer[]): number[] => [...new Set(answers.map(({ status }) => status))];

describe('whoever asks too often', () => {
  it('is refused as an address, and told how long to wait', async () => {
    const visitor = from('203.0.113.1');
    expect(statuses(await asking(visitor, ADDRESS))).toEqual([200]);
    const [refused] = await asking(visitor, 1);
    expect(refused).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS', details: { seconds: expect.any(Number) } } });
    const seconds = (refused?.body['details'] as unknown as { seconds: number }).seconds;
    expect([seconds > 80_000 && seconds <= 86_400, refused?.headers.get('retry-after')]).toEqual([true, String(seconds)]);
  });

  it('is one address with everybody of the same IPv6 network, and none with anybody else', async () => {
    expect(statuses(await asking(from('2001:db8:1:1::1'), ADDRESS))).toEqual([200]);
    expect(statuses(await asking(from('2001:db8:1:1::2'), 1))).toEqual([429]);
    expect(statuses(await asking(from('2001:db8:1:2::1'), 1))).toEqual([200]);
  });

  it('is refused as a person, from wherever and in however many sessions they ask, while others at the address are not', async () => {
    const sessions = await Promise.all(['203.0.113.11', '203.0.113.12'].map(async (address) => {
      const visitor = from(address);
      await visitor.open();
      expect((await visitor.post('/api/oturum/parola', { userName: OFFICER.userName, password: OFFICER.password })).status).toBe(200);
      return visitor;
    }));
    const [here, there] = sessions as [Visitor, Visitor];
    expect([statuses(await asking(here, PERSON / 2)), statuses(await asking(there, PERSON / 2))]).toEqual([[200], [200]]);

    expect([statuses(await asking(here, 1)), statuses(await asking(there, 1))]).toEqual([[429], [429]]);
    expect(statuses(await asking(from('203.0.113.11'), 1))).toEqual([200]);
  });

  it('is not counted outside of what people ask for', async () => {
    const visitor = from('203.0.113.21');
    expect(statuses(await asking(visitor, ADDRESS + 5, '/health/live'))).toEqual([200]);
    expect(statuses(await asking(visitor, ADDRESS))).toEqual([200]);
  });
});
