import type { Page } from 'playwright-core';

interface Shell {
  readonly __TSR_ROUTER__: { readonly routesByPath: Readonly<Record<string, unknown>>; readonly state: { readonly matches: readonly { readonly fullPath: string }[] } };
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

/** Which of them the page is that stands there now, wherever one was sent: `/kurum/birimler/$detsisNo`. */
export async function routeOf(page: Page): Promise<string> {
  return page.evaluate(() => ((globalThis as unknown as Shell).__TSR_ROUTER__.state.matches.at(-1)?.fullPath ?? '').replace(/(?<=.)\/$/, ''));
}
