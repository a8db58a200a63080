import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
/** Nothing of the browser's own may go out: no updates, no lists, no proposals. */
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const found = PLACES.find((place) => place && existsSync(place));

/** Whether pages can be tried here; says so when they cannot, and where nothing may be skipped that is an error. */
export function hasBrowser(): boolean {
  if (!found && process.env['ALLOW_SKIPS'] === '0') throw new Error('Chromium is missing, and nothing may be skipped here.');
  if (!found) process.stderr.write('Chromium is missing: tests in the browser are skipped. Install it, or tell its path in CHROMIUM.\n');
  return Boolean(found);
}

/** A browser of the test's own; it ends with the test's process. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: found ?? '', args: QUIET });
}

interface Visitor {
  readonly locale?: 'tr-TR' | 'en-GB';
  readonly width?: number;
  readonly look?: 'light' | 'dark';
}

/** A person at a browser that knows nothing yet, at the pages of one server. */
export async function visit(browser: Browser, url: string, { locale = 'tr-TR', width = 1440, look = 'light' }: Visitor = {}): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: url, locale, colorScheme: look, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, context };
}
