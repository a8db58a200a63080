import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../src/org/index.js';
import { hasBrowser, startBrowser, visit } from '../given/browser.js';
import { knownPaths, linksOf, signatureOf } from './known-pages.js';
import { arriveAs, askAs, faultsOf, givenColleague, look } from './kurum-desk.js';
import { givenMuhtar, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

const ROLES: readonly Role[] = [
  'SISTEM_YONETICISI', 'VALI', 'VALI_YARDIMCISI', 'YONETICI', 'YETKILI', 'SORUMLU', 'KOORDINATOR', 'AKS', 'ACIK_KAPI_YETKILISI', 'BIRIM_AMIRI', 'BIRIM_GOREVLISI', 'IL_KOORDINASYON', 'SUREC_ANALISTI', 'DENETCI',
];
/** Buttons that open nothing, by what their names begin with. */
const NOT_OPENING = /^(Çıkış|Yukarı taşı|Aşağı taşı|‹|›|Önceki|Sonraki|Temizle|Türkçe|English)/;

let web: WebServer;
let browser: Browser;
const seen = new Set<string>();
const faults: string[] = [];
const opened = new Set<string>();

async function inspect(page: Page, where: string, isDialog = false): Promise<void> {
  for (const fault of await faultsOf(page, isDialog)) faults.push(`${where}: ${fault}`);
}

/** Opens whatever this page opens before itself, one of each kind, and looks at it: as it comes, and when it refuses what was left out. */
async function inspectDialogs(page: Page, path: string): Promise<void> {
  const buttons = page.getByRole('main').locator('button:visible:not([type=submit]):not([role=combobox]):not([aria-haspopup])');
  const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''));
  const kinds = new Map(names.map((name, nth) => [name.split(':')[0] ?? '', nth] as const).reverse());
  for (const [kind, nth] of kinds) {
    if (NOT_OPENING.test(kind)) continue;
    await buttons.nth(nth).click();
    if ((await page.getByRole('dialog').count()) === 0) {
      await look(page, path);
      continue;
    }
    opened.add(`${path.replace(/[\d]{8}|[\da-f-]{36}/, '*')} ${kind}`);
    await page.waitForLoadState('networkidle');
    await inspect(page, `${path}, ${kind}`, true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

/** One of each look a page has: who may do less sees the same without buttons. */
async function walk(page: Page, path: string): Promise<void> {
  await look(page, path);
  const signature = await signatureOf(page);
  if (seen.has(signature)) return;
  seen.add(signature);
  await inspect(page, path);
  await inspectDialogs(page, path);
}

/** Something in every list, so that rows with their acts are looked at too. */
async function givenRecords(admin: Page): Promise<void> {
  await askAs(admin, 'POST', '/api/kurum/sektorler', { name: 'Denizcilik', il: null, place: 0 });
  await askAs(admin, 'POST', '/api/kurum/sektorler', { name: 'Bilişim', il: null, place: 1 });
  await askAs(admin, 'POST', '/api/kurum/hizmet-basliklari', { name: 'Yol bakımı', parentId: null, term: { law: '3071', days: 30, dayKind: 'calendar' }, detsisNo: '10000001', place: 0 });
  await askAs(admin, 'POST', '/api/kurum/icerik', { kind: 'duyuru', title: 'Bakım', slug: 'bakim', body: '# Bakım', link: null, publishFrom: '2026-01-01', publishTo: null, place: 0 });
}

inBrowser('every page the shell knows', () => {
  let admin: Page;
  let paths: string[];

  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    admin = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'SISTEM_YONETICISI' }));
    paths = await knownPaths(admin);
    await Promise.all([givenRecords(admin), givenMuhtar(web)]);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it('is readable for everybody and fits before anybody has signed in', async () => {
    const { page } = await visit(browser, web.url);
    for (const path of paths.filter((one) => !one.includes('$'))) await walk(page, path);
    await walk(page, '/boyle-bir-sayfa-yok');
    await look(page, '/giris?hata=OUTSIDE_DOWN');
    await inspect(page, 'back from another site');
    await look(page, '/giris/muhtar');
    await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
    await page.getByRole('alert').waitFor();
    await inspect(page, 'a refused form');
    await look(page, '/giris/sorumlu');
    await page.getByLabel('T.C. Kimlik No').fill('10000000078');
    await page.getByLabel('Cep Telefonu').fill('0532 000 00 00');
    await page.getByRole('button', { name: 'Giriş', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Onay Kodu' }).waitFor();
    await inspect(page, 'waiting for a code');
    await page.context().close();

    expect(faults.splice(0)).toEqual([]);
  }, 600_000);

  it.each(ROLES)('is so for whom the menus lead there, with everything that opens before it: %s', async (role) => {
    const page = role === 'SISTEM_YONETICISI' ? admin : await arriveAs(browser, web, await givenColleague(web, { givenName: 'Ayşe', familyName: `Gül${role.slice(0, 3)}`, role }));
    await look(page, '/kurum');
    const menus = await linksOf(page);
    expect(menus).toContain('/kurum/birimler');
    for (const path of new Set(menus)) await walk(page, path);
    if (page !== admin) await page.context().close();

    expect(faults.splice(0)).toEqual([]);
  }, 600_000);

  it('was opened with its dialogs', () => {
    expect([...opened]).toEqual(expect.arrayContaining(DIALOGS));
  });
});

/** Known today; a new one is opened by itself, one that is not found any more is told here. */
const DIALOGS = ['/kurum/birimler Birim Ekle', '/kurum/muhtarlar İletişim', '/kurum/muhtarlar Muhtar Ekle', '/kurum/vekaletler Vekâlet Ver', '/kurum/tatiller Sil', '/kurum/tatiller Güncelle', '/kurum/tatiller Tatil Ekle'];
