import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../src/org/index.js';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { knownPaths } from './known-pages.js';
import { arriveAs, askAs, givenColleague, look } from './kurum-desk.js';
import { givenMuhtar, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

const TO_ALL = ['/kurum/birimler', '/kurum/vekaletler', '/kurum/tatiller', '/kurum/calisma-saatleri'];
/** Below a list, for whoever has the list. */
const BELOW: Readonly<Record<string, string>> = { '/kurum/muhtarlar': '/kurum/muhtarlar/ice-aktar' };

interface Reach {
  /** Besides what every officer has. */
  readonly pages: readonly string[];
  /** What can be done there, besides giving one's own vekâlet and turning pages. */
  readonly acts: readonly string[];
}

const REACH: readonly (readonly [Role, Reach])[] = [
  ['AKS', { pages: [], acts: [] }],
  ['KOORDINATOR', { pages: ['/kurum/muhtarlar'], acts: ['Dosyadan Al', 'Muhtar Ekle', 'Güncelle', 'İletişim'] }],
  ['BIRIM_AMIRI', { pages: ['/kurum/kullanicilar'], acts: ['Excel Raporu Al'] }],
  ['SUREC_ANALISTI', { pages: ['/kurum/sablonlar', '/kurum/sessiz-saatler', '/kurum/dis-sistemler'], acts: [] }],
  ['DENETCI', { pages: ['/kurum/kullanicilar', '/kurum/imha'], acts: ['Excel Raporu Al'] }],
];
const TO_READ = ['Vekâlet Ver', 'Önceki yıl', 'Sonraki yıl', 'Daha fazla göster', 'Yenile'];

let web: WebServer;
let browser: Browser;
let paths: string[];

/** Everything that could be pressed to do something; links within the text lead to other pages. */
async function actsOf(page: Page): Promise<string[]> {
  const main = page.getByRole('main');
  const buttons = await main.locator('.kurum-page button:visible, .kurum-page a[download]:visible, .kurum-page a.mantine-Button-root:visible').evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').split(':')[0]?.trim() ?? ''));
  return buttons.filter((name) => !TO_READ.includes(name));
}

inBrowser('Kurum, for those who keep nothing there', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    const admin = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'SISTEM_YONETICISI' }));
    paths = (await knownPaths(admin)).filter((path) => path.startsWith('/kurum/') && !path.includes('$'));
    await Promise.all([askAs(admin, 'POST', '/api/kurum/sektorler', { name: 'Denizcilik', il: null, place: 0 }), givenMuhtar(web)]);
    await admin.context().close();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it.each(REACH)('shows %s what they may do, no button for anything else, and says plainly which pages are not theirs', async (role, { pages, acts }) => {
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Emine', familyName: 'Bosnalı', role }));
    const open = [...TO_ALL, ...pages];
    const below = open.flatMap((path) => (acts.includes('Dosyadan Al') || path !== '/kurum/muhtarlar' ? BELOW[path] ?? [] : []));
    await look(page, '/kurum');
    const menu = await page.getByRole('navigation', { name: 'Kurum menüsü' }).first().getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect([...menu].sort()).toEqual([...open].sort());
    const found = new Set<string>();
    for (const path of open) {
      await look(page, path);
      expect([path, await page.getByRole('alert').count(), await page.getByRole('heading', { level: 1 }).innerText()]).toEqual([path, 0, expect.not.stringContaining('size açık değil')]);
      for (const act of await actsOf(page)) found.add(act);
    }
    expect([...found].filter((act) => !acts.includes(act))).toEqual([]);
    for (const path of paths.filter((one) => ![...open, ...below].includes(one))) {
      await look(page, path);
      expect([path, await page.getByRole('heading', { level: 1 }).innerText()]).toEqual([path, 'Bu sayfa size açık değil']);
      expect(await actsOf(page)).toEqual([]);
    }
    await page.context().close();
  }, 240_000);

  it.each(['AKS', 'DENETCI'] as const)('has a unit without a way to change it, for %s', async (role) => {
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Emine', familyName: 'Bosnalı', role }));
    await look(page, '/kurum/birimler/10000002');

    expect(await actsOf(page)).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('HAVSA BELEDİYE BAŞKANLIĞI');
    await page.context().close();
  });

  it('has a user without a way to change them, and without their number and phone, for who only supervises', async () => {
    const { id } = await givenColleague(web, { givenName: 'Koray', familyName: 'Saraçlar', role: 'AKS' });
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Emine', familyName: 'Bosnalı', role: 'DENETCI' }));
    await look(page, `/kurum/kullanicilar/${id}`);

    expect(await actsOf(page)).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Koray Saraçlar');
    await page.context().close();
  });
});
