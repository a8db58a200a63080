import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { arriveAs, faultsOf, givenColleague, look, tcknOf } from './kurum-desk.js';
import { startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

const PAGES = [
  '', '/birimler', '/birimler/10000001', '/birimler/ice-aktar', '/kullanicilar', '/kullanicilar/yeni', '/muhtarlar', '/vekaletler', '/tatiller', '/calisma-saatleri', '/icerik', '/sektorler', '/hizmet-basliklari', '/sablonlar', '/sablonlar/giris-kodu',
];
/** A page, and the button that opens its largest form. */
const FORMS = [
  ['/birimler', 'Birim Ekle'], ['/birimler/10000001', 'Böl'], ['/muhtarlar', 'Muhtar Ekle'], ['/vekaletler', 'Vekâlet Ver'], ['/tatiller', 'Tatil Ekle'], ['/icerik', 'Metin Ekle'], ['/hizmet-basliklari', 'Hizmet Başlığı Ekle'],
] as const;

const POISON = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

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

inBrowser('every page of Kurum', () => {
  it.each(PAGES)('is readable for everybody and fits: %s', async (path) => {
    await look(admin, `/kurum${path}`);

    expect(await faultsOf(admin)).toEqual([]);
  });

  it.each(FORMS)('is so with its form before it, and when it refuses: %s %s', async (path, button) => {
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

const inMain = () => admin.getByRole('main');

async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await inMain().getByLabel(label, { exact: true }).fill(text);
}

async function send(name = 'Kaydet'): Promise<void> {
  await inMain().getByRole('button', { name, exact: true }).last().click();
}

async function opened(path: string, button: string): Promise<void> {
  await look(admin, `/kurum${path}`);
  await admin.getByRole('button', { name: button, exact: true }).first().click();
}

/** Shown as the letters that were typed, and nothing of it run. */
async function isShownAsText(): Promise<boolean> {
  await admin.getByText(POISON).first().waitFor();
  return (await admin.evaluate('window.hacked')) === undefined && (await admin.locator('main img').count()) === 0;
}

inBrowser('markup typed into Kurum', () => {
  it('is text in the name of a unit', async () => {
    await opened('/birimler/10000002', 'Adını Değiştir');
    await fill({ 'Birim adı': POISON });
    await send('Adını değiştir');
    await admin.getByRole('heading', { level: 1, name: POISON }).waitFor();
    expect(await isShownAsText()).toBe(true);
    await look(admin, '/kurum/birimler');
    expect(await isShownAsText()).toBe(true);
  });

  it('is text in the names of a user, in the list and among candidates', async () => {
    await look(admin, '/kurum/kullanicilar/yeni');
    await admin.getByLabel('Kullanıcı Yetki Tip').selectOption('BIRIM_GOREVLISI');
    await fill({ 'T.C. Kimlik No': tcknOf(712_345_678), Adı: POISON, Soyadı: POISON, 'Cep Telefonu': '0538 111 22 33' });
    await admin.getByRole('combobox', { name: 'Detsis Birim Bilgileri' }).fill('edirne valiliği');
    await admin.getByRole('option', { name: /EDİRNE VALİLİĞİ/ }).first().click();
    await send();
    await admin.getByRole('heading', { level: 1, name: new RegExp('^<img') }).waitFor();
    expect(await isShownAsText()).toBe(true);
    await look(admin, '/kurum/kullanicilar');
    expect(await isShownAsText()).toBe(true);
    await opened('/vekaletler', 'Vekâlet Ver');
    await admin.getByRole('combobox', { name: 'Vekil' }).fill('img');
    await admin.getByRole('option', { name: /<img/ }).click();
    await fill({ 'İlk gün': '1.2.2027', 'Son gün': '3.2.2027', Nedeni: POISON });
    await send('Vekâlet Ver');
    await admin.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await isShownAsText()).toBe(true);
  });

  it('is text in the names of holidays, sectors and service headings', async () => {
    await opened('/tatiller?yil=2027', 'Tatil Ekle');
    await fill({ Gün: '15.6.2027', Adı: POISON });
    await send();
    expect(await isShownAsText()).toBe(true);
    await opened('/sektorler', 'Sektör Kayıt');
    await fill({ 'Sektör Adı': POISON });
    await send();
    expect(await isShownAsText()).toBe(true);
    await opened('/hizmet-basliklari', 'Hizmet Başlığı Ekle');
    await fill({ 'Hizmet Başlığı': POISON });
    await send();
    expect(await isShownAsText()).toBe(true);
  });

  it('is text in the title of an announcement, and refused in its body', async () => {
    await opened('/icerik', 'Metin Ekle');
    await fill({ Başlık: POISON, 'Metin (isteğe bağlı)': POISON });
    await send();
    await admin.getByRole('alert').getByRole('link', { name: /Metin.*HTML kullanılamaz/ }).waitFor();
    await fill({ 'Metin (isteğe bağlı)': '# Duyuru\n- bir' });
    await send();
    await admin.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await isShownAsText()).toBe(true);
  });

  it('is text in the preview of a message', async () => {
    await look(admin, '/kurum/sablonlar');
    await admin.getByRole('rowheader').getByRole('link').first().click();
    const text = admin.getByLabel('Metin (Türkçe)').first();
    await text.fill(`${await text.inputValue()} ${POISON}`);
    await admin.getByRole('region', { name: 'Önizleme (Türkçe)' }).first().getByText('onerror').waitFor();
    expect(await admin.evaluate('window.hacked')).toBeUndefined();
  });
});
