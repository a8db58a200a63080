import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DemoUsers } from '../../src/identity/index.js';
import { givenOfficer, OFFICER, startSignIn, type SignInServer } from './sign-in-server.js';

let server: SignInServer;
let personId: string;

beforeAll(async () => {
  server = await startSignIn({ sendsCodes: false });
  personId = await givenOfficer(server);
});
afterAll(() => server.stop());

describe('the audit of signing in', () => {
  it('tells who came in how, what they chose, and when they left; of who did not come in, nothing', async () => {
    const visitor = server.visitor();
    await visitor.open();
    await visitor.post('/api/oturum/parola', { userName: OFFICER.userName, password: 'yanlış bir parola' });
    await visitor.post('/api/oturum/parola', { userName: OFFICER.userName, password: OFFICER.password });
    await visitor.post('/api/oturum/birim', { detsisNo: '10000001' });
    await visitor.send('DELETE', '/api/oturum');

    const entries = await server.rows(`SELECT actor, act, thing_kind, outcome, details, address_hash IS NOT NULL AS placed FROM audit_entry WHERE act LIKE 'sign%' OR act LIKE 'session%' ORDER BY seq`);
    const about = { placed: true, outcome: 'done', actor: personId };
    expect(entries).toEqual([
      { ...about, actor: 'nobody', act: 'sign-in', thing_kind: 'sign-in', outcome: 'refused', details: { way: 'password', why: 'wrong' } },
      { ...about, act: 'sign-in', thing_kind: 'person', details: { way: 'password', actsAs: 'staff' } },
      { ...about, act: 'session.choose-unit', thing_kind: 'unit', details: { ilce: null } },
      { ...about, act: 'sign-out', thing_kind: 'session', details: { which: 'here' } },
    ]);
  });
});

describe('the users of a demonstration', () => {
  const user = {
    name: 'Ayşe Işıl', about: 'Edirne AKS', way: 'staff' as const, tckn: OFFICER.tckn, phone: OFFICER.phone, givenName: null, familyName: null, birthDate: null, motherInitials: null,
    userName: null, password: null,
  };
  const phone = 'http://127.0.0.1:3077/telefon';

  it('are offered to who is not signed in, with the page of their codes, as the room that made them tells', async () => {
    expect((await server.visitor().open()).body).toMatchObject({ demoUsers: [], demoPhone: null });
    server.app.get(DemoUsers).comeFrom(() => Promise.resolve({ users: [user], phone }));
    const visitor = server.visitor();
    expect((await visitor.open()).body).toMatchObject({ demoUsers: [user], demoPhone: phone });
    await visitor.post('/api/oturum/parola', { userName: OFFICER.userName, password: OFFICER.password });
    expect((await visitor.open()).body).toMatchObject({ demoUsers: [], demoPhone: null });
  });

  it('are offered nowhere else', async () => {
    const real = await startSignIn({ environment: { DEMO: 'off' }, sendsCodes: false });
    real.app.get(DemoUsers).comeFrom(() => Promise.resolve({ users: [user], phone }));
    expect((await real.visitor().open()).body).toMatchObject({ demoUsers: [], demoPhone: null });
    await real.stop();
  });
});
