import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActOf } from '../../../src/permissions/index.js';
import { CodeController } from '../../../src/identity/routes/code.controller.js';
import { PasswordController } from '../../../src/identity/routes/password.controller.js';
import { SessionController } from '../../../src/identity/routes/session.controller.js';
import { TripController } from '../../../src/identity/routes/trip.controller.js';
import { startSignIn, type SignInServer } from '../sign-in-server.js';

let server: SignInServer;

beforeAll(async () => {
  server = await startSignIn({ sendsCodes: false });
});
afterAll(() => server.stop());

const methods = [CodeController, PasswordController, SessionController, TripController].flatMap(({ prototype }) =>
  Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor').map((name) => ({ name, handler: (prototype as unknown as Record<string, object>)[name] as object })).filter(({ handler }) => Reflect.hasMetadata('path', handler)));

describe('every route of signing in', () => {
  it('says which act it is', () => {
    expect(methods.length).toBeGreaterThan(15);
    expect(methods.filter(({ handler }) => Reflect.getMetadata(ActOf.KEY, handler) === undefined).map(({ name }) => name)).toEqual([]);
  });

  it.each([['GET', '/acik'], ['DELETE', ''], ['DELETE', '/acik'], ['DELETE', `/acik/${'A'.repeat(22)}`], ['POST', '/birim'], ['POST', '/parola/yeni']])('that needs somebody asks them to sign in: %s %s', async (method, path) => {
    const visitor = server.visitor();
    await visitor.open();

    expect(await visitor.send(method, `/api/oturum${path}`)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FIRST' } });
  });

  it.each(['/muhtar', '/vatandas', '/personel', '/kod', '/kod/yeniden', '/parola'])('names what is missing, and takes nothing it does not know: %s', async (path) => {
    const visitor = server.visitor();
    await visitor.open();
    const { status, body } = await visitor.post(`/api/oturum${path}`, { isAdmin: true });

    expect([status, body['code']]).toEqual([400, 'MALFORMED_REQUEST']);
    const { fields } = body['details'] as unknown as { fields: { field: string; fault: string }[] };
    expect(fields).toContainEqual({ field: 'isAdmin', fault: 'unknown' });
    expect(fields.some(({ fault }) => fault === 'missing')).toBe(true);
  });

  it.each([
    ['a text of absurd length', 'A'.repeat(100_000)], ['SQL', "'; DROP TABLE session; --"], ['a NUL', 'a\u0000b'], ['a script', '<script>alert(1)</script>'], ['a number', 7], ['a list', ['a']], ['nothing', null],
  ])('answers %s in every field with a refusal, never with a bug', async (_, poison) => {
    const visitor = server.visitor();
    await visitor.open();
    const bodies: [string, object][] = [
      ['/muhtar', { tckn: poison, givenName: poison, familyName: poison, captcha: { id: poison, answer: poison } }],
      ['/vatandas', { tckn: '10000000146', givenName: poison, familyName: poison, motherInitials: { first: poison, last: poison }, birthDate: poison, phone: poison }],
      ['/muhtar', { tckn: '10000000146', givenName: poison, familyName: 'B', captcha: { id: 'x', answer: 'y' } }],
      ['/personel', { tckn: poison, phone: poison }], ['/kod', { attemptId: '11111111-1111-4111-8111-111111111111', code: poison }], ['/parola', { userName: poison, password: poison }],
    ];
    for (const [path, body] of bodies) {
      const { status } = await visitor.post(`/api/oturum${path}`, body);
      expect([400, 422]).toContain(status);
    }
  });
});
