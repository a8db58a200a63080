import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { eventually } from '../given/eventually.js';
import { arriveAs, faultsOf, givenColleague, tabTo } from './kurum-desk.js';
import { builtFormPage, openForm } from './task-form-page/task-form-page.js';
import { givenMuhtar, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;
const COORDINATOR = '10000001';

let web: WebServer;
let browser: Browser;
let pages: string;
let page: Page;
let muhtarId: string;

inBrowser('a task’s form', () => {
  beforeAll(async () => {
    [web, browser, pages] = await Promise.all([startWeb(), startBrowser(), builtFormPage()]);
    muhtarId = await givenMuhtar(web);
    page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'KOORDINATOR', detsisNo: COORDINATOR }));
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
    await rm(path.dirname(pages), { recursive: true, force: true });
  });

  /** The coordinator's first task of a new case. */
  async function opened(): Promise<string> {
    const { key } = await web.cases.open({ personId: muhtarId, name: 'Işıl Çağ', capacities: [], applicant: 'muhtar', sessionId: 'test' }, {
      application: 'muhtar', prefix: 'MUH', processId: 'muhtar-talep', subject: 'Yol', applicantId: muhtarId, il: 22, detsisNo: COORDINATOR,
      variables: (kayitNo) => ({ kayitNo, kayitTarihi: '20.11.2026', basvuran: muhtarId, ilKodu: 22, koordinatorBirim: { detsisNo: COORDINATOR, ad: 'EDİRNE VALİLİĞİ' }, basvuruTuru: 'istek', aciklama: 'Yol', ekler: [] }),
    });
    return eventually(async () => {
      const [task] = await web.platform.database.query<{ key: string }>('SELECT key FROM case_task WHERE case_key = $1', [key]);
      if (!task) throw new Error('no task yet');
      return task.key;
    });
  }

  const draft = async (taskKey: string): Promise<unknown> => (await web.platform.database.query('SELECT answers FROM case_draft WHERE task_key = $1', [taskKey]))[0]?.['answers'];

  const explanation = (unit: RegExp) => page.getByRole('textbox', { name: unit });

  async function pickUnit(label: string, typed: string, option: RegExp): Promise<void> {
    await tabTo(page, page.getByRole('combobox', { name: label, exact: true }));
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: option }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: `${label}: seçilenler` }).getByText(option).waitFor();
  }

  it('is filled in and sent by keyboard alone', async () => {
    const taskKey = await opened();
    await openForm(page, pages, taskKey);
    expect(await page.getByRole('combobox', { name: 'Valilikler' }).count()).toBe(0);

    await tabTo(page, page.getByRole('combobox', { name: 'Öncelik' }));
    await page.keyboard.press('ArrowUp');
    await tabTo(page, page.getByRole('checkbox', { name: 'Valilik' }));
    await page.keyboard.press('Space');
    await pickUnit('Valilikler', 'edirne', /EDİRNE VALİLİĞİ/u);
    await tabTo(page, page.getByRole('checkbox', { name: 'Belediye' }));
    await page.keyboard.press('Space');
    await pickUnit('Belediyeler', 'havsa', /HAVSA BELEDİYE/u);
    await tabTo(page, explanation(/^EDİRNE/u));
    await page.keyboard.type('Yol onarılsın');
    await tabTo(page, explanation(/^HAVSA/u));
    await page.keyboard.type('Köprüye bakılsın');
    await tabTo(page, page.getByRole('button', { name: 'Seçilen Birimlere Yönlendir' }));
    await page.keyboard.press('Enter');

    await page.getByText('Görev tamamlandı').waitFor();
    const [stored] = await web.platform.database.query<{ value: string }>(`SELECT value FROM variable WHERE name = 'hedefler' ORDER BY key DESC LIMIT 1`);
    expect(JSON.parse(stored?.value ?? 'null')).toMatchObject([
      { tur: 'valilik', detsisNo: '10000001', ad: 'EDİRNE VALİLİĞİ', aciklama: 'Yol onarılsın' }, { tur: 'belediye', detsisNo: '10000002', ad: 'HAVSA BELEDİYE BAŞKANLIĞI', aciklama: 'Köprüye bakılsın' },
    ]);
  });

  it('says beside each field and on top what is wrong, and leads there', async () => {
    await openForm(page, pages, await opened());
    await tabTo(page, page.getByRole('checkbox', { name: 'Valilik' }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Seçilen Birimlere Yönlendir' }));
    await page.keyboard.press('Enter');

    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.getByRole('link').allTextContents()).toEqual(['Valilikler: Bu alanı doldurun.', 'Açıklama: Bu alanı doldurun.']);
    await summary.getByRole('link', { name: /Valilikler/u }).press('Enter');
    const field = page.getByRole('combobox', { name: 'Valilikler' });
    expect(await field.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 800 });
  });

  it('keeps what is typed on the server, and shows it again', async () => {
    const taskKey = await opened();
    await openForm(page, pages, taskKey);
    await page.getByRole('checkbox', { name: 'Valilik' }).check();
    await pickUnit('Valilikler', 'edirne', /EDİRNE VALİLİĞİ/u);
    await explanation(/^EDİRNE/u).fill('Yarım kalan');
    await page.getByText(/Yazdıklarınız kaydedildi/u).waitFor();
    await eventually(async () => expect(await draft(taskKey)).toMatchObject({ valilikSecildi: true, hedefAciklamalari: [{ aciklama: 'Yarım kalan' }] }));
    await page.evaluate('sessionStorage.clear()');
    await openForm(page, pages, taskKey);
    expect(await explanation(/^EDİRNE/u).inputValue()).toBe('Yarım kalan');
  });

  it('loses nothing while the network is away: says so, and keeps it when it is back', async () => {
    const taskKey = await opened();
    await openForm(page, pages, taskKey);
    await page.getByRole('checkbox', { name: 'Valilik' }).check();
    await pickUnit('Valilikler', 'edirne', /EDİRNE VALİLİĞİ/u);
    await page.context().setOffline(true);
    await explanation(/^EDİRNE/u).fill('Ağ yokken yazıldı');
    await page.getByText(/Sunucuya ulaşılamıyor/u).waitFor();
    await page.getByRole('button', { name: 'Seçilen Birimlere Yönlendir' }).click();
    await page.getByRole('alert').waitFor();
    expect(await explanation(/^EDİRNE/u).inputValue()).toBe('Ağ yokken yazıldı');

    await page.context().setOffline(false);
    await page.getByText(/Yazdıklarınız kaydedildi/u).waitFor();
    await eventually(async () => expect(await draft(taskKey)).toMatchObject({ hedefAciklamalari: [{ aciklama: 'Ağ yokken yazıldı' }] }));
    await page.getByRole('button', { name: 'Seçilen Birimlere Yönlendir' }).click();
    await page.getByText('Görev tamamlandı').waitFor();
    expect(await draft(taskKey)).toBeUndefined();
  });

  it('shows beside the field what only the server knows', async () => {
    const taskKey = await opened();
    await openForm(page, pages, taskKey);
    await page.getByRole('checkbox', { name: 'Belediye' }).check();
    await pickUnit('Belediyeler', 'havsa', /HAVSA BELEDİYE/u);
    await explanation(/^HAVSA/u).fill('Bakılsın');
    await web.platform.database.query(`UPDATE unit SET active_to = '2025-01-01' WHERE detsis_no = '10000002'`);
    await page.getByRole('button', { name: 'Seçilen Birimlere Yönlendir' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Belediyeler: HAVSA BELEDİYE BAŞKANLIĞI kapatılmış; başka bir birim seçin.' }).waitFor();
    await web.platform.database.query(`UPDATE unit SET active_to = NULL WHERE detsis_no = '10000002'`);
    expect(await page.getByRole('combobox', { name: 'Belediyeler' }).getAttribute('aria-invalid')).toBe('true');
  });
});
