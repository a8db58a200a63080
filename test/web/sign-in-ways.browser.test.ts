import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasBrowser, startBrowser, visit } from '../given/browser.js';
import { startFrontProxy, type FrontProxy } from './front-proxy.js';
import { answerCaptcha, signInByPassword } from './signing-in.js';
import { givenMuhtar, givenOfficer, MUHTAR, OFFICER, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

const HEADER = 'x-client-subject';
const CITIZEN = { tckn: '10000000078', ad: 'GÜLŞAH IRMAK', soyad: 'ÇİÇEK', anneKizlikSoyadi: 'ŞAHİN', dogumTarihi: '1984-03-09' } as const;

let web: WebServer;
let browser: Browser;
let proxy: FrontProxy;
const open: BrowserContext[] = [];
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function arrive(path: string, url = web.url): Promise<Page> {
  const { page, context } = await visit(browser, url);
  open.push(context);
  await page.goto(path);
  return page;
}

/** Reads the code where a newcomer does: on the page of the telephones, by the link that the sign-in page has. */
async function codeOnPhone(page: Page, phone: string): Promise<string> {
  const [phones] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Onay kodlarını okumak için demo telefonunu açın' }).click()]);
  await phones.getByRole('link', { name: `Yalnızca bu telefon: ${phone}` }).click();
  const code = (await phones.locator('.code').first().textContent()) ?? '';
  await phones.close();
  return code;
}

async function typeCode(page: Page, phone: string, { field = 'Onay Kodu', button = 'Tamam' } = {}): Promise<void> {
  await page.getByLabel(field).fill(await codeOnPhone(page, phone));
  await page.getByRole('button', { name: button }).click();
}

async function signInBySms(page: Page): Promise<void> {
  await page.goto('/giris');
  await page.getByRole('link', { name: /Sorumlu\/Yetkili Girişi/ }).click();
  await page.getByLabel('T.C. Kimlik No').fill(OFFICER.tckn);
  await page.getByLabel('Cep Telefonu').fill('0532 111 22 33');
  await answerCaptcha(page);
  await page.getByRole('button', { name: 'Giriş', exact: true }).click();
  await typeCode(page, '0532 111 22 33');
}

/** At the other site; as another site than ours in the browser's eyes, too, where its address is told. */
async function signInByGateway(page: Page, way: RegExp, tckn: string, elsewhere?: RegExp): Promise<void> {
  await page.getByRole('link', { name: way }).click();
  if (elsewhere) {
    await page.waitForURL(elsewhere);
    await page.goto(page.url().replace('//127.0.0.1', '//localhost'));
  }
  await page.getByLabel('T.C. kimlik no').fill(tckn);
  await page.getByLabel('Parola').fill('herhangi bir parola');
  await page.getByRole('button', { name: 'Giriş yap', exact: true }).click();
}

inBrowser('each way in', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb({ TRUSTED_PROXIES: '127.0.0.0/8', CLIENT_CERTIFICATE_HEADER: HEADER }), startBrowser()]);
    proxy = await startFrontProxy(web.url, { headers: { [HEADER]: `CN=AYSE ISIL,serialNumber=${OFFICER.tckn},C=TR`, 'x-forwarded-for': '10.20.30.40' } });
    web.demoUsers.comeFrom(() => Promise.resolve({ users: [], phone: `${web.simulators.url}/telefon` }));
    await web.simulators.register(CITIZEN);
    await web.simulators.register({ tckn: OFFICER.tckn, ad: 'AYŞE', soyad: 'IŞIL' });
    await givenMuhtar(web);
    await givenOfficer(web);
  }, 180_000);

  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });

  afterAll(async () => {
    await browser.close();
    await proxy.stop();
    await web.stop();
  });

  it('lets a muhtar in with the code read on the page of the telephones', async () => {
    const page = await arrive('/giris');
    await page.getByRole('link', { name: /Muhtar Girişi/ }).click();
    await page.getByLabel('TC Kimlik Numarası').fill(MUHTAR.tckn);
    await page.getByLabel('Ad', { exact: true }).fill('ışıl');
    await page.getByLabel('Soyad', { exact: true }).fill('ÇAĞ');
    await answerCaptcha(page);
    await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
    await typeCode(page, '0533 222 33 44', { field: 'Şifre', button: 'Sisteme Giriş' });

    await heading(page, 'Hoş geldiniz, Işıl Çağ').waitFor();
  });

  it('lets a citizen in whom the population register knows, by the names it has', async () => {
    const page = await arrive('/giris');
    await page.getByRole('link', { name: /Vatandaş Girişi/ }).click();
    await page.getByLabel('T.C. Kimlik No').fill(CITIZEN.tckn);
    await page.getByLabel('Adınız', { exact: true }).fill('gulsah irmak');
    await page.getByLabel('Soyadınız').fill('Çiçek');
    await page.getByLabel('Doğum Tarihi').fill('9.3.1984');
    await page.getByLabel(/ilk harfi/).fill('ş');
    await page.getByLabel(/son harfi/).fill('n');
    await page.getByLabel('Cep Telefonu').fill('0535 444 55 66');
    await answerCaptcha(page);
    await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
    await typeCode(page, '0535 444 55 66');

    await heading(page, 'Hoş geldiniz, Gülşah Irmak Çiçek').waitFor();
  });

  it('lets an officer in by text message', async () => {
    const page = await arrive('/');
    await signInBySms(page);

    await heading(page, 'Hoş geldiniz, Ayşe Işıl').waitFor();
  });

  it('lets an officer in whose certificate the proxy has checked, and nobody without one', async () => {
    const page = await arrive('/giris', proxy.url);
    await page.getByRole('link', { name: /Sertifikalı Giriş/ }).click();
    await page.getByRole('button', { name: 'SERTİFİKALI GİRİŞ' }).click();
    await heading(page, 'Hoş geldiniz, Ayşe Işıl').waitFor();

    const without = await arrive('/giris/e-imza');
    await without.getByRole('button', { name: 'SERTİFİKALI GİRİŞ' }).click();
    await without.getByRole('alert').getByText('Aktif Kullanıcı Bulunamadı').waitFor();
  });

  it('lets a citizen in whom e-Devlet vouches for, to the page they wanted', async () => {
    const page = await arrive('/tercihler');
    await signInByGateway(page, /e-Devlet ile Giriş/, CITIZEN.tckn, /AuthorizationController/);

    await heading(page, 'Tercihler').waitFor();
    await page.getByRole('button', { name: 'Kullanıcı menüsü: Gülşah Irmak Çiçek' }).waitFor();
  });

  it('lets an officer in whom the OpenID provider vouches for, and asks for the unit', async () => {
    await givenOfficer(web, {
      givenName: 'Nur', familyName: 'Ay', tckn: '10000000214', phone: '5321112244', userName: 'nur.ay', password: OFFICER.password,
      offices: [{ detsisNo: '10000001', role: 'AKS' }, { detsisNo: '10000002', role: 'BIRIM_AMIRI' }],
    });
    const page = await arrive('/giris');
    await signInByGateway(page, /Kurum Hesabı ile Giriş/, '10000000214');
    await heading(page, 'Birim Seçimi').waitFor();
    await page.getByRole('button', { name: /HAVSA BELEDİYE BAŞKANLIĞI/ }).click();

    await heading(page, 'Hoş geldiniz, Nur Ay').waitFor();
  });

  it.each([/e-Devlet ile Giriş/, /Kurum Hesabı ile Giriş/])('leads back to the ways in who changes their mind at the other site, and from there on to where they wanted to go: %s', async (way) => {
    const page = await arrive('/tercihler');
    await page.getByRole('link', { name: way }).click();
    await page.getByRole('button', { name: 'Vazgeç' }).click();

    await page.getByRole('alert').getByText('Giriş tamamlanmadı ya da süresi doldu. Yeniden deneyin.').waitFor();
    await signInByPassword(page, OFFICER, () => page.getByRole('link', { name: /Personel Girişi/ }).click());
    await heading(page, 'Tercihler').waitFor();
  });

  it('ends by “sign out everywhere” whichever way a session began', async () => {
    const pages = [await arrive('/'), await arrive('/giris'), await arrive('/giris/e-imza', proxy.url), await arrive('/')] as const;
    await signInByPassword(pages[0]);
    await signInByGateway(pages[1], /Kurum Hesabı ile Giriş/, OFFICER.tckn);
    await pages[2].getByRole('button', { name: 'SERTİFİKALI GİRİŞ' }).click();
    await signInBySms(pages[3]);
    for (const page of pages) await heading(page, 'Hoş geldiniz, Ayşe Işıl').waitFor();
    await pages[3].getByRole('button', { name: /Kullanıcı menüsü/ }).click();
    await pages[3].getByRole('button', { name: 'Her yerden çık' }).click();
    await pages[3].getByRole('dialog').getByRole('button', { name: 'Her yerden çık' }).click();
    await heading(pages[3], 'TalepAkış').waitFor();

    for (const page of pages) {
      await page.goto('/tercihler');
      await heading(page, 'Sisteme Giriş').waitFor();
    }
    expect(await web.platform.database.query('SELECT 1 FROM session s JOIN sign_in_account a USING (person_id) WHERE a.user_name = $1', [OFFICER.userName])).toEqual([]);
  });
});
