import type { Page } from 'playwright-core';

interface Shell {
  readonly __TSR_ROUTER__: { readonly routesByPath: Readonly<Record<string, unknown>> };
}

/** Every address the shell has a page for, as the shell itself knows them: `/kurum/birimler/$detsisNo`. */
export async function knownPaths(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys((globalThis as unknown as Shell).__TSR_ROUTER__.routesByPath).map((path) => path.replace(/(?<=.)\/$/, '')));
}

/** Where the links of this page lead, within the house. */
export async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.filter((href) => /^\/(?!api\/)/.test(href));
}

/** What tells this page from one that looks alike: its address, and what can be done there. */
export async function signatureOf(page: Page): Promise<string> {
  const acts = await page.getByRole('main').locator('button, th, label').allInnerTexts();
  return [new URL(page.url()).pathname, ...new Set(acts.map((act) => act.trim()))].join('|');
}
