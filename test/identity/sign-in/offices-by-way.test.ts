import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOfficer, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';
import { codeOn, type Answer } from '../visitor.js';

let server: SignInServer;
let nth = 0;

beforeAll(async () => {
  server = await startSignIn();
  await givenOfficer(server);
});
afterEach(async () => {
  await server.rows('TRUNCATE sign_in_limit, sign_in_attempt, session CASCADE');
  await server.rows(`DELETE FROM membership WHERE detsis_no = '10000002'`);
  await server.rows(`UPDATE membership SET role = 'AKS'`);
});
afterAll(() => server.stop());

const staff = { tckn: OFFICER.tckn, phone: OFFICER.phone };

describe('an office that is worth a password', () => {
  const byPassword = async (): Promise<Answer> => {
    const visitor = server.visitor();
    await visitor.open();
    return visitor.post('/api/oturum/parola', { userName: OFFICER.userName, password: OFFICER.password });
  };
  const giving = (role: string): Promise<unknown> => server.rows(
    `INSERT INTO membership (person_id, detsis_no, role, valid_from) SELECT person_id, '10000002', $1, '2024-01-01' FROM sign_in_account WHERE user_name = $2`, [role, OFFICER.userName]);

  it.each(['VALI', 'SISTEM_YONETICISI', 'BIRIM_AMIRI'])('is not opened by a code to the telephone, besides one that is: %s', async (role) => {
    await giving(role);
    const visitor = server.visitor();
    await visitor.open();
    const begun = await visitor.post('/api/oturum/personel', staff);
    nth += 1;
    const { body } = await visitor.post('/api/oturum/kod', { attemptId: begun.body['attemptId'], code: await codeOn(server, OFFICER.phone, nth) });
    expect(body).toMatchObject({ signedInBy: 'staff', unit: { detsisNo: '10000001', roles: ['AKS'] }, units: [{ roles: ['AKS'] }] });
    expect((await visitor.send('GET', '/api/sinama')).body['actor']).toMatchObject({ capacities: [{ role: 'AKS' }] });
    expect((await byPassword()).body['units']).toHaveLength(2);
  });

  it('brings no code to who has no other, and is answered as for anybody', async () => {
    await server.rows(`UPDATE membership SET role = 'VALI' WHERE detsis_no = '10000001'`);
    const visitor = server.visitor();
    await visitor.open();
    const { status, body } = await visitor.post('/api/oturum/personel', staff);
    expect([status, typeof body['attemptId']]).toEqual([200, 'string']);
    expect(await server.rows('SELECT person_id FROM sign_in_attempt')).toEqual([{ person_id: null }]);
    expect((await byPassword()).body).toMatchObject({ unit: { roles: ['VALI'] } });
  });
});
