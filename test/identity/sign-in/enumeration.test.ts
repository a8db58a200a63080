import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checksSoFar } from '../../../src/identity/sign-in/argon.js';
import { givenMuhtar, givenOfficer, MUHTAR, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';
import { statementsOf } from '../statements.js';
import { gateOf, type Answer, type Visitor } from '../visitor.js';

let server: SignInServer;

beforeAll(async () => {
  // Nobody carries messages here: only the work of the request itself is compared.
  server = await startSignIn({ sendsCodes: false });
  await givenOfficer(server);
  await givenMuhtar(server);
  await givenOfficer(server, { tckn: '19191919190', phone: '0532 999 88 77', userName: 'pasif', offices: [] });
  await server.rows(`UPDATE person SET is_active = false WHERE id = (SELECT person_id FROM sign_in_account WHERE user_name = 'pasif')`);
});
afterEach(() => server.rows('TRUNCATE sign_in_limit, sign_in_lock, sign_in_attempt, session CASCADE'));
afterAll(() => server.stop());

interface Seen {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  readonly statements: readonly string[];
  readonly checks: number;
}

/** What an onlooker gets, with what is new in every answer cut out; and what it cost us. */
async function seen(ask: () => Promise<Answer>): Promise<Seen> {
  const before = checksSoFar();
  let answer: Answer | undefined;
  const statements = await statementsOf(async () => void (answer = await ask()));
  if (!answer) throw new Error('no answer');
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date' && name !== 'content-length'));
  const body = JSON.parse(JSON.stringify(answer.body).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, 'id').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'instant')) as unknown;
  return { status: answer.status, headers, body, statements, checks: checksSoFar() - before };
}

async function opened(): Promise<Visitor> {
  const visitor = server.visitor();
  await visitor.open();
  return visitor;
}

const nobody = '11111111110';
const { tckn, givenName, familyName } = MUHTAR;

describe('somebody known and somebody unknown', () => {
  it.each([
    ['an unknown number', { tckn: nobody, phone: OFFICER.phone }],
    ['another telephone', { tckn: OFFICER.tckn, phone: '0532 000 00 00' }],
    ['somebody inactive', { tckn: '19191919190', phone: '0532 999 88 77' }],
    ['a muhtar, who is no officer', { tckn, phone: MUHTAR.phone }],
  ])('are answered the same with the same work when an officer begins: %s', async (_, unknown) => {
    const [one, other] = [await opened(), await opened()];
    const right = await seen(() => one.post('/api/oturum/personel', { tckn: OFFICER.tckn, phone: OFFICER.phone }));
    const wrong = await seen(() => other.post('/api/oturum/personel', unknown));

    expect(right.status).toBe(200);
    expect(wrong).toEqual(right);
    expect(right.statements.length).toBeGreaterThan(5);
  });

  it.each([
    ['an unknown number', { tckn: nobody, givenName, familyName }], ['another name', { tckn, givenName: 'Işık', familyName }],
    ['an officer, who is no muhtar', { tckn: OFFICER.tckn, givenName: 'Ayşe', familyName: 'Işıl' }],
  ])('are answered the same with the same work when a muhtar begins: %s', async (_, unknown) => {
    const [one, other] = [await opened(), await opened()];
    const [gate, otherGate] = [await gateOf(one), await gateOf(other)];
    const right = await seen(() => one.post('/api/oturum/muhtar', { tckn, givenName, familyName, captcha: gate }));
    const wrong = await seen(() => other.post('/api/oturum/muhtar', { ...unknown, captcha: otherGate }));

    expect(right.status).toBe(200);
    expect(wrong).toEqual(right);
  });

  it.each([
    ['officers', '/api/oturum/personel', { tckn: OFFICER.tckn, phone: OFFICER.phone }, { tckn: nobody, phone: OFFICER.phone }],
    ['officers with another telephone', '/api/oturum/personel', { tckn: OFFICER.tckn, phone: OFFICER.phone }, { tckn: OFFICER.tckn, phone: '0532 000 00 00' }],
  ])('are asked for a captcha after the same number of tries: %s', async (_, path, known, unknown) => {
    const visitor = await opened();
    const trying = async (body: object): Promise<Seen[]> => {
      await server.rows('TRUNCATE sign_in_limit');
      const all: Seen[] = [];
      for (let nth = 0; nth < 5; nth += 1) all.push(await seen(() => visitor.post(path, body)));
      all.push(await seen(async () => visitor.post(path, { ...body, captcha: await gateOf(visitor) })));
      return all;
    };
    const [right, wrong] = [await trying(known), await trying(unknown)];

    expect(wrong).toEqual(right);
    expect(right.map(({ status }) => status)).toEqual([200, 200, 200, 422, 422, 200]);
  });

  it('are answered the same with the same work when they type a wrong code, and ask for another', async () => {
    const asking = async (phone: string): Promise<{ visitor: Visitor; attemptId: string }> => {
      const visitor = await opened();
      return { visitor, attemptId: String((await visitor.post('/api/oturum/personel', { tckn: OFFICER.tckn, phone })).body['attemptId']) };
    };
    const [known, unknown] = [await asking(OFFICER.phone), await asking('0532 000 00 00')];
    const typing = ({ visitor, attemptId }: typeof known) => seen(() => visitor.post('/api/oturum/kod', { attemptId, code: 'AAAAAA' }));
    for (let nth = 0; nth < 3; nth += 1) expect(await typing(unknown)).toEqual(await typing(known));

    await server.platform.clock.advance(31_000);
    const again = ({ visitor, attemptId }: typeof known) => seen(() => visitor.post('/api/oturum/kod/yeniden', { attemptId }));
    expect(await again(unknown)).toEqual(await again(known));
    for (let nth = 0; nth < 3; nth += 1) expect(await typing(unknown)).toEqual(await typing(known));
  });

  it('leave rows of the same kind and size behind', async () => {
    for (const phone of [OFFICER.phone, '0532 000 00 00']) {
      const visitor = await opened();
      await visitor.post('/api/oturum/personel', { tckn: OFFICER.tckn, phone });
    }
    expect(await server.rows('SELECT state, count(*)::int AS count FROM sign_in_message GROUP BY state')).toEqual([{ state: 'waiting', count: 2 }]);
  });

  it.each([['an unknown name', 'kimse'], ['somebody inactive', 'pasif']])('are answered the same with the same work, locked or not, when a password is wrong: %s', async (_, userName) => {
    const [one, other] = [await opened(), await opened()];
    for (let nth = 0; nth < 8; nth += 1) {
      const known = await seen(() => one.post('/api/oturum/parola', { userName: OFFICER.userName, password: 'yanlış bir parola' }));
      const unknown = await seen(() => other.post('/api/oturum/parola', { userName, password: 'yanlış bir parola' }));
      expect(unknown).toEqual(known);
      expect([known.status, known.checks]).toEqual(nth < 5 ? [422, 1] : [429, 0]);
    }
  });
});
