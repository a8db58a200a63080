import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { arriveAs, givenColleague, givenForeignUnit, look, press, tabTo, tcknOf, typeInto } from './kurum-desk.js';
import { startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

let web: WebServer;
let browser: Browser;

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

inBrowser('the desk Kurum', () => {
  let admin: Page;

  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    admin = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'SISTEM_YONETICISI' }));
    await givenForeignUnit(admin);
    await givenColleague(web, { givenName: 'Yabancı', familyName: 'Komşu', role: 'AKS', detsisNo: '10000039' });
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it('lets the admin find a unit and rename it by keyboard alone', async () => {
    await look(admin, '/kurum/birimler');
    await admin.keyboard.press('/');
    await admin.keyboard.type('belediye havsa');
    await press(admin, 'link', /HAVSA BELEDİYE BAŞKANLIĞI/);
    await heading(admin, 'HAVSA BELEDİYE BAŞKANLIĞI').waitFor();
    await press(admin, 'button', 'Adını Değiştir');
    await admin.getByText('Bu birimde görevli kullanıcı: 0').waitFor();
    await tabTo(admin, admin.getByLabel('Birim adı'));
    await admin.keyboard.press('Control+A');
    await admin.keyboard.type('HAVSA BELEDİYESİ');
    await admin.keyboard.press('Enter');

    await heading(admin, 'HAVSA BELEDİYESİ').waitFor();
    await look(admin, '/kurum/birimler?ara=havsa');
    expect(await row(admin, 'HAVSA BELEDİYESİ').count()).toBe(1);
  });

  it('lets the admin add a user with a role in a unit by keyboard alone', async () => {
    await look(admin, '/kurum/kullanicilar');
    await press(admin, 'link', 'Kullanıcı Ekle');
    await heading(admin, 'Kullanıcı Kayıt').waitFor();
    await tabTo(admin, admin.getByLabel('Kullanıcı Yetki Tip'));
    await admin.keyboard.press('ArrowDown');
    await typeInto(admin, 'T.C. Kimlik No', tcknOf(412_345_678));
    await typeInto(admin, 'Adı', 'Çağrı');
    await typeInto(admin, 'Soyadı', 'Iğdırlı');
    await typeInto(admin, 'Cep Telefonu', '0535 111 22 33');
    await tabTo(admin, admin.getByRole('combobox', { name: 'Detsis Birim Bilgileri' }));
    await admin.keyboard.type('havsa');
    await admin.getByRole('option', { name: /HAVSA/ }).waitFor();
    await admin.keyboard.press('Enter');
    await admin.getByRole('list', { name: 'Detsis Birim Bilgileri' }).getByText('10000002').waitFor();
    await typeInto(admin, /^Kullanıcı adı/, 'cagri.igdirli');
    await typeInto(admin, /^İlk parola/, 'kavak dibinde bir çınar');
    await press(admin, 'button', 'Kaydet');

    await heading(admin, 'Çağrı Iğdırlı').waitFor();
    expect(await row(admin, 'Birim Görevlisi').innerText()).toContain('HAVSA BELEDİYESİ');
  });

  it('lets the admin add a holiday by keyboard alone', async () => {
    await look(admin, '/kurum/tatiller?yil=2027');
    await press(admin, 'button', 'Tatil Ekle');
    await typeInto(admin, 'Gün', '14.6.2027');
    await typeInto(admin, 'Adı', 'Köprü günü');
    await admin.keyboard.press('Enter');

    await row(admin, '14.06.2027').waitFor();
    expect(await row(admin, '14.06.2027').innerText()).toContain('Köprü günü');
    expect(await admin.getByRole('status').filter({ hasText: 'Tatil eklendi: Köprü günü' }).count()).toBe(1);
  });

  it('says which fields are wrong above the form and leads to them', async () => {
    await look(admin, '/kurum/kullanicilar/yeni');
    await press(admin, 'button', 'Kaydet');
    const summary = admin.getByRole('alert');
    await summary.getByRole('link', { name: /Soyadı/ }).waitFor();
    expect(await summary.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    await summary.getByRole('link', { name: /Soyadı/ }).click();
    expect(await admin.getByLabel('Soyadı', { exact: true }).evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
  });

  it('tells who was quicker, and keeps what was typed', async () => {
    const other = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Hızlı', familyName: 'Yönetici', role: 'SISTEM_YONETICISI' }));
    await look(admin, '/kurum/sektorler');
    await admin.getByRole('button', { name: 'Sektör Kayıt' }).click();
    await admin.getByLabel('Sektör Adı').fill('Denizcilik');
    await admin.keyboard.press('Enter');
    await row(admin, 'Denizcilik').waitFor();
    await admin.getByRole('button', { name: 'Güncelle: Denizcilik' }).click();
    await admin.getByLabel('Sektör Adı').fill('Denizcilik ve gemi');
    await look(other, '/kurum/sektorler');
    await other.getByRole('button', { name: 'Güncelle: Denizcilik' }).click();
    await other.getByLabel('Sektör Adı').fill('Deniz işleri');
    await other.keyboard.press('Enter');
    await row(other, 'Deniz işleri').waitFor();
    await admin.keyboard.press('Enter');

    await admin.getByText(/Hızlı Yönetici değiştirdi/).waitFor();
    await admin.getByRole('dialog').getByText('Deniz işleri', { exact: true }).waitFor();
    expect(await admin.getByLabel('Sektör Adı').inputValue()).toBe('Denizcilik ve gemi');
    await admin.getByRole('dialog').getByRole('button', { name: 'Kaydet' }).click();
    await row(admin, 'Denizcilik ve gemi').waitFor();
    await other.context().close();
  });

  it('tells who was quicker where nothing in the form shows it, and before something is removed', async () => {
    const officer = await givenColleague(web, { givenName: 'Iraz', familyName: 'Ilgın', role: 'SORUMLU' });
    const other = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Hızlı', familyName: 'Yönetici', role: 'SISTEM_YONETICISI' }));
    for (const page of [admin, other]) await look(page, `/kurum/kullanicilar/${officer.id}`);
    for (const [page, field, text] of [[other, 'E-posta (isteğe bağlı)', 'iraz@ornek.gov.tr'], [admin, 'Adı', 'Işıl']] as const) {
      await page.getByRole('button', { name: 'Güncelle', exact: true }).click();
      await page.getByRole('dialog').getByLabel(field, { exact: true }).fill(text);
      await page.getByRole('dialog').getByRole('button', { name: 'Kaydet' }).click();
      if (page === other) await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await admin.getByText(/Hızlı Yönetici değiştirdi/).waitFor();
    await admin.getByText('Yazdıklarınız duruyor.').waitFor();
    expect(await admin.getByRole('dialog').getByLabel('Adı', { exact: true }).inputValue()).toBe('Işıl');
    await admin.getByRole('dialog').getByRole('button', { name: 'Kaydet' }).click();
    await heading(admin, 'Işıl Ilgın').waitFor();

    await other.reload();
    await other.getByRole('button', { name: 'Pasife Al' }).click();
    await admin.getByRole('button', { name: 'Güncelle', exact: true }).click();
    await admin.getByRole('dialog').getByLabel('Adı', { exact: true }).fill('Irmak');
    await admin.getByRole('dialog').getByRole('button', { name: 'Kaydet' }).click();
    await heading(admin, 'Irmak Ilgın').waitFor();
    await other.getByRole('dialog').getByRole('button', { name: 'Pasife Al' }).click();
    await other.getByText(/Defne Karayel değiştirdi/).waitFor();
    await other.getByRole('button', { name: 'Yeni hâlini göster' }).click();
    await other.getByRole('dialog').waitFor({ state: 'detached' });
    await heading(other, 'Irmak Ilgın').waitFor();
    await other.context().close();
  });

  it('lets a sector go up by Alt and arrow', async () => {
    await look(admin, '/kurum/sektorler');
    for (const name of ['Bankacılık', 'Bilişim', 'Çevre']) {
      await admin.getByRole('button', { name: 'Sektör Kayıt' }).click();
      await admin.getByLabel('Sektör Adı').fill(name);
      await admin.keyboard.press('Enter');
      await row(admin, name).waitFor();
    }
    const names = () => admin.getByRole('rowheader').allInnerTexts();
    const before = await names();
    const last = before.at(-1) ?? '';
    await admin.getByRole('button', { name: `Yukarı taşı: ${last}` }).focus();
    await admin.keyboard.press('Alt+ArrowUp');
    await admin.getByText(`${last} artık ${before.length - 1}. sırada`).waitFor();
    await admin.reload();
    await row(admin, last).waitFor();

    expect((await names()).indexOf(last)).toBe(before.length - 2);
  });

  it('shows a vali the people of their own province alone, and lets them add an AKS with districts', async () => {
    const vali = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Nermin', familyName: 'Selimiye', role: 'VALI' }));
    await givenColleague(web, { givenName: 'Emine', familyName: 'Bosnalı', role: 'AKS' });
    await look(vali, '/kurum/kullanicilar');
    await row(vali, 'Emine Bosnalı').waitFor();
    expect(await row(vali, 'Yabancı Komşu').count()).toBe(0);
    expect(await vali.getByRole('navigation', { name: 'Kurum menüsü' }).first().getByRole('link').allInnerTexts()).toEqual(['Birimler', 'Kullanıcılar', 'Muhtarlar', 'Vekâletler', 'Tatiller', 'Çalışma Saatleri', 'Sektörler']);
    await look(vali, '/kurum/kullanicilar/yeni');
    expect(await vali.getByLabel('Kullanıcı Yetki Tip').getByRole('option').allInnerTexts()).toEqual(['Lütfen Seçiniz', 'Açık Kapı Sorumlusu (AKS)', 'Açık Kapı Yetkilisi']);
    await vali.getByLabel('Kullanıcı Yetki Tip').selectOption('AKS');
    await vali.getByLabel('T.C. Kimlik No').fill(tcknOf(512_345_678));
    await vali.getByLabel('Adı', { exact: true }).fill('Koray');
    await vali.getByLabel('Soyadı', { exact: true }).fill('Saraçlar');
    await vali.getByLabel('Cep Telefonu').fill('0536 111 22 33');
    for (const ilce of ['Havsa', 'Keşan']) {
      await vali.getByLabel('İlçe', { exact: true }).selectOption(ilce);
      await vali.getByRole('button', { name: 'Ekle', exact: true }).click();
    }
    await vali.getByRole('button', { name: 'Kaydet' }).click();

    await heading(vali, 'Koray Saraçlar').waitFor();
    expect(await row(vali, 'Açık Kapı Sorumlusu').innerText()).toContain('Havsa, Keşan');
    await vali.context().close();
  });

  it('lets a Yetkili add a Sorumlu of the own unit, take them out of service and back', async () => {
    const yetkili = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Mithat', familyName: 'Uzunköprülü', role: 'YETKILI' }));
    await look(yetkili, '/kurum/kullanicilar/yeni');
    await yetkili.getByLabel('T.C. Kimlik No').fill(tcknOf(612_345_678));
    await yetkili.getByLabel('Adı', { exact: true }).fill('Sevim');
    await yetkili.getByLabel('Soyadı', { exact: true }).fill('Oymak');
    await yetkili.getByLabel('Cep Telefonu').fill('0537 111 22 33');
    await yetkili.getByRole('button', { name: 'Kaydet' }).click();
    await heading(yetkili, 'Sevim Oymak').waitFor();
    expect(await row(yetkili, 'EDİRNE VALİLİĞİ').innerText()).toContain('Sorumlu');
    await yetkili.getByRole('button', { name: 'Pasife Al' }).click();
    await yetkili.getByText('1 görevi yerinde durur').waitFor();
    await yetkili.getByRole('dialog').getByRole('button', { name: 'Pasife Al' }).click();
    await yetkili.getByRole('dialog').waitFor({ state: 'detached' });
    await yetkili.getByRole('button', { name: 'Etkinleştir' }).waitFor();
    await look(yetkili, '/kurum/kullanicilar?durum=pasif');

    expect(await yetkili.getByRole('rowheader').allInnerTexts()).toEqual(['Sevim Oymak']);
    await yetkili.context().close();
  });

  it('takes units from a file: first on trial, with a report, then in earnest', async () => {
    const file = (lines: readonly string[]) => ({ name: 'birimler.csv', mimeType: 'text/csv', buffer: Buffer.from(['detsisNo;ad;ustDetsisNo', ...lines].join('\n')) });
    await look(admin, '/kurum/birimler/ice-aktar');
    await admin.locator('input[type=file]').setInputFiles(file(['10000077;ENEZ BELEDİYE BAŞKANLIĞI;', '77;KISA NUMARA;']));
    await admin.getByRole('button', { name: 'Dene' }).click();
    await row(admin, 'detsisNo').waitFor();
    expect(await admin.getByText('Hiçbir şey değişmedi: dosyada hata var').count()).toBe(1);
    await admin.locator('input[type=file]').setInputFiles(file(['10000077;ENEZ BELEDİYE BAŞKANLIĞI;']));
    await admin.getByRole('button', { name: 'Dene' }).click();
    await admin.getByText('Deneme: hiçbir şey değişmedi').waitFor();
    await admin.getByRole('button', { name: 'İçe aktar', exact: true }).click();
    await admin.getByText('1 birim eklenecek, 0 birim değişecek, 0 birim kapanacak.').waitFor();
    await admin.getByRole('dialog').getByRole('button', { name: 'İçe aktar' }).click();
    await admin.getByText('İçe aktarıldı').waitFor();
    await look(admin, '/kurum/birimler?ara=enez');

    expect(await row(admin, 'ENEZ BELEDİYE BAŞKANLIĞI').count()).toBe(1);
  });

  it('moves, closes and opens units through dialogs that ask', async () => {
    await look(admin, '/kurum/birimler');
    await admin.getByRole('button', { name: 'Birim Ekle' }).click();
    await admin.getByLabel('DETSİS No').fill('10000088');
    await admin.getByLabel('Birim adı').fill('SÜRESİ DOLAN BÜRO');
    await admin.getByRole('button', { name: 'Birimi ekle' }).click();
    await heading(admin, 'SÜRESİ DOLAN BÜRO').waitFor();
    await admin.getByRole('button', { name: 'Taşı' }).click();
    await admin.getByRole('combobox', { name: 'Yeni üst birim' }).fill('edirne valiliği');
    await admin.getByRole('option', { name: /EDİRNE VALİLİĞİ/ }).first().click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Taşı' }).click();
    await admin.getByRole('navigation', { name: 'Bağlı olduğu birimler' }).getByRole('link', { name: 'EDİRNE VALİLİĞİ' }).waitFor();
    await admin.getByRole('button', { name: 'Kapat', exact: true }).click();
    await admin.getByRole('button', { name: 'Birimi kapat' }).click();
    await admin.getByText('Birim kapatıldı: SÜRESİ DOLAN BÜRO').waitFor();
    await look(admin, '/kurum/birimler?ara=dolan');
    expect(await row(admin, 'SÜRESİ DOLAN BÜRO').count()).toBe(0);
    await admin.getByLabel('Kapalı birimleri de göster').check();

    await row(admin, 'SÜRESİ DOLAN BÜRO').getByText('Kapalı').waitFor();
  });

  it('gives the filtered list of users as an Excel file', async () => {
    await look(admin, '/kurum/kullanicilar?il=39');
    await row(admin, 'Yabancı Komşu').waitFor();
    const [file] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('link', { name: 'Excel Raporu Al' }).click()]);

    expect(file.url()).toContain('il=39');
    expect(file.suggestedFilename()).toBe('kullanicilar.xlsx');
  });

  it('registers a muhtar, and keeps their address when something else changes', async () => {
    await look(admin, '/kurum/muhtarlar');
    await admin.getByRole('button', { name: 'Muhtar Ekle' }).click();
    const form = admin.getByRole('dialog');
    await form.getByLabel('T.C. Kimlik No').fill(tcknOf(812_345_678));
    await form.getByLabel('Adı', { exact: true }).fill('Hüsnü');
    await form.getByLabel('Soyadı', { exact: true }).fill('Gölbaşı');
    await form.getByLabel('Kayıtlı cep telefonu').fill('0539 111 22 33');
    await form.getByLabel('İl', { exact: true }).selectOption({ label: 'Edirne' });
    await form.getByLabel('İlçe', { exact: true }).selectOption({ label: 'Enez' });
    await form.getByLabel('Mahalle ya da köy').selectOption({ index: 1 });
    await form.getByLabel(/^Adres/).fill('Kale Sokağı 4');
    await form.getByRole('button', { name: 'Kaydet' }).click();
    await row(admin, 'Hüsnü Gölbaşı').waitFor();
    await admin.getByRole('button', { name: 'Güncelle: Hüsnü Gölbaşı' }).click();
    await form.getByLabel('Soyadı', { exact: true }).fill('Gölbaşlı');
    await form.getByRole('button', { name: 'Kaydet' }).click();
    await admin.getByRole('button', { name: 'İletişim: Hüsnü Gölbaşlı' }).click();

    await form.getByText('Kale Sokağı 4').waitFor();
  });

  it('lets a Yetkili share the own authority with one colleague and take it back', async () => {
    const yetkili = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Nazlı', familyName: 'Paylaşan', role: 'YETKILI', detsisNo: '10000002' }));
    await givenColleague(web, { givenName: 'Barış', familyName: 'Kocatepe', role: 'SORUMLU', detsisNo: '10000002' });
    await look(yetkili, '/kurum/yetki-paylasimi');
    await yetkili.getByRole('button', { name: 'Yetki Paylaş' }).click();
    await yetkili.getByLabel('Paylaşılan kişi').selectOption({ label: 'Barış Kocatepe · Sorumlu' });
    await yetkili.getByRole('dialog').getByRole('button', { name: 'Yetki Paylaş' }).click();
    await row(yetkili, 'Barış Kocatepe').getByText('Sürüyor').waitFor();
    expect(await yetkili.getByRole('button', { name: 'Yetki Paylaş' }).count()).toBe(0);
    await yetkili.getByRole('button', { name: 'Geri al: Barış Kocatepe' }).click();
    await yetkili.getByRole('dialog').getByRole('button', { name: 'Geri al' }).click();

    await row(yetkili, 'Barış Kocatepe').getByText('Sona erdi').waitFor();
    await yetkili.context().close();
  });
});
