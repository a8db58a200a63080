import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { arriveAs, askAs, faultsOf, givenColleague, look, press, tabTo, tcknOf } from './kurum-desk.js';
import { startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

const HEADING = 'T.C. Kimlik No;Adı;Soyadı;Cep Telefonu;İl;İlçe;Mahalle';

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
}, 180_000);

afterAll(async () => {
  if (!hasBrowser()) return;
  await browser.close();
  await web.stop();
});

const wide = (): Promise<void> => admin.setViewportSize({ width: 1440, height: 900 });
const said = (text: string): Promise<void> => admin.locator('.kurum-said').getByText(text).waitFor();
const panel = (name: string | RegExp): Locator => admin.getByRole('region', typeof name === 'string' ? { name, exact: true } : { name });

inBrowser('quiet hours', () => {
  it('are changed by keyboard alone, and say which hours cannot be', async () => {
    await look(admin, '/kurum/sessiz-saatler');
    await admin.getByRole('main').getByRole('link', { name: 'Giriş kodu' }).waitFor();
    await typeOver('Bitiş', '21:00');
    await admin.keyboard.press('Enter');
    await admin.getByRole('alert').getByText('Başlangıç ile bitiş aynı olamaz.').waitFor();
    expect(await faultsOf(admin)).toEqual([]);
    await wide();
    await typeOver('Başlangıç', '22:30');
    await typeOver('Bitiş', '07:15');
    await admin.keyboard.press('Enter');
    await said('Sessiz saatler kaydedildi');

    await look(admin, '/kurum/sessiz-saatler');
    expect([await admin.getByLabel('Başlangıç').inputValue(), await admin.getByLabel('Bitiş').inputValue()]).toEqual(['22:30', '07:15']);
    expect(await faultsOf(admin)).toEqual([]);
  });

  it('are shown to an analyst, who cannot change them', async () => {
    const analyst = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Onur', familyName: 'Çınar', role: 'SUREC_ANALISTI' }));
    await look(analyst, '/kurum/sessiz-saatler');
    await analyst.getByText('Uygulanıyor').waitFor();
    expect(await analyst.getByRole('main').getByRole('button', { name: 'Kaydet' }).count()).toBe(0);
    await look(analyst, '/kurum/sablonlar/talep-alindi/gecmis');
    await analyst.getByText('Sistemle geldi').first().waitFor();
    expect(await analyst.getByRole('button', { name: /Bu Metne Dön/ }).count()).toBe(0);
    await analyst.context().close();
  });
});

async function typeOver(label: string, text: string): Promise<void> {
  await tabTo(admin, admin.getByRole('main').getByLabel(label, { exact: true }));
  await admin.keyboard.press('Control+A');
  await admin.keyboard.type(text);
}

inBrowser('the history of a text', () => {
  it('tells who changed which words, and leads back to an old version by keyboard alone', async () => {
    await wide();
    await look(admin, '/kurum/sablonlar/talep-alindi');
    const text = panel('SMS').getByLabel('Metin (Türkçe)');
    const first = await text.inputValue();
    await text.fill(`${first} Bilginize.`);
    await panel('SMS').getByRole('button', { name: 'Kaydet' }).click();
    await said('Şablon kaydedildi.');
    await press(admin, 'link', 'Geçmiş');

    const second = panel('SMS, 2. sürüm');
    await second.getByText(/^Defne Karayel, /).waitFor();
    expect(await second.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('Bilginize.')]);
    expect(await second.locator('del').count()).toBe(0);
    expect(await faultsOf(admin)).toEqual([]);
    await wide();

    await press(admin, 'button', 'Bu Metne Dön: SMS, 1. sürüm');
    await admin.getByRole('dialog').getByText('Şimdiki metin geçmişte kalır.', { exact: false }).waitFor();
    expect(await faultsOf(admin)).toEqual([]);
    await wide();
    await press(admin, 'button', 'Bu Metne Dön');
    await said('1. sürümün metnine dönüldü.');

    const third = panel('SMS, 3. sürüm');
    await third.getByRole('heading', { name: /şimdiki/ }).waitFor();
    expect(await third.locator('del').allInnerTexts()).toEqual([expect.stringContaining('Bilginize.')]);
    await look(admin, '/kurum/sablonlar/talep-alindi');
    expect(await text.inputValue()).toBe(first);
  });
});

