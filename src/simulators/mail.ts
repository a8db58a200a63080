import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Faults } from './faults.js';
import type { Journal } from './journal.js';

interface Ground {
  readonly journal: Journal;
  readonly faults: Faults;
  readonly now: () => Date;
}

interface MailServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

class Refused extends Error {
  constructor(readonly responseCode: number) {
    super('simulated');
  }
}

/** The mail server: takes every letter for everybody, and shows them all in one mailbox. */
export async function serveMail(ground: Ground, { host, port }: { host: string; port: number }): Promise<MailServer> {
  const { faults } = ground;
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true, logger: false, size: 10 * 1024 * 1024, closeTimeout: 50,
    onAuth: (auth, _, done) => done(null, { user: auth.username ?? '' }),
    onConnect: (_, done) => settle(greet(faults), done),
    onRcptTo: (_, __, done) => done(faults.of('mail').wrong === 'no' ? null : new Refused(550)),
    onData: (stream, session, done) => settle(take(stream, session, ground).then(() => lose(server, faults)), done),
  });
  server.on('error', () => undefined); // a caller that hangs up is its own affair
  server.listen(port, host);
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  return { port: address.port, close: () => new Promise((done) => server.close(done)) };
}

async function greet(faults: Faults): Promise<void> {
  if (faults.of('mail').cut || faults.strikes('mail')) throw new Refused(421);
}

async function take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession, { journal, faults, now }: Ground): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  const { default: PostalMime } = await import('postal-mime');
  const { subject = '', text = '', messageId = '', from } = await PostalMime.parse(Buffer.concat(pieces));
  const to = envelope.rcptTo.map(({ address }) => address);
  const letter = { kind: 'mail', messageId, from: from?.address ?? '', to, subject, text, at: now().toISOString() } as const;
  const { duplicate, slowMs } = faults.of('mail');
  await journal.add(...(duplicate ? [letter, letter] : [letter]));
  if (slowMs > 0) await pause(slowMs, undefined, { ref: false }); // taken, but nobody is told yet
}

/** The letter was taken, and whoever sent it never hears of it. */
function lose(server: SMTPServer, faults: Faults): void {
  if (!faults.of('mail').loseAnswer) return;
  for (const connection of server.connections) connection.close();
}

function settle(work: Promise<void>, done: (error?: Error | null) => void): void {
  work.then(() => done(null), (error: unknown) => done(error as Error));
}
