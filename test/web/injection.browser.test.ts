import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { sheetText } from '../given/sheet-text.js';
import { arriveAs, askAs, givenColleague, look, tcknOf } from './kurum-desk.js';
import { startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

/** Each fits a name; what they would do if anybody took them for more than letters is told by `window.hacked`, and by the words around them. */
const MARKUP = '=1+1<img src=x onerror="window.hacked=1">{{7*7}}${7*7}$t(kurum.save)';
const SQL = `"><svg onload="window.hacked=1">'; DROP TABLE person; --<script>window.hacked=1</script>`;
const BOTH = `${MARKUP}${SQL}`;
/** A name that reads backwards, with a letter nobody sees. */
const UNSEEN = 'Ay\u200Bşe \u202Ezcöİ\u202C';
const REFUSED = /Görünmeyen karakterler var; metni silip elle yeniden yazın\./;

let web: WebServer;
let browser: Browser;
let admin: Page;
const complaints: string[] = [];

interface Kept {
  readonly path: string;
  readonly opens: string;
  readonly submit?: string;
  /** What the rest of the form needs. */
  readonly needs?: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string>>;
  /** Where somebody types what they like. */
  readonly texts: Readonly<Record<string, string>>;
}

const FORMS: readonly (readonly [string, Kept])[] = [
  ['a unit', { path: '/birimler/10000002', opens: 'Adını Değiştir', submit: 'Adını değiştir', texts: { 'Birim adı': BOTH } }],
  ['a holiday', { path: '/tatiller?yil=2027', opens: 'Tatil Ekle', needs: { Gün: '15.6.2027' }, texts: { Adı: BOTH } }],
  ['a sector', { path: '/sektorler', opens: 'Sektör Kayıt', texts: { 'Sektör Adı': BOTH } }],
  ['a service heading', { path: '/hizmet-basliklari', opens: 'Hizmet Başlığı Ekle', texts: { 'Hizmet Başlığı': BOTH } }],
  ['an announcement', { path: '/icerik', opens: 'Metin Ekle', texts: { Başlık: BOTH } }],
  ['a muhtar', {
    path: '/muhtarlar', opens: 'Muhtar Ekle', needs: { 'T.C. Kimlik No': tcknOf(812_345_678), 'Kayıtlı cep telefonu': '0539 111 22 33' }, choices: { İl: 'Edirne', İlçe: 'Enez', 'Mahalle ya da köy': '' },
    texts: { Adı: MARKUP, Soyadı: SQL, 'Adres (isteğe bağlı)': BOTH },
  }],
];

const dialog = () => admin.getByRole('dialog');

async function type(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await admin.getByRole('main').getByLabel(label, { exact: true }).fill(text);
}

async function choose(choices: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, choice] of Object.entries(choices)) await dialog().getByLabel(label, { exact: true }).selectOption(choice ? { label: choice } : { index: 1 });
}

/** Stands there as the letters that were typed; nothing ran, nothing was read as markup, a formula or a template. */
async function standsAsTyped(...texts: readonly string[]): Promise<void> {
  for (const text of texts) await admin.getByText(text).first().waitFor();
  expect(await admin.evaluate('window.hacked')).toBeUndefined();
  expect(await admin.locator('img[src=x], svg[onload], main script').count()).toBe(0);
}

/** Downloaded as officers do it. */
async function excelOf(path: string): Promise<string> {
  await look(admin, path);
  const [file] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('link', { name: 'Excel Raporu Al' }).click()]);
  return sheetText(await readFile(await file.path()));
}

