import { describe, expect, it } from '@jest/globals';
import type { OidcChecks, Outside } from '../../src/outside/index.js';
import { Browser } from './browser.js';
import { ayse } from './given-outside.js';
import { simulatedOutside } from './simulated-outside.js';

const redirectUri = 'http://localhost:3999/giris/oidc';
const { simulators, fresh } = simulatedOutside();

async function signingIn({ oidc }: Outside, form: Readonly<Record<string, string>>): Promise<{ callback: string; checks: OidcChecks }> {
  const { url, checks } = await oidc.begin(redirectUri);
  const browser = new Browser();
  const page = await browser.go(url);
  const { url: callback } = await browser.go(page.url, { parola: 'x', ...form });
  return { callback, checks };
}

describe('signing in through OpenID Connect', () => {
  it('asks with state, nonce and a challenge, none of them twice', async () => {
    const { oidc } = fresh();
    const [one, other] = [await oidc.begin(redirectUri), await oidc.begin(redirectUri)];
    const asked = new URL(one.url).searchParams;

    expect(asked.get('code_challenge_method')).toBe('S256');
    expect([asked.get('state'), asked.get('nonce')]).toEqual([one.checks.state, one.checks.nonce]);
    expect(new Set([...Object.values(one.checks), ...Object.values(other.checks)]).size).toBe(6);
  });

  it('tells who came back', async () => {
    const outside = fresh();
    const { callback, checks } = await signingIn(outside, { tckn: ayse.tckn });

    expect(callback).toMatch(/^http:\/\/localhost:3999\/giris\/oidc\?/);
    await expect(outside.oidc.finish(callback, checks)).resolves.toEqual({ tckn: ayse.tckn, ad: ayse.ad, soyad: ayse.soyad, subject: ayse.tckn });
  });

  it('asks everybody every time whom they want to be', async () => {
    const outside = fresh();
    const browser = new Browser();
    const first = await browser.go((await outside.oidc.begin(redirectUri)).url);
    await browser.go(first.url, { tckn: ayse.tckn });

    expect((await browser.go((await outside.oidc.begin(redirectUri)).url)).page).toContain('name="tckn"');
  });

  it('knows nobody by what does not fit the browser, was used, or was declined', async () => {
    const outside = fresh();
    const { callback, checks } = await signingIn(outside, { tckn: ayse.tckn });
    const declined = await signingIn(outside, { vazgec: '1' });

    await expect(outside.oidc.finish(callback, { ...checks, state: 'of-another-browser' })).resolves.toBeUndefined();
    await expect(outside.oidc.finish(declined.callback, declined.checks)).resolves.toBeUndefined();
    await outside.oidc.finish(callback, checks);
    await expect(outside.oidc.finish(callback, checks)).resolves.toBeUndefined();
  });

  it('refuses an answer that was made for another nonce', async () => {
    const outside = fresh();
    const { callback, checks } = await signingIn(outside, { tckn: ayse.tckn });

    await expect(outside.oidc.finish(callback, { ...checks, nonce: 'of-another-browser' })).rejects.toMatchObject({ system: 'oidc', kind: 'wrong' });
  });

  it('refuses a number that cannot exist', async () => {
    const outside = fresh();
    const { callback, checks } = await signingIn(outside, { tckn: ayse.tckn });
    await simulators.fault({ system: 'oidc', wrong: 'lying' });

    await expect(outside.oidc.finish(callback, checks)).rejects.toMatchObject({ kind: 'wrong', reason: 'no-tckn' });
  });

  it('is down, slow or wrong when the provider is, and recovers with it', async () => {
    const outside = fresh();
    await simulators.fault({ system: 'oidc', down: true });
    await expect(outside.oidc.begin(redirectUri)).rejects.toMatchObject({ kind: 'down', reason: 'http-503' });
    await simulators.fault({ system: 'oidc', down: false, slowMs: 60_000 });
    await expect(fresh({ OIDC_TIMEOUT_MS: '500' }).oidc.begin(redirectUri)).rejects.toMatchObject({ kind: 'slow' });
    await simulators.fault({ system: 'oidc', slowMs: 0, wrong: 'garbled' });
    await expect(outside.oidc.begin(redirectUri)).rejects.toMatchObject({ kind: 'wrong' });
    await simulators.noFaults();
    await expect(outside.oidc.begin(redirectUri)).resolves.toMatchObject({ url: expect.stringContaining('/oidc/auth?') });
  });
});
