import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clearPersonalDataIn } from '../given/no-clear-personal-data.js';
import { ayse } from '../outside/given-outside.js';
import { eventually } from '../given/eventually.js';
import { givenMuhtar, givenOfficer, MUHTAR, OFFICER, startSignIn, type SignInServer } from './sign-in-server.js';
import { codeOn, otherThan } from './visitor.js';

let server: SignInServer;
const codes: string[] = [];

beforeAll(async () => {
  server = await startSignIn();
  await server.simulators.register(ayse);
  await givenOfficer(server);
  await givenMuhtar(server);
  await everyWay();
});
afterAll(() => server.stop());

/** Signing in, failing to, and asking for the impossible: all that could leave a trace. */
async function everyWay(): Promise<void> {
  const visitor = server.visitor();
  await visitor.open();
  const { body } = await visitor.post('/api/oturum/personel', { tckn: OFFICER.tckn, phone: OFFICER.phone });
  const code = await codeOn(server, OFFICER.phone);
  await visitor.post('/api/oturum/kod', { attemptId: body['attemptId'], code: otherThan(code) });
  await visitor.post('/api/oturum/kod', { attemptId: body['attemptId'], code });
  await server.simulators.fault({ system: 'sms', down: true });
  const waiting = server.visitor();
  await waiting.open();
  await waiting.post('/api/oturum/vatandas', { tckn: ayse.tckn, givenName: ayse.ad, familyName: ayse.soyad, motherInitials: { first: 'ş', last: 'n' }, birthDate: ayse.dogumTarihi, phone: '05425556677' });
  await eventually(async () => expect(await server.rows('SELECT 1 FROM sign_in_message WHERE failure IS NOT NULL')).toHaveLength(1));
  await visitor.post('/api/oturum/parola', { userName: OFFICER.userName, password: OFFICER.password });
  await visitor.post('/api/oturum/parola', { userName: OFFICER.userName, password: 'yanlış bir parola' });
  await visitor.post('/api/oturum/personel', { tckn: '12345', phone: OFFICER.phone, extra: MUHTAR.tckn });
  await visitor.send('GET', `/api/oturum/e-devlet/donus?state=${MUHTAR.tckn}&code=${OFFICER.tckn}`);
  codes.push(code, ...visitor.cookies.values(), ...waiting.cookies.values(), visitor.csrfToken);
}

const secrets = (): string[] => [
  OFFICER.tckn, MUHTAR.tckn, ayse.tckn, '5321112233', '5322223344', '5332223344', '5425556677', OFFICER.password, 'yanlış bir parola', 'Gül Sokağı 5', ...codes,
];

describe('signing in', () => {
  it('leaves no number, telephone, code, token or password in clear in the database', async () => {
    expect(await clearPersonalDataIn(server.platform.database.url, secrets())).toEqual([]);
  });

  it('leaves none of them in a line of the log, at the most talkative level', () => {
    expect(server.lines.length).toBeGreaterThan(10);
    expect(secrets().filter((secret) => server.lines.some((line) => line.includes(secret)))).toEqual([]);
  });
});
