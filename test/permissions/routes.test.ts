import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../../src/org/index.js';
import { everMay, EVER, keeps, ROUTES, sees } from './expected.js';
import { givenPerson, givenUnits, openHouse, routesOf, signedIn, stranger, type Ask, type House } from './house.js';

const NOBODY = '99999999-9999-4999-8999-999999999999';
const HERE = { detsisNo: '20000002', il: 22 };
const UNITS = [
  { detsisNo: '20000001', name: 'EDİRNE VALİLİĞİ', path: '/20000001/', il: 22 },
  { ...HERE, name: 'YAZI İŞLERİ', path: '/20000001/20000002/' },
  { detsisNo: '20000003', name: 'EVRAK', path: '/20000001/20000002/20000003/', il: 22 },
  { detsisNo: '20000004', name: 'İDARE KURULU', path: '/20000001/20000004/', il: 22 },
  { detsisNo: '30000001', name: 'İSTANBUL VALİLİĞİ', path: '/30000001/', il: 34 },
  { detsisNo: '40000001', name: 'BAKANLIK', path: '/40000001/', il: null },
] as const;
const TARGET_ROLES: readonly Role[] = ['AKS', 'ACIK_KAPI_YETKILISI', 'YETKILI', 'SORUMLU', 'BIRIM_GOREVLISI', 'VALI'];
const LONG_AGO = new Date('2024-06-01');

let house: House;
const askers = new Map<Role, Ask>();
const holders = new Map<Role, string>();
const targets: { readonly id: string; readonly role: Role; readonly detsisNo: string; readonly il: number | null; readonly membershipId: string }[] = [];

beforeAll(async () => {
  house = await openHouse();
  await givenUnits(house, UNITS);
  for (const role of ROLES) {
    const id = await givenPerson(house, [{ detsisNo: HERE.detsisNo, role }]);
    holders.set(role, id);
    askers.set(role, await signedIn(house, id));
  }
  for (const role of TARGET_ROLES) {
    for (const { detsisNo, il } of UNITS) {
      const id = await givenPerson(house, [{ detsisNo, role }]);
      const [membership] = await house.memberships.membershipsOf(id);
      targets.push({ id, role, detsisNo, il, membershipId: membership?.id ?? '' });
    }
  }
}, 600_000);
afterAll(() => house.stop());

/** A route's address with things in it that nobody has. */
const addressOf = (route: string): [method: string, path: string] => {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replace(':kind', 'duyuru').replace(':slug', 'yok').replace(':il', '22').replace(':detsisNo', '99999999').replace(/:\w+/gu, NOBODY)];
};
const BY_THE_RULES: readonly unknown[] = ['SIGN_IN_FIRST', 'NOT_ALLOWED'];

/** Whether the rules let somebody in. Bodies are empty: nothing can have been done. */
async function isIn(ask: Ask, route: string): Promise<boolean> {
  const [method, path] = addressOf(route);
  const { body } = await ask(method, path, method === 'GET' || method === 'DELETE' ? undefined : {});
  return !BY_THE_RULES.includes(body['code']);
}

/** Who has signed out has nothing left to ask with. */
const SIGNS_OUT = /^DELETE \/api\/oturum(\/acik)?$/u;
const walked = (): string[] => Object.keys(ROUTES).filter((route) => !SIGNS_OUT.test(route) && routesOf(house).has(route));

