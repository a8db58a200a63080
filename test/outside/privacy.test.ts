import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from './browser.js';
import { ayse, givenSimulators, outsideWith, type GivenOutside, type GivenSimulators } from './given-outside.js';

let simulators: GivenSimulators;
beforeAll(async () => {
  simulators = await givenSimulators();
  await simulators.register(ayse);
});
afterAll(() => simulators.stop());

const { tckn, ad, soyad, dogumTarihi } = ayse;
const told = [tckn, ad, soyad, '5321234567', '483920', 'ayse@ornek.example', 'GÜL', 'kurum-parolasi', 'sms-parolasi', 'istemci-parolasi'];
const FAULTS = [{}, { down: true }, { cut: true }, { wrong: 'garbled' }, { wrong: 'lying' }, { loseAnswer: true }, { slowMs: 60_000 }];

/** For what comes before the fault: a slow machine is none. */
const patient = (): GivenOutside => outsideWith({ ...simulators.environment });

describe('what is logged of the outside', () => {
  it.each(FAULTS)('names nobody under %j', async (fault) => {
    await simulators.noFaults();
    const { outside, lines, metrics } = outsideWith({ ...simulators.environment, OUTSIDE_TIMEOUT_MS: '1000' });
    const redirectUri = 'http://127.0.0.1:3999/geri';
    const { url, checks } = await patient().outside.oidc.begin(redirectUri);
    const browser = new Browser();
    const { url: callback } = await browser.go((await browser.go(url)).url, { tckn });
    for (const system of ['kps', 'adres', 'sms', 'edevlet', 'oidc', 'mail']) await simulators.fault({ system, ...fault });
    const before = lines.length;

    const failures = await Promise.allSettled([
      outside.kps.isPerson({ tckn, ad, soyad, dogumYili: 1984 }),
      outside.kps.findPerson({ tckn, dogumTarihi }),
      outside.adres.findAddress(tckn),
      outside.sms.send({ reference: 'r1', phone: '5321234567', text: 'Kodunuz 483920' }),
      outside.edevlet.personOf({ code: 'kod', redirectUri }),
      outside.oidc.finish(callback, checks),
      outside.mail.send({ messageId: 'm1@x', to: 'ayse@ornek.example', subject: `Sayın ${ad}`, text: `${tckn}` }),
    ]);

    const reasons = failures.map((one) => (one.status === 'rejected' ? JSON.stringify([one.reason, String(one.reason), (one.reason as Error).stack]) : '')).join();
    const said = lines.join('') + (await metrics.registry.metrics()) + reasons;
    expect(lines.length - before).toBeGreaterThanOrEqual(7);
    expect(told.filter((secret) => said.includes(secret))).toEqual([]);
    for (const line of lines) expect(Object.keys(JSON.parse(line) as object).filter((key) => !['level', 'time', 'system', 'operation', 'outcome', 'reason', 'milliseconds', 'msg'].includes(key))).toEqual([]);
  });
});
