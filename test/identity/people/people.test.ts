import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSignIn, type SignInServer } from '../sign-in-server.js';

let server: SignInServer;
const keeper = { personId: '33333333-3333-4333-8333-333333333333', sessionId: 'oturum-1' };

beforeAll(async () => {
  server = await startSignIn({ sendsCodes: false });
});
afterEach(() => server.rows('DELETE FROM person'));
afterAll(() => server.stop());

type Tx = Parameters<Parameters<SignInServer['platform']['database']['transaction']>[0]>[0];
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => server.platform.database.transaction(work);
const ahmet = { givenName: 'Ahmet Işık', familyName: 'Çağlar', tckn: '10000000146', phone: '0532 111 22 33', email: 'AHMET@örnek.gov.tr' };
const added = (more: object = {}): Promise<string> => inTx((tx) => server.people.add(tx, keeper, { ...ahmet, ...more }));
const audited = async (act: string): Promise<unknown[]> => server.rows('SELECT actor, thing_id, details FROM audit_entry WHERE act = $1 ORDER BY seq DESC', [act]);

describe('adding a person', () => {
  it('keeps what identifies them sealed, finds them by it, and writes it down without it', async () => {
    const id = await added();

    for (const found of [await server.people.byTckn(ahmet.tckn), (await server.people.byPhone('+90 532 111 22 33'))[0], await server.people.byId(id)]) {
      expect(found).toEqual({ id, givenName: 'Ahmet Işık', familyName: 'Çağlar', isActive: true, userName: null, isMuhtar: false, version: 1 });
    }
    expect((await audited('user.add'))[0]).toEqual({ actor: keeper.personId, thing_id: id, details: { fields: 'givenName,familyName,tckn,phone,email' } });
  });

  it.each([['TCKN_UNFIT', { tckn: '10000000147' }], ['PHONE_UNFIT', { phone: '0212 111 22 33' }]])('is refused with %s', async (code, wrong) => {
    await expect(added(wrong)).rejects.toMatchObject({ code });
  });

  it('is refused when somebody has the number, also for one of two at the same moment', async () => {
    const outcomes = await Promise.allSettled([added(), added(), added()]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'PERSON_EXISTS' });
  });
});

describe('finding people by their names', () => {
  it('takes words in any order, case and spelling, and no wildcard', async () => {
    const id = await added();
    for (const words of ['ahmet', 'caglar ahm', 'ISIK ÇAĞ', 'ışı']) expect((await server.people.search(words)).map((person) => person.id)).toEqual([id]);
    for (const words of ['', '%', '_hmet', 'ahmet veli', "'; DROP TABLE person; --"]) expect(await server.people.search(words)).toEqual([]);
  });
});

describe('how to reach somebody', () => {
  it('is shown with an entry in the audit, and to the system without', async () => {
    const id = await added();
    const contact = { tckn: ahmet.tckn, phone: '+905321112233', email: 'ahmet@örnek.gov.tr' };

    expect(await server.people.contactOf('system', id)).toEqual(contact);
    expect(await audited('user.read-contact')).toEqual([]);
    expect(await server.people.contactOf(keeper, id)).toEqual(contact);
    expect(await audited('user.read-contact')).toEqual([{ actor: keeper.personId, thing_id: id, details: {} }]);
  });
});

