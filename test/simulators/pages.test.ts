import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSimulators } from '../../src/simulators/index.js';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../given/browser.js';
import { ayse, givenSimulators, outsideWith, type GivenSimulators } from '../outside/given-outside.js';

const inChromium = hasBrowser() ? describe : describe.skip;

let browser: Browser;
let simulators: GivenSimulators;
let product: Server;
let redirectUri: string;

async function opened(address: string, width = 360): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'tr-TR' });
  const page = await context.newPage();
  await page.goto(`${simulators.url}${address}`);
  return page;
}

const signIn = (): string => new URL(outsideWith({ ...simulators.environment }).outside.edevlet.authorizationUrl({ state: 's', redirectUri })).href.slice(simulators.url.length);
const send = (text: string): Promise<unknown> => outsideWith({ ...simulators.environment }).outside.sms.send({ reference: text, phone: '5321234567', text });

async function sendKep(to: string): Promise<void> {
  const { KEP_URL = '', KEP_HESAP = '', KEP_TCNO = '', KEP_PAROLA = '', KEP_SIFRE = '' } = simulators.environment;
  const account = `<kepHesap><kepHesap>${KEP_HESAP}</kepHesap><tcno>${KEP_TCNO}</tcno><parola>${KEP_PAROLA}</parola><sifre>${KEP_SIFRE}</sifre></kepHesap>`;
  const ask = async (operation: string, fields: string): Promise<string> => {
    const body = `<Envelope><Body><${operation}><param0>${account}${fields}</param0></${operation}></Body></Envelope>`;
    return (await fetch(KEP_URL, { method: 'POST', headers: { 'content-type': 'text/xml' }, body })).text();
  };
  const made = await ask('MimeYap', `<kime>${to}</kime><konu>Yol çalışması</konu><icerik>&lt;b&gt;Bilgilerinize.</icerik><ekler contentType="application/pdf" fileName="ek.pdf">JVBERi0=</ekler>`);
  await ask('SmimeGonder', `<mesajid>${/mesajid>(.*?)<\//.exec(made)?.[1] ?? ''}</mesajid><imza>MAMCAQE=</imza>`);
}

inChromium('the pages of the simulators', () => {
  beforeAll(async () => {
    [browser, simulators] = await Promise.all([startBrowser(), givenSimulators()]);
    product = createServer((_, response) => void response.end('geri')).listen(0);
    await once(product, 'listening');
    redirectUri = `http://localhost:${(product.address() as AddressInfo).port}/geri`;
    await simulators.register(ayse);
    await send('Giriş kodunuz: 483920. Kod 3 dakika geçerlidir.');
    await outsideWith({ ...simulators.environment }).outside.mail.send({ messageId: 'm@x', to: 'ayse@ornek.example', subject: 'Başvurunuz', text: 'http://127.0.0.1/takip' });
    for (const to of ['belediye@hs01.kep.tr', 'bilinmeyen@hs02.kep.tr', 'mudurluk@hs02.kep.tr']) await sendKep(to);
  });
  afterAll(async () => {
    product.close();
    await browser.close();
    await simulators.stop();
  });

  it.each(['/', '/telefon', '/posta', '/kep', '/arizalar', 'sign-in'])('are open to everybody and fit an old phone: %s', async (address) => {
    for (const width of [360, 1440]) {
      const page = await opened(address === 'sign-in' ? signIn() : address, width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await page.context().close();
    }
  });

  it('open a registered mail in the recipient\'s place, by keyboard alone', async () => {
    const page = await opened('/kep');
    expect(await page.getByText('<b>Bilgilerinize.').count()).toBe(0);
    await page.getByRole('button', { name: 'Alıcı olarak aç' }).first().focus();
    await page.keyboard.press('Enter');

    await page.getByText('<b>Bilgilerinize.').waitFor();
    expect(await page.getByRole('button', { name: 'Alıcı olarak aç' }).count()).toBe(1);
  });

  it('show a new message without being asked', async () => {
    const page = await opened('/telefon');
    await send('Kodunuz 777888');
    await page.getByText('777888').waitFor();

    expect(await page.getByRole('status').textContent()).toBe('Yeni ileti geldi.');
  });

  it('show what came while they had lost the simulators', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'simulators-'));
    const first = await startSimulators({ port: 0, folder });
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${first.url}/telefon`);
    await first.close();
    const second = await startSimulators({ port: Number(new URL(first.url).port), folder });
    expect(second.url).toBe(first.url);
    await outsideWith(second.environment).outside.sms.send({ reference: 'r1', phone: '5321234567', text: 'Kodunuz 999000' });

    await page.getByText('999000').waitFor();
    await page.close();
    await second.close();
    await rm(folder, { recursive: true });
  });

  it('sign somebody in by keyboard alone, and say what is wrong with a number', async () => {
    const page = await opened(signIn());
    await page.locator('#tckn').focus();
    await page.keyboard.type('12345');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.locator('#tckn').fill('');
    await page.locator('#tckn').focus();
    await page.keyboard.type(ayse.tckn);
    await page.keyboard.press('Tab');
    await page.keyboard.type('herhangi');
    await page.keyboard.press('Enter');

    await page.waitForURL(`${redirectUri}?**`);
    expect(new URL(page.url()).searchParams.get('code')).toBeTruthy();
  });
});
