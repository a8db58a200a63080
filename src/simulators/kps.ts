import { timingSafeEqual } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KURUM } from './settings/credentials.js';
import type { Faults } from './faults.js';
import type { People } from './people/people.js';
import type { Person } from './people/person.js';

type Asked = Readonly<Record<string, string | undefined>>;
type Answered = string | Readonly<Record<string, string | undefined>>;
type Operation = (asked: Asked) => Answered;

const NAMESPACE = 'http://tckimlik.nvi.gov.tr/WS';
const NOBODY = { Bulundu: 'false' };
const parser = new XMLParser({ processEntities: true, removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false });

/** The register of persons and that of addresses, over SOAP as the real ones speak it. */
export function serveKps(app: FastifyInstance, { people, faults }: { people: People; faults: Faults }): void {
  const open = { TCKimlikNoDogrula: (asked: Asked) => claimed(people, faults, asked), KisiVeCuzdanDogrula: (asked: Asked) => claimed(people, faults, asked) };
  const kurum = { BilesikKutukSorgula: (asked: Asked) => query(people, faults, asked) };
  const adres = { KimlikNoIleAdresSorgula: (asked: Asked) => addressOf(people, faults, asked) };
  app.post('/kps/Service/KPSPublic.asmx', { config: { system: 'kps' } }, (request, reply) => answer(request, reply, open));
  app.post('/kps/Services/Sorgu.svc', { config: { system: 'kps' } }, (request, reply) => (isKurum(request) ? answer(request, reply, kurum) : reply.status(401).send()));
  app.post('/adres/Services/Sorgu.svc', { config: { system: 'adres' } }, (request, reply) => (isKurum(request) ? answer(request, reply, adres) : reply.status(401).send()));
}

/** As the real one: an action without quotes is sent to a page. */
function answer(request: FastifyRequest, reply: FastifyReply, operations: Readonly<Record<string, Operation>>): FastifyReply {
  const [, name = ''] = /^"http:\/\/tckimlik\.nvi\.gov\.tr\/WS\/(\w+)"$/.exec(String(request.headers['soapaction'] ?? '')) ?? [];
  const operation = operations[name];
  if (!operation) return reply.redirect('/Error.html');
  const envelope = parser.parse(String(request.body)) as { Envelope?: { Body?: Record<string, Asked> } };
  const result = operation(envelope.Envelope?.Body?.[name] ?? {});
  return reply.type('text/xml; charset=utf-8').send(enveloped(name, typeof result === 'string' ? result : elements(result)));
}

/** Names count letter by letter, in capitals. */
function claimed(people: People, faults: Faults, asked: Asked): string {
  if (faults.of('kps').wrong === 'lying') return 'belki';
  const found = people.find(asked['TCKimlikNo'] ?? '');
  if (!found?.isAlive || found.ad !== asked['Ad'] || found.soyad !== (asked['Soyad'] ?? '')) return 'false';
  const [year, month, day] = found.dogumTarihi.split('-').map(Number);
  if (Number(asked['DogumYili'] ?? asked['DogumYil']) !== year) return 'false';
  if (asked['DogumGun'] !== undefined && (Number(asked['DogumGun']) !== day || Number(asked['DogumAy']) !== month)) return 'false';
  return String(asked['TCKKSeriNo'] === undefined || asked['TCKKSeriNo'] === found.kartSeriNo);
}

function query(people: People, faults: Faults, asked: Asked): Answered {
  const found = people.find(asked['KimlikNo'] ?? '');
  const day = ['DogumYil', 'DogumAy', 'DogumGun'].map((part) => String(asked[part]).padStart(2, '0')).join('-');
  if (!found || found.dogumTarihi !== day) return NOBODY;
  return rowOf(faults.of('kps').wrong === 'lying' ? { ...found, tckn: '10000000146' } : found);
}

function rowOf({ tckn, ad, soyad, anneAdi, anneKizlikSoyadi, babaAdi, dogumYeri, dogumTarihi, isAlive }: Person): Answered {
  const parents = { AnneAd: anneAdi, AnneKizlikSoyadi: anneKizlikSoyadi, BabaAd: babaAdi };
  return { Bulundu: 'true', KimlikNo: tckn, Ad: ad, Soyad: soyad, ...parents, DogumYer: dogumYeri, DogumTarihi: dogumTarihi, Durum: isAlive ? 'ACIK' : 'OLUM' };
}

function addressOf(people: People, faults: Faults, asked: Asked): Answered {
  const found = people.find(asked['KimlikNo'] ?? '');
  if (!found?.isAlive) return NOBODY;
  const { adresNo, il, ilce, mahalle, csbm, disKapiNo, icKapiNo } = found.adres;
  const tckn = faults.of('adres').wrong === 'lying' ? '10000000146' : found.tckn;
  return { Bulundu: 'true', KimlikNo: tckn, AdresNo: adresNo, Il: il, Ilce: ilce, Mahalle: mahalle, Csbm: csbm, DisKapiNo: disKapiNo, IcKapiNo: icKapiNo };
}

function isKurum({ headers }: FastifyRequest): boolean {
  const expected = Buffer.from(`Basic ${Buffer.from(`${KURUM.user}:${KURUM.password}`).toString('base64')}`);
  const given = Buffer.from(headers.authorization ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function enveloped(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><${name}Response xmlns="${NAMESPACE}"><${name}Result>${inner}</${name}Result></${name}Response></soap:Body></soap:Envelope>`;
}

function elements(row: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(row).map(([name, value]) => (value === undefined ? '' : `<${name}>${escaped(value)}</${name}>`)).join('');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
