import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CodeMessages } from '../../../src/identity/sign-in/code-messages.js';
import { Outside, readOutsideSettings } from '../../../src/outside/index.js';
import { eventually } from '../../given/eventually.js';
import { givenOfficer, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';

let server: SignInServer;

beforeAll(async () => {
  // Nobody sends by themselves: each test lets workers come, fail and die as it needs.
  server = await startSignIn({ sendsCodes: false });
  await givenOfficer(server);
});
beforeEach(async () => {
  await server.platform.clock.reset();
  await ask();
});
afterEach(async () => {
  await server.simulators.noFaults();
  await server.rows('TRUNCATE sign_in_limit, sign_in_attempt CASCADE');
});
afterAll(() => server.stop());

async function ask(phone: string = OFFICER.phone): Promise<void> {
  const visitor = server.visitor();
  await visitor.open();
  expect((await visitor.post('/api/oturum/personel', { tckn: OFFICER.tckn, phone })).status).toBe(200);
}

function worker(more: Readonly<Record<string, string>> = {}): CodeMessages {
  const { database, clock, personalData, logger, metrics } = server.platform;
  void metrics;
  const outside = new Outside(readOutsideSettings({ ...server.simulators.environment, ...more }), { clock, logger, metrics: new (metrics.constructor as new () => typeof metrics)() });
  return new CodeMessages(database, clock, personalData, outside);
}

const states = async (): Promise<unknown[]> => (await server.rows('SELECT state FROM sign_in_message')).map(({ state }) => state);
const arrived = async (): Promise<number> => {
  const [row] = await server.rows('SELECT id FROM sign_in_message');
  return (await server.simulators.messages()).filter(({ referansID }) => referansID === row?.['id']).length;
};

describe('the message with a code', () => {
  it('is sent once, and its text is forgotten', async () => {
    expect(await worker().sendNext()).toBe(true);
    expect(await worker().sendNext()).toBe(false);

    expect(await server.rows('SELECT state, text_sealed FROM sign_in_message')).toEqual([{ state: 'sent', text_sealed: null }]);
    expect(await arrived()).toBe(1);
  });

  it('is sent once by many workers at once', async () => {
    const workers = Array.from({ length: 6 }, () => worker());
    const took = await Promise.all(workers.map((one) => one.sendNext()));

    expect(took.filter(Boolean)).toHaveLength(1);
    expect(await arrived()).toBe(1);
  });

  it('is sent once, though the worker died after the gateway had taken it', async () => {
    await server.simulators.fault({ system: 'sms', loseAnswer: true });
    await worker().sendNext();
    // As kill -9 leaves it: taken, tried, and nothing more is known.
    await server.rows(`UPDATE sign_in_message SET failure = NULL, next_at = now() - interval '1 second'`);
    await server.simulators.noFaults();
    expect([await states(), await arrived()]).toEqual([['waiting'], 1]);

    await worker().sendNext();
    expect([await states(), await arrived()]).toEqual([['sent'], 1]);
  });

  it('is sent later when the gateway is down, and not too late', async () => {
    await server.simulators.fault({ system: 'sms', down: true });
    await worker({ SMS_TIMEOUT_MS: '300' }).sendNext();
    expect(await server.rows('SELECT state, failure IS NOT NULL AS failed FROM sign_in_message')).toEqual([{ state: 'waiting', failed: true }]);
    expect(await worker().sendNext()).toBe(false);
    await server.simulators.noFaults();

    await server.rows(`UPDATE sign_in_message SET next_at = now() - interval '1 second'`);
    await worker().sendNext();
    expect(await states()).toEqual(['sent']);
  });

  it('is thrown away when its code is too old, or nobody is to get it', async () => {
    await server.platform.clock.advance(181_000);
    await worker().sendNext();
    expect(await server.rows('SELECT state, text_sealed FROM sign_in_message')).toEqual([{ state: 'dropped', text_sealed: null }]);

    await server.rows('TRUNCATE sign_in_attempt CASCADE');
    const before = (await server.simulators.messages()).length;
    await ask('0532 000 00 00');
    await worker().sendNext();
    expect([await states(), (await server.simulators.messages()).length]).toEqual([['dropped'], before]);
  });
});

describe('a process that carries work', () => {
  it('sends what another one left behind', async () => {
    const { id } = (await server.rows('SELECT id FROM sign_in_message'))[0] ?? {};
    const { CodeSender } = await import('../../../src/identity/sign-in/code-sender.js');
    const { Leftovers } = await import('../../../src/identity/sign-in/leftovers.js');
    const { database, clock, logger } = server.platform;
    const sender = new CodeSender(database, clock, worker(), new Leftovers(database, clock), logger);
    await sender.onApplicationBootstrap();
    await eventually(async () => expect(await states()).toEqual(['sent']));
    await ask();
    await eventually(async () => expect(await states()).toEqual(['sent', 'sent']));
    await sender.onApplicationShutdown();

    expect((await server.simulators.messages()).filter(({ referansID }) => referansID === id)).toHaveLength(1);
  });
});
