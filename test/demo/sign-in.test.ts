import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPeople } from '../../src/demo/demo-people.js';
import { ROLES } from '../../src/org/index.js';
import { CannotStart } from '../../src/platform/start/index.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { clearPersonalDataIn, numbersOfPeopleIn } from '../given/no-clear-personal-data.js';
import { givenSimulators, type GivenSimulators } from '../outside/given-outside.js';
import { offeredBy, startDemo, startWorker, type DemoServer, type OfferedUser } from './demo-server.js';
import { signIn } from './signing-in.js';

let fresh: FreshDatabase;
let simulators: GivenSimulators;
let server: DemoServer;
let offered: OfferedUser[];
let early: { readonly demoUsers: unknown; readonly demoPhone: unknown; readonly refusal: { readonly status: number; readonly code: unknown } };

beforeAll(async () => {
  [fresh, simulators] = await Promise.all([freshDatabase(), givenSimulators()]);
  server = await startDemo(fresh.url, simulators);
  const visitor = server.visitor();
  const page = await visitor.open();
  const refused = await visitor.post('/api/oturum/parola', { userName: 'vali', password: 'not there yet' });
  early = { demoUsers: page.body['demoUsers'], demoPhone: page.body['demoPhone'], refusal: { status: refused.status, code: refused.body['code'] } };
  server.demo.begin();
  await server.demo.finished();
  offered = await offeredBy(server);
}, 600_000);

afterAll(async () => {
  await server.stop();
  await simulators.stop();
  await fresh.drop();
});

const HOUR_MS = 3_600_000;

describe('signing in to a demo', () => {
  it('says that the data is not there yet, instead of calling a password wrong', () => {
    expect(early).toEqual({ demoUsers: [], demoPhone: null, refusal: { status: 503, code: 'DEMO_NOT_READY' } });
  });

  it('lets in everybody who is offered, in the way that is printed', async () => {
    expect(offered.length).toBeGreaterThan(40);
    for (const user of offered) {
      await server.platform.clock.advance(HOUR_MS); // one office signs in less often than this test
      const answer = await signIn(server.visitor(), user, simulators);
      expect([user.name, answer.status, answer.body]).toEqual([user.name, 200, expect.objectContaining({ signedInBy: user.way, mustChangePassword: false })]);
      const { givenName, familyName } = answer.body['person'] as unknown as { givenName: string; familyName: string };
      expect(`${givenName} ${familyName}`).toBe(user.name);
    }
  }, 240_000);

  it('prints for everybody what they type in', () => {
    const lines = server.printed().split('\n');
    for (const { name, userName, password, tckn, phone } of offered) {
      const line = lines.find((one) => one.includes(name)) ?? '';
      for (const typed of [userName, password, tckn, phone]) expect([name, line]).toEqual([name, expect.stringContaining(typed ?? '')]);
    }
    for (const page of ['telefon', 'posta', 'arizalar']) expect(server.printed()).toContain(`${simulators.url}/${page}`);
  });

  it('says on which page the codes are read, and that page has them', async () => {
    const { demoPhone } = (await server.session()).body as unknown as { demoPhone: string };
    expect(demoPhone).toBe(`${simulators.url}/telefon`);
    expect((await fetch(demoPhone)).status).toBe(200);
  });

  it('lets everybody who is offered be chosen at the simulated e-Devlet', async () => {
    const { headers } = await server.visitor().send('GET', '/api/oturum/e-devlet');
    const page = await (await fetch(headers.get('location') ?? '')).text();
    const numbers = offered.flatMap(({ tckn }) => tckn ?? []);
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter((tckn) => !page.includes(`value="${tckn}"`))).toEqual([]);
  });

  it('has somebody in every role', async () => {
    const rows = await server.platform.database.query<{ role: string }>('SELECT DISTINCT m.role FROM membership m JOIN demo_person d USING (person_id)');
    expect(rows.map(({ role }) => role).sort()).toEqual([...ROLES].sort());
  });

  it('keeps nobody in clear, neither in the database nor in the log', async () => {
    const { officers, muhtars, citizens } = demoPeople();
    const secrets = [...officers, ...muhtars, ...citizens].flatMap(({ tckn, phone }) => [tckn, phone, phone.replace(/\D/gu, '').slice(-10)]);
    expect(await clearPersonalDataIn(fresh.url, secrets)).toEqual([]);
    expect(await numbersOfPeopleIn(fresh.url)).toEqual([]);
    expect(server.lines.length).toBeGreaterThan(0);
    expect(server.lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  });
});

describe('a database a demo has filled', () => {
  it.each(['off', 'open'])('is refused in plain words with DEMO=%s', async (DEMO) => {
    await expect(startDemo(fresh.url, simulators, { DEMO })).rejects.toThrow(/DATABASE_URL.+TALEPAKIS_DATA.+DEMO=on/u);
  });

  it('is refused to a process that only works, too', async () => {
    await expect(startWorker(fresh.url, { DEMO: 'off' })).rejects.toBeInstanceOf(CannotStart);
  });

  it('starts again with DEMO=on, and lets nobody in whom an administrator has closed', async () => {
    const [closed, other] = offered.filter(({ way }) => way === 'password') as [OfferedUser, OfferedUser];
    const person = await server.people.byUserName(closed.userName ?? '');
    await server.platform.database.transaction((tx) => server.people.setActive(tx, 'system', { id: person?.id ?? '', isActive: false }));

    const again = await startDemo(fresh.url, simulators);
    again.demo.begin();
    await again.demo.finished();
    try {
      const names = (await offeredBy(again)).map(({ name }) => name);
      expect(names).toContain(other.name);
      expect(names).not.toContain(closed.name);
      expect((await signIn(again.visitor(), other, simulators)).status).toBe(200);
      expect((await signIn(again.visitor(), closed, simulators)).status).toBe(422);
    } finally {
      await again.stop();
    }
  });
});