inBrowser('what somebody types into Kurum', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    admin = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'SISTEM_YONETICISI' }));
    admin.on('dialog', (alert) => {
      complaints.push(`alert: ${alert.message()}`);
      void alert.dismiss();
    });
    admin.on('pageerror', (error) => complaints.push(error.message));
    admin.on('console', (message) => (message.type() === 'error' && !/status of 4\d\d/.test(message.text()) ? complaints.push(message.text()) : undefined));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it.each(FORMS)('is text and nothing else in the name of %s, and refused with a sentence when nobody could see it', async (_, { path, opens, submit = 'Kaydet', needs = {}, choices = {}, texts }) => {
    await look(admin, `/kurum${path}`);
    await admin.getByRole('button', { name: opens, exact: true }).first().click();
    await type(needs);
    await choose(choices);
    await type(Object.fromEntries(Object.keys(texts).map((label) => [label, UNSEEN])));
    await dialog().getByRole('button', { name: submit, exact: true }).click();
    await dialog().getByRole('alert').waitFor();
    expect(await dialog().getByRole('alert').getByRole('link', { name: REFUSED }).count()).toBe(Object.keys(texts).length);
    await type(texts);
    await dialog().getByRole('button', { name: submit, exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await look(admin, `/kurum${path}`);

    await standsAsTyped(...Object.entries(texts).flatMap(([label, text]) => (label.startsWith('Adres') ? [] : [text])));
    await admin.getByRole('button', { name: /^(Güncelle: =1|Adını Değiştir$)/ }).click();
    for (const [label, text] of Object.entries(texts)) expect(await dialog().getByLabel(label, { exact: true }).inputValue()).toBe(text);
    await standsAsTyped();
  });

  it('is text in the address of a muhtar and in what happens to a unit', async () => {
    await look(admin, '/kurum/muhtarlar');
    await admin.getByRole('button', { name: /^İletişim: =1/ }).click();
    await standsAsTyped(BOTH);
    await askAs(admin, 'POST', '/api/kurum/birimler', { detsisNo: '10000004', name: 'KAPANACAK BÜRO', parentNo: '10000002', kind: 'birim' });
    await look(admin, '/kurum/birimler/10000004');
    await admin.getByRole('button', { name: 'Kapat', exact: true }).click();
    await type({ 'Açıklama (isteğe bağlı)': UNSEEN });
    await admin.getByRole('button', { name: 'Birimi kapat' }).click();
    await dialog().getByRole('link', { name: REFUSED }).waitFor();
    await type({ 'Açıklama (isteğe bağlı)': BOTH });
    await admin.getByRole('button', { name: 'Birimi kapat' }).click();
    await dialog().waitFor({ state: 'detached' });

    await standsAsTyped(BOTH);
  });

  it('is refused with a sentence in a DETSİS number, a KEP address, a user name, an e-mail address, an address of the web and a word of it', async () => {
    await look(admin, '/kurum/birimler');
    await admin.getByRole('button', { name: 'Birim Ekle' }).click();
    await type({ 'DETSİS No': `'; DROP`, 'Birim adı': 'BÜRO', 'KEP adresi (isteğe bağlı)': BOTH });
    await admin.getByRole('button', { name: 'Birimi ekle' }).click();
    await dialog().getByRole('link', { name: 'DETSİS No: DETSİS numarası 8 haneli olmalıdır.' }).waitFor();
    await type({ 'DETSİS No': '10000009' });
    await admin.getByRole('button', { name: 'Birimi ekle' }).click();
    await dialog().getByRole('link', { name: 'KEP adresi: Geçerli bir e-posta adresi yazın.' }).waitFor();
    await look(admin, '/kurum/icerik');
    await admin.getByRole('button', { name: 'Metin Ekle' }).click();
    await type({ Başlık: 'Duyuru', 'Metin (isteğe bağlı)': BOTH, 'Adresteki adı (isteğe bağlı)': SQL, 'Bağlantı (isteğe bağlı)': 'javascript:alert(1)' });
    await dialog().getByRole('button', { name: 'Kaydet' }).click();
    await dialog().getByRole('alert').waitFor();

    expect(await dialog().getByRole('alert').getByRole('link').allTextContents()).toEqual([expect.stringContaining('Yalnızca küçük Latin harfleri'), expect.stringContaining('http:// ya da https:// ile başlayan')]);
    await type({ 'Adresteki adı (isteğe bağlı)': '', 'Bağlantı (isteğe bağlı)': '' });
    await dialog().getByRole('button', { name: 'Kaydet' }).click();
    await dialog().getByRole('alert').getByRole('link', { name: /Metin.*HTML kullanılamaz/ }).waitFor();

    await standsAsTyped();
  });

  it('is text in the names of a user: in the list, the details, among candidates, in the reason of a substitution', async () => {
    await look(admin, '/kurum/kullanicilar/yeni');
    await admin.getByLabel('Kullanıcı Yetki Tip').selectOption('BIRIM_GOREVLISI');
    await admin.getByRole('combobox', { name: 'Detsis Birim Bilgileri' }).fill('edirne valiliği');
    await admin.getByRole('option', { name: /EDİRNE VALİLİĞİ/ }).first().click();
    await type({ 'T.C. Kimlik No': tcknOf(712_345_678), Adı: UNSEEN, Soyadı: UNSEEN, 'Cep Telefonu': '0538 111 22 33', 'E-posta (isteğe bağlı)': `"><svg>@x` });
    await admin.getByRole('button', { name: 'Kaydet' }).click();
    await admin.getByRole('alert').getByRole('link', { name: 'E-posta: Geçerli bir e-posta adresi yazın.' }).waitFor();
    await type({ 'E-posta (isteğe bağlı)': '' });
    await admin.getByRole('button', { name: 'Kaydet' }).click();
    await admin.getByRole('alert').getByRole('link', { name: REFUSED }).nth(1).waitFor();
    await type({ Adı: MARKUP, Soyadı: SQL });
    await admin.getByRole('button', { name: 'Kaydet' }).click();
    await admin.getByRole('heading', { level: 1, name: `${MARKUP} ${SQL}` }).waitFor();
    await standsAsTyped(MARKUP);
    await look(admin, '/kurum/vekaletler');
    await admin.getByRole('button', { name: 'Vekâlet Ver' }).click();
    await admin.getByRole('combobox', { name: 'Vekil' }).fill('img src');
    await admin.getByRole('option', { name: MARKUP }).click();
    await type({ 'İlk gün': '1.2.2027', 'Son gün': '3.2.2027', Nedeni: BOTH });
    await dialog().getByRole('button', { name: 'Vekâlet Ver' }).click();
    await dialog().waitFor({ state: 'detached' });

    await standsAsTyped(BOTH, `${MARKUP} ${SQL}`);
  });

  it('is text in the greeting and the menu of who bears it', async () => {
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: MARKUP, familyName: SQL, role: 'BIRIM_GOREVLISI' }));
    await page.getByRole('heading', { level: 1, name: `Hoş geldiniz, ${MARKUP} ${SQL}` }).waitFor();
    await page.getByRole('button', { name: `Kullanıcı menüsü: ${MARKUP} ${SQL}` }).click();

    expect(await page.locator('img[src=x], svg[onload], main script, header script').count()).toBe(0);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    await page.context().close();
  });

  it('is found by its letters, and is no part of the question', async () => {
    await look(admin, '/kurum/kullanicilar');
    await admin.getByLabel('Ad ya da soyad ara').fill(`'; DROP TABLE person; --`);
    await admin.getByRole('row').filter({ hasText: MARKUP }).first().waitFor();
    await admin.getByLabel('Ad ya da soyad ara').fill(`' OR 1=1 --`);
    await admin.getByText('Bu ölçütlerle kullanıcı bulunamadı.').waitFor();

    expect(await web.platform.database.query('SELECT count(*)::int AS people FROM person')).toEqual([{ people: 4 }]);
  });

  it.each([['/kurum/kullanicilar', 'Ad ya da soyad ara'], ['/kurum/muhtarlar', 'Ad ya da soyad ara'], ['/islemler', 'İşlem ara']])('stands in no address when it is somebody’s number, and says why nothing is searched: %s', async (path, label) => {
    const asked: string[] = [];
    const listen = (one: { url: () => string }): void => void asked.push(one.url());
    admin.on('request', listen).on('framenavigated', listen);
    await look(admin, path);
    const search = admin.getByLabel(label);
    for (const number of ['10000000146', '0532 111 22 33', '+905321112233']) {
      await search.fill(number);
      await admin.getByText('T.C. kimlik no ve telefonla aranmaz').waitFor();
      // The page's own timers come in their order: the one that would search was set before this one, and is shorter.
      await admin.evaluate('new Promise((resolve) => setTimeout(resolve, 400))');
    }
    await Promise.all([admin.waitForRequest(/(text|words)=Kimsesiz/u), search.fill('Kimsesiz')]);
    admin.off('request', listen).off('framenavigated', listen);

    expect(asked.filter((url) => /10000000146|111.*22.*33/u.test(url))).toEqual([]);
  });

  it('is no formula in the file for a spreadsheet program', async () => {
    const text = await excelOf('/kurum/kullanicilar');

    expect(text).toMatch(/(&apos;|&#39;|')=1\+1&lt;img src=x onerror=/u);
    expect(text).not.toContain('<f>');
  });

  it('is text in a message and in its preview', async () => {
    await look(admin, '/kurum/sablonlar');
    await admin.getByRole('rowheader').getByRole('link').first().click();
    const text = admin.getByLabel('Metin (Türkçe)').first();
    await text.fill(`${await text.inputValue()} ${SQL}`);
    await admin.getByRole('region', { name: 'Önizleme (Türkçe)' }).first().getByText('DROP TABLE').waitFor();

    await standsAsTyped();
  });

  it('made the browser complain of nothing, and broke no rule of what a page may run', () => {
    expect(complaints).toEqual([]);
  });
});
