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

/** Loaded, and nothing on its way any more. */
async function look(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

inBrowser('every page', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    await givenOfficer(web, { offices: [{ detsisNo: '10000001', role: 'AKS', districts: ['Havsa', 'Keşan'] }] });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it.each([
    { look: 'light', width: 360 }, { look: 'light', width: 1440 }, { look: 'dark', width: 360 }, { look: 'dark', width: 1440 },
  ] as const)('gives axe nothing to say, fits, and runs without a complaint of the browser: $look, $width wide', async (as) => {
    const { page, context } = await visit(browser, web.url, as);
    const complaints: string[] = [];
    page.on('console', (message) => (['error', 'warning'].includes(message.type()) ? complaints.push(message.text()) : undefined));
    page.on('pageerror', (error) => complaints.push(error.message));
    const found: [string, string[], boolean][] = [];
    const inspect = async (name: string): Promise<void> => void found.push([name, await faultsSeenByAxe(page), await isTooWide(page)]);

    for (const path of PUBLIC) {
      await look(page, path);
      await inspect(path);
    }
    await look(page, '/giris/muhtar');
    await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
    await page.getByRole('alert').waitFor();
    await inspect('a refused form');
    await signInByPassword(page);
    await page.getByRole('heading', { name: /Hoş geldiniz/ }).waitFor();
    for (const path of OWN) {
      await look(page, path);
      await inspect(`own ${path}`);
    }
    await page.getByRole('button', { name: /Kullanıcı menüsü/ }).click();
    await inspect('the menu');
    await page.getByRole('button', { name: 'Her yerden çık' }).click();
    await inspect('a question');

    expect(found.filter(([, faults, isWide]) => faults.length > 0 || isWide)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});
