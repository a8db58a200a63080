import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { eventually } from '../given/eventually.js';
import { arriveAs, faultsOf, givenColleague, tabTo } from './kurum-desk.js';
import { builtFormPage, openForm } from './task-form-page/task-form-page.js';
import { UnitChanges } from '../../src/org/index.js';
import { Runtime } from '../../src/runtime-postgres/index.js';
import { diagram } from '../given/diagram.js';
import { givenMuhtar, startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;
const COORDINATOR = '10000001';

/** One of each field that the muhtar's forms do not have together. */
const EVERY_FIELD = { id: 'every-field', type: 'default', components: [
  { type: 'text', id: 't', text: '## {{konu}}\n\n**Kalın** ve *eğik*\n\n- bir\n- iki' },
  { type: 'table', id: 'tb', label: 'Kurumlar', dataSource: '=hedefler', columns: [{ label: 'Ad', key: 'ad' }] },
  { type: 'textfield', key: 'ad', id: 'f1', label: 'Adı', validate: { required: true } },
  { type: 'number', key: 'sayi', id: 'f2', label: 'Kaç gün', decimalDigits: 0, validate: { required: true, min: 1 } },
  { type: 'datetime', subtype: 'date', key: 'gun', id: 'f3', dateLabel: 'Gün', validate: { required: true } },
  { type: 'datetime', subtype: 'datetime', key: 'an', id: 'f4', dateLabel: 'An', timeLabel: 'Saati', timeSerializingFormat: 'utc_normalized', validate: { required: true } },
  { type: 'radio', key: 'tur', id: 'f5', label: 'Türü', values: [{ label: 'Yol', value: 'yol' }, { label: 'Su', value: 'su' }], validate: { required: true } },
  { type: 'checklist', key: 'secim', id: 'f6', label: 'Seçimler', valuesExpression: '=for h in hedefler return {label: h.ad, value: h.no}', validate: { required: true } },
  { type: 'dosyalar', key: 'ekler', id: 'f7', label: 'Ekler', cok: true, validate: { required: true } },
  { type: 'il-ilce-mahalle', key: 'yer', id: 'f8', label: 'Yer', duzey: 'ilce', validate: { required: true } },
  { type: 'kisi', key: 'kim', id: 'f9', label: 'Kim', validate: { required: true } },
  { type: 'birim-secici', key: 'birim', id: 'f10', label: 'Birim', altinda: '=ust', validate: { required: true } },
  { type: 'dynamiclist', path: 'satirlar', id: 'f11', label: 'Satırlar', components: [{ type: 'textfield', key: 'is', id: 'f12', label: 'İş', validate: { required: true } }] },
] };

/** The smallest picture there is. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let web: WebServer;
let browser: Browser;
let pages: string;
let page: Page;
let muhtarId: string;

inBrowser('a task’s form', () => {
  beforeAll(async () => {
    [web, browser, pages] = await Promise.all([startWeb(), startBrowser(), builtFormPage()]);
    muhtarId = await givenMuhtar(web);
    await givenSubtree();
    page = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'KOORDINATOR', detsisNo: COORDINATOR }));
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await web.stop();
    await rm(path.dirname(pages), { recursive: true, force: true });
  });

  /** A belediye with a part of its own. */
  async function givenSubtree(): Promise<void> {
    const units = new UnitChanges(web.platform.database, web.platform.clock);
    await units.open({ detsisNo: '10000003', name: 'KEŞAN BELEDİYE BAŞKANLIĞI', parentNo: null, kind: 'belediye', ilCode: 22, ilce: 'KEŞAN', on: '2020-01-01' });
    await units.open({ detsisNo: '10000004', name: 'YAZI İŞLERİ MÜDÜRLÜĞÜ', parentNo: '10000003', kind: 'mudurluk', ilCode: 22, on: '2020-01-01' });
  }

  /** The coordinator's first task of a new case. */
  async function opened(processId = 'muhtar-talep', more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { key } = await web.cases.open({ personId: muhtarId, name: 'Işıl Çağ', capacities: [], applicant: 'muhtar', sessionId: 'test' }, {
      application: 'muhtar', prefix: 'MUH', processId, subject: 'Yol', applicantId: muhtarId, il: 22, detsisNo: COORDINATOR,
      variables: (kayitNo) => ({ kayitNo, kayitTarihi: '20.11.2026', basvuran: muhtarId, ilKodu: 22, koordinatorBirim: { detsisNo: COORDINATOR, ad: 'EDİRNE VALİLİĞİ' }, basvuruTuru: 'istek', aciklama: 'Yol', ekler: [], ...more }),
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

  it('has every field a form may have, on a telephone and on a desk, in both themes', async () => {
    const runtime = await Runtime.open(web.platform.database, web.platform.clock);
    await runtime.deployments.deploy([
      { name: 'every-field.form', content: JSON.stringify(EVERY_FIELD) },
      { name: 'every-field.bpmn', content: diagram(`start s; user u | form every-field | assign candidateGroups='=["KOORDINATOR@${COORDINATOR}"]'; user after | assign candidateGroups='=["KOORDINATOR@${COORDINATOR}"]'; end e; s -> u -> after -> e`, 'every-field') },
    ]);
    await openForm(page, pages, await opened('every-field', { konu: 'Konu <b>başlığı</b>', ust: '10000003', hedefler: [{ ad: 'Havsa', no: 1 }, { ad: 'Keşan', no: 2 }] }));
    await page.getByRole('heading', { level: 2, name: 'Konu <b>başlığı</b>' }).waitFor();
    await page.getByRole('cell', { name: 'Keşan' }).waitFor();

    await page.getByRole('button', { name: 'Gönder' }).click();
    expect((await page.getByRole('alert').getByRole('link').allTextContents()).map((text) => text.split(':')[0])).toEqual(['Adı', 'Kaç gün', 'Gün', 'An', 'Türü', 'Seçimler', 'Ekler', 'Yer', 'Kim', 'Birim', 'İş']);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 800 });

    await page.getByLabel('Adı', { exact: true }).fill('Köprü');
    await page.getByLabel('Kaç gün').fill('3');
    await page.getByLabel('Gün', { exact: true }).fill('2026-12-01');
    await page.getByLabel('An', { exact: true }).fill('2026-12-01');
    await page.getByLabel('Saati').fill('02:30');
    await page.getByRole('radio', { name: 'Su' }).check();
    await page.getByRole('checkbox', { name: 'Keşan' }).check();
    await page.getByLabel('Ekler', { exact: true }).setInputFiles({ name: 'köprü.png', mimeType: 'image/png', buffer: PICTURE });
    await page.getByRole('link', { name: 'köprü.png (önizle)' }).waitFor();
    await page.getByLabel('İl', { exact: true }).selectOption('Edirne');
    await page.getByLabel('İlçe').selectOption('Havsa');
    await page.getByRole('combobox', { name: 'Kim' }).fill('karayel');
    await page.getByRole('option', { name: /Karayel/u }).click();
    await page.getByRole('combobox', { name: 'Birim', exact: true }).fill('yazı');
    await page.getByRole('option', { name: /YAZI/u }).click();
    await page.getByLabel('İş', { exact: true }).fill('Onar');
    await page.getByRole('button', { name: 'Satır ekle' }).click();
    await page.getByRole('button', { name: '2. satırı kaldır' }).click();
    await page.getByRole('button', { name: 'Gönder' }).click();
    await page.getByText('Görev tamamlandı').waitFor();

    const rows = await web.platform.database.query<{ name: string; value: string }>(`SELECT name, value FROM variable WHERE name = ANY ($1) ORDER BY key`, [EVERY_FIELD.components.map(({ key, path: at }) => key ?? at)]);
    const kept = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
    expect(kept).toMatchObject({ ad: 'Köprü', sayi: 3, gun: '2026-12-01', an: '2026-11-30T23:30Z', tur: 'su', secim: [2], yer: { ilKodu: 22, ilce: 'Havsa' }, kim: { ad: 'Defne Karayel' }, birim: { detsisNo: '10000004', ad: 'YAZI İŞLERİ MÜDÜRLÜĞÜ' }, satirlar: [{ is: 'Onar' }] });
    expect(await web.platform.database.query('SELECT thing_kind FROM document WHERE id = ANY ($1)', [kept['ekler']])).toEqual([{ thing_kind: 'task' }]);
  });
});
