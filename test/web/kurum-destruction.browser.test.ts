import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { arriveAs, askAs, faultsOf, givenColleague, look } from './kurum-desk.js';
import { startWeb, type WebServer } from './web-server.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

let web: WebServer;
let browser: Browser;
let admin: Page;

inBrowser('the page of retention and destruction', () => {
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(), startBrowser()]);
    admin = await arriveAs(browser, web, await givenColleague(web, { givenName: 'Defne', familyName: 'Karayel', role: 'SISTEM_YONETICISI' }));
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  it('says in words that nothing is set, and that the round the server began with took nobody', async () => {
    await look(admin, '/kurum/imha');

    for (const words of ['Süresi dolmuş kayıt yok.', 'Henüz süre tanımlanmadı; hiçbir kişi kaydı yok edilmez.', 'Süresi dolan kayıt yoktu']) await admin.getByText(words).first().waitFor();
  });

  it('shows terms, whom a round would take and what rounds took, in both themes and on a telephone too', async () => {
    await askAs(admin, 'PUT', '/api/kurum/imha/kurallar/person', { filePlanCode: '622.01', keepMonths: 24, version: 0 });
    await askAs(admin, 'PUT', '/api/kurum/imha/kurallar/case:muhtar', { filePlanCode: '622.02', keepMonths: 120, version: 0 });
    await web.platform.database.query(`INSERT INTO person (given_name, family_name, created_at) VALUES ('Eski', 'Vatandaş', '2010-01-01')`);
    await web.platform.database.query(`INSERT INTO destruction_run (began_at, ended_at) VALUES ('2026-05-01T03:00:00Z', '2026-05-01T03:00:01Z')`);
    await web.platform.database.query(`INSERT INTO destruction_record SELECT id, 'case:muhtar', '622.02', 120, 5, 1307, began_at, began_at + interval '3 years' FROM destruction_run ORDER BY began_at LIMIT 1`);

    for (const colorScheme of ['light', 'dark'] as const) {
      await admin.emulateMedia({ colorScheme });
      await look(admin, '/kurum/imha');
      const due = admin.getByRole('table', { name: 'Şimdi yok edilecek kayıtlar' });
      await due.getByRole('row').filter({ hasText: 'Sisteme girmiş olmak' }).getByText('1', { exact: true }).waitFor();
      const rounds = admin.getByRole('table', { name: 'Son üç yılda yapılan imhalar' });
      await rounds.getByRole('row').filter({ hasText: 'Başvuru: muhtar (622.02)' }).getByText('1.312').waitFor();
      await rounds.getByRole('row').filter({ hasText: 'Süresi dolan kayıt yoktu' }).waitFor();
      expect(await faultsOf(admin)).toEqual([]);
    }
  });
});
