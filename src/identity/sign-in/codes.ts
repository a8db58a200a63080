import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, turkishText, type Tx } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { messages } from '../messages.js';
import type { CodeSent } from '../routes/shapes.js';
import { areEqual } from '../sessions/tokens.js';

/** What somebody said of themselves; without a phone nothing is sent, and nothing else is different. */
export interface Claim {
  readonly phone: string | null;
  readonly tckn: string;
  readonly givenName: string;
  readonly familyName: string;
}

interface Sending {
  readonly attemptId: string;
  readonly code: string;
  readonly phone: string | null;
  readonly language: 'tr' | 'en';
}

/** No letter that looks like a digit or like another letter, none that Turkish writes in two ways. */
const LETTERS = 'ABCDEFGHJKMNPRSTUVWXYZ23456789';
const LENGTH = 6;

export const CODE_VALID_MS = 3 * 60_000;
export const ATTEMPT_VALID_MS = 15 * 60_000;
export const RESEND_AFTER_MS = 30_000;
export const MOST_SENT = 4;
export const MOST_TRIES = 5;
/** Told by the sender's end of the line: a message waits. */
export const CHANNEL = 'sign_in_message';

/** Makes codes and the messages that carry them; the code itself is in no row but the sealed message, until that is sent. */
@Injectable()
export class Codes {
  constructor(private readonly personalData: PersonalData, private readonly clock: Clock) {}

  newCode(): string {
    return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  }

  hash(attemptId: string, code: string): Buffer {
    return this.personalData.hash('sign-in code', `${attemptId} ${code}`);
  }

  /** However it was typed: small letters, with spaces. */
  isRight(attemptId: string, typed: string, codeHash: Buffer): boolean {
    const code = turkishText.upper(typed).replace(/[\s-]/gu, '');
    return this.personalData.hashes('sign-in code', `${attemptId} ${code}`).some((hash) => areEqual(hash, codeHash));
  }

  /** Writes the message in the caller's transaction; once that is committed it is sent, whatever happens to this process. */
  async send(tx: Tx, { attemptId, code, phone, language }: Sending): Promise<void> {
    const id = randomUUID();
    const text = messages(language).sms.code.replace('{code}', code);
    const sealed = this.personalData.seal(JSON.stringify({ phone, text }), `sign_in_message.text/${id}`);
    await tx.query('INSERT INTO sign_in_message (id, attempt_id, text_sealed, made_at, next_at) VALUES ($1, $2, $3, $4, $4)', [id, attemptId, sealed, this.clock.now()]);
    await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, id]);
  }

  sealClaim(attemptId: string, claim: Claim): Buffer {
    return this.personalData.seal(JSON.stringify(claim), `sign_in_attempt.claim/${attemptId}`);
  }

  openClaim(attemptId: string, sealed: Buffer): Claim {
    return JSON.parse(this.personalData.open(sealed, `sign_in_attempt.claim/${attemptId}`)) as Claim;
  }
}

/** What the page is told of a code on its way. */
export function codeSent({ id, sent, tries, sentAt }: { id: string; sent: number; tries: number; sentAt: Date }): CodeSent {
  const after = (ms: number): string => new Date(sentAt.getTime() + ms).toISOString();
  return { attemptId: id, expiresAt: after(CODE_VALID_MS), resendAt: after(RESEND_AFTER_MS), resendsLeft: MOST_SENT - sent, triesLeft: MOST_TRIES - tries };
}
