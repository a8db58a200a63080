import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasBrowser, startBrowser, visit } from '../given/browser.js';
import { eventually } from '../given/eventually.js';
import { startFrontProxy, type FrontProxy } from './front-proxy.js';
import { faultsOf } from './kurum-desk.js';
import { answerCaptcha } from './signing-in.js';
import { givenOfficer, OFFICER, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

/** Answers come long before this, on a slow machine too. */
const PATIENCE_MS = 20_000;
const FOR_EVER_MS = 600_000;
const CITIZEN = { tckn: '10000000078', ad: 'GÜLŞAH', soyad: 'ÇİÇEK', anneKizlikSoyadi: 'ŞAHİN', dogumTarihi: '1984-03-09' } as const;
const TYPED = {
  'T.C. Kimlik No': CITIZEN.tckn, Adınız: 'Gülşah', Soyadınız: 'Çiçek', 'Doğum Tarihi': '9.3.1984', 'Anne Kızlık Soyadı (ilk harfi)': 'Ş', 'Anne Kızlık Soyadı (son harfi)': 'N', 'Cep Telefonu': '0535 444 55 66',
} as const;

let web: WebServer;
let proxy: FrontProxy;
let lastCode = '';
/** What happens to a system once it has sent the browser back to us. */
const atReturn = new Map<string, Readonly<Record<string, unknown>>>();
let browser: Browser;
const open: BrowserContext[] = [];
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function arrive(path: string, url = web.url): Promise<Page> {
  const { page, context } = await visit(browser, url);
  open.push(context);
  page.setDefaultTimeout(3 * PATIENCE_MS);
  await page.goto(path);
  return page;
}

async function askForCode(page: Page): Promise<void> {
  for (const [label, text] of Object.entries(TYPED)) await page.getByLabel(label, { exact: true }).fill(text);
  await answerCaptcha(page);
  await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
}

/** Once the system is there again: what was typed stands where it stood, and the same button goes on. */
async function goesOnWithWhatWasTyped(page: Page): Promise<void> {
  for (const [label, text] of Object.entries(TYPED)) expect([label, await page.getByLabel(label, { exact: true }).inputValue()]).toEqual([label, text]);
  await page.reload();
  for (const [label, text] of Object.entries(TYPED)) expect([label, await page.getByLabel(label, { exact: true }).inputValue()]).toEqual([label, text]);
  await answerCaptcha(page);
  await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
  lastCode = await web.codeAt('5354445566', lastCode);
  await page.getByLabel('Onay Kodu').fill(lastCode);
  await page.getByRole('button', { name: 'Tamam' }).click();
  await heading(page, 'Hoş geldiniz, Gülşah Çiçek').waitFor();
}

const WAYS = [['edevlet', 'e-devlet', /e-Devlet ile Giriş/], ['oidc', 'oidc', /Kurum Hesabı ile Giriş/]] as const;
type Gateway = (typeof WAYS)[number];

/** Signs in at the other site, which fails as told from the moment it has sent the browser back. */
async function comeBackWhile([system, , link]: Gateway, fault: Readonly<Record<string, unknown>>): Promise<Page> {
  const page = await arrive('/tercihler', proxy.url);
  atReturn.set(system, fault);
  await page.getByRole('link', { name: link }).click();
  await page.getByLabel('T.C. kimlik no').fill(OFFICER.tckn);
  await page.getByRole('button', { name: 'Giriş yap', exact: true }).click();
  await page.getByRole('alert').getByText('Giriş yaptığınız sistem şu anda yanıt vermiyor').waitFor();
  atReturn.delete(system);
  return page;
}

async function failAtReturn(path: string): Promise<void> {
  const gateway = WAYS.find(([, way]) => path.startsWith(`/api/oturum/${way}/donus?`));
  const fault = gateway && atReturn.get(gateway[0]);
  if (gateway && fault) await web.simulators.fault({ system: gateway[0], ...fault });
}

/** Leads to where they wanted to go when they first left, although the first try failed. */
async function goesOnAtTheOtherSite(page: Page, [, , link]: Gateway): Promise<void> {
  await page.getByRole('link', { name: link }).click();
  await page.getByLabel('T.C. kimlik no').fill(OFFICER.tckn);
  await page.getByRole('button', { name: 'Giriş yap', exact: true }).click();
  await heading(page, 'Tercihler').waitFor();
}

inBrowser('signing in while a system around us fails', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb({ OUTSIDE_TIMEOUT_MS: String(PATIENCE_MS) }), startBrowser()]);
    proxy = await startFrontProxy(web.url, { before: failAtReturn });
    await web.simulators.register(CITIZEN);
    await web.simulators.register({ tckn: OFFICER.tckn, ad: 'AYŞE', soyad: 'IŞIL' });
    await givenOfficer(web);
  }, 180_000);

  afterEach(async () => {
    await web.simulators.noFaults();
    await Promise.all(open.splice(0).map((context) => context.close()));
    await web.platform.database.query('TRUNCATE sign_in_limit');
  });

  afterAll(async () => {
    await browser.close();
    await proxy.stop();
    await web.stop();
  });

  it.each([
    [{ down: true }, /nüfus kayıt sistemi\) şu anda çalışmıyor/], [{ cut: true }, /nüfus kayıt sistemi\) şu anda çalışmıyor/], [{ wrong: 'garbled' }, /nüfus kayıt sistemi\) güvenilir bir yanıt vermedi/], [{ wrong: 'lying' }, /nüfus kayıt sistemi\) güvenilir bir yanıt vermedi/],
  ])('tells a citizen so whom the register cannot confirm, and keeps what they typed: %j', async (fault, sentence) => {
    await web.simulators.fault({ system: 'kps', ...fault });
    const page = await arrive('/giris/vatandas');
    await askForCode(page);
    await page.getByRole('alert').getByText(sentence).waitFor();
    expect(await page.getByRole('alert').evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    await web.simulators.noFaults();

    await goesOnWithWhatWasTyped(page);
  });

  it('is readable for everybody when it tells so', async () => {
    await web.simulators.fault({ system: 'kps', down: true });
    const page = await arrive('/giris/vatandas');
    await askForCode(page);
    await page.getByRole('alert').getByText('nüfus kayıt sistemi').waitFor();

    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(WAYS)('leads back with the reason who was away when %s failed, and goes on afterwards', async (...gateway) => {
    const page = await comeBackWhile(gateway, { down: true });
    await web.simulators.noFaults();

    await goesOnAtTheOtherSite(page, gateway);
  });

  it('waits for a slow system as long as it may, shows that it does, and then tells so', async () => {
    const page = await arrive('/giris/vatandas');
    await web.simulators.fault({ system: 'kps', slowMs: FOR_EVER_MS });
    await askForCode(page);
    expect(await page.getByRole('button', { name: 'Onay Kodu Gönder' }).getAttribute('data-loading')).toBe('true');
    const others = await Promise.all(WAYS.map((gateway) => comeBackWhile(gateway, { slowMs: FOR_EVER_MS })));
    await page.getByRole('alert').getByText(/nüfus kayıt sistemi\) zamanında yanıt vermedi.*kaybolmadı/).waitFor();
    await web.simulators.noFaults();

    await goesOnWithWhatWasTyped(page);
    for (const [at, gateway] of WAYS.entries()) await goesOnAtTheOtherSite(others[at] as Page, gateway);
  }, 240_000);

  it.each([{ down: true }, { cut: true }, { slowMs: FOR_EVER_MS }])('brings the code once when the text messages come back: %j', async (fault) => {
    const before = await web.simulators.messages();
    await web.simulators.fault({ system: 'sms', ...fault });
    const page = await arrive('/giris/sorumlu');
    await page.getByLabel('T.C. Kimlik No').fill(OFFICER.tckn);
    await page.getByLabel('Cep Telefonu').fill('0532 111 22 33');
    await answerCaptcha(page);
    await page.getByRole('button', { name: 'Giriş', exact: true }).click();
    await page.getByText('Kısa mesaj hizmeti yavaşsa ya da çalışmıyorsa kod gecikebilir.').waitFor();
    await web.simulators.noFaults();
    await page.getByLabel('Onay Kodu').fill(await web.codeAt(OFFICER.phone, /: (\w{6})\./.exec(before[0]?.msg ?? '')?.[1]));
    await page.getByRole('button', { name: 'Tamam' }).click();

    await heading(page, 'Hoş geldiniz, Ayşe Işıl').waitFor();
    await eventually(async () => expect(await web.platform.database.query(`SELECT 1 FROM sign_in_message WHERE state = 'waiting'`)).toEqual([]), 3 * PATIENCE_MS);
    expect((await web.simulators.messages()).length).toBe(before.length + 1);
  });
});