describe('the routes under /api', () => {
  it('each say which act they are, and each stands in the list of this test', () => {
    const routes = routesOf(house);
    expect([...routes].filter(([, act]) => act === null)).toEqual([]);
    expect(Object.fromEntries([...routes].sort())).toEqual(Object.fromEntries(Object.entries(ROUTES).sort()));
  });

  it('each are an act about which this test knows who may carry it out', () => {
    expect([...new Set(routesOf(house).values())].filter((act) => act === null || EVER[act] === undefined)).toEqual([]);
  });

  it('keep out strangers, unless they are open to anybody', async () => {
    for (const route of walked()) {
      const act = ROUTES[route];
      if (act === undefined) continue;
      const may = everMay(act, { isSignedIn: false, role: null });
      expect([route, await isIn(stranger(house), route)]).toEqual([route, may]);
    }
  });

  it.each(ROLES)('let %s in exactly where the role has something to do', async (role) => {
    const ask = askers.get(role) as Ask;
    for (const route of walked()) {
      const act = ROUTES[route];
      if (act === undefined) continue;
      expect([route, await isIn(ask, route)]).toEqual([route, everMay(act, { isSignedIn: true, role })]);
    }
  });

  it.each(['citizen', 'muhtar'] as const)('treat an admin who came in as a %s as one who works nowhere', async (actsAs) => {
    const ask = await signedIn(house, holders.get('SISTEM_YONETICISI') ?? '', actsAs);
    for (const route of walked()) {
      const act = ROUTES[route];
      if (act === undefined) continue;
      expect([route, await isIn(ask, route)]).toEqual([route, everMay(act, { isSignedIn: true, role: null })]);
    }
  });

  it.each(['SISTEM_YONETICISI', 'VALI', 'YETKILI', 'DENETCI'] as const)('let a deputy of a %s in where the absent one may go, and nobody whose time is over', async (role) => {
    const absentId = await givenPerson(house, [{ detsisNo: HERE.detsisNo, role }]);
    const [deputyId, formerDeputyId] = [await givenPerson(house), await givenPerson(house)];
    await house.platform.database.transaction(async (tx) => {
      const [from, to, later] = [new Date('2026-11-01'), new Date('2026-12-01'), new Date('2026-10-01')];
      await house.memberships.substitute(tx, { absentId, deputyId, validFrom: from, validTo: to, reason: 'izin', by: null });
      await house.memberships.substitute(tx, { absentId, deputyId: formerDeputyId, validFrom: later, validTo: from, reason: 'izin', by: null });
    });
    const formerId = await givenPerson(house, [{ detsisNo: HERE.detsisNo, role, validTo: LONG_AGO }]);
    const [deputy, formerDeputy, former] = await Promise.all([deputyId, formerDeputyId, formerId].map((id) => signedIn(house, id)));
    for (const route of walked()) {
      const act = ROUTES[route];
      if (act === undefined) continue;
      const [through, none] = [everMay(act, { isSignedIn: true, role }), everMay(act, { isSignedIn: true, role: null })];
      expect([route, await isIn(deputy as Ask, route)]).toEqual([route, through]);
      expect([route, await isIn(formerDeputy as Ask, route), await isIn(former as Ask, route)]).toEqual([route, none, none]);
    }
  });
});

