import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Faults } from './faults.js';
import { evidenceOf, kephsOf, type Evidence } from './kephs-evidence.js';
import { allOf, answered, questionIn, textOf, withEvidence, type Answer, type Asked } from './kephs-soap.js';
import type { KepPackage, KepRecords } from './kephs-records.js';
import { html } from './pages/markup.js';
import { wordsIn } from './pages/words.js';
import { KEP_ACCOUNT } from './settings/credentials.js';

interface Ground {
  readonly records: KepRecords;
  readonly faults: Faults;
  readonly now: () => Date;
}

type Operation = (asked: Asked, ground: Ground) => Answer | Promise<Answer>;

const MB = 1024 * 1024;
/** The law's limit of a message; as base64 in an envelope it is a third more. */
const MOST_BYTES = 25 * MB;
const BODY_LIMIT = 36 * MB;
const SENT_FOLDER = 'INBOX.Sent';
const TURKEY_MS = 3 * 60 * 60_000;
const OPERATIONS: Readonly<Record<string, Operation>> = { MimeYap: prepare, SmimeGonder: send, PaketSorgula: list, PaketDelilSorgula: listEvidence };

/** The provider of registered e-mail, speaking PTT's SOAP. As there, what is said of a message is asked for; nobody is called. */
export function serveKephs(app: FastifyInstance, ground: Ground): void {
  app.post('/kep/KepEYazismaV1.1/KepEYazismaCOREWSDL.php', { config: { system: 'kep' }, bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const { operation = '', asked = {} } = questionIn(request.body) ?? {};
    const isOurs = Object.entries(KEP_ACCOUNT).every(([name, value]) => textOf(asked['kepHesap'], name) === value);
    if (!isOurs) return sendXml(reply, answered(operation || 'Giris', refused('kepWrongAccount')));
    if (operation === 'PaketDelilIndir') return fetchEvidence(reply, asked, ground);
    const run = OPERATIONS[operation];
    return run ? sendXml(reply, answered(operation, await run(asked, ground))) : reply.status(500).type('text/xml').send(FAULT);
  });
}

async function prepare(asked: Asked, { records, faults }: Ground): Promise<Answer> {
  const to = textOf(asked, 'kime').trim();
  if (!kephsOf(to)) return refused('kepWrongAddress');
  const attachments = allOf(asked, 'ekler').map((one) => ({ name: textOf(one, '@fileName'), type: textOf(one, '@contentType'), content: Buffer.from(textOf(one, '#text'), 'base64') }));
  const text = textOf(asked, 'icerik');
  if (attachments.reduce((sum, { content }) => sum + content.length, Buffer.byteLength(text)) > MOST_BYTES) return refused('kepTooBig');
  const draft = { packageId: textOf(asked, 'ePaketId'), type: textOf(asked, 'ePaketTur') || 'Standart', from: KEP_ACCOUNT.kepHesap, to, subject: textOf(asked, 'konu'), text, attachments };
  const { kepId, digest } = await records.prepare(draft);
  return { durum: 0, hataaciklama: undefined, eHash: digest, mesajid: faults.of('kep').wrong === 'lying' ? undefined : kepId };
}

async function send(asked: Asked, { records, faults }: Ground): Promise<Answer> {
  const record = records.draft(textOf(asked, 'mesajid'));
  if (!record) return refused('kepUnknown');
  if (records.find(record.kepId)) return refused('kepSentBefore');
  if (!looksSigned(textOf(asked, 'imza'))) return refused('kepWrongSignature');
  await records.send(record, { isTwice: faults.of('kep').duplicate });
  return { durum: 0, hataaciklama: undefined };
}

/** Nothing comes in here: whoever writes to the institution is not stood in for. */
function list(asked: Asked, { records }: Ground): Answer {
  const [from, to] = [turkishTime(textOf(asked, 'ilktarih')) ?? -Infinity, turkishTime(textOf(asked, 'sontarih')) ?? Infinity];
  const found = textOf(asked, 'dizin') === SENT_FOLDER ? records.sent().filter(({ sentAt }) => sentAt.getTime() >= from && sentAt.getTime() <= to) : [];
  const each = (value: (kep: KepPackage, place: number) => string | number): (string | number)[] => found.map(value);
  return {
    durum: each(() => 0), kepId: each(({ kepId }) => kepId), OrgMesajId: each(({ packageId }) => packageId), kepSiraNo: each((_, place) => place + 1),
    from: each(({ from: sender }) => sender), fromKep: each(({ from: sender }) => sender), konu: each(({ subject }) => subject), tur: each(({ type }) => type),
  };
}

function listEvidence(asked: Asked, { records, faults, now }: Ground): Answer {
  const kep = records.find(textOf(asked, 'kepId'));
  if (!kep) return { durum: [1], hataaciklama: [wordsIn('tr')('kepUnknown')] };
  const { duplicate, wrong } = faults.of('kep');
  const known = evidenceOf(kep, now());
  const told = duplicate ? [...known, ...known.toReversed()] : known;
  const each = (value: (one: Evidence) => string | number): (string | number)[] => told.map(value);
  return {
    durum: each(() => 0), delilId: each(({ id }) => id), delilTurId: each(({ typeId }) => typeId).slice(wrong === 'lying' ? 1 : 0),
    delilaciklama: each(({ text }) => text), tarih: each(({ at }) => turkishStamp(at)), kephs: each(({ kephs }) => kephs),
  };
}

function fetchEvidence(reply: FastifyReply, asked: Asked, { records, now }: Ground): FastifyReply {
  const wanted = textOf(asked, 'delilId');
  for (const kep of records.sent()) {
    const found = evidenceOf(kep, now()).find(({ id }) => id === wanted);
    if (!found) continue;
    const evidence = html`<?xml version="1.0" encoding="UTF-8"?><eDelil id="${found.id}"><kepId>${kep.kepId}</kepId><delilTurId>${found.typeId}</delilTurId><tarih>${turkishStamp(found.at)}</tarih><kephs>${found.kephs}</kephs><alici>${kep.to}</alici><ozet>${kep.digest}</ozet></eDelil>`;
    const { type, text } = withEvidence('PaketDelilIndir', evidence.text);
    return reply.type(type).send(text);
  }
  return sendXml(reply, answered('PaketDelilIndir', refused('kepUnknown')));
}

const refused = (why: 'kepWrongAccount' | 'kepWrongAddress' | 'kepTooBig' | 'kepUnknown' | 'kepSentBefore' | 'kepWrongSignature'): Answer => ({ durum: 1, hataaciklama: wordsIn('tr')(why) });

const sendXml = (reply: FastifyReply, text: string): FastifyReply => reply.type('text/xml; charset=utf-8').send(text);

const FAULT = '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>unknown operation</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>';

/** A CMS signature is a sequence in DER; whose it is and of what is not looked at here. */
const looksSigned = (signature: string): boolean => Buffer.from(signature, 'base64')[0] === 0x30;

/** PTT writes and reads the time of Turkey without saying so. */
const turkishStamp = (at: Date): string => new Date(at.getTime() + TURKEY_MS).toISOString().slice(0, 19);

function turkishTime(text: string): number | undefined {
  const at = Date.parse(`${text}+03:00`);
  return Number.isNaN(at) ? undefined : at;
}
