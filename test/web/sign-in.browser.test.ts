import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasBrowser, startBrowser, visit } from '../given/browser.js';
import { answerCaptcha, faultsSeenByAxe, signInByPassword, sumAskedIn, tabTo } from './signing-in.js';
import { givenMuhtar, givenOfficer, MUHTAR, OFFICER, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

let web: WebServer;
let browser: Browser;
const open: BrowserContext[] = [];

async function arrive(path: string, as: Parameters<typeof visit>[2] = {}): Promise<Page> {
  const { page, context } = await visit(browser, web.url, as);
  open.push(context);
  await page.goto(path);
  return page;
}

const PHONE = 'http://127.0.0.1:3077/telefon';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

inBrowser('signing in', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    await givenMuhtar(web);
    await givenOfficer(web);
  }, 600_000);

  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it('lets a muhtar in by keyboard alone, with the code of the telephone', async () => {
    const page = await arrive('/');
    await tabTo(page, 'link', 'Sisteme Giriş');
    await page.keyboard.press('Enter');
    await heading(page, 'Sisteme Giriş').waitFor();
    await tabTo(page, 'link', /Muhtar Girişi/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'textbox', 'TC Kimlik Numarası');
    await page.keyboard.type(MUHTAR.tckn);
    await page.keyboard.press('Tab');
    await page.keyboard.type('IŞIL');
    await page.keyboard.press('Tab');
    await page.keyboard.type('çağ');
    await tabTo(page, 'button', 'Soruyla doğrula');
    await page.keyboard.press('Enter');
    const question = await page.getByText('toplandığında kaç eder?').textContent();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type(sumAskedIn(question ?? ''));
    await page.keyboard.press('Enter');

    await tabTo(page, 'textbox', 'Şifre');
    await page.keyboard.type(await web.codeAt(MUHTAR.phone));
    await tabTo(page, 'button', 'Sisteme Giriş');
    await page.keyboard.press('Enter');

    await heading(page, 'Hoş geldiniz, Işıl Çağ').waitFor();
    expect(await page.getByText('Muhtar olarak giriş yaptınız.').isVisible()).toBe(true);
    expect(await page.title()).toBe('Hoş geldiniz, Işıl Çağ · TalepAkış');
  });

  it('tells everything that is missing on top, moves there, and leads to the fields', async () => {
    const page = await arrive('/giris/muhtar');
    await page.getByLabel('TC Kimlik Numarası').fill('12345678951');
    await page.getByRole('button', { name: 'Onay Kodu Gönder' }).click();

    const summary = page.getByRole('alert');
    expect(await summary.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'TC Kimlik Numarası: 11 haneli geçerli bir T.C. kimlik numarası yazın.', 'Ad: Bu alanı doldurun.', 'Soyad: Bu alanı doldurun.', 'Doğrulama Kodu: Bu alanı doldurun.',
    ]);
    await summary.getByRole('link', { name: /^Soyad/ }).click();
    const field = page.getByRole('textbox', { name: 'Soyad' });
    expect(await field.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  it('asks again after a wrong code, and takes the right one', async () => {
    const page = await arrive('/giris/sorumlu');
    await page.getByLabel('T.C. Kimlik No').fill(OFFICER.tckn);
    await page.getByLabel('Cep Telefonu').fill('0532 111 22 33');
    await page.getByRole('button', { name: 'Giriş', exact: true }).click();
    await heading(page, 'Onay Kodu').waitFor();
    await page.getByLabel('Onay Kodu').fill('AAAAAA');
    await page.getByRole('button', { name: 'Tamam' }).click();

    await page.getByRole('link', { name: 'Onay Kodu: Onay kodu yanlış. Kalan deneme hakkınız: 4.' }).waitFor();
    await page.reload();
    await page.getByLabel('Onay Kodu').fill(await web.codeAt(OFFICER.phone));
    await page.getByRole('button', { name: 'Tamam' }).click();

    await heading(page, 'Hoş geldiniz, Ayşe Işıl').waitFor();
  });

  it('asks for the verification code after tries that led nowhere, and keeps what was typed', async () => {
    const page = await arrive('/giris/sorumlu');
    const trying = async (): Promise<void> => {
      await page.goto('/giris/sorumlu');
      await page.getByLabel('T.C. Kimlik No').fill('10000000078');
      await page.getByLabel('Cep Telefonu').fill('0532 000 00 00');
      await page.getByRole('button', { name: 'Giriş', exact: true }).click();
    };
    for (let nth = 0; nth < 3; nth += 1) {
      await trying();
      await heading(page, 'Onay Kodu').waitFor();
    }
    await trying();
    await page.getByRole('link', { name: 'Doğrulama Kodu: Çok sayıda deneme yapıldı. Devam etmek için doğrulama kodunu girin.' }).waitFor();
    expect(await page.getByLabel('T.C. Kimlik No').inputValue()).toBe('10000000078');
    await page.getByRole('img', { name: /beş karakter/ }).waitFor();
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Giriş', exact: true }).click();
    await page.getByRole('link', { name: 'Doğrulama Kodu: Bu alanı doldurun.' }).waitFor();
    await answerCaptcha(page);
    await page.getByRole('button', { name: 'Giriş', exact: true }).click();
    await heading(page, 'Onay Kodu').waitFor();
  });

  it('gives up when told so, and keeps nothing of who tried', async () => {
    const page = await arrive('/giris/sorumlu');
    await page.getByLabel('T.C. Kimlik No').fill('19191919190');
    await page.getByLabel('Cep Telefonu').fill('0532 000 00 00');
    await page.getByRole('button', { name: 'Giriş', exact: true }).click();
    await page.getByRole('button', { name: 'Vazgeç' }).click();
    await heading(page, 'Sisteme Giriş').waitFor();
    await page.goto('/giris/sorumlu');

    expect(await page.getByLabel('T.C. Kimlik No').inputValue()).toBe('');
  });

  it('says that a password is wrong without forgetting the user name', async () => {
    const page = await arrive('/giris/personel');
    await signInByPassword(page, { userName: OFFICER.userName, password: 'yanlış' });
    await page.getByRole('alert').waitFor();

    expect(await page.getByRole('alert').evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    expect(await page.getByLabel('Kullanıcı Adı').inputValue()).toBe(OFFICER.userName);
  });

  it('asks for a password of one’s own before anything else, then for the unit, then leads to where one was going', async () => {
    await givenOfficer(web, {
      givenName: 'Nur', familyName: 'Ay', tckn: '10000000214', phone: '5321112244', userName: 'nur.ay', password: 'Geçici bir parola 1', mustChange: true,
      offices: [{ detsisNo: '10000001', role: 'AKS', districts: ['Havsa', 'Keşan'] }, { detsisNo: '10000002', role: 'BIRIM_AMIRI' }],
    });
    const page = await arrive('/tercihler');
    await page.getByRole('link', { name: /Personel Girişi/ }).click();
    await page.getByLabel('Kullanıcı Adı').fill('nur.ay');
    await page.getByLabel('Parola', { exact: true }).fill('Geçici bir parola 1');
    await page.getByRole('button', { name: 'Oturum Aç' }).click();

    await heading(page, 'Parola değiştir').waitFor();
    await page.getByLabel('Şimdiki Parola').fill('Geçici bir parola 1');
    await page.getByLabel('Yeni Parola', { exact: true }).fill('12345678901234');
    await page.getByLabel('Yeni Parola (tekrar)').fill('12345678901234');
    await page.getByRole('button', { name: 'Parolayı Değiştir' }).click();
    await page.getByRole('link', { name: /^Yeni Parola: / }).waitFor();
    await page.getByLabel('Yeni Parola', { exact: true }).fill('Tunca boyunda üç kavak');
    await page.getByLabel('Yeni Parola (tekrar)').fill('Tunca boyunda üç kavak');
    await page.getByRole('button', { name: 'Parolayı Değiştir' }).click();

    await heading(page, 'Birim Seçimi').waitFor();
    await page.getByRole('button', { name: /EDİRNE VALİLİĞİ/ }).click();
    await page.getByRole('button', { name: 'Keşan' }).click();
    await heading(page, 'Tercihler').waitFor();
    await page.getByRole('button', { name: 'Kullanıcı menüsü: Nur Ay' }).click();
    expect(await page.getByText('EDİRNE VALİLİĞİ · Keşan').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Birim Değiştir' }).isVisible()).toBe(true);
  });

  it('signs out from the menu, after which the page before asks to sign in', async () => {
    const page = await arrive('/');
    await signInByPassword(page);
    await page.getByRole('button', { name: 'Kullanıcı menüsü: Ayşe Işıl' }).click();
    await page.getByRole('button', { name: 'Oturumu Kapat' }).click();
    await heading(page, 'TalepAkış').waitFor();

    await page.goto('/tercihler');
    await heading(page, 'Sisteme Giriş').waitFor();
    expect(new URL(page.url()).searchParams.get('sonra')).toBe('/tercihler');
  });

  it('signs out everywhere once that is confirmed, with Esc as the way out', async () => {
    const elsewhere = await arrive('/');
    await signInByPassword(elsewhere);
    await heading(elsewhere, /Hoş geldiniz/).waitFor();
    const page = await arrive('/');
    await signInByPassword(page);
    const menu = page.getByRole('button', { name: 'Kullanıcı menüsü: Ayşe Işıl' });
    await menu.click();
    await page.getByRole('button', { name: 'Her yerden çık' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await menu.click();
    await page.getByRole('button', { name: 'Her yerden çık' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Her yerden çık' }).click();
    await heading(page, 'TalepAkış').waitFor();

    await elsewhere.goto('/tercihler');
    await heading(elsewhere, 'Sisteme Giriş').waitFor();
  });

  it('leads whose session has ended to sign in, says so, and brings them back', async () => {
    const page = await arrive('/');
    await signInByPassword(page);
    await heading(page, /Hoş geldiniz/).waitFor();
    await web.platform.database.query('DELETE FROM session');
    await page.getByRole('button', { name: /Kullanıcı menüsü/ }).click();
    await page.getByRole('link', { name: 'Tercihler' }).click();

    await page.getByText('Oturumunuz sona erdi.').waitFor();
    await page.getByRole('link', { name: /Personel Girişi/ }).click();
    await page.getByLabel('Kullanıcı Adı').fill(OFFICER.userName);
    await page.getByLabel('Parola', { exact: true }).fill(OFFICER.password);
    await page.getByRole('button', { name: 'Oturum Aç' }).click();
    await heading(page, 'Tercihler').waitFor();
  });

  it('keeps what was typed over a reload, but no password', async () => {
    const page = await arrive('/giris/personel');
    await page.getByLabel('Kullanıcı Adı').fill('yarım kalan');
    await page.getByLabel('Parola', { exact: true }).fill('gizli bir şey');
    await page.reload();

    expect(await page.getByLabel('Kullanıcı Adı').inputValue()).toBe('yarım kalan');
    expect(await page.getByLabel('Parola', { exact: true }).inputValue()).toBe('');
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toContain('gizli');
  });

  it('comes back from another site that would not vouch with the reason, and the other ways', async () => {
    const page = await arrive('/giris?hata=TRIP_ENDED');

    await page.getByRole('alert').getByText('Giriş tamamlanmadı ya da süresi doldu. Yeniden deneyin.').waitFor();
    expect(await page.getByRole('link', { name: /Vatandaş Girişi/ }).isVisible()).toBe(true);
  });

  it('goes on to no other site after signing in', async () => {
    const page = await arrive('/giris/personel?sonra=https%3A%2F%2Fkotu.example%2F');
    await page.getByLabel('Kullanıcı Adı').fill(OFFICER.userName);
    await page.getByLabel('Parola', { exact: true }).fill(OFFICER.password);
    await page.getByRole('button', { name: 'Oturum Aç' }).click();

    await heading(page, 'Hoş geldiniz, Ayşe Işıl').waitFor();
    expect(new URL(page.url()).origin).toBe(web.url);
  });

  it('speaks English when asked to, there and at the next visit', async () => {
    const page = await arrive('/giris/personel');
    await page.getByRole('button', { name: 'English' }).click();
    await heading(page, 'Institution staff').waitFor();
    await page.reload();
    await page.getByLabel('User name').fill(OFFICER.userName);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').waitFor();

    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.getByRole('alert').textContent()).not.toMatch(/[ğışİ]/);
  });

  it('shows the keys at ?, but not to somebody who types one', async () => {
    const page = await arrive('/giris/personel');
    await page.getByLabel('Kullanıcı Adı').fill('');
    await page.keyboard.type('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await heading(page, 'Personel Girişi').click();
    await page.keyboard.press('?');

    await page.getByRole('dialog', { name: 'Klavye kısayolları' }).waitFor();
  });

  it('fills the form with a demo user where there are some, and offers none elsewhere', async () => {
    const nobody = await arrive('/giris');
    await nobody.getByRole('link', { name: /Muhtar Girişi/ }).waitFor();
    expect(await nobody.getByText('Demo kullanıcıları').count()).toBe(0);

    const none = { tckn: null, phone: null, givenName: null, familyName: null, birthDate: null, motherInitials: null };
    web.demoUsers.comeFrom(() => Promise.resolve({ users: [{ ...none, name: 'Ayşe Işıl', about: 'AKS', way: 'password', userName: OFFICER.userName, password: OFFICER.password }], phone: PHONE }));
    const page = await arrive('/giris');
    expect(await page.getByRole('region', { name: 'Demo kullanıcıları' }).getByRole('link').getAttribute('href')).toBe(PHONE);
    await page.getByRole('button', { name: /Ayşe Işıl/ }).click();
    await page.getByRole('button', { name: 'Oturum Aç' }).click();
    await heading(page, 'Hoş geldiniz, Ayşe Işıl').waitFor();
    web.demoUsers.comeFrom(() => Promise.resolve({ users: [], phone: null }));
  });
});
