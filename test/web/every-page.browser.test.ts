import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../src/org/index.js';
import { hasBrowser, startBrowser, visit } from '../given/browser.js';
import { knownPaths, linksOf } from './known-pages.js';
import { arriveAs, askAs, faultsOf, givenColleague, look, tcknOf } from './kurum-desk.js';
import { PageWalk } from './page-walk.js';
import { answerCaptcha, signInByPassword } from './signing-in.js';
import { givenMuhtar, givenOfficer, MUHTAR, OFFICER, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

const CITIZEN = { tckn: '10000000078', ad: 'GÜLŞAH IRMAK', soyad: 'ÇİÇEK', anneKizlikSoyadi: 'ŞAHİN', dogumTarihi: '1984-03-09' } as const;
const WAYS = ['/giris', '/giris/muhtar', '/giris/vatandas', '/giris/sorumlu', '/giris/personel', '/giris/e-imza', '/giris/onay-kodu', '/boyle-bir-sayfa-yok'];
const TEXTS = ['/', '/mevzuat', '/mevzuat/koy-kanunu', '/duyurular', '/duyurular/hazir', '/kurumsal-e-posta', '/durum'];
/** With all their acts; the addresses of one unit, one user and one message come with them. */
const KEPT = [
  '', '/birimler', '/birimler/10000001', '/birimler/ice-aktar', '/kullanicilar', '/kullanicilar/yeni', '/muhtarlar', '/muhtarlar/ice-aktar', '/vekaletler', '/tatiller', '/calisma-saatleri', '/icerik', '/sektorler', '/hizmet-basliklari',
  '/sablonlar', '/sablonlar/talep-alindi', '/sablonlar/talep-alindi/gecmis', '/sessiz-saatler', '/dis-sistemler', '/imha',
];
/** What looks otherwise than the admin's, and whose menu is nobody else's. */
const OTHERS: readonly (readonly [Role, readonly string[]])[] = [
  ['YETKILI', ['/kullanicilar', '/yetki-paylasimi']], ['VALI', ['/muhtarlar', '/sektorler']], ['DENETCI', ['', '/birimler/10000002', '/kullanicilar', '/tatiller', '/calisma-saatleri', '/imha']],
  ['SUREC_ANALISTI', ['/sablonlar/talep-alindi', '/sablonlar/talep-alindi/gecmis', '/sessiz-saatler', '/dis-sistemler']], ['YONETICI', ['/hizmet-basliklari']], ['KOORDINATOR', ['/muhtarlar']], ['AKS', ['']],
  ['VALI_YARDIMCISI', []], ['SORUMLU', []], ['ACIK_KAPI_YETKILISI', []], ['BIRIM_AMIRI', []], ['BIRIM_GOREVLISI', []], ['IL_KOORDINASYON', []],
];

let web: WebServer;
let browser: Browser;
const walk = new PageWalk();

async function newcomer(path: string): Promise<Page> {
  const { page } = await visit(browser, web.url);
  walk.listen(page);
  await page.goto(path);
  return page;
}

/** Something in every list, so that rows with their acts are looked at too. */
async function givenRecords(admin: Page): Promise<void> {
  await web.platform.database.query(
    `INSERT INTO site_content (kind, slug, title, body, link, publish_from) VALUES
       ('slogan', 'ana-sayfa', 'Büyük Devlet Olma Vizyonu', '', NULL, '2015-02-01'), ('mesaj', 'bir', 'Muhtarlara ihtiyacımız var.', 'Her konuda.', NULL, '2015-02-01'),
       ('duyuru', 'hazir', 'Sistem hazır', E'## Nasıl girilir?\\n- Numaranızı yazın\\n- [Mevzuat](/mevzuat)', NULL, '2015-02-11'),
       ('mevzuat', 'koy-kanunu', '442 sayılı Köy Kanunu', '', 'https://www.mevzuat.gov.tr/442', '2015-02-01'), ('yardim', 'kurumsal-e-posta', 'Nasıl kullanılır?', 'Düğmeye basın.', 'https://posta.muhtar.example/', '2015-02-01')`,
  );
  await askAs(admin, 'POST', '/api/kurum/sektorler', { name: 'Denizcilik', il: null, place: 0 });
  await askAs(admin, 'POST', '/api/kurum/sektorler', { name: 'Bilişim', il: null, place: 1 });
  await askAs(admin, 'POST', '/api/kurum/hizmet-basliklari', { name: 'Yol bakımı', parentId: null, term: { law: '3071', days: 30, dayKind: 'calendar' }, detsisNo: '10000001', place: 0 });
  await askAs(admin, 'PUT', '/api/kurum/imha/kurallar/person', { filePlanCode: '622.01', keepMonths: 24, version: 0 });
  await look(admin, '/kurum/sablonlar/talep-alindi');
  const text = admin.getByRole('region', { name: 'SMS', exact: true });
  await text.getByLabel('Metin (Türkçe)').fill(`${await text.getByLabel('Metin (Türkçe)').inputValue()} Bilginize.`);
  await text.getByRole('button', { name: 'Kaydet' }).click();
  await admin.locator('.kurum-said').getByText('Şablon kaydedildi.').waitFor();
}

/** Types the code that came to the telephone. */
async function typeCode(page: Page, phone: string, { field, button }: { readonly field: string; readonly button: string }): Promise<void> {
  await page.getByLabel(field).fill(await web.codeAt(phone));
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('button', { name: /^Kullanıcı menüsü/ }).waitFor();
}

inBrowser('every page the shell knows', () => {
  let admin: Page;
  let paths: string[];

  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    admin = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'SISTEM_YONETICISI' }));
    walk.listen(admin);
    paths = await knownPaths(admin);
    await Promise.all([givenRecords(admin), givenMuhtar(web), web.simulators.register(CITIZEN)]);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it('is readable for everybody and fits before anybody has signed in', async () => {
    const page = await newcomer('/');
    for (const path of TEXTS) await walk.see(page, path);
    for (const path of WAYS) await walk.see(page, path);
    await look(page, '/giris?hata=OUTSIDE_DOWN');
    await walk.inspect(page, 'back from another site');
    await look(page, '/giris/muhtar');
    await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
    await page.getByRole('alert').waitFor();
    await walk.inspect(page, 'a refused form');
    await look(page, '/giris/sorumlu');
    await page.getByLabel('T.C. Kimlik No').fill('10000000078');
    await page.getByLabel('Cep Telefonu').fill('0532 000 00 00');
    await page.getByRole('button', { name: 'Giriş', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Onay Kodu' }).waitFor();
    await walk.inspect(page, 'waiting for a code');
    await page.context().close();

    expect(walk.faults.splice(0)).toEqual([]);
  }, 600_000);

  it.each(KEPT)('is so for whom keeps it, with everything that opens before it: /kurum%s', async (path) => {
    await walk.seeWithDialogs(admin, `/kurum${path}`);

    expect(walk.faults.splice(0)).toEqual([]);
  }, 600_000);

  it('is so for a user who works for districts', async () => {
    const id = await givenOfficer(web, { offices: [{ detsisNo: '10000001', role: 'AKS', districts: ['Havsa', 'Keşan'] }, { detsisNo: '10000002', role: 'SORUMLU' }] });
    await walk.seeWithDialogs(admin, `/kurum/kullanicilar/${id}`);

    expect(walk.faults.splice(0)).toEqual([]);
  }, 600_000);

  it.each(OTHERS)('is so for %s, whose menu leads nowhere else', async (role, differing) => {
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Ayşe', familyName: 'Gül', role, detsisNo: role === 'YETKILI' ? '10000002' : '10000001' }));
    walk.listen(page);
    await look(page, '/kurum');
    for (const link of await linksOf(page)) walk.links.add(link);
    for (const path of differing) await walk.see(page, `/kurum${path}`);
    if (role === 'YETKILI') await seeShares(page);
    await page.context().close();

    expect(walk.faults.splice(0)).toEqual([]);
  }, 600_000);

  async function seeShares(page: Page): Promise<void> {
    await givenColleague(web, { givenName: 'Barış', familyName: 'Kocatepe', role: 'SORUMLU', detsisNo: '10000002' });
    await walk.seeWithDialogs(page, '/kurum/yetki-paylasimi');
    await page.getByRole('button', { name: 'Yetki Paylaş' }).click();
    await page.getByLabel('Paylaşılan kişi').selectOption({ label: 'Barış Kocatepe · Sorumlu' });
    await page.getByRole('dialog').getByRole('button', { name: 'Yetki Paylaş' }).click();
    await page.getByRole('button', { name: 'Geri al: Barış Kocatepe' }).waitFor();
    await walk.seeWithDialogs(page, '/kurum/yetki-paylasimi');
  }

  it('is so for a muhtar, from the form to the request', async () => {
    const page = await newcomer('/giris/muhtar');
    await page.getByLabel('TC Kimlik Numarası').fill(MUHTAR.tckn);
    await page.getByLabel('Ad', { exact: true }).fill(MUHTAR.givenName);
    await page.getByLabel('Soyad', { exact: true }).fill(MUHTAR.familyName);
    await answerCaptcha(page);
    await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
    await typeCode(page, MUHTAR.phone, { field: 'Şifre', button: 'Sisteme Giriş' });
    for (const path of ['/', '/talepler', '/kurumsal-e-posta', '/basvuru']) await walk.see(page, path);
    await page.getByRole('button', { name: 'Gönder', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await walk.inspect(page, 'a refused request');
    await page.getByRole('radio', { name: 'İstek' }).check();
    await page.getByLabel('Açıklama').fill('Köy meydanındaki çeşmenin suyu bir haftadır akmıyor. '.repeat(5));
    await page.getByRole('button', { name: 'Gönder', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Talebiniz alındı' }).waitFor();
    const [sent] = await web.platform.database.query<{ key: string; number: string; code: string }>('SELECT f.key, f.number, r.code FROM case_file f JOIN portal_receipt r USING (number)');
    for (const path of [`/basvuru/alindi/${sent?.key}`, `/talepler?talep=${encodeURIComponent(JSON.stringify(sent?.key))}`, `/talepler/${sent?.key}`, `/durum/${sent?.number}#${sent?.code}`]) await walk.see(page, path);
    await page.context().close();

    expect(walk.faults.splice(0)).toEqual([]);
  }, 600_000);

  it('is so for who works on the request', async () => {
    const page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Koray', familyName: 'Er', role: 'KOORDINATOR' }));
    walk.listen(page);
    const [sent] = await web.platform.database.query<{ key: string; task: string }>('SELECT c.key, t.key AS task FROM case_file c JOIN case_task t ON t.case_key = c.key');
    for (const path of ['/gorevler', `/gorevler?gorev=${encodeURIComponent(JSON.stringify(sent?.task))}`, '/gorevler/bilgi', '/islemler', `/islemler/${sent?.key}`]) await walk.see(page, path);
    await page.context().close();

    expect(walk.faults.splice(0)).toEqual([]);
  }, 600_000);

  it('is so for a citizen', async () => {
    const page = await newcomer('/giris/vatandas');
    for (const [label, text] of [['T.C. Kimlik No', CITIZEN.tckn], ['Adınız', CITIZEN.ad], ['Soyadınız', CITIZEN.soyad], ['Doğum Tarihi', '9.3.1984'], [/ilk harfi/, 'Ş'], [/son harfi/, 'N'], ['Cep Telefonu', '0535 444 55 66']] as const) {
      await page.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).fill(text);
    }
    await answerCaptcha(page);
    await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();
    await typeCode(page, '5354445566', { field: 'Onay Kodu', button: 'Tamam' });
    for (const path of ['/', '/basvuru', '/talepler', '/tercihler']) await walk.see(page, path);
    await page.context().close();

    expect(walk.faults.splice(0)).toEqual([]);
  }, 600_000);

  it('is so where one chooses the unit, on one’s own pages, and with the menus open', async () => {
    await givenOfficer(web, { tckn: tcknOf(555_555_555), phone: '5321112299', userName: 'nur.ay', offices: [{ detsisNo: '10000001', role: 'AKS', districts: ['Havsa', 'Keşan'] }, { detsisNo: '10000002', role: 'SORUMLU' }] });
    const page = await newcomer('/giris/personel');
    await signInByPassword(page, { userName: 'nur.ay', password: OFFICER.password });
    await page.getByRole('heading', { level: 1, name: 'Birim Seçimi' }).waitFor();
    await walk.see(page, '/birim');
    await page.getByRole('button', { name: /EDİRNE VALİLİĞİ/ }).click();
    await page.getByRole('button', { name: 'Keşan' }).waitFor();
    await walk.inspect(page, 'districts');
    await page.getByRole('button', { name: 'Keşan' }).click();
    await page.getByRole('heading', { name: /Hoş geldiniz/ }).waitFor();
    for (const path of ['/', '/parola', '/tercihler']) await walk.see(page, path);
    await page.getByRole('button', { name: /Kullanıcı menüsü/ }).click();
    await walk.inspect(page, 'the menu of the person');
    await page.getByRole('button', { name: 'Her yerden çık' }).click();
    await page.getByRole('dialog').waitFor();
    await walk.inspect(page, 'signing out everywhere');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await walk.inspect(page, 'the keys');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole('button', { name: 'Menü', exact: true }).click();
    await walk.inspect(page, 'the menu on a telephone');
    await page.context().close();

    expect(walk.faults.splice(0)).toEqual([]);
  }, 600_000);

  it('stands within its frame when its file is not there any more, says so, and comes back', async () => {
    const { page, context } = await visit(browser, web.url);
    await look(page, '/');
    await page.route('**/assets/**', (route) => route.abort());
    await page.getByRole('main').getByRole('link', { name: 'Sisteme Giriş' }).click();
    await page.getByRole('main').getByRole('heading', { level: 1, name: 'Sayfa gösterilemedi' }).waitFor();
    expect(await page.getByRole('banner').getByRole('link', { name: 'TalepAkış' }).isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Yeniden dene' }).click();

    await page.getByRole('heading', { level: 1, name: 'Sisteme Giriş' }).waitFor();
    await context.close();
  });

  it('was visited, wherever a link leads, and opened what it has', () => {
    expect(paths.filter((path) => !walk.routes.has(path))).toEqual([]);
    expect([...walk.links].filter((link) => !paths.some((path) => leadsTo(link, path)))).toEqual([]);
    expect([...walk.opened].sort()).toEqual([...DIALOGS].sort());
  });

  it('runs without a complaint of the browser', () => {
    expect(walk.complaints).toEqual([]);
  });
});

/** Whether the link is to the page with this path. */
function leadsTo(link: string, path: string): boolean {
  const places = (new URL(link, 'http://here').pathname.replace(/(?<=.)\/$/, '')).split('/');
  const known = path.split('/');
  return places.length === known.length && known.every((part, at) => part.startsWith('$') || part === places[at]);
}

/** Known today: a new one is looked at by itself and told here, and one that does not open any more is missed. */
const DIALOGS = [
  '/kurum/birimler Birim Ekle', ...['Adını Değiştir', 'Taşı', 'Birleştir', 'Böl', 'Kapat'].map((act) => `/kurum/birimler/$detsisNo ${act}`),
  ...['Güncelle', 'İlk Parola Ver', 'Pasife Al', 'Görev Ekle', 'İlçeleri değiştir', 'Görevi bitir'].map((act) => `/kurum/kullanicilar/$id ${act}`), ...['Muhtar Ekle', 'Güncelle', 'İletişim'].map((act) => `/kurum/muhtarlar ${act}`),
  '/kurum/vekaletler Vekâlet Ver', ...['Yetki Paylaş', 'Geri al'].map((act) => `/kurum/yetki-paylasimi ${act}`), ...['Tatil Ekle', 'Güncelle', 'Sil'].map((act) => `/kurum/tatiller ${act}`),
  ...['İle Özgü Saat Ekle', 'Güncelle'].map((act) => `/kurum/calisma-saatleri ${act}`), ...['Metin Ekle', 'Güncelle', 'Sil'].map((act) => `/kurum/icerik ${act}`), ...['Sektör Kayıt', 'Güncelle', 'Sil'].map((act) => `/kurum/sektorler ${act}`),
  ...['Hizmet Başlığı Ekle', 'Alt Başlık Ekle', 'Güncelle', 'Sil'].map((act) => `/kurum/hizmet-basliklari ${act}`), '/kurum/sablonlar/$key/gecmis Bu Metne Dön',
];
