import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { arriveAs, faultsOf, givenColleague, look } from './kurum-desk.js';
import { startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

/** A page, and the button that opens its largest form. */
const FORMS = [
  ['/birimler', 'Birim Ekle'], ['/birimler/10000001', 'Böl'], ['/muhtarlar', 'Muhtar Ekle'], ['/vekaletler', 'Vekâlet Ver'], ['/tatiller', 'Tatil Ekle'], ['/icerik', 'Metin Ekle'], ['/hizmet-basliklari', 'Hizmet Başlığı Ekle'],
] as const;

let web: WebServer;
let browser: Browser;
let admin: Page;
const complaints: string[] = [];

beforeAll(async () => {
  if (!hasBrowser()) return;
  [web, browser] = await Promise.all([startWeb(), startBrowser()]);
  admin = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'SISTEM_YONETICISI' }));
  admin.on('pageerror', (error) => complaints.push(error.message));
  admin.on('console', (message) => (message.type() === 'error' && !/status of 4\d\d/.test(message.text()) ? complaints.push(message.text()) : undefined));
}, 600_000);

afterAll(async () => {
  if (!hasBrowser()) return;
  await browser.close();
  await web.stop();
});

inBrowser('a form of Kurum', () => {
  it.each(FORMS)('is readable for everybody and fits when it refuses: %s %s', async (path, button) => {
    await look(admin, `/kurum${path}`);
    await admin.getByRole('button', { name: button, exact: true }).click();
    await admin.getByRole('dialog').locator('button[type=submit]').click();
    await admin.getByRole('dialog').getByRole('alert').waitFor();

    expect(await faultsOf(admin)).toEqual([]);
  });

  it('speaks English too', async () => {
    await look(admin, '/kurum/kullanicilar/yeni');
    await admin.setViewportSize({ width: 1440, height: 800 });
    await admin.getByRole('button', { name: 'English' }).click();
    await admin.getByRole('heading', { level: 1, name: 'New user' }).waitFor();
    await admin.getByRole('button', { name: 'Türkçe' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Kullanıcı Kayıt' }).waitFor();

    expect(complaints).toEqual([]);
  });
});