describe('the list of users', () => {
  const listed = async (ask: Ask): Promise<Set<string>> => {
    const ids = new Set<string>();
    for (let after: string | null = ''; after !== null; ) {
      const { status, body } = await ask('GET', `/api/kurum/kullanicilar?limit=7${after && `&after=${encodeURIComponent(after)}`}`);
      if (status === 403) return ids;
      expect(status).toBe(200);
      const page = body as unknown as { rows: { id: string }[]; next: string | null };
      for (const { id } of page.rows) {
        expect(ids.has(id)).toBe(false);
        ids.add(id);
      }
      after = page.next;
    }
    return ids;
  };

  it.each(ROLES)('shows a %s whom the role table says, page by page, and opens exactly those', async (role) => {
    const ask = askers.get(role) as Ask;
    const ids = await listed(ask);
    const asker = { role, ...HERE };
    for (const target of targets) {
      const isSeen = sees(asker, target);
      expect([target, ids.has(target.id)]).toEqual([target, isSeen]);
      const detail = await ask('GET', `/api/kurum/kullanicilar/${target.id}`);
      expect([target, detail.status === 200]).toEqual([target, isSeen]);
      if (isSeen) expect([target, detail.body['mayChange']]).toEqual([target, keeps(asker, target)]);
      const contact = await ask('GET', `/api/kurum/kullanicilar/${target.id}/iletisim`);
      expect([target, contact.status === 200]).toEqual([target, keeps(asker, target)]);
    }
  });

  it.each(ROLES)('lets a %s change, end and give only the roles the role table says', async (role) => {
    const ask = askers.get(role) as Ask;
    for (const target of targets) {
      const isKept = keeps({ role, ...HERE }, target);
      const path = `/api/kurum/kullanicilar/${target.id}`;
      const changed = await ask('PATCH', path, { version: 999 });
      const deactivated = await ask('PUT', `${path}/etkin`, { version: 999, isActive: false });
      const password = await ask('PUT', `${path}/parola`, { version: 999, userName: 'yeni.ad', password: 'Boğaz köprüsü 7 ışık' });
      const membership = await ask('PATCH', `/api/kurum/kullanicilar/gorevler/${target.membershipId}`, { version: 999 });
      const ended = await ask('DELETE', `/api/kurum/kullanicilar/gorevler/${target.membershipId}?version=999`);
      // A version nobody has seen: who is let through is told so, and nothing changes for the next role.
      for (const { status } of [changed, deactivated, password, membership, ended]) expect([target, status === 409]).toEqual([target, isKept]);
      // Once more the very role they have: who is let through is told so.
      const given = await ask('POST', `${path}/gorevler`, { detsisNo: target.detsisNo, role: target.role });
      expect([target, given.body['code'] === 'MEMBERSHIP_EXISTS']).toEqual([target, isKept]);
    }
  });

  it('shows a vali of one district that district only', async () => {
    const vali = await signedIn(house, await givenPerson(house, [{ detsisNo: '20000001', role: 'VALI_YARDIMCISI', districts: ['Havsa'] }]));
    const [inside, outside] = [await givenPerson(house, [{ detsisNo: '20000001', role: 'AKS', districts: ['Havsa'] }]), await givenPerson(house, [{ detsisNo: '20000001', role: 'AKS', districts: ['Keşan'] }])];
    const ids = await listed(vali);
    expect([ids.has(inside), ids.has(outside)]).toEqual([true, false]);
    expect((await vali('GET', `/api/kurum/kullanicilar/${outside}`)).status).toBe(404);
  });

  it('keeps an account from the keeper of one of its roles when another role is not theirs', async () => {
    const both = await givenPerson(house, [{ detsisNo: HERE.detsisNo, role: 'SORUMLU' }, { detsisNo: '20000001', role: 'SISTEM_YONETICISI' }]);
    const yetkili = askers.get('YETKILI') as Ask;
    const detail = await yetkili('GET', `/api/kurum/kullanicilar/${both}`);
    expect([detail.status, detail.body['mayChange'], (detail.body['memberships'] as unknown as unknown[]).length]).toEqual([200, false, 1]);
    expect((await yetkili('GET', `/api/kurum/kullanicilar/${both}/iletisim`)).status).toBe(403);
    expect((await yetkili('PUT', `/api/kurum/kullanicilar/${both}/parola`, { version: detail.body['version'], userName: 'ele.geciren', password: 'Boğaz köprüsü 7 ışık' })).status).toBe(403);
    expect((await yetkili('PATCH', `/api/kurum/kullanicilar/${both}`, { version: detail.body['version'], phone: '0532 999 88 77' })).status).toBe(403);
  });

  it('lists nobody who works nowhere, and opens them to nobody', async () => {
    const citizen = await givenPerson(house);
    const admin = askers.get('SISTEM_YONETICISI') as Ask;
    expect((await listed(admin)).has(citizen)).toBe(false);
    expect((await admin('GET', `/api/kurum/kullanicilar/${citizen}`)).status).toBe(404);
  });
});

