import type { Caller } from './caller.js';
import { ask } from './http-answer.js';
import { evidencesIn, oneIn, packagesIn, refuseNo, type KepEvidence } from './kep-answers.js';
import { OutsideFailure, Trouble } from './outside-failure.js';
import type { KepSettings } from './settings.js';
import { answerIn, childOf, escaped } from './soap.js';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
const NAMESPACE = 'http://ws.apache.org/axis2';
const SENT_FOLDER = 'INBOX.Sent';
const KEP_ADDRESS = /^[^\s@]+@(?:[a-z0-9-]+\.)?hs\d\d\.kep\.tr$/;
const KEP_ID = /^\S{1,250}$/;
/** SHA-256 in base64. */
const DIGEST = /^[A-Za-z0-9+/]{43}=$/;
/** Their clock and ours. */
const SKEW_MS = 2 * 60_000;
const TURKEY_MS = 3 * 60 * 60_000;

interface KepMessage {
  /** Ours, of this one message for ever: under it the provider is asked before anything is sent again. */
  readonly reference: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** `EYazisma` for an official document in its package. */
  readonly type: 'Standart' | 'EYazisma';
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[];
}

interface SignedMessage {
  readonly reference: string;
  readonly kepId: string;
  /** The CMS signature of the digest, in base64. */
  readonly signature: string;
  /** When this reference was first tried and its answer lost; undefined the first time. */
  readonly triedAt?: Date;
}

/** The provider of registered mail. */
export class Kep {
  constructor(private readonly caller: Caller, private readonly settings: KepSettings | undefined, private readonly now: () => Date) {}

  /** Has the message made, and answers what is to be signed. Nothing is sent by it, so it may be done again. */
  async prepare({ reference, to, subject, text, type, attachments }: KepMessage): Promise<{ readonly kepId: string; readonly digest: string }> {
    if (!KEP_ADDRESS.test(to)) throw this.caller.failure(new Trouble('wrong', 'address-unusable', { mayHaveHappened: false }));
    const fields = elements({ ePaketTur: type, ePaketId: reference, kime: to, konu: subject, icerik: text, eIcerikTur: 'TEXT' });
    const files = attachments.map((file) => `<x:ekler contentType="${escaped(file.type)}" fileName="${escaped(file.name)}">${file.content.toString('base64')}</x:ekler>`);
    return this.ask('MimeYap', { body: fields + files.join(''), isRepeatable: true }, (answer) => {
      refuseNo(answer);
      return { kepId: oneIn(answer, 'mesajid', KEP_ID), digest: oneIn(answer, 'eHash', DIGEST) };
    });
  }

  /**
   * Sends what was signed, once: when the answer is lost the provider's own list is asked for our reference.
   * A failure that `mayHaveHappened` must be repeated with `triedAt`, and then looks before it sends.
   */
  async send({ reference, kepId, signature, triedAt }: SignedMessage): Promise<{ readonly kepId: string }> {
    const earlier = triedAt && (await this.find({ reference, kepId }, triedAt));
    if (earlier) return earlier;
    const startedAt = this.now();
    try {
      await this.ask('SmimeGonder', { body: elements({ mesajid: kepId, imza: signature }), isRepeatable: false }, (answer) => {
        refuseNo(answer);
        oneIn(answer, 'durum', /^0$/);
      });
      return { kepId };
    } catch (error) {
      if (!(error instanceof OutsideFailure) || !error.mayHaveHappened) throw error;
      const found = await this.find({ reference, kepId }, startedAt).catch(() => undefined); // the first failure says more than this one
      if (found) return found;
      throw error;
    }
  }

  /** What is known of a sent message so far, oldest first and each once. */
  evidence(kepId: string): Promise<KepEvidence[]> {
    return this.ask('PaketDelilSorgula', { body: elements({ kepId, dizin: SENT_FOLDER }), isRepeatable: true }, evidencesIn);
  }

  /** Under the id we signed, or under another one we once had the same message made. */
  private find({ reference, kepId }: { readonly reference: string; readonly kepId: string }, since: Date): Promise<{ readonly kepId: string } | undefined> {
    const body = elements({ ilktarih: localTime(since.getTime() - SKEW_MS), sontarih: localTime(this.now().getTime() + SKEW_MS), dizin: SENT_FOLDER });
    return this.ask('PaketSorgula', { body, isRepeatable: true }, (answer) => {
      const sent = packagesIn(answer);
      const found = sent.find((one) => one.kepId === kepId) ?? sent.find((one) => one.reference === reference);
      return found && { kepId: found.kepId };
    });
  }

  private ask<T>(operation: string, { body, isRepeatable }: { readonly body: string; readonly isRepeatable: boolean }, read: (answer: unknown) => T): Promise<T> {
    const { url = '', hesap = '', tcno = '', parola = '', sifre = '' } = this.settings ?? {};
    const account = `<x:kepHesap>${elements({ kepHesap: hesap, tcno, parola, sifre })}</x:kepHesap>`;
    const envelope = `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${ENVELOPE}" xmlns:n="${NAMESPACE}" xmlns:x="${NAMESPACE}/xsd"><soap:Body><n:${operation}><n:param0>${account}${body}</n:param0></n:${operation}></soap:Body></soap:Envelope>`;
    const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: `"urn:${operation}"` };
    return this.caller.call({
      operation, isRepeatable,
      run: async (signal) => read(childOf(answerIn((await ask({ url, headers, body: envelope }, signal)).text, operation), 'return')),
    });
  }
}

const elements = (fields: Readonly<Record<string, string>>): string => Object.entries(fields).map(([name, value]) => `<x:${name}>${escaped(value)}</x:${name}>`).join('');

/** Of Turkey, which has had one time all year since 2016. */
const localTime = (at: number): string => new Date(at + TURKEY_MS).toISOString().slice(0, 19);
