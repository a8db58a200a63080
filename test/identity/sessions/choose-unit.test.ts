import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOfficer, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';
import type { Visitor } from '../visitor.js';

let server: SignInServer;

beforeAll(async () => {
  server = await startSignIn();
  await givenOfficer(server, {
    offices: [
      { detsisNo: '10000001', role: 'AKS', districts: ['Havsa', 'Keşan'] },
      { detsisNo: '10000001', role: 'BIRIM_AMIRI' },
      { detsisNo: '10000002', role: 'YETKILI' },
    ],
  });
  await givenOfficer(server, { tckn: '19191919190', phone: '0532 111 22 44', userName: 'tek.birim', offices: [{ detsisNo: '10000002', role: 'SORUMLU' }] });
});
afterAll(() => server.stop());

async function signedIn(userName: string = OFFICER.userName): Promise<Visitor> {
  const visitor = server.visitor();
  await visitor.open();
  expect((await visitor.post('/api/oturum/parola', { userName, password: OFFICER.password })).status).toBe(200);
  return visitor;
}

const rolesOf = async (visitor: Visitor): Promise<string[]> => {
  const { body } = await visitor.send('GET', '/api/sinama');
  const { capacities } = body['actor'] as unknown as { capacities: { role: string; detsisNo: string; districts: string[] }[] };
  return capacities.map(({ role, detsisNo, districts }) => `${role}@${detsisNo}${districts.map((name) => ` ${name}`).join('')}`);
};

describe('whoever works in several units', () => {
  it('acts in none before they have chosen', async () => {
    const visitor = await signedIn();
    const { body } = await visitor.open();

    expect(body).toMatchObject({ mustChooseUnit: true, unit: null });
    expect(body['units']).toEqual([
      { detsisNo: '10000001', name: 'EDİRNE VALİLİĞİ', label: expect.any(String), roles: ['AKS', 'BIRIM_AMIRI'], districts: ['Havsa', 'Keşan'], onBehalfOf: [] },
      expect.objectContaining({ detsisNo: '10000002', roles: ['YETKILI'], districts: [] }),
    ]);
    expect(await rolesOf(visitor)).toEqual([]);
  });

  it('acts in all capacities of the chosen unit, and in no other', async () => {
    const visitor = await signedIn();
    const chosen = await visitor.post('/api/oturum/birim', { detsisNo: '10000001' });

    expect(chosen).toMatchObject({ status: 200, body: { mustChooseUnit: false, unit: { detsisNo: '10000001', ilce: null } } });
    expect(await rolesOf(visitor)).toEqual(['AKS@10000001 Havsa Keşan', 'BIRIM_AMIRI@10000001']);
    await visitor.post('/api/oturum/birim', { detsisNo: '10000002' });
    expect(await rolesOf(visitor)).toEqual(['YETKILI@10000002']);
  });

  it('is narrowed to the chosen district, and changes it', async () => {
    const visitor = await signedIn();
    await visitor.post('/api/oturum/birim', { detsisNo: '10000001', ilce: 'Keşan' });
    expect(await rolesOf(visitor)).toEqual(['AKS@10000001 Keşan', 'BIRIM_AMIRI@10000001 Keşan']);
    await visitor.post('/api/oturum/birim', { detsisNo: '10000001', ilce: 'Havsa' });
    expect(await rolesOf(visitor)).toEqual(['AKS@10000001 Havsa', 'BIRIM_AMIRI@10000001 Havsa']);
  });

  it.each([{ detsisNo: '10000003' }, { detsisNo: '10000001', ilce: 'Uzunköprü' }, { detsisNo: '10000002', ilce: 'Havsa' }])('is refused what is not theirs: %j', async (choice) => {
    const visitor = await signedIn();

    expect(await visitor.post('/api/oturum/birim', choice)).toMatchObject({ status: 403, body: { code: 'UNIT_NOT_YOURS' } });
    expect(await rolesOf(visitor)).toEqual([]);
  });

  it('has another token after choosing: the one before is worth nothing', async () => {
    const visitor = await signedIn();
    const stolen = visitor.twin();
    await visitor.post('/api/oturum/birim', { detsisNo: '10000001' });

    expect((await stolen.send('GET', '/api/sinama')).body['actor']).toBeNull();
    expect((await visitor.post('/api/sinama')).status).toBe(204);
  });

  it('acts no longer where an office ended a moment ago', async () => {
    const visitor = await signedIn();
    await visitor.post('/api/oturum/birim', { detsisNo: '10000002' });
    const [row] = await server.rows(`UPDATE membership SET valid_to = $1 WHERE role = 'YETKILI' RETURNING id`, [server.platform.clock.now()]);

    expect(await rolesOf(visitor)).toEqual([]);
    expect((await visitor.open()).body).toMatchObject({ unit: null, mustChooseUnit: true });
    await server.rows('UPDATE membership SET valid_to = NULL WHERE id = $1', [row?.['id']]);
  });
});

describe('whoever works in one unit', () => {
  it('acts there without choosing', async () => {
    const visitor = await signedIn('tek.birim');

    expect((await visitor.open()).body).toMatchObject({ mustChooseUnit: false, unit: { detsisNo: '10000002' } });
    expect(await rolesOf(visitor)).toEqual(['SORUMLU@10000002']);
  });
});
