import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSimulators } from '../../src/simulators/index.js';
import { ayse, givenSimulators, outsideWith, type GivenSimulators } from '../outside/given-outside.js';

let simulators: GivenSimulators;
beforeAll(async () => { simulators = await givenSimulators(); });
afterAll(() => simulators.stop());

const at = (route: string, options?: RequestInit): Promise<Response> => fetch(`${simulators.url}${route}`, options);
const sending = (text: string, phone = '5321234567'): Promise<unknown> => outsideWith({ ...simulators.environment }).outside.sms.send({ reference: 'r1', phone, text });

describe('the simulators', () => {
  it('show a message after a restart, and the people somebody registered', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'simulators-'));
    const first = await startSimulators({ port: 0, folder });
    await outsideWith(first.environment).outside.sms.send({ reference: 'r1', phone: '5321234567', text: 'Kod: 1234' });
    await fetch(`${first.url}/kisiler`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify([ayse]) });
    await first.close();
    const second = await startSimulators({ port: 0, folder });

    expect(await (await fetch(`${second.url}/telefon`)).text()).toContain('1234');
    await expect(outsideWith(second.environment).outside.kps.isPerson({ ...ayse, dogumYili: 1984 })).resolves.toBe(true);
    await second.close();
    await rm(folder, { recursive: true });
  });

  it('know a person for every number that can exist, the registered ones alive, and no foreigner', async () => {
    const known = async (tckn: string): Promise<unknown> => {
      const answer = await at(`/kisiler/${tckn}`);
      return answer.ok ? answer.json() : answer.status;
    };
    expect(await known('10000000146')).toMatchObject({ tckn: '10000000146', isAlive: false }); // as its number has it
    await simulators.register({ tckn: '10000000146', ad: 'FATMA' });

    expect(await known('10000000146')).toMatchObject({ ad: 'FATMA', isAlive: true });
    expect([await known('10000000147'), await known('99999999990')]).toEqual([404, 404]);
  });

  it('take another port when theirs is taken', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'simulators-'));
    const other = await startSimulators({ port: Number(new URL(simulators.url).port), folder });

    expect(other.url).not.toBe(simulators.url);
    expect((await fetch(other.url)).status).toBe(200);
    await other.close();
    await rm(folder, { recursive: true });
  });

  it('write a message as text, whatever it says', async () => {
    await sending('<script>alert("&")</script>');

    const page = await (await at('/telefon')).text();
    expect(page).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert');
  });

  it('mark a message that the gateway took twice', async () => {
    await simulators.fault({ system: 'sms', duplicate: true });
    await outsideWith({ ...simulators.environment }).outside.sms.send({ reference: 'twice', phone: '5059998877', text: 'bir kere' });
    await simulators.noFaults();

    const page = await (await at('/telefon?no=5059998877')).text();
    expect(page.match(/bir kere/g)).toHaveLength(2);
    expect(page.match(/İkinci kez geldi/g)).toHaveLength(1);
  });

  it('speak English to whoever asks for it', async () => {
    expect(await (await at('/telefon', { headers: { 'accept-language': 'en-GB' } })).text()).toContain('lang="en"');
    expect(await (await at('/telefon')).text()).toContain('lang="tr"');
  });

  it('allow no script but their own, and no request to anybody else', async () => {
    for (const page of ['/', '/telefon', '/posta', '/kep', '/arizalar']) {
      const answer = await at(page);
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'/);
      expect((await answer.text()).match(/(?:src|href)="(?!\/)[^"]*"/g)).toBeNull();
    }
  });

  it('tell an open page at once that a message came', async () => {
    const stream = await at('/telefon/akis');
    const reader = stream.body?.getReader();
    await reader?.read();
    await sending('yeni');

    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: new\n\n');
    await reader?.cancel();
  });

  it('refuse a fault nobody knows', async () => {
    const put = (body: object): Promise<Response> => at('/arizalar', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

    expect((await put({ system: 'sms', slow: 1 })).status).toBe(400);
    expect((await put({ system: 'nvi', down: true })).status).toBe(400);
  });

  it('switch faults by form, and all of them off', async () => {
    const post = (form: Record<string, string>): Promise<Response> => at('/arizalar', { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
    const sms = async (): Promise<unknown> => ((await (await at('/arizalar', { headers: { accept: 'application/json' } })).json()) as Record<string, unknown>)['sms'];

    expect((await post({ system: 'sms', down: 'on', wrong: 'lying', slowMs: '20', flakyPercent: '0', reportStatus: '2' })).status).toBe(303);
    expect(await sms()).toMatchObject({ down: true, cut: false, wrong: 'lying', slowMs: 20, reportStatus: 2 });
    await post({});
    expect(await sms()).toMatchObject({ down: false, wrong: 'no', slowMs: 0, reportStatus: 1 });
  });
});

describe('the simulators and strangers', () => {
  it('refuse a page of another site that posts to them', async () => {
    const post = (origin: string): Promise<Response> => at('/arizalar', { method: 'POST', headers: { origin }, body: new URLSearchParams({}), redirect: 'manual' });

    expect((await post('https://kotu.example')).status).toBe(403);
    expect((await post('null')).status).toBe(403);
    expect((await post(simulators.url)).status).toBe(303);
  });

  it('refuse to be reached under another name', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${simulators.url}/telefon`, { headers: { host: 'kotu.example' } }, (answer) => resolve(answer.resume().statusCode)).on('error', reject).end();
    });
    expect(status).toBe(403);
  });

  it('send no browser away from this machine after signing in', async () => {
    const query = new URLSearchParams({ response_type: 'code', client_id: 'talepakis', state: 's', scope: 'Ad-Soyad', redirect_uri: 'https://kotu.example/' });
    const form = new URLSearchParams({ ...Object.fromEntries(query), tckn: ayse.tckn });

    expect((await at(`/OAuth2AuthorizationServer/AuthorizationController?${query.toString()}`)).status).toBe(400);
    expect((await at('/OAuth2AuthorizationServer/AuthorizationController', { method: 'POST', body: form, redirect: 'manual' })).status).toBe(400);
  });
});