describe('changing a person', () => {
  it('changes what is told, takes away what is null, and leaves the rest', async () => {
    const id = await added();
    await inTx((tx) => server.people.change(tx, keeper, { id, version: 1, familyName: 'Şen', email: null, phone: '0533 000 11 22' }));

    expect(await server.people.byId(id)).toMatchObject({ givenName: 'Ahmet Işık', familyName: 'Şen', version: 2 });
    expect(await server.people.contactOf('system', id)).toEqual({ tckn: ahmet.tckn, phone: '+905330001122', email: null });
    expect(await server.people.byPhone(ahmet.phone)).toEqual([]);
  });

  it('is refused on an old version, or when the number is somebody else\'s', async () => {
    const [id] = [await added(), await added({ tckn: '12345678950', phone: '0533 999 99 99' })];
    const change = (more: object) => inTx((tx) => server.people.change(tx, keeper, { id, version: 1, ...more }));

    await expect(change({ version: 7, givenName: 'A' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(change({ id: keeper.personId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(change({ tckn: '12345678950' })).rejects.toMatchObject({ code: 'PERSON_EXISTS' });
    await change({ tckn: ahmet.tckn });
  });
});

describe('what opens doors', () => {
  async function signedIn(): Promise<{ id: string; isIn: () => Promise<boolean> }> {
    const id = await added();
    await inTx((tx) => server.people.setPassword(tx, keeper, { id, userName: 'ahmet', password: 'Boğaz köprüsü 7 ışık', mustChange: false }));
    const visitor = server.visitor();
    await visitor.open();
    await server.rows('TRUNCATE sign_in_limit, sign_in_lock');
    expect((await visitor.post('/api/oturum/parola', { userName: 'ahmet', password: 'Boğaz köprüsü 7 ışık' })).status).toBe(200);
    return { id, isIn: async () => (await visitor.open()).body['person'] !== null };
  }

  it.each<[string, (tx: Tx, id: string) => Promise<void>]>([
    ['telephone', (tx, id) => server.people.change(tx, keeper, { id, version: 1, phone: '0533 000 11 22' })],
    ['T.C. kimlik no', (tx, id) => server.people.change(tx, keeper, { id, version: 1, tckn: '12345678950' })],
    ['password', (tx, id) => server.people.setPassword(tx, keeper, { id, userName: 'ahmet', password: 'ılık çay ve şeker' })],
    ['being active', (tx, id) => server.people.setActive(tx, keeper, { id, isActive: false })],
  ])('signs the person out everywhere when it is changed: %s', async (_, change) => {
    const { id, isIn } = await signedIn();
    expect(await isIn()).toBe(true);
    await inTx((tx) => change(tx, id));
    expect(await isIn()).toBe(false);
  });

  it('is a user name nobody else has, in any case', async () => {
    const [one, other] = [await added(), await added({ tckn: '12345678950' })];
    const naming = (id: string, userName: string) => inTx((tx) => server.people.setPassword(tx, keeper, { id, userName, password: 'Boğaz köprüsü 7 ışık' }));
    await naming(one, 'cinar');

    await expect(naming(other, 'ÇINAR')).rejects.toMatchObject({ code: 'USER_NAME_TAKEN' });
    await naming(one, 'Çınar');
    expect(await server.people.byUserName('CINAR')).toMatchObject({ id: one, userName: 'Çınar' });
  });
});

describe('registering a muhtar', () => {
  it('makes the person one from today on by our clock, whatever the database takes for today', async () => {
    const id = await added();
    await server.platform.clock.pin(new Date('2031-05-05T22:30:00Z'));
    await inTx((tx) => server.people.registerMuhtar(tx, keeper, { id, il: 22, ilce: 'Havsa', mahalle: 'Yeni' }));

    expect(await server.people.muhtarOf('system', id)).toMatchObject({ activeFrom: '2031-05-06', activeTo: null });
    await server.platform.clock.pin(new Date('2026-11-20T09:00:00Z'));
  });

  it('makes the person one, and keeps the address sealed', async () => {
    const id = await added();
    await inTx((tx) => server.people.registerMuhtar(tx, keeper, { id, il: 22, ilce: 'Havsa', mahalle: 'Yeni', address: 'Gül Sokağı 5' }));

    expect(await server.people.byId(id)).toMatchObject({ isMuhtar: true });
    expect(await server.people.muhtarOf(keeper, id)).toMatchObject({ il: 22, ilce: 'Havsa', mahalle: 'Yeni', address: 'Gül Sokağı 5', activeTo: null, version: 1 });
    expect(await audited('user.read-contact')).toContainEqual({ actor: keeper.personId, thing_id: id, details: {} });
    expect(await server.rows('SELECT 1 FROM muhtar WHERE position($1::bytea IN address_sealed) > 0', [Buffer.from('Gül')])).toEqual([]);
    await inTx((tx) => server.people.registerMuhtar(tx, keeper, { id, il: 22, ilce: 'Keşan', mahalle: 'Eski', activeFrom: '2024-04-01', activeTo: '2029-03-31' }));
    expect(await server.people.muhtarOf('system', id)).toEqual({ il: 22, ilce: 'Keşan', mahalle: 'Eski', address: null, activeFrom: '2024-04-01', activeTo: '2029-03-31', version: 2 });
  });
});
