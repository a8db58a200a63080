import type { Page } from 'playwright-core';
import { eventually } from '../given/eventually.js';
import { faultsOf, look } from './kurum-desk.js';
import { linksOf, routeOf } from './known-pages.js';

/** Buttons that open nothing, by what their names begin with. */
const NOT_OPENING = /^(Yukarı taşı|Aşağı taşı|Önceki|Sonraki|Temizle|Yenile|\{\{)/;

/** A page that hears of changes is never without something on its way. */
const LIVE = /^\/gorevler(\?|$)/;

/** Goes from page to page, whoever's they are, and keeps what it found: faults, complaints of the browser, where it was, and where links lead. */
export class PageWalk {
  readonly faults: string[] = [];
  readonly complaints: string[] = [];
  readonly routes = new Set<string>();
  readonly links = new Set<string>();
  readonly opened = new Set<string>();
  private readonly underWay = new Set<unknown>();

  /** From now on what the browser complains of is kept; a refusal that the page tells the person is none. */
  listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => (['error', 'warning'].includes(message.type()) && !/status of 4\d\d/.test(message.text()) ? this.complaints.push(`${page.url()}: ${message.text()}`) : undefined));
    page.on('request', (request) => (request.resourceType() === 'eventsource' ? undefined : this.underWay.add(request)));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
  }

  /** The page as it is now, in both themes, on a telephone and on a desk. */
  async inspect(page: Page, where: string, needsCornersOnly = false): Promise<void> {
    await this.settle(page);
    for (const fault of await faultsOf(page, needsCornersOnly)) this.faults.push(`${where}: ${fault}`);
  }

  /** A page by its address, which has to be there for who asks. */
  async see(page: Page, path: string): Promise<void> {
    await this.arrive(page, path);
    await this.inspect(page, path);
  }

  /** The page, and whatever it opens before itself: one of each kind. */
  async seeWithDialogs(page: Page, path: string): Promise<void> {
    await this.see(page, path);
    const buttons = page.getByRole('main').locator('button:visible:enabled:not([type=submit]):not([role=combobox]):not([aria-haspopup]):not([aria-expanded])');
    const names = await buttons.evaluateAll((all) => all.map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').split(':')[0]?.trim() ?? ''));
    const route = await routeOf(page);
    for (const kind of new Set(names)) {
      if (NOT_OPENING.test(kind)) continue;
      await buttons.nth(names.indexOf(kind)).click();
      await this.settle(page);
      if ((await page.getByRole('dialog').count()) === 0) await this.arrive(page, path);
      else await this.inspectDialog(page, `${route} ${kind}`);
    }
  }

  /** Until what was asked for is here and drawn: some dialogs fetch first what they show. */
  private async settle(page: Page): Promise<void> {
    await eventually(async () => {
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
      if (this.underWay.size > 0) throw new Error(`${page.url()} still waits for something`);
    });
  }

  private async lookAtLive(page: Page, path: string): Promise<void> {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await this.settle(page);
  }

  private async inspectDialog(page: Page, name: string): Promise<void> {
    this.opened.add(name);
    await this.inspect(page, name, true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  private async arrive(page: Page, path: string): Promise<void> {
    await (LIVE.test(path) ? this.lookAtLive(page, path) : look(page, path));
    this.routes.add(await routeOf(page));
    for (const link of await linksOf(page)) this.links.add(link);
    const refusals = await page.getByRole('main').getByRole('alert').or(page.getByRole('heading', { name: 'Bu sayfa size açık değil' })).allInnerTexts();
    this.faults.push(...refusals.map((text) => `${path} is not shown: ${text}`));
  }
}
