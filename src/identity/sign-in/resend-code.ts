import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import type { CodeSent } from '../routes/shapes.js';
import type { Visit } from '../sessions/visit.js';
import { CODE_VALID_MS, codeSent, Codes, MOST_SENT, MOST_TRIES, RESEND_AFTER_MS } from './codes.js';
import { Limits, limitOf } from './limits.js';

interface Attempt {
  readonly id: string;
  readonly claim_sealed: Buffer;
  readonly sent: number;
  readonly tries: number;
  readonly sent_at: Date;
}

/** Another code for the same attempt: the one before is worth nothing from now on, and one that still waits is not sent. */
@Injectable()
export class ResendCode {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly limits: Limits,
  ) {}

  async run({ browserDigest, caller }: Visit, attemptId: string): Promise<CodeSent> {
    await this.limits.take(limitOf.begin(caller.address));
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const attempt = await this.lock(tx, { attemptId, browserDigest, now });
      const { phone, tckn } = this.codes.openClaim(attemptId, attempt.claim_sealed);
      const mayBeSent = await this.limits.isWithin(limitOf.phone(phone ?? `nobody ${tckn}`), tx);

      const code = this.codes.newCode();
      await tx.query(
        'UPDATE sign_in_attempt SET code_hash = $2, sent = sent + 1, sent_at = $3, expires_at = $4 WHERE id = $1',
        [attemptId, this.codes.hash(attemptId, code), now, new Date(now.getTime() + CODE_VALID_MS)],
      );
      await tx.query(`UPDATE sign_in_message SET state = 'dropped', text_sealed = NULL WHERE attempt_id = $1 AND state = 'waiting' AND tried_at IS NULL`, [attemptId]);
      await this.codes.send(tx, { attemptId, code, phone: mayBeSent ? phone : null, language: caller.language });
      return codeSent({ id: attemptId, sent: attempt.sent + 1, tries: attempt.tries, sentAt: now });
    });
  }

  private async lock(tx: Tx, { attemptId, browserDigest, now }: { attemptId: string; browserDigest: Buffer; now: Date }): Promise<Attempt> {
    const [attempt] = await tx.query<Attempt>(
      'SELECT id, claim_sealed, sent, tries, sent_at FROM sign_in_attempt WHERE id = $1 AND browser_digest = $2 AND gone_at > $3 FOR UPDATE',
      [attemptId, browserDigest, now],
    );
    if (!attempt || attempt.tries >= MOST_TRIES) throw new Refusal('CODE_ENDED');
    if (attempt.sent >= MOST_SENT) throw new Refusal('RESEND_OVER');
    const waitMs = attempt.sent_at.getTime() + RESEND_AFTER_MS - now.getTime();
    if (waitMs > 0) throw new Refusal('RESEND_TOO_EARLY', { seconds: Math.ceil(waitMs / 1000) });
    return attempt;
  }
}
