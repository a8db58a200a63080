import { canonicalPhone } from '../platform/personal-data/index.js';
import type { Caller } from './caller.js';
import { ask, jsonOf } from './http-answer.js';
import { OutsideFailure, Trouble } from './outside-failure.js';
import type { SmsSettings } from './settings.js';
import { deliveriesIn, oncePerMessage, type SmsDelivery } from './sms-report.js';
import { smsSegments } from './sms-segments.js';

/** The gateway answers with these and a code in the body. */
const READABLE = [400, 401, 403, 404, 406, 422];
const SENT = new Set(['00', '01', '02']);
const NOTHING_FOUND = '60';
/** Too many, or their own fault; the message was not taken. */
const LATER = new Set(['80', '85', '100', '101', '110']);
const PAGE_SIZE = 100;
const MOST_PAGES = 5;
/** Their clock and ours. */
const SKEW_MS = 2 * 60_000;
const TURKEY_MS = 3 * 60 * 60_000;

interface Message {
  /** Ours, of this one message for ever: under it the gateway is asked before anything is sent again. */
  readonly reference: string;
  readonly phone: string;
  readonly text: string;
  /** When this reference was first tried and its answer lost; undefined the first time. */
  readonly triedAt?: Date;
  /** When its last try was over: nothing later is looked through; until now, where it is not told. */
  readonly triedUntil?: Date;
}

/** The SMS gateway. */
export class Sms {
  constructor(
    private readonly caller: Caller,
    private readonly settings: SmsSettings | undefined,
    private readonly now: () => Date,
  ) {}

  /**
   * Hands one message over, once: when the answer is lost the gateway's own records are asked for our reference.
   * A failure that `mayHaveHappened` must be repeated with `triedAt`, and then looks before it sends.
   */
  async send({ reference, phone, text, triedAt, triedUntil }: Message): Promise<{ readonly gatewayId: string }> {
    const no = canonicalPhone(phone)?.slice('+90'.length);
    if (!no) throw this.caller.failure(new Trouble('wrong', 'phone-unusable', { mayHaveHappened: false }));
    const earlier = triedAt && (await this.find(reference, triedAt, triedUntil));
    if (earlier) return earlier;
    const startedAt = this.now();
    try {
      return await this.hand({ reference, no, text });
    } catch (error) {
      if (!(error instanceof OutsideFailure) || !error.mayHaveHappened) throw error;
      const found = await this.find(reference, startedAt).catch(() => undefined); // the first failure says more than this one
      if (found) return found;
      throw error;
    }
  }

  /** Where these messages stand, one line each; one the gateway does not know is missing. */
  async reports(gatewayIds: readonly string[]): Promise<SmsDelivery[]> {
    if (gatewayIds.length === 0) return [];
    const asked = new Set(gatewayIds);
    const found = await this.report('report', { jobids: gatewayIds });
    return oncePerMessage(found.filter(({ gatewayId }) => asked.has(gatewayId)));
  }

  /** What a text costs with the table this gateway writes with. */
  segments(text: string): ReturnType<typeof smsSegments> {
    return smsSegments(text, this.settings?.encoding ?? 'turkish-single');
  }

  private hand({ reference, no, text }: { reference: string; no: string; text: string }): Promise<{ readonly gatewayId: string }> {
    const encoding = this.segments(text).encoding;
    const body = {
      msgheader: this.settings?.header, encoding: encoding === 'ucs2' ? 'UNICODE' : encoding === 'gsm7' ? 'ASCII' : 'TR',
      // Public bodies that inform people are outside of the consent register.
      iysfilter: '0', referansID: reference, messages: [{ msg: text, no }],
    };
    return this.caller.call({
      operation: 'send',
      isRepeatable: false,
      run: async (signal) => {
        const { jobid } = await this.ask('send', body, signal);
        if (typeof jobid !== 'string' || !/^[\w-]{1,64}$/.test(jobid)) throw new Trouble('wrong', 'no-jobid');
        return { gatewayId: jobid };
      },
    });
  }

  private async find(reference: string, since: Date, until = this.now()): Promise<{ readonly gatewayId: string } | undefined> {
    const between = { startdate: localTime(since.getTime() - SKEW_MS), stopdate: localTime(until.getTime() + SKEW_MS) };
    for (let pagenumber = 0; pagenumber < MOST_PAGES; pagenumber += 1) {
      const page = await this.report('find', { ...between, pagenumber, pagesize: PAGE_SIZE });
      const found = page.find((delivery) => delivery.reference === reference);
      if (found) return { gatewayId: found.gatewayId };
      if (page.length < PAGE_SIZE) return undefined;
    }
    throw this.caller.failure(new Trouble('wrong', 'too-many-to-look-through'));
  }

  private report(operation: string, body: object): Promise<SmsDelivery[]> {
    return this.caller.call({
      operation,
      isRepeatable: true,
      run: async (signal) => {
        const answer = await this.ask('report', body, signal);
        return answer['code'] === NOTHING_FOUND ? [] : deliveriesIn(answer);
      },
    });
  }

  private async ask(path: 'send' | 'report', body: object, signal: AbortSignal): Promise<Readonly<Record<string, unknown>>> {
    const { url = '', user = '', password = '' } = this.settings ?? {};
    const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`, 'content-type': 'application/json' };
    const { text } = await ask({ url: `${url}/sms/rest/v2/${path}`, headers, body: JSON.stringify(body), readableStatuses: READABLE }, signal);
    const answer = jsonOf(text);
    const code = String(answer['code']);
    if (SENT.has(code) || (path === 'report' && code === NOTHING_FOUND)) return answer;
    if (LATER.has(code)) throw new Trouble('down', `code-${code}`, { mayHaveHappened: false });
    throw /^\d{2,4}$/.test(code) ? new Trouble('wrong', `code-${code}`, { mayHaveHappened: false }) : new Trouble('wrong', 'no-code');
  }
}

/** `dd.mm.yyyy hh:mm:ss` of Turkey, which has had one time all year since 2016. */
function localTime(at: number): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T([\d:]+)/.exec(new Date(at + TURKEY_MS).toISOString()) ?? [];
  return `${day}.${month}.${year} ${time}`;
}
