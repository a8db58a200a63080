import { afterEach, describe, expect, it } from '@jest/globals';
import { countingServer, yes, type CountingServer } from './counting-server.js';
import { ayse, outsideWith, type GivenOutside } from './given-outside.js';

const { tckn, ad, soyad } = ayse;
const claimed = { tckn, ad, soyad, dogumYili: 1984 };
let server: CountingServer;

afterEach(() => server.close());

const kpsAt = (url: string): GivenOutside => outsideWith({ KPS_URL: url, OUTSIDE_TIMEOUT_MS: '2000' });
const asking = ({ outside }: GivenOutside): Promise<boolean> => outside.kps.isPerson(claimed);
const breakerOf = ({ outside }: GivenOutside): string | undefined => outside.health.states().find(({ system }) => system === 'kps')?.breaker;

describe('a call to an outside system', () => {
  it('asks again when the system is down, and answers what it then says', async () => {
    server = await countingServer((response, nth) => void (nth < 3 ? response.writeHead(503).end() : response.end(yes('TCKimlikNoDogrula'))));

    await expect(asking(kpsAt(server.url))).resolves.toBe(true);
    expect(server.requests()).toBe(3);
  });

  it('gives up after three attempts', async () => {
    server = await countingServer((response) => void response.writeHead(503).end());

    await expect(asking(kpsAt(server.url))).rejects.toMatchObject({ system: 'kps', kind: 'down', reason: 'http-503', code: 'OUTSIDE_DOWN' });
    expect(server.requests()).toBe(3);
  });

  it('waits no longer than it may, and does not ask a slow system again', async () => {
    server = await countingServer(() => undefined);
    const { outside } = outsideWith({ KPS_URL: server.url, KPS_TIMEOUT_MS: '100' });

    await expect(outside.kps.isPerson(claimed)).rejects.toMatchObject({ kind: 'slow', code: 'OUTSIDE_SLOW' });
    expect(server.requests()).toBe(1);
  });

  it('waits no longer for an answer that has begun and does not end', async () => {
    server = await countingServer((response) => void response.write('<s:Envelope'));
    const { outside } = outsideWith({ KPS_URL: server.url, KPS_TIMEOUT_MS: '100' });

    await expect(outside.kps.isPerson(claimed)).rejects.toMatchObject({ kind: 'slow' });
  });

  it('says that nobody is there when the connection is refused', async () => {
    server = await countingServer(() => undefined);
    const given = kpsAt(server.url);
    await server.close();

    await expect(asking(given)).rejects.toMatchObject({ kind: 'down', reason: 'ECONNREFUSED', mayHaveHappened: false });
  });

  it('reads no answer without end', async () => {
    server = await countingServer((response) => void response.end('x'.repeat(2 * 1024 * 1024)));

    await expect(asking(kpsAt(server.url))).rejects.toMatchObject({ kind: 'wrong', reason: 'too-long' });
  });

  it('fails at once for a system without settings', async () => {
    server = await countingServer(() => undefined);

    await expect(outsideWith({}).outside.kps.isPerson(claimed)).rejects.toMatchObject({ kind: 'down', reason: 'not-configured', mayHaveHappened: false });
  });
});

describe('the breaker of a system', () => {
  it('leaves it alone after five failed calls, and asks nothing', async () => {
    server = await countingServer((response) => void response.end('{}'));
    const given = kpsAt(server.url);
    for (let call = 0; call < 5; call += 1) await expect(asking(given)).rejects.toMatchObject({ kind: 'wrong' });

    await expect(asking(given)).rejects.toMatchObject({ kind: 'down', reason: 'breaker-open', mayHaveHappened: false });
    expect(server.requests()).toBe(5);
    expect(breakerOf(given)).toBe('open');
    expect(await given.metrics.registry.metrics()).toContain('outside_breaker_open{system="kps"} 1');
  });

  it('lets one probe through after half a minute, and closes when it is answered', async () => {
    let isWell = false;
    server = await countingServer((response) => void response.end(isWell ? yes('TCKimlikNoDogrula') : '{}'));
    const given = kpsAt(server.url);
    for (let call = 0; call < 5; call += 1) await asking(given).catch(() => undefined);
    isWell = true;

    given.clock.advance(29_999);
    await expect(asking(given)).rejects.toMatchObject({ reason: 'breaker-open' });
    given.clock.advance(1);
    expect(breakerOf(given)).toBe('half-open');
    const answers = await Promise.allSettled([asking(given), asking(given), asking(given)]);

    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(server.requests()).toBe(6);
    expect(breakerOf(given)).toBe('closed');
  });

  it('opens again for as long when the probe fails', async () => {
    server = await countingServer((response) => void response.end('{}'));
    const given = kpsAt(server.url);
    for (let call = 0; call < 5; call += 1) await asking(given).catch(() => undefined);
    given.clock.advance(30_000);
    await asking(given).catch(() => undefined);

    given.clock.advance(29_999);
    await expect(asking(given)).rejects.toMatchObject({ reason: 'breaker-open' });
    expect(server.requests()).toBe(6);
  });

  it('counts failures in a row only', async () => {
    server = await countingServer((response, nth) => void response.end(nth === 5 ? yes('TCKimlikNoDogrula') : '{}'));
    const given = kpsAt(server.url);
    for (let call = 0; call < 9; call += 1) await asking(given).catch(() => undefined);

    expect(server.requests()).toBe(9);
    expect(breakerOf(given)).toBe('closed');
  });
});

describe('the health of the outside', () => {
  it('is known from the last calls of each system, and which systems are not used', async () => {
    server = await countingServer((response, nth) => void response.end(nth === 1 ? yes('TCKimlikNoDogrula') : '{}'));
    const given = kpsAt(server.url);
    await asking(given);
    const answeredAt = given.clock.now();
    given.clock.advance(1_000);
    await asking(given).catch(() => undefined);

    const states = given.outside.health.states();
    expect(states[0]).toEqual({ system: 'kps', isConfigured: true, standing: 'failing', breaker: 'closed', lastAnswerAt: answeredAt, lastFailureAt: given.clock.now(), lastFailure: 'wrong', isAnswering: false, since: given.clock.now() });
    expect(states.filter(({ isConfigured }) => isConfigured)).toHaveLength(1);
    expect(states.map(({ system }) => system)).toEqual(expect.arrayContaining(['kps', 'kps-kurum', 'sms', 'edevlet', 'oidc', 'mail', 'clamd', 'kep']));
  });

  it('knows since when it has gone that way, not only the last time', async () => {
    server = await countingServer((response, nth) => void response.end(nth <= 2 ? yes('TCKimlikNoDogrula') : 'no answer of theirs'));
    const given = kpsAt(server.url);
    const going = (): unknown => given.outside.health.states().map(({ isAnswering, since }) => ({ isAnswering, since }))[0];
    expect(going()).toEqual({ isAnswering: undefined, since: undefined });

    for (const isAnswering of [true, false]) {
      const since = given.clock.now();
      for (let call = 1; call <= 2; call += 1) {
        await asking(given).catch(() => undefined);
        given.clock.advance(1_000);
        expect(going()).toEqual({ isAnswering, since });
      }
    }
  });
});
