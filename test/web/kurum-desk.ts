import type { Browser, Locator, Page } from 'playwright-core';
import type { Role } from '../../src/org/index.js';
import { visit } from '../given/browser.js';
import { faultsSeenByAxe, isTooWide, signInByPassword } from './signing-in.js';
import { givenOfficer, OFFICER, type WebServer } from './web-server.js';

/** A number that could be somebody's, out of nine digits. */
export function tcknOf(nine: number): string {
  const digits = [...String(nine)].map(Number);
  const sum = (places: readonly number[]): number => places.reduce((total, place) => total + (digits[place] ?? 0), 0);
  digits.push((((7 * sum([0, 2, 4, 6, 8]) - sum([1, 3, 5, 7])) % 10) + 10) % 10);
  return [...digits, digits.reduce((total, digit) => total + digit, 0) % 10].join('');
}

let given = 0;

interface Colleague {
  readonly givenName: string;
  readonly familyName: string;
  readonly role: Role;
  readonly detsisNo?: string;
}

/** Somebody with an account of their own and one role. */
export async function givenColleague(web: WebServer, { role, detsisNo = '10000001', ...name }: Colleague): Promise<{ readonly id: string; readonly userName: string; readonly password: string }> {
  given += 1;
  const account = { userName: `kisi.${given}`, password: OFFICER.password };
  const id = await givenOfficer(web, { ...name, ...account, tckn: tcknOf(300_000_000 + given * 7), phone: `53400000${String(given).padStart(2, '0')}`, offices: [{ detsisNo, role }] });
  return { id, ...account };
}

/** A page of one who has signed in. */
export async function arriveAs(browser: Browser, web: WebServer, account: { readonly userName: string; readonly password: string }): Promise<Page> {
  const { page } = await visit(browser, web.url);
  await signInByPassword(page, account);
  await page.getByRole('heading', { name: /Hoş geldiniz/ }).waitFor();
  return page;
}

/** Opened, and nothing on its way any more. */
export async function look(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element.ownerDocument.activeElement === element)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(wanted)}`);
}

/** Goes there by Tab and types. */
export async function typeInto(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByRole('main').getByLabel(label, typeof label === 'string' ? { exact: true } : {}));
  await page.keyboard.type(text);
}

export async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('main').getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first());
  await page.keyboard.press('Enter');
}

/** The theme changes colours, the width what is there: two corners are looked at wholly, the two others for their colours. */
const VIEWS = [['light', 360, false], ['light', 1440, true], ['dark', 360, true], ['dark', 1440, false]] as const;

/** What is wrong with the page as it is now, in both themes, on a telephone and on a desk; what looks alike on both needs the two corners only. */
export async function faultsOf(page: Page, needsCornersOnly = false): Promise<string[]> {
  const found: string[] = [];
  for (const [theme, width, isAboutColours] of VIEWS) {
    if (needsCornersOnly && isAboutColours) continue;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor();
    await page.setViewportSize({ width, height: 800 });
    const faults = [...(await faultsSeenByAxe(page, isAboutColours)), ...((await isTooWide(page)) ? ['sticks out at the side'] : [])];
    found.push(...faults.map((fault) => `${theme}, ${width} wide: ${fault}`));
  }
  return found;
}

/** Asks the server what the pages would, in the session of this page; complains of every refusal. */
export async function askAs(page: Page, method: 'POST' | 'PUT' | 'DELETE', path: string, sent: unknown): Promise<void> {
  const [status, text] = await page.evaluate(async (asked) => {
    const { csrfToken } = (await (await fetch('/api/oturum')).json()) as { csrfToken: string };
    const answer = await fetch(asked.path, { method: asked.method, headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken }, body: JSON.stringify(asked.sent) });
    return [answer.status, await answer.text()] as const;
  }, { method, path, sent });
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
}

/** A unit of another province, put there by the system's admin through their own page's session. */
export function givenForeignUnit(page: Page): Promise<void> {
  return askAs(page, 'POST', '/api/kurum/birimler', { detsisNo: '10000039', name: 'KIRKLARELİ VALİLİĞİ', parentNo: null, kind: 'valilik', ilCode: 39 });
}