inBrowser('the systems around us', () => {
  it('show their state by a sign and a word, and are readable for everybody', async () => {
    await look(admin, '/kurum/dis-sistemler');
    const sms = admin.getByRole('row').filter({ hasText: 'SMS' });
    await sms.getByText(/Çalışıyor|Henüz sorulmadı/).waitFor();
    await admin.getByRole('row').filter({ hasText: 'Virüs tarayıcısı' }).getByText('Tanımlı değil').waitFor();
    await press(admin, 'button', 'Yenile');
    await admin.getByText(/^Son okuma: /).waitFor();

    expect(await faultsOf(admin)).toEqual([]);
  });
});

inBrowser('a file of muhtars', () => {
  const number = tcknOf(722_345_678);
  const file = (...lines: readonly string[]) => ({ name: 'muhtarlar.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADING, ...lines].join('\r\n')) });

  it('is tried line by line, then imported, by keyboard but for the choice of the file', async () => {
    await wide();
    await look(admin, '/kurum/muhtarlar');
    await press(admin, 'link', 'Dosyadan Al');
    await admin.getByRole('heading', { level: 1, name: 'Muhtarları dosyadan al' }).waitFor();
    expect(await faultsOf(admin)).toEqual([]);
    await wide();
    await admin.locator('input[type=file]').setInputFiles(file(`${number};Işıl;Çağ;0532 111 22 33;Edirne;Havsa;Yeni Mahallesi`, '123;Ali;;12;Edirne;Havsa;Yok'));
    await press(admin, 'button', 'Dene');
    await admin.getByText('Şu alanlar geçersiz: T.C. Kimlik No, Soyadı, Cep Telefonu, Mahalle.').waitFor();
    expect(await faultsOf(admin)).toEqual([]);
    await wide();

    await tabTo(admin, admin.getByLabel('Hatalı satırları atla'));
    await admin.keyboard.press('Space');
    await press(admin, 'button', 'Dene');
    await admin.getByRole('row').filter({ hasText: 'Muhtar eklenir' }).waitFor();
    await press(admin, 'button', 'İçe aktar');
    await admin.getByRole('dialog').getByText('1 muhtar eklenecek, 0 muhtar güncellenecek').waitFor();
    await tabTo(admin, admin.getByRole('dialog').getByRole('button', { name: 'İçe aktar' }));
    await admin.keyboard.press('Enter');
    await admin.getByText('İçe aktarıldı').waitFor();
    expect(await admin.getByRole('main').innerText()).not.toContain(number);

    await look(admin, '/kurum/muhtarlar?ara=isil');
    await admin.getByRole('row').filter({ hasText: 'Işıl Çağ' }).getByText('Yeni Mahallesi').waitFor();
    expect(complaints).toEqual([]);
  });
});

inBrowser('before a unit changes', () => {
  it.each(['Adını Değiştir', 'Taşı', 'Birleştir', 'Böl', 'Kapat'])('%s says how many units, people and open tasks that touches', async (act) => {
    await wide();
    await givenColleague(web, { givenName: 'Görevli', familyName: 'Kişi', role: 'BIRIM_GOREVLISI', detsisNo: '10000002' });
    await look(admin, '/kurum/birimler/10000002');
    await press(admin, 'button', act);
    const dialog = admin.getByRole('dialog');
    await dialog.getByText('Altındaki açık birimler, bütün basamaklarda: 0').waitFor();
    await dialog.getByText(/^Bu birimde görevli kullanıcı: [1-5]$/).waitFor();
    await dialog.getByText('Bu birimin açık işi: 0').waitFor();

    expect(await faultsOf(admin)).toEqual([]);
  });
});

inBrowser('a unit with units below it', () => {
  it('fits a telephone, long names and all', async () => {
    const units = Array.from({ length: 3 }, (_, at) => `1000010${at};HAVSA BELEDİYE BAŞKANLIĞI ÇEVRE KORUMA VE KONTROL MÜDÜRLÜĞÜ ${at};10000002`);
    await look(admin, '/kurum/birimler/ice-aktar');
    await admin.locator('input[type=file]').setInputFiles({ name: 'birimler.csv', mimeType: 'text/csv', buffer: Buffer.from(['detsisNo;ad;ustDetsisNo', ...units].join('\n')) });
    await admin.getByRole('button', { name: 'Dene' }).click();
    await admin.getByText('Deneme: hiçbir şey değişmedi').waitFor();
    await admin.getByRole('button', { name: 'İçe aktar' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'İçe aktar' }).click();
    await admin.getByText('İçe aktarıldı').waitFor();
    await look(admin, '/kurum/birimler/10000002');
    await admin.getByText('Altındaki birimler (3)').waitFor();
    expect(await faultsOf(admin)).toEqual([]);
  });

  it('tells what became of them, and leads there', async () => {
    await wide();
    await look(admin, '/kurum/birimler/10000100');
    await press(admin, 'button', 'Birleştir');
    await admin.getByRole('combobox', { name: 'Birleşeceği birim' }).fill('kontrol müdürlüğü 1');
    await admin.getByRole('option', { name: /MÜDÜRLÜĞÜ 1/ }).first().click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Birleştir' }).click();
    await said('Birleştirildi');
    await look(admin, '/kurum/birimler/10000100');
    expect(await faultsOf(admin)).toEqual([]);
    await wide();
    await press(admin, 'link', /^Birleşti; işleri artık burada: .* 1$/);

    await admin.getByRole('link', { name: /^Bu birime katıldı: .* 0$/ }).waitFor();
  });
});

inBrowser('the top of the tree', () => {
  const shown = (): Promise<number> => admin.getByRole('main').getByRole('row').count();

  it('is shown fifty by fifty, closed units only on demand', async () => {
    await wide();
    for (let nth = 0; nth < 55; nth += 1) await askAs(admin, 'POST', '/api/kurum/birimler', { detsisNo: String(10_001_000 + nth), name: `AFAT ${String(nth).padStart(2, '0')} BAŞKANLIĞI`, parentNo: null, kind: 'birim' });
    await askAs(admin, 'POST', '/api/kurum/birimler/10001000/kapat', { note: 'Görevi kalmadı' });
    await look(admin, '/kurum/birimler');
    await admin.getByText('50 kayıt gösteriliyor, devamı var').waitFor();
    expect([await shown(), await admin.getByRole('link', { name: /AFAT 00/ }).count()]).toEqual([51, 0]);
    await press(admin, 'button', 'Daha fazla göster');
    await admin.getByRole('link', { name: /HAVSA BELEDİYE/ }).waitFor();
    expect(await admin.getByRole('button', { name: 'Daha fazla göster' }).count()).toBe(0);

    await admin.getByLabel('Kapalı birimleri de göster').check();
    await admin.getByRole('link', { name: /AFAT 00/ }).waitFor();
    expect(await faultsOf(admin)).toEqual([]);
  });
});

inBrowser('what a list shows its reader', () => {
  it('is the text of a template in the language they read', async () => {
    await wide();
    await look(admin, '/kurum/sablonlar');
    await admin.getByRole('row', { name: /^Talep alındı/ }).getByText(/^Sayın/).waitFor();
    await admin.getByRole('button', { name: 'English' }).click();
    await admin.getByRole('row', { name: /^Request received/ }).getByText(/^Dear/).waitFor();
    await admin.getByRole('button', { name: 'Türkçe' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Mesaj Şablonları' }).waitFor();
  });

  it('has no column of acts for who may do none', async () => {
    const { id } = await givenColleague(web, { givenName: 'Şule', familyName: 'Arda', role: 'BIRIM_GOREVLISI' });
    const acts = (page: Page): Promise<number> => page.getByRole('columnheader', { name: 'İşlemler' }).count();
    const amir = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Levent', familyName: 'Karaağaç', role: 'BIRIM_AMIRI' }));
    for (const page of [admin, amir]) {
      await look(page, `/kurum/kullanicilar/${id}`);
      await page.getByRole('row').filter({ hasText: 'Birim Görevlisi' }).waitFor();
    }

    expect([await acts(admin), await acts(amir)]).toEqual([1, 0]);
    await amir.context().close();
  });
});

inBrowser('who does not keep muhtars', () => {
  it('finds no import on their page, and is told so by its address', async () => {
    const vali = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Cihan', familyName: 'Tunca', role: 'VALI_YARDIMCISI' }));
    await look(vali, '/kurum/muhtarlar');
    expect(await vali.getByRole('link', { name: 'Dosyadan Al' }).count()).toBe(0);
    await look(vali, '/kurum/muhtarlar/ice-aktar');
    await vali.getByRole('heading', { name: 'Bu sayfa size açık değil' }).waitFor();
    expect(await vali.locator('input[type=file]').count()).toBe(0);
    await vali.context().close();
  });
});
