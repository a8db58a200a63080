import { createTransport } from 'nodemailer';
import type { Caller } from './caller.js';
import { Trouble } from './outside-failure.js';
import type { MailSettings } from './settings.js';

interface Letter {
  /** Fixed by the sender for this one letter: a repeat carries the same, so that mailboxes can tell. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** The way out for letters. */
export class Mail {
  constructor(
    private readonly caller: Caller,
    private readonly settings: MailSettings | undefined,
  ) {}

  /** Hands one letter to the mail server. A failure that `mayHaveHappened` may be repeated: the Message-ID stays the same. */
  send({ messageId, ...letter }: Letter): Promise<void> {
    return this.caller.call({
      operation: 'send',
      isRepeatable: false,
      run: async (signal) => {
        const { url = '', from = '', timeoutMs } = this.settings ?? {};
        const patience = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
        const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
        const headers = { 'auto-submitted': 'auto-generated' };
        await within(signal, transport.sendMail({ ...letter, from, messageId: bracketed(messageId), headers })).finally(() => transport.close());
      },
    });
  }
}

/** The library waits for silence, not for an end: a server that trickles would keep it for ever. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const over = new Promise<never>((_, refuse) => {
    signal.addEventListener('abort', () => refuse(new Trouble('slow', 'no-answer-in-time')), { once: true });
  });
  return Promise.race([work.catch((error: unknown) => { throw meaning(error); }), over]);
}

/** Never the server's words: they repeat the address. A refusal, or a connection never made, took nothing. */
function meaning(error: unknown): unknown {
  const { code, syscall, responseCode } = error as { code?: string; syscall?: string; responseCode?: number };
  if (!code) return error;
  const mayHaveHappened = responseCode === undefined && syscall !== 'connect' && code !== 'EDNS';
  if (code === 'ETIMEDOUT') return new Trouble('slow', 'no-answer-in-time', { mayHaveHappened });
  if (responseCode !== undefined && responseCode >= 500) return new Trouble('wrong', `smtp-${responseCode}`, { mayHaveHappened: false });
  return new Trouble('down', responseCode === undefined ? code : `smtp-${responseCode}`, { mayHaveHappened });
}

const bracketed = (id: string): string => (id.startsWith('<') ? id : `<${id}>`);
