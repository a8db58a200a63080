import { describe, expect, it } from '@jest/globals';
import type { Outside } from '../../src/outside/index.js';
import { Browser } from './browser.js';
import { ayse } from './given-outside.js';
import { simulatedOutside } from './simulated-outside.js';

const redirectUri = 'http://127.0.0.1:3999/giris/e-devlet';
const { simulators, fresh } = simulatedOutside();

async function signingIn({ edevlet }: Outside, form: Readonly<Record<string, string>>): Promise<URL> {
  const address = new URL(edevlet.authorizationUrl({ state: 'durum-1', redirectUri }));
  const browser = new Browser();
  await browser.go(address.href);
  const { url } = await browser.go(`${address.origin}${address.pathname}`, { ...Object.fromEntries(address.searchParams), parola: 'x', ...form });
  return new URL(url);
}

const codeOf = (url: URL): string => url.searchParams.get('code') ?? '';

describe('signing in through e-Devlet', () => {
  it('asks for the scopes as the gateway separates them', () => {
    expect(new URL(fresh().edevlet.authorizationUrl({ state: 's', redirectUri })).searchParams.get('scope')).toBe('Kimlik-Dogrula;Ad-Soyad');
  });

  it('tells who came back with the code', async () => {
    const outside = fresh();
    const back = await signingIn(outside, { tckn: ayse.tckn });

    expect(back.href).toMatch(/^http:\/\/127\.0\.0\.1:3999\/giris\/e-devlet\?/);
    expect(back.searchParams.get('state')).toBe('durum-1');
    await expect(outside.edevlet.personOf({ code: codeOf(back), redirectUri })).resolves.toEqual({ tckn: ayse.tckn, ad: ayse.ad, soyad: ayse.soyad, subject: ayse.tckn });
  });

  it('knows nobody by a code that was used, invented, or meant for another address', async () => {
    const outside = fresh();
    const code = codeOf(await signingIn(outside, { tckn: ayse.tckn }));
    await outside.edevlet.personOf({ code, redirectUri });

    await expect(outside.edevlet.personOf({ code, redirectUri })).resolves.toBeUndefined();
    await expect(outside.edevlet.personOf({ code: 'uydurma', redirectUri })).resolves.toBeUndefined();
    const another = codeOf(await signingIn(outside, { tckn: ayse.tckn }));
    await expect(outside.edevlet.personOf({ code: another, redirectUri: `${redirectUri}/x` })).resolves.toBeUndefined();
    expect(outside.health.states().find(({ system }) => system === 'edevlet')?.lastFailure).toBeUndefined();
  });

  it('brings back an error when the person declines', async () => {
    expect((await signingIn(fresh(), { vazgec: '1' })).searchParams.get('error')).toBe('access_denied');
  });

  it('is wrong when the gateway names a number that cannot exist', async () => {
    const outside = fresh();
    const back = await signingIn(outside, { tckn: ayse.tckn });
    await simulators.fault({ system: 'edevlet', wrong: 'lying' });

    await expect(outside.edevlet.personOf({ code: codeOf(back), redirectUri })).rejects.toMatchObject({ system: 'edevlet', kind: 'wrong', reason: 'half-a-person' });
  });

  it('is down, slow or wrong when the gateway is, and exchanges no code twice', async () => {
    const exchange = (outside: Outside): Promise<unknown> => outside.edevlet.personOf({ code: 'x', redirectUri });
    await simulators.fault({ system: 'edevlet', down: true });
    await expect(exchange(fresh())).rejects.toMatchObject({ kind: 'down' });
    await simulators.fault({ system: 'edevlet', down: false, slowMs: 60_000 });
    await expect(exchange(fresh({ EDEVLET_TIMEOUT_MS: '100' }))).rejects.toMatchObject({ kind: 'slow' });
    await simulators.fault({ system: 'edevlet', slowMs: 0 });
    await expect(exchange(fresh({ EDEVLET_CLIENT_SECRET: 'another' }))).rejects.toMatchObject({ kind: 'wrong', reason: 'http-401' });
  });
});
