import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulators, type Simulators } from '../../src/simulators/index.js';
import { HandClock } from '../outside/given-outside.js';

const HOUR_MS = 3_600_000;
const SIGNATURE = Buffer.from([0x30, 0x03, 0x02, 0x01, 0x01]).toString('base64');
const BELEDIYE = 'havsabelediyesi@hs01.kep.tr';
const clock = new HandClock();

let folder: string;
let simulators: Simulators;
const start = async (): Promise<void> => void (simulators = await startSimulators({ port: 0, folder, now: () => clock.now() }));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kephs-'));
  await start();
});
afterAll(async () => {
  await simulators.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => fetch(`${simulators.url}/arizalar`, { method: 'DELETE' }));

interface Kep {
  readonly kepId: string;
  readonly packageId: string;
  readonly to: string;
  readonly evidence: readonly { readonly id: string; readonly typeId: number }[];
}

const account = (): string => {
  const { KEP_HESAP = '', KEP_TCNO = '', KEP_PAROLA = '', KEP_SIFRE = '' } = simulators.environment;
  return `<x:kepHesap><x:kepHesap>${KEP_HESAP}</x:kepHesap><x:tcno>${KEP_TCNO}</x:tcno><x:parola>${KEP_PAROLA}</x:parola><x:sifre>${KEP_SIFRE}</x:sifre></x:kepHesap>`;
};

function post(operation: string, fields: string, as = account()): Promise<Response> {
  const body = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:n="http://ws.apache.org/axis2" xmlns:x="http://ws.apache.org/axis2/xsd"><s:Body><n:${operation}><n:param0>${as}${fields}</n:param0></n:${operation}></s:Body></s:Envelope>`;
  return fetch(simulators.environment['KEP_URL'] ?? '', { method: 'POST', headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '' }, body });
}

/** Every value of every field of the answer, in the order of the answer. */
async function asked(operation: string, fields: string, as?: string): Promise<(name: string) => string[]> {
  const text = await (await post(operation, fields, as)).text();
  const decoded = (value: string): string => value.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return (name) => [...text.matchAll(new RegExp(`<ax:${name}>([^<]*)</ax:${name}>`, 'g'))].map(([, value = '']) => decoded(value));
}

const field = (name: string, value: string): string => `<x:${name}>${value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</x:${name}>`;
const draft = (to: string, more = ''): string => `${field('ePaketTur', 'EYazisma')}${field('ePaketId', `E-${to}`)}${field('kime', to)}${field('konu', 'Yol çalışması')}${field('icerik', 'Bilgilerinize.')}${more}`;
const sign = (kepId: string): string => `${field('mesajid', kepId)}${field('imza', SIGNATURE)}`;
const fault = (change: object): Promise<Response> => fetch(`${simulators.url}/arizalar`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ system: 'kep', ...change }) });
const boxes = async (): Promise<Kep[]> => (await (await fetch(`${simulators.url}/kep`, { headers: { accept: 'application/json' } })).json()) as Kep[];
const to = async (address: string): Promise<Kep[]> => (await boxes()).filter((kep) => kep.to === address);

async function prepared(address: string): Promise<string> {
  return (await asked('MimeYap', draft(address)))('mesajid')[0] ?? '';
}

async function sent(address: string): Promise<string> {
  const kepId = await prepared(address);
  expect((await asked('SmimeGonder', sign(kepId)))('durum')).toEqual(['0']);
  return kepId;
}

async function typesOf(kepId: string): Promise<string[]> {
  return (await asked('PaketDelilSorgula', field('kepId', kepId)))('delilTurId');
}

async function act(kepId: string, what: string): Promise<number> {
  const [, id = ''] = /EYWS([0-9a-f-]{36})/.exec(kepId) ?? [];
  return (await fetch(`${simulators.url}/kep/${id}`, { method: 'POST', body: new URLSearchParams({ what }), redirect: 'manual' })).status;
}

describe('the provider of registered mail', () => {
  it('makes a message, takes it signed, and tells step by step how far it came', async () => {
    const made = await asked('MimeYap', draft(BELEDIYE));
    const kepId = made('mesajid')[0] ?? '';
    expect([made('durum'), Buffer.from(made('eHash')[0] ?? '', 'base64').length]).toEqual([['0'], 32]);
    expect(await to(BELEDIYE)).toEqual([]);

    await asked('SmimeGonder', sign(kepId));
    expect(await typesOf(kepId)).toEqual(['10']);
    clock.advance(5_000);
    const told = await asked('PaketDelilSorgula', field('kepId', kepId));
    expect(told('delilTurId')).toEqual(['10', '40']);
    for (const name of ['durum', 'delilId', 'delilaciklama', 'tarih', 'kephs']) expect(told(name)).toHaveLength(2);
  });

  it('tells that it was read when the recipient opens it, and shows its text only then', async () => {
    const kepId = await sent('acilan@hs01.kep.tr');
    clock.advance(5_000);
    expect(await act(kepId, 'read')).toBe(303);

    expect(await typesOf(kepId)).toEqual(['10', '40', '60']);
    clock.advance(25 * HOUR_MS);
    expect(await typesOf(kepId)).toEqual(['10', '40', '60']);
  });

  it('counts a message as read when 24 hours have passed, and still tells when it was opened after that', async () => {
    const kepId = await sent('okumayan@kurum.hs02.kep.tr');
    clock.advance(23 * HOUR_MS);
    expect(await typesOf(kepId)).toEqual(['10', '20', '40']);
    clock.advance(2 * HOUR_MS);
    expect(await typesOf(kepId)).toEqual(['10', '20', '40', '61']);
    await act(kepId, 'read');

    expect(await typesOf(kepId)).toEqual(['10', '20', '40', '61', '60']);
  });

  it('lets the 24 hours pass at once when somebody asks for it', async () => {
    const kepId = await sent('suresi@hs01.kep.tr');
    clock.advance(5_000);
    await act(kepId, 'expired');

    expect(await typesOf(kepId)).toEqual(['10', '40', '61']);
  });

  it.each([
    ['reddedilen@hs01.kep.tr', ['11']], ['bilinmeyen@hs01.kep.tr', ['10', '41']], ['bilinmeyen@hs03.kep.tr', ['10', '21']], ['ulasilamayan@hs02.kep.tr', ['10', '31']],
  ])('tells why a message to %s does not arrive, and nobody can open it', async (address, types) => {
    const kepId = await sent(address);
    clock.advance(30 * HOUR_MS);

    expect(await typesOf(kepId)).toEqual(types);
    expect(await act(kepId, 'read')).toBe(404);
  });

  it('hands out every evidence as a file of its own in an answer of two parts', async () => {
    const kepId = await sent('delil@hs01.kep.tr');
    const [id = ''] = (await asked('PaketDelilSorgula', field('kepId', kepId)))('delilId');
    const answer = await post('PaketDelilIndir', field('delilId', id));
    const text = await answer.text();

    const [, boundary = ''] = /boundary=(\w+)/.exec(answer.headers.get('content-type') ?? '') ?? [];
    expect(text.split(`--${boundary}`)).toHaveLength(4);
    const [, part = ''] = /href="cid:([^"]+)"/.exec(text) ?? [];
    expect(text.split(`Content-ID: <${part}>\r\n\r\n`)[1]).toMatch(/^<\?xml.*<delilTurId>10<\/delilTurId>.*<\/eDelil>\r\n--/s);
  });

  it('finds what was sent again by the sender\'s own number and the time', async () => {
    clock.advance(60_000);
    const before = clock.now();
    const kepId = await sent('aranan@hs01.kep.tr');
    const turkish = (at: Date): string => new Date(at.getTime() + 3 * HOUR_MS).toISOString().slice(0, 19);
    const between = (from: Date, until: Date): string => `${field('ilktarih', turkish(from))}${field('sontarih', turkish(until))}${field('dizin', 'INBOX.Sent')}`;

    const found = await asked('PaketSorgula', between(new Date(before.getTime() - 1_000), new Date(before.getTime() + 1_000)));
    expect([found('kepId'), found('OrgMesajId')]).toEqual([[kepId], ['E-aranan@hs01.kep.tr']]);
    const later = await asked('PaketSorgula', between(new Date(before.getTime() + HOUR_MS), new Date(before.getTime() + 2 * HOUR_MS)));
    expect(later('kepId')).toEqual([]);
  });

  it('keeps of attachments what they were, and refuses a message beyond 25 MB', async () => {
    const attached = (bytes: number): string => `<x:ekler contentType="application/pdf" fileName="ek.pdf">${Buffer.alloc(bytes, 7).toString('base64')}</x:ekler>`;
    const [kepId = ''] = (await asked('MimeYap', draft('ekli@hs01.kep.tr', attached(2_000_000))))('mesajid');
    await asked('SmimeGonder', sign(kepId));

    expect(await to('ekli@hs01.kep.tr')).toMatchObject([{ attachments: [{ name: 'ek.pdf', type: 'application/pdf', bytes: 2_000_000 }] }]);
    expect((await asked('MimeYap', draft('ekli@hs01.kep.tr', attached(25 * 1024 * 1024))))('durum')).toEqual(['1']);
  });

  it('refuses a wrong account, a wrong address, what is not signed, and the same message again', async () => {
    const other = account().replace(/<x:parola>[^<]*/, '<x:parola>baska');
    expect((await asked('MimeYap', draft(BELEDIYE), other))('hataaciklama')).toEqual(['KEP hesabı, T.C. kimlik no, parola ya da şifre hatalı.']);
    expect((await asked('MimeYap', draft('belediye@ornek.example')))('hataaciklama')).toEqual(["Alıcının KEP adresi geçersiz."]);
    const kepId = await prepared('imza@hs01.kep.tr');
    expect((await asked('SmimeGonder', `${field('mesajid', kepId)}${field('imza', 'aW16YQ==')}`))('hataaciklama')).toEqual(['İmza doğrulanamadı.']);
    await asked('SmimeGonder', sign(kepId));
    expect((await asked('SmimeGonder', sign(kepId)))('hataaciklama')).toEqual(['Bu ileti daha önce gönderildi.']);
    expect(await to('imza@hs01.kep.tr')).toHaveLength(1);
  });

  it('shows a message and what became of it after a restart, and takes one that was only prepared', async () => {
    const [first, second] = [await sent('kalan@hs01.kep.tr'), await prepared('yarim@hs01.kep.tr')];
    clock.advance(5_000);
    await act(first, 'read');
    await simulators.close();
    await start();

    expect(await typesOf(first)).toEqual(['10', '40', '60']);
    expect((await asked('SmimeGonder', sign(second)))('durum')).toEqual(['0']);
  });
});

describe('the provider of registered mail, when it fails', () => {
  it('is down, hangs up, or answers half of what it should', async () => {
    await fault({ down: true });
    expect((await post('MimeYap', draft(BELEDIYE))).status).toBe(503);
    await fault({ down: false, cut: true });
    await expect(post('MimeYap', draft(BELEDIYE))).rejects.toThrow();
    await fault({ cut: false, wrong: 'garbled' });
    expect(await (await post('MimeYap', draft(BELEDIYE))).text()).not.toContain('</soapenv:Envelope>');
  });

  it('sends although its answer is lost, so that whoever looks finds it', async () => {
    const kepId = await prepared('kayip@hs01.kep.tr');
    await fault({ loseAnswer: true });
    await expect(post('SmimeGonder', sign(kepId))).rejects.toThrow();
    await fault({ loseAnswer: false });

    expect((await asked('PaketSorgula', field('dizin', 'INBOX.Sent')))('kepId')).toContain(kepId);
    expect(await to('kayip@hs01.kep.tr')).toHaveLength(1);
  });

  it('takes a message twice and tells every evidence twice, not in order', async () => {
    await fault({ duplicate: true });
    const kepId = await sent('cift@hs01.kep.tr');
    clock.advance(5_000);

    expect(await to('cift@hs01.kep.tr')).toMatchObject([{ packageId: 'E-cift@hs01.kep.tr' }, { packageId: 'E-cift@hs01.kep.tr' }]);
    expect(await typesOf(kepId)).toEqual(['10', '40', '40', '10']);
  });

  it('leaves things out of its answers when it lies', async () => {
    const kepId = await sent('yalan@hs01.kep.tr');
    await fault({ wrong: 'lying' });

    expect(await prepared('yalan@hs01.kep.tr')).toBe('');
    const told = await asked('PaketDelilSorgula', field('kepId', kepId));
    expect(told('delilTurId')).toHaveLength(told('delilId').length - 1);
  });
});

describe('the page of the registered mailboxes', () => {
  it('hides a text until the recipient opens it', async () => {
    const [kepId = ''] = (await asked('MimeYap', draft('sayfa@hs01.kep.tr')))('mesajid');
    await asked('SmimeGonder', sign(kepId));
    const page = async (): Promise<string> => (await (await fetch(`${simulators.url}/kep`)).text()).split('<section>').find((part) => part.includes('sayfa@hs01.kep.tr')) ?? '';

    expect(await page()).not.toContain('Bilgilerinize.');
    await act(kepId, 'read');
    expect(await page()).toContain('Bilgilerinize.');
  });

  it('says of a message that never reaches its recipient that it does not, and lets nobody open it', async () => {
    await sent('bilinmeyen.birim@hs01.kep.tr');
    const part = (await (await fetch(`${simulators.url}/kep`)).text()).split('<section>').find((one) => one.includes('bilinmeyen.birim@')) ?? '';

    expect(part).toContain('Bu ileti alıcıya ulaşmadı.');
    expect(part).not.toContain('<button');
  });

  it('tells an open page at once that a message was sent, and that it was opened', async () => {
    const kepId = await prepared('akis@hs01.kep.tr');
    const stream = await fetch(`${simulators.url}/kep/akis`);
    const reader = stream.body?.getReader();
    const next = async (): Promise<string> => Buffer.from((await reader?.read())?.value ?? []).toString();
    await next();
    await asked('SmimeGonder', sign(kepId));
    expect(await next()).toBe('data: new\n\n');
    await act(kepId, 'read');
    expect(await next()).toBe('data: new\n\n');
    await reader?.cancel();
  });
});
