import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { pdf } from '../documents/files.js';
import { hasBrowser, startBrowser, visit } from '../given/browser.js';
import { eventually } from '../given/eventually.js';
import { answerCaptcha, faultsSeenByAxe, isTooWide, tabTo } from './signing-in.js';
import { givenMuhtar, givenOfficer, MUHTAR, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;
const FOUNTAIN = 'Köy meydanındaki çeşmenin suyu bir haftadır akmıyor, hayvanlar susuz kaldı. Daha önce de iki kez bildirdik, gelen giden olmadı; yaz gelmeden onarılmasını istiyoruz.';

let web: WebServer;
let browser: Browser;
let page: Page;
const open: BrowserContext[] = [];
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function arrive(path: string): Promise<Page> {
  const visitor = await visit(browser, web.url, { width: 360 });
  open.push(visitor.context);
  await visitor.page.goto(path);
  return visitor.page;
}

/** Nothing sticks out on a telephone, and axe has nothing to say, in both themes. */
async function isGood(of: Page = page): Promise<void> {
  await of.waitForLoadState('networkidle');
  for (const colorScheme of ['light', 'dark'] as const) {
    await of.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await of.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    expect([of.url(), await isTooWide(of), await faultsSeenByAxe(of)]).toEqual([of.url(), false, []]);
  }
}

/** With the code of the telephone, where the page asks for it. */
async function signInAsMuhtar(of: Page): Promise<void> {
  await of.getByLabel('TC Kimlik Numarası').fill(MUHTAR.tckn);
  await of.getByLabel('Ad', { exact: true }).fill(MUHTAR.givenName);
  await of.getByLabel('Soyad', { exact: true }).fill(MUHTAR.familyName);
  await answerCaptcha(of);
  await of.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
  await of.getByLabel('Şifre').fill(await web.codeAt(MUHTAR.phone));
  await of.getByRole('button', { name: 'Sisteme Giriş' }).click();
}

async function fillIn(text: string): Promise<void> {
  await page.getByRole('radio', { name: 'İstek' }).check();
  await page.getByLabel('Açıklama').fill(text);
}

const send = (): Promise<void> => page.getByRole('button', { name: 'Gönder', exact: true }).dblclick();
const cases = (): Promise<{ key: string; number: string }[]> => web.platform.database.query('SELECT key, number FROM case_file ORDER BY number');

inBrowser('the portal on a telephone', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    await givenMuhtar(web);
    await givenOfficer(web, { offices: [{ detsisNo: '10000001', role: 'KOORDINATOR' }] });
    await web.platform.database.query(
      `INSERT INTO site_content (kind, slug, title, body, link, publish_from) VALUES
         ('slogan', 'ana-sayfa', 'Büyük Devlet Olma Vizyonu En Başta Yerelde Başlar.', '', NULL, '2015-02-01'),
         ('duyuru', 'hazir', 'Muhtar Bilgi Sistemi hazır', E'## Nasıl girilir?\\n- Numaranızı yazın\\n- [Mevzuat](/mevzuat)', NULL, '2015-02-11'),
         ('mesaj', 'bir', 'Türkiye’nin her konuda muhtarlara ihtiyacı var.', '', NULL, '2015-02-01'),
         ('mevzuat', 'koy-kanunu', '442 sayılı Köy Kanunu', '', 'https://www.mevzuat.gov.tr/442', '2015-02-01'),
         ('yardim', 'kurumsal-e-posta', 'Nasıl kullanılır?', 'Yeni e-posta düğmesine basın.', 'https://posta.muhtar.example/', '2015-02-01')`,
    );
    page = await arrive('/');
    await heading('TalepAkış').waitFor();
  }, 600_000);

  afterEach(async () => {
    await Promise.all(open.splice(1).map((context) => context.close()));
  });

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it('shows what the institution publishes: the banner, announcements with their day, messages, legislation', async () => {
    await page.getByText('Büyük Devlet Olma Vizyonu En Başta Yerelde Başlar.').waitFor();
    await page.getByText('Türkiye’nin her konuda muhtarlara ihtiyacı var.').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'hazır' }).locator('time').innerText()).toMatch(/11\s+Şub/);
    await isGood();

    await page.getByRole('link', { name: 'Tümünü Göster' }).click();
    await heading('Duyurular').waitFor();
    await isGood();
    await page.getByRole('link', { name: /Muhtar Bilgi Sistemi hazır/ }).click();
    await page.getByRole('heading', { level: 2, name: 'Nasıl girilir?' }).waitFor();
    await isGood();
    await page.getByRole('main').getByRole('link', { name: 'Mevzuat' }).click();
    await page.getByRole('link', { name: '442 sayılı Köy Kanunu' }).click();
    await page.getByRole('link', { name: 'www.mevzuat.gov.tr sitesinde aç' }).waitFor();
    await isGood();
    await page.goto('/kurumsal-e-posta');
    await page.getByText('Yeni e-posta düğmesine basın.').waitFor();
    await isGood();
    await page.goto('/durum');
    await heading('Talep Durumu').waitFor();
    await isGood();
  }, 300_000);

  it('leads from Başvuru through the code of the telephone to the form, with what is known of the muhtar', async () => {
    await page.goto('/');
    await tabTo(page, 'link', 'Başvuru');
    await page.keyboard.press('Enter');
    await signInAsMuhtar(page);
    await heading('Başvuru Formu').waitFor();
    await page.getByText('123******50').waitFor();
    expect(await page.getByRole('region', { name: 'Başvuranın bilgileri' }).innerText()).toContain('Gül Sokağı 5, YENİ, HAVSA / Edirne');
    await isGood();

    await page.getByRole('button', { name: 'Gönder', exact: true }).click();
    await page.getByRole('alert').getByRole('link', { name: /Başvuru Türü/ }).click();
    expect(await page.evaluate('document.activeElement.type')).toBe('radio');
    await isGood();
  }, 300_000);

  it('loses nothing that was typed, neither when the page is loaded anew nor on another telephone', async () => {
    await fillIn(FOUNTAIN);
    await page.getByLabel('Ekler (isteğe bağlı)').setInputFiles({ name: 'çeşme.pdf', mimeType: 'application/pdf', buffer: pdf() });
    await page.getByRole('button', { name: 'Kaldır: çeşme.pdf' }).waitFor();
    await page.getByText(/Taslak kaydedildi/).waitFor();
    await page.reload();
    expect(await page.getByLabel('Açıklama').inputValue()).toBe(FOUNTAIN);

    await eventually(async () => expect(await web.platform.database.query(`SELECT answers ->> 'aciklama' AS text, jsonb_array_length(answers -> 'ekler') AS files FROM portal_draft`)).toEqual([{ text: FOUNTAIN, files: 1 }]));
    await page.evaluate('sessionStorage.clear()');
    await page.reload();
    expect(await page.getByLabel('Açıklama').inputValue()).toBe(FOUNTAIN);
    await page.getByRole('button', { name: 'Kaldır: çeşme.pdf' }).waitFor();
  }, 300_000);

  it('makes one request of a double click, with a Kayıt Numarası on the screen, on the paper and on the telephone', async () => {
    await send();
    await heading('Talebiniz alındı').waitFor();
    const [only, ...others] = await cases();
    expect(others).toEqual([]);
    await page.getByText(only?.number ?? 'no case', { exact: true }).waitFor();
    await isGood();

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Alındı belgesini indir (PDF)' }).click()]);
    expect(download.suggestedFilename()).toBe(`${only?.number}.pdf`);
    await eventually(async () => expect((await web.simulators.messages()).map(({ msg }) => msg).join('\n')).toContain(only?.number));
  }, 300_000);

  it('opens no second request when the answer of the first was lost', async () => {
    await page.getByRole('link', { name: 'Yeni talep gir' }).click();
    await fillIn('Okul yolundaki köprünün korkuluğu kırık');
    let isLost = false;
    await page.route('**/api/portal/basvuru', async (route) => {
      if (route.request().method() !== 'POST' || isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: 'Gönder', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await cases()).toHaveLength(2);
    await page.getByRole('button', { name: 'Gönder', exact: true }).click();
    await page.getByRole('button', { name: 'Yine de gönder' }).or(heading('Talebiniz alındı')).waitFor();
    if (await page.getByRole('button', { name: 'Yine de gönder' }).isVisible()) await page.getByRole('button', { name: 'Yine de gönder' }).click();
    await heading('Talebiniz alındı').waitFor();
    expect(await cases()).toHaveLength(2);
    await page.unroute('**/api/portal/basvuru');
  }, 300_000);

  it('says before sending that one’s open request is about the same', async () => {
    await page.getByRole('link', { name: 'Yeni talep gir' }).click();
    await fillIn(FOUNTAIN.replace('bir haftadır', 'on gündür'));
    await page.getByRole('button', { name: 'Gönder', exact: true }).click();
    await page.getByText('Benzer bir talebiniz zaten var').waitFor();
    await isGood();
    expect(await cases()).toHaveLength(2);
    await page.getByRole('button', { name: 'Yine de gönder' }).click();
    await heading('Talebiniz alındı').waitFor();
    expect(await cases()).toHaveLength(3);
  }, 300_000);

  it('shows Talep Sorgulama’s rows, and beneath the chosen one its movements', async () => {
    await page.getByRole('navigation', { name: 'Muhtar işlemleri' }).getByRole('link', { name: 'Talep Sorgulama' }).click();
    await page.getByRole('link', { name: 'Bekleyen Taleplerim (3)' }).waitFor();
    const table = page.getByRole('table', { name: 'Bekleyen Taleplerim' });
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Sıra', 'Kayıt Numarası', 'Tarih', 'Talep Açıklama']);
    expect(await table.getByRole('row').count()).toBe(4);
    const first = (await cases())[0]?.number ?? '';
    await table.getByRole('row').filter({ hasText: first }).getByRole('button', { name: /Daha Fazla/ }).click();
    await table.getByText('yaz gelmeden onarılmasını istiyoruz').waitFor();
    await isGood();

    await table.getByRole('link', { name: first }).click();
    const movements = page.getByRole('table', { name: 'Talebin hareketleri' });
    await movements.waitFor();
    expect(await movements.getByRole('columnheader').allTextContents()).toEqual(['Tarih', 'Açıklama', 'Gönderen Kurum', 'Alan Kurum', 'Hareket']);
    expect((await movements.getByRole('cell').allTextContents()).slice(2)).toEqual(['Belirtilmemiş', 'Belirtilmemiş', 'Talep Alındı']);
    await isGood();
    await page.getByRole('link', { name: 'Sonuçlanan Taleplerim (0)' }).click();
    await page.getByText('Sonuçlanmış talebiniz yok.').waitFor();
  }, 300_000);

  it('shows whoever scans the receipt how far the request is, and no name', async () => {
    const [receipt] = await web.platform.database.query<{ number: string; code: string }>('SELECT number, code FROM portal_receipt ORDER BY number');
    const stranger = await arrive(`/durum/${receipt?.number}#${receipt?.code}`);
    await stranger.getByRole('cell', { name: 'Talep Alındı' }).waitFor();
    expect(await stranger.getByRole('main').innerText()).not.toMatch(/çeşme|Işıl|Çağ/);
    await isGood(stranger);

    await stranger.getByLabel('Kayıt Numarası').fill(receipt?.number ?? '');
    await stranger.getByLabel('Sorgulama Kodu').fill('AAAA-AAAA-AAAA');
    await stranger.getByRole('button', { name: 'Sorgula' }).click();
    await stranger.getByRole('alert').waitFor();
  }, 300_000);

  it('can be kept as an app, keeps nothing of anybody, and says when there is no connection', async () => {
    const manifest = (await (await page.request.get('/manifest.webmanifest')).json()) as { icons: { src: string }[] };
    for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
    await page.goto('/');
    await eventually(async () => expect(await page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true));
    await page.goto('/talepler');
    await page.getByRole('table').waitFor();
    const kept = await page.evaluate('caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys())))).then((all) => all.flat().map(({ url }) => new URL(url).pathname).sort())');
    expect(kept).toEqual(['/cevrimdisi.css', '/cevrimdisi.html', '/favicon.svg']);

    await page.context().setOffline(true);
    await page.goto('/talepler');
    await heading('Bağlantı yok').waitFor();
    await isGoodOffline();
    await page.context().setOffline(false);
    await page.goto('/talepler');
    await heading('Talep Sorgulama').waitFor();
  }, 300_000);
});

/** It is drawn with its own style, although there is no server. */
async function isGoodOffline(): Promise<void> {
  expect([await isTooWide(page), await page.evaluate(`getComputedStyle(document.querySelector('a')).backgroundColor`)]).toEqual([false, 'rgb(11, 79, 92)']);
}
