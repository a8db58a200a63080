import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { arriveAs, askAs, givenColleague, look, press, tabTo, tcknOf, typeInto } from './kurum-desk.js';
import { startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

let web: WebServer;
let browser: Browser;
let admin: Page;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** In a list of choices: goes there and types the beginning of a word, as one does. */
async function choose(page: Page, label: string, word: string): Promise<void> {
  const list = page.getByRole('main').getByLabel(label, { exact: true });
  await tabTo(page, list);
  await page.keyboard.type(word);
  expect(await list.locator('option:checked').textContent()).toMatch(new RegExp(`^${word}`));
}

/** In a field that proposes: types, waits for the proposal and takes it. */
async function pick(page: Page, label: string, words: string, proposal: RegExp): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: label }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
  await page.getByRole('option', { name: proposal }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Takes what stood in the field away, and types. */
async function retype(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByRole('main').getByLabel(label).first());
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function typePerson(page: Page, nine: number, [givenName, familyName, phone]: readonly [string, string, string]): Promise<void> {
  await typeInto(page, 'T.C. Kimlik No', tcknOf(nine));
  await typeInto(page, 'Adı', givenName);
  await typeInto(page, 'Soyadı', familyName);
  await typeInto(page, 'Cep Telefonu', phone);
}

inBrowser('Kurum by keyboard alone', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    admin = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'SISTEM_YONETICISI' }));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it('lets a vali yardımcısı add an AKS with a district', async () => {
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Nermin', familyName: 'Selimiye', role: 'VALI_YARDIMCISI' }));
    await look(page, '/kurum/kullanicilar');
    await press(page, 'link', 'Kullanıcı Ekle');
    await heading(page, 'Kullanıcı Kayıt').waitFor();
    await choose(page, 'Kullanıcı Yetki Tip', 'Açık Kapı Sorumlusu');
    await typePerson(page, 512_345_678, ['Koray', 'Saraçlar', '0536 111 22 33']);
    await choose(page, 'İlçe', 'Havsa');
    await press(page, 'button', 'Ekle');
    await press(page, 'button', 'Kaydet');
    await heading(page, 'Koray Saraçlar').waitFor();

    expect(await row(page, 'Açık Kapı Sorumlusu').innerText()).toContain('Havsa');
    await page.context().close();
  });

  it('lets a Yetkili add a Sorumlu of the own unit, and take them out of service', async () => {
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Mithat', familyName: 'Uzunköprülü', role: 'YETKILI' }));
    await look(page, '/kurum/kullanicilar/yeni');
    await typePerson(page, 612_345_678, ['Sevim', 'Oymak', '0537 111 22 33']);
    await press(page, 'button', 'Kaydet');
    await heading(page, 'Sevim Oymak').waitFor();
    await press(page, 'button', 'Pasife Al');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Pasife Al' }));
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Etkinleştir' }).waitFor();
    await page.context().close();
  });

  it('lets a Yönetici add a Yetkili and a service heading', async () => {
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Barış', familyName: 'Kocatepe', role: 'YONETICI' }));
    await look(page, '/kurum/kullanicilar/yeni');
    await typePerson(page, 632_345_678, ['Nazlı', 'Tunca', '0537 111 22 44']);
    await press(page, 'button', 'Kaydet');
    await heading(page, 'Nazlı Tunca').waitFor();
    expect(await row(page, 'EDİRNE VALİLİĞİ').innerText()).toContain('Yetkili');
    await look(page, '/kurum/hizmet-basliklari');
    await press(page, 'button', 'Hizmet Başlığı Ekle');
    await typeInto(page, 'Hizmet Başlığı', 'Yol bakımı');
    await page.keyboard.press('Enter');

    await row(page, 'Yol bakımı').waitFor();
    await page.context().close();
  });

  it('lets an officer say who stands in for them, and take it back', async () => {
    await givenColleague(web, { givenName: 'Emine', familyName: 'Bosnalı', role: 'BIRIM_GOREVLISI' });
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Sadık', familyName: 'Meriç', role: 'BIRIM_GOREVLISI' }));
    await look(page, '/kurum/vekaletler');
    await press(page, 'button', 'Vekâlet Ver');
    await pick(page, 'Vekil', 'bosnalı', /Emine Bosnalı/);
    await typeInto(page, 'İlk gün', '1.2.2027');
    await typeInto(page, 'Son gün', '3.2.2027');
    await typeInto(page, 'Nedeni', 'Yıllık izin');
    await page.keyboard.press('Enter');
    await row(page, 'Emine Bosnalı').getByText('Yıllık izin').waitFor();
    await press(page, 'button', 'Vekâleti bitir: Sadık Meriç');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Vekâleti bitir' }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await row(page, 'Emine Bosnalı').getByText('Sona erdi').waitFor();
    expect(await page.getByRole('button', { name: 'Vekâleti bitir: Sadık Meriç' }).count()).toBe(0);
    await page.context().close();
  });

  it('lets the admin write an announcement and correct it', async () => {
    await look(admin, '/kurum/icerik');
    await press(admin, 'button', 'Metin Ekle');
    await typeInto(admin, 'Başlık', 'Bakım çalışması');
    await press(admin, 'button', 'Kaydet');
    await row(admin, 'Bakım çalışması').waitFor();
    await press(admin, 'button', 'Güncelle: Bakım çalışması');
    await retype(admin, 'Başlık', 'Bakım ertelendi');
    await press(admin, 'button', 'Kaydet');

    await row(admin, 'Bakım ertelendi').waitFor();
  });

  it('lets the admin add a sector, rename it and take it away', async () => {
    await look(admin, '/kurum/sektorler');
    await press(admin, 'button', 'Sektör Kayıt');
    await typeInto(admin, 'Sektör Adı', 'Denizcilik');
    await admin.keyboard.press('Enter');
    await row(admin, 'Denizcilik').waitFor();
    await press(admin, 'button', 'Güncelle: Denizcilik');
    await retype(admin, 'Sektör Adı', 'Balıkçılık');
    await admin.keyboard.press('Enter');
    await row(admin, 'Balıkçılık').waitFor();
    await press(admin, 'button', 'Sil: Balıkçılık');
    await tabTo(admin, admin.getByRole('dialog').getByRole('button', { name: 'Sil' }));
    await admin.keyboard.press('Enter');
    await admin.getByRole('dialog').waitFor({ state: 'detached' });

    await row(admin, 'Balıkçılık').waitFor({ state: 'detached' });
  });

  it('lets the admin change a message, seeing it first as it will arrive', async () => {
    await look(admin, '/kurum/sablonlar');
    await tabTo(admin, admin.getByRole('rowheader').getByRole('link').first());
    await admin.keyboard.press('Enter');
    const text = admin.getByLabel('Metin (Türkçe)').first();
    await tabTo(admin, text);
    await admin.keyboard.press('Control+End');
    await admin.keyboard.type(' Saygılarımızla.');
    await admin.getByRole('region', { name: 'Önizleme (Türkçe)' }).first().getByText('Saygılarımızla.').waitFor();
    await press(admin, 'button', 'Kaydet');
    await admin.getByText('Şablon kaydedildi.').first().waitFor();
    await admin.reload();

    await text.waitFor();
    expect(await text.inputValue()).toMatch(/ Saygılarımızla\.$/);
  });

  it('lets the admin correct a holiday and the working hours', async () => {
    await askAs(admin, 'POST', '/api/kurum/tatiller', { day: '2027-06-14', name: 'Köprü günü', part: 'whole', kind: 'idari', ilCode: null });
    await look(admin, '/kurum/tatiller?yil=2027');
    await press(admin, 'button', /^Güncelle: Köprü günü/);
    await retype(admin, 'Adı', 'İdari izin');
    await admin.keyboard.press('Enter');
    await row(admin, 'İdari izin').waitFor();
    await look(admin, '/kurum/calisma-saatleri');
    await press(admin, 'button', 'Güncelle: Türkiye geneli');
    await retype(admin, 'Başlangıç', '08:45');
    await admin.keyboard.press('Enter');

    await row(admin, 'Türkiye geneli').getByText('08:45').waitFor();
  });
});
