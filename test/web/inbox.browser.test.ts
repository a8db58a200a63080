import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../src/org/index.js';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { arriveAs, faultsOf, givenColleague, tabTo } from './kurum-desk.js';
import { givenMuhtar, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;
/** Of a case. */
const NUMBER = /^\d{4}-MUH-\d{6}$/u;
const CENTRE = '10000001';

let web: WebServer;
let browser: Browser;
let coordinator: Page;
let second: Page;
let officer: Page;
let muhtarId: string;

inBrowser('the staff’s tasks', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    muhtarId = await givenMuhtar(web);
    coordinator = await arrive('Defne', 'Karayel', CENTRE, 'KOORDINATOR');
    second = await arrive('Efe', 'Poyraz', CENTRE, 'KOORDINATOR');
    officer = await arrive('Umut', 'Lodos', CENTRE, 'BIRIM_GOREVLISI');
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  async function arrive(givenName: string, familyName: string, detsisNo: string, role: Role): Promise<Page> {
    return arriveAs(browser, web, await givenColleague(web, { givenName, familyName, role, detsisNo }));
  }

  /** A muhtar's request, as the portal sends it. */
  async function request(subject: string): Promise<string> {
    const { key } = await web.cases.open({ personId: muhtarId, name: 'Işıl Çağ', capacities: [], applicant: 'muhtar', sessionId: 'test' }, {
      application: 'muhtar', prefix: 'MUH', processId: 'muhtar-talep', subject, applicantId: muhtarId, il: 22, detsisNo: CENTRE,
      variables: (kayitNo) => ({ kayitNo, kayitTarihi: '20.11.2026', basvuran: muhtarId, ilKodu: 22, koordinatorBirim: { detsisNo: CENTRE, ad: 'EDİRNE VALİLİĞİ' }, basvuruTuru: 'istek', aciklama: subject, ekler: [] }),
    });
    return key;
  }

  const rowOf = (page: Page, subject: string) => page.getByRole('row').filter({ hasText: subject });
  const linkOf = (page: Page, subject: string) => rowOf(page, subject).getByRole('link');
  const task = (page: Page) => page.getByRole('region', { name: 'Görev', exact: true });
  const isFocused = (page: Page, subject: string): Promise<unknown> => page.waitForFunction(`document.activeElement?.textContent?.includes(${JSON.stringify(subject)})`);

  async function work(page: Page): Promise<void> {
    await page.goto('/gorevler');
    await page.getByRole('heading', { level: 1, name: 'Görevler' }).waitFor();
    await page.getByRole('status').filter({ hasText: /görev/u }).first().waitFor();
  }

  /** Whether the row with the focus is still where it was. */
  const heightOf = async (page: Page, subject: string): Promise<number | undefined> => (await linkOf(page, subject).boundingBox())?.y;

  it('appear in an open list without a reload, and a list that is being read stands still', async () => {
    await work(coordinator);
    await request('Yol çukur');
    await linkOf(coordinator, 'Yol çukur').waitFor();
    await linkOf(coordinator, 'Yol çukur').focus();
    const before = await heightOf(coordinator, 'Yol çukur');

    await request('Köprü çöktü');
    const news = coordinator.getByRole('button', { name: '1 yeni görev' });
    await news.waitFor();
    expect([await rowOf(coordinator, 'Köprü').count(), await heightOf(coordinator, 'Yol çukur')]).toEqual([0, before]);
    await isFocused(coordinator, 'Yol çukur');
    await news.click();
    await linkOf(coordinator, 'Köprü çöktü').waitFor();
    await coordinator.getByRole('navigation', { name: 'Gelen kutusu' }).getByRole('link', { name: 'Ekip Kuyruğum (2)' }).waitFor();
  });

  it('are claimed, filled in and completed by keyboard alone, and the work goes on in the list', async () => {
    await work(officer);
    await work(coordinator);
    await linkOf(coordinator, 'Yol çukur').waitFor();
    await coordinator.keyboard.press('j');
    await isFocused(coordinator, 'Köprü çöktü');
    await coordinator.keyboard.press('j');
    await isFocused(coordinator, 'Yol çukur');
    await coordinator.keyboard.press('Enter');
    await task(coordinator).getByRole('button', { name: 'Üzerime Al' }).waitFor();
    await coordinator.keyboard.press('u');
    await task(coordinator).getByRole('button', { name: 'Bırak' }).waitFor();
    await rowOf(coordinator, 'Yol çukur').getByText('Üzerimde').waitFor();

    await tabTo(coordinator, task(coordinator).getByRole('checkbox', { name: 'Valilik' }));
    await coordinator.keyboard.press('Space');
    await tabTo(coordinator, task(coordinator).getByRole('combobox', { name: 'Valilikler', exact: true }));
    await coordinator.keyboard.type('edirne');
    await coordinator.getByRole('option', { name: /EDİRNE VALİLİĞİ/u }).waitFor();
    await coordinator.keyboard.press('Enter');
    await tabTo(coordinator, task(coordinator).getByRole('textbox', { name: /^EDİRNE/u }));
    await coordinator.keyboard.type('Çukur kapatılsın');
    await tabTo(coordinator, task(coordinator).getByRole('button', { name: 'Seçilen Birimlere Yönlendir' }));
    await coordinator.keyboard.press('Enter');

    await coordinator.getByText('Görev tamamlandı.').waitFor();
    await isFocused(coordinator, 'Köprü çöktü');
    await task(coordinator).getByText('Köprü çöktü').first().waitFor();
    expect(await rowOf(coordinator, 'Yol çukur').count()).toBe(0);
    await linkOf(officer, 'Yol çukur').waitFor();
  });

  it('tell who else looks, and what the second of two typed is still there', async () => {
    await work(coordinator);
    await work(second);
    for (const page of [second, coordinator]) {
      await linkOf(page, 'Köprü çöktü').click();
      await task(page).getByRole('checkbox', { name: 'Belediye' }).check();
      await task(page).getByRole('combobox', { name: 'Belediyeler', exact: true }).pressSequentially('havsa');
      await page.getByRole('option', { name: /HAVSA BELEDİYE/u }).click();
      await task(page).getByRole('textbox', { name: /^HAVSA/u }).fill('Köprü onarılsın');
    }
    await task(second).getByText('Şu anda bakan: Defne Karayel').waitFor();
    await task(coordinator).getByRole('button', { name: 'Seçilen Birimlere Yönlendir' }).click();
    await coordinator.getByText('Görev tamamlandı.').waitFor();

    await task(second).getByText(/Bu görevi Defne Karayel tamamladı/u).waitFor();
    expect(await task(second).getByRole('textbox', { name: /^HAVSA/u }).inputValue()).toBe('Köprü onarılsın');
    await task(second).getByRole('button', { name: 'Seçilen Birimlere Yönlendir' }).click();
    await task(second).getByRole('alert').getByText(/Bu görevi Defne Karayel .* tamamladı/u).waitFor();
    expect(await task(second).getByRole('textbox', { name: /^HAVSA/u }).inputValue()).toBe('Köprü onarılsın');
    await rowOf(second, 'Köprü çöktü').getByText('Tamamlandı').waitFor();
  });

  it('stand in the address: Back, reload and a link show the same list and task', async () => {
    await request('Çeşme kurudu');
    await work(coordinator);
    await coordinator.getByRole('searchbox', { name: 'Görev ara' }).fill('cesme');
    await coordinator.waitForURL(/ara=cesme/u);
    await linkOf(coordinator, 'Çeşme kurudu').click();
    await task(coordinator).getByRole('button', { name: 'Üzerime Al' }).waitFor();
    await coordinator.reload();
    await task(coordinator).getByRole('button', { name: 'Üzerime Al' }).waitFor();
    expect(await coordinator.getByRole('searchbox', { name: 'Görev ara' }).inputValue()).toBe('cesme');
    await coordinator.goBack();
    await task(coordinator).waitFor({ state: 'detached' });
    expect(coordinator.url()).toMatch(/ara=cesme/u);
  });

  it('are assigned, commented on and followed to their case', async () => {
    await work(coordinator);
    await linkOf(coordinator, 'Çeşme kurudu').click();
    await task(coordinator).getByRole('button', { name: 'Ata / Devret' }).click();
    await coordinator.getByRole('dialog').getByLabel('Kime').selectOption({ label: 'Efe Poyraz' });
    await coordinator.getByRole('dialog').getByRole('button', { name: 'Ata / Devret' }).click();
    await rowOf(coordinator, 'Çeşme kurudu').getByText('Efe Poyraz üzerinde').waitFor();
    await task(coordinator).getByLabel('Yorum').fill('Kaynağa bakılsın');
    await task(coordinator).getByRole('button', { name: 'Yorum Ekle' }).click();
    await task(coordinator).getByText('Defne Karayel').waitFor();

    await task(coordinator).getByRole('link', { name: NUMBER }).click();
    await coordinator.getByRole('heading', { level: 1, name: NUMBER }).waitFor();
    await coordinator.getByRole('cell', { name: /Efe Poyraz/u }).waitFor();
    await coordinator.getByText('Şu anda burada: Seçilen Birimlere Yönlendir').waitFor();
    expect(await coordinator.getByRole('img', { name: /^Süreç şeması/u }).locator('.case-waiting').count()).toBe(1);
    expect(await faultsOf(coordinator, true)).toEqual([]);
    await coordinator.setViewportSize({ width: 1440, height: 800 });
  });

  it('ask another unit, and its answer comes back to the task', async () => {
    const asked = await arrive('Nur', 'Meltem', '10000002', 'BIRIM_AMIRI');
    await work(second);
    await linkOf(second, 'Çeşme kurudu').click();
    await task(second).getByRole('button', { name: 'Bilgi İste' }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByLabel('Kimden').selectOption({ label: 'Başka bir birimden' });
    await dialog.getByRole('combobox', { name: 'Birim', exact: true }).pressSequentially('havsa');
    await second.getByRole('option', { name: /HAVSA BELEDİYE/u }).click();
    await dialog.getByLabel('Soru').fill('Şebeke sizin mi?');
    await dialog.getByRole('button', { name: 'Bilgi İste' }).click();
    await task(second).getByText('Yanıt bekliyor').waitFor();

    await asked.goto('/gorevler/bilgi');
    await asked.getByLabel(/için yanıt/u).fill('Evet, bizim.');
    await asked.getByRole('button', { name: 'Yanıtla' }).click();
    await asked.getByText('Yanıtlandı').waitFor();
    expect(await faultsOf(asked, true)).toEqual([]);
    await work(second);
    await linkOf(second, 'Çeşme kurudu').click();
    await task(second).getByText('Evet, bizim.').waitFor();
  });

  it('stay filtered in a view that is kept, until its keeper takes it away', async () => {
    await second.goto('/gorevler?oncelik=normal&sirala=sure');
    await second.getByRole('button', { name: 'Görünümü Kaydet' }).click();
    await second.getByRole('dialog').getByLabel('Görünümün adı').fill('Sıradakiler');
    await second.getByRole('dialog').getByLabel('Birimimle paylaş').check();
    await second.getByRole('dialog').getByRole('button', { name: 'Görünümü Kaydet' }).click();
    await second.getByText('Görünüm kaydedildi.').waitFor();
    await work(coordinator);
    await coordinator.getByRole('link', { name: 'Sıradakiler (Efe Poyraz)' }).click();
    await coordinator.waitForURL(/oncelik=normal.*sirala=sure|sirala=sure.*oncelik=normal/u);
    await second.getByRole('button', { name: 'Görünümü Sil: Sıradakiler' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Görünümü Sil' }).click();
    await second.getByRole('link', { name: 'Sıradakiler' }).waitFor({ state: 'detached' });
  });

  it('look right on a telephone and on a desk, in both themes, and say their keys', async () => {
    await work(second);
    await linkOf(second, 'Çeşme kurudu').click();
    await task(second).getByRole('button', { name: 'Seçilen Birimlere Yönlendir' }).waitFor();
    expect(await faultsOf(second)).toEqual([]);
    await second.setViewportSize({ width: 1440, height: 800 });
    await linkOf(second, 'Çeşme kurudu').focus();
    await second.keyboard.press('?');
    await second.getByRole('dialog').getByText('Sonraki görev (Enter açar)').waitFor();
  });
});
