import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser, visit } from '../given/browser.js';
import { faultsSeenByAxe, isTooWide, signInByPassword } from './signing-in.js';
import { givenOfficer, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

const PUBLIC = ['/', '/giris', '/giris?hata=OUTSIDE_DOWN', '/giris/muhtar', '/giris/vatandas', '/giris/sorumlu', '/giris/personel', '/giris/e-imza', '/giris/onay-kodu', '/boyle-bir-sayfa-yok'];
const OWN = ['/', '/tercihler', '/parola', '/birim'];

let web: WebServer;
let browser: Browser;

/** What is wrong with the page as it is now, in both themes, on a telephone and on a desk. */
async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme=${look}]`).waitFor();
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const faults = [...(await faultsSeenByAxe(page)), ...((await isTooWide(page)) ? ['sticks out at the side'] : [])];
      found.push(...faults.map((fault) => `${look}, ${width} wide: ${fault}`));
    }
  }
  return found;
}

/** Opened, and nothing on its way any more. */
async function look(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

inBrowser('every page', () => {
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    await givenOfficer(web, { offices: [{ detsisNo: '10000001', role: 'AKS', districts: ['Havsa', 'Keşan'] }] });
    ({ page } = await visit(browser, web.url));
    complaints = [];
    page.on('console', (message) => (['error', 'warning'].includes(message.type()) ? complaints.push(message.text()) : undefined));
    page.on('pageerror', (error) => complaints.push(error.message));
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it('stands within its frame when its file is not there any more, says so, and comes back', async () => {
    await look(page, '/');
    await page.route('**/assets/**', (route) => route.abort());
    await page.getByRole('main').getByRole('link', { name: 'Sisteme Giriş' }).click();
    await page.getByRole('main').getByRole('heading', { level: 1, name: 'Sayfa gösterilemedi' }).waitFor();
    expect(await page.getByRole('banner').getByRole('link', { name: 'TalepAkış' }).isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.unrouteAll();
    complaints.length = 0;
    await page.getByRole('button', { name: 'Yeniden dene' }).click();

    await page.getByRole('heading', { level: 1, name: 'Sisteme Giriş' }).waitFor();
  });

  it.each(PUBLIC)('is readable for everybody and fits, before signing in: %s', async (path) => {
    await look(page, path);

    expect(await faultsOf(page)).toEqual([]);
  });

  it('is so when it refuses a form', async () => {
    await look(page, '/giris/muhtar');
    await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
    await page.getByRole('alert').waitFor();

    expect(await faultsOf(page)).toEqual([]);
  });

  it('is so when somebody is signed in, with the menu open, and when it asks back', async () => {
    await signInByPassword(page);
    await page.getByRole('heading', { name: /Hoş geldiniz/ }).waitFor();
    for (const path of OWN) {
      await look(page, path);
      expect([path, await faultsOf(page)]).toEqual([path, []]);
    }
    await page.getByRole('button', { name: /Kullanıcı menüsü/ }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Her yerden çık' }).click();
    expect(await faultsOf(page)).toEqual([]);
  }, 600_000);

  it('runs without a complaint of the browser', () => {
    expect(complaints).toEqual([]);
  });
});
