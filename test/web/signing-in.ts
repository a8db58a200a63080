import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { OFFICER } from './web-server.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** The axe that belongs to its Playwright package. */
const AXE = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against the page as it is now, each with where. We have no frames: brought into the page once and asked there for violations only, it answers eight times as quickly as through its builder. */
export async function faultsSeenByAxe(page: Page, isAskingForColoursOnly = false): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  const runOnly = isAskingForColoursOnly ? { type: 'rule', values: COLOURS } : { type: 'tag', values: RULES };
  return page.evaluate(`axe.run(${JSON.stringify({ runOnly, resultTypes: ['violations'] })}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}

/** Whether anything sticks out at the side. */
export const isTooWide = (page: Page): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth > window.innerWidth') as Promise<boolean>;

/** Presses Tab until the focus is on what has this role and name. */
export async function tabTo(page: Page, role: 'textbox' | 'button' | 'link', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('main').getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element.ownerDocument.activeElement === element)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${role} ${String(name)}`);
}

const NUMBERS = ['sıfır', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz', 'on'];

/** What somebody answers who hears the question instead of seeing the picture. */
export function sumAskedIn(question: string): string {
  const [, first = '', second = ''] = /^(\S+) ile (\S+) toplandığında/.exec(question) ?? [];
  return String(NUMBERS.indexOf(first) + NUMBERS.indexOf(second));
}

/** Answers the riddle by its question in words, where the page asks one. */
export async function answerCaptcha(page: Page): Promise<void> {
  if ((await page.getByRole('button', { name: 'Soruyla doğrula' }).count()) === 0) return;
  await page.getByRole('button', { name: 'Soruyla doğrula' }).click();
  const question = await page.getByText('toplandığında kaç eder?').textContent();
  await page.getByLabel('Doğrulama Kodu').fill(sumAskedIn(question ?? ''));
}

/** From wherever `go` leads to the form; by itself it goes straight there. */
export async function signInByPassword(page: Page, { userName, password }: { readonly userName: string; readonly password: string } = OFFICER, go: () => Promise<unknown> = () => page.goto('/giris/personel')): Promise<void> {
  await go();
  await page.getByLabel('Kullanıcı Adı').fill(userName);
  await page.getByLabel('Parola', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Oturum Aç' }).click();
}