describe('the list of muhtars', () => {
  const PLACES = [{ il: 22, ilce: 'Havsa' }, { il: 22, ilce: 'Keşan' }, { il: 34, ilce: 'Adalar' }] as const;
  const muhtars = new Map<string, (typeof PLACES)[number]>();

  beforeAll(async () => {
    for (const place of PLACES) {
      const id = await givenPerson(house);
      await house.platform.database.transaction((tx) => house.people.registerMuhtar(tx, 'system', { id, ...place, mahalle: 'MERKEZ', address: null, activeFrom: '2024-04-01' }));
      muhtars.set(id, place);
    }
  });

  /** Whom somebody finds there, after the list and every single page have said the same. */
  async function seenBy(ask: Ask): Promise<string[]> {
    const { body } = await ask('GET', '/api/kurum/muhtarlar?limit=100');
    const listed = ((body['rows'] ?? []) as unknown as { id: string }[]).map(({ id }) => id);
    for (const id of muhtars.keys()) expect([id, (await ask('GET', `/api/kurum/muhtarlar/${id}`)).status === 200]).toEqual([id, listed.includes(id)]);
    return listed.map((id) => `${muhtars.get(id)?.il} ${muhtars.get(id)?.ilce}`).sort();
  }

  it.each(ROLES)('shows a %s whom the role table says, opens exactly those, and reaches those alone they keep', async (role) => {
    const ask = askers.get(role) as Ask;
    const keepsThem = ['SISTEM_YONETICISI', 'KOORDINATOR'].includes(role);
    const inProvince = ['22 Havsa', '22 Keşan'];
    expect(await seenBy(ask)).toEqual(keepsThem ? [...inProvince, '34 Adalar'] : ['VALI', 'VALI_YARDIMCISI'].includes(role) ? inProvince : []);
    for (const id of muhtars.keys()) expect([id, (await ask('GET', `/api/kurum/muhtarlar/${id}/iletisim`)).status === 200]).toEqual([id, keepsThem]);
  });

  it('shows a vali yardımcısı of one district that district only', async () => {
    const ask = await signedIn(house, await givenPerson(house, [{ detsisNo: '20000001', role: 'VALI_YARDIMCISI', districts: ['Keşan'] }]));
    expect(await seenBy(ask)).toEqual(['22 Keşan']);
  });
});

describe('the list of substitutions', () => {
  const PERIOD = { validFrom: new Date('2026-11-01'), validTo: new Date('2026-12-01'), reason: 'izin', by: null } as const;
  const lent = new Map<string, string>();

  beforeAll(async () => {
    for (const { detsisNo } of UNITS) {
      const [absentId, deputyId] = [await givenPerson(house, [{ detsisNo, role: 'SORUMLU' }]), await givenPerson(house)];
      const { id } = await house.platform.database.transaction((tx) => house.memberships.substitute(tx, { absentId, deputyId, ...PERIOD }));
      lent.set(id, detsisNo);
    }
  });

  it.each(ROLES)('shows a %s those of the own unit where the role table says so, and lets nobody end another', async (role) => {
    const ask = askers.get(role) as Ask;
    const { body } = await ask('GET', '/api/kurum/vekaletler');
    const listed = (body['rows'] as unknown as { id: string }[]).flatMap(({ id }) => lent.get(id) ?? []).sort();
    const isAdmin = role === 'SISTEM_YONETICISI';
    const reach = isAdmin ? [...UNITS.map(({ detsisNo }) => detsisNo)] : ['BIRIM_AMIRI', 'YETKILI'].includes(role) ? [HERE.detsisNo] : [];
    expect(listed).toEqual(reach);
    for (const [id, detsisNo] of lent) {
      // A version nobody has seen: nothing ends.
      const { status } = await ask('DELETE', `/api/kurum/vekaletler/${id}?version=999`);
      const mayEnd = isAdmin || (role === 'BIRIM_AMIRI' && detsisNo === HERE.detsisNo);
      expect([detsisNo, status]).toEqual([detsisNo, mayEnd ? 409 : reach.includes(detsisNo) ? 403 : 404]);
    }
  });
});
