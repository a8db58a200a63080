import { Injectable } from '@nestjs/common';
import type { OutsideFailure } from '../../outside/index.js';
import { Clock, Database } from '../../platform/index.js';
import { backOffMs, isFinal, MOST_REFUSALS, wasLeftAlone } from './back-off.js';
import type { Claimed } from './claim.js';

/** How long the gateway gets before it is asked whether a message has arrived. */
const FIRST_REPORT_MS = 20_000;
/** While one asks whether the gateway is back, the others wait about so long. */
const BESIDE_PROBE_MS = 2_000;
const OPEN = `('sending', 'waiting', 'held')`;
/** What opened doors is forgotten as soon as nobody has to send it. */
const FORGET = `text_sealed = CASE WHEN (SELECT is_secret FROM message_kind WHERE key = n.template_key) THEN NULL ELSE n.text_sealed END, lease_until = NULL`;

/** Writes down how an attempt went; whoever lost the message to another sender meanwhile can only add that it was sent. */
@Injectable()
export class Outcomes {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async sent({ id, channel }: Pick<Claimed, 'id' | 'channel'>, gatewayId: string | null): Promise<void> {
    const now = this.clock.now();
    const reportAt = channel === 'sms' ? new Date(now.getTime() + FIRST_REPORT_MS) : null;
    await this.database.query(
      `WITH done AS (UPDATE notification n SET state = 'sent', sent_at = $2, gateway_id = $3, report_at = $4, error = NULL, ${FORGET} WHERE id = $1 AND state IN ${OPEN} RETURNING id)
       INSERT INTO notification_event (notification_id, at, kind) SELECT id, $2, 'sent' FROM done`,
      [id, now, gatewayId, reportAt],
    );
  }

  async failed(claimed: Claimed, failure: OutsideFailure): Promise<void> {
    if (wasLeftAlone(failure)) return this.putBack(claimed);
    if (isFinal(failure)) return this.end(claimed, 'failed', failure.reason);
    const refusals = claimed.refusals + (failure.kind === 'wrong' ? 1 : 0);
    if (refusals >= MOST_REFUSALS) return this.end(claimed, 'given-up', failure.reason);
    return this.again(claimed, { refusals, reason: failure.reason, mayHaveHappened: failure.mayHaveHappened });
  }

  /** A bug of ours met it: it is tried again like a refusal, so that it does not go round for ever. */
  async stumbled(claimed: Claimed): Promise<void> {
    const refusals = claimed.refusals + 1;
    if (refusals >= MOST_REFUSALS) return this.end(claimed, 'given-up', 'unexpected');
    return this.again(claimed, { refusals, reason: 'unexpected', mayHaveHappened: true });
  }

  async end({ id, attempts }: Claimed, state: 'failed' | 'given-up', reason: string): Promise<void> {
    await this.database.query(
      `WITH done AS (UPDATE notification n SET state = $3, error = $4, ${FORGET} WHERE id = $1 AND attempts = $2 AND state = 'sending' RETURNING id)
       INSERT INTO notification_event (notification_id, at, kind, reason) SELECT id, $5, $3, $4 FROM done`,
      [id, attempts, state, reason, this.clock.now()],
    );
  }

  private async again(claimed: Claimed, { refusals, reason, mayHaveHappened }: { refusals: number; reason: string; mayHaveHappened: boolean }): Promise<void> {
    const { id, attempts, is_urgent: isUrgent } = claimed;
    const now = this.clock.now();
    const nextAt = new Date(now.getTime() + backOffMs({ attempts, isUrgent }));
    // Looking for a lost answer may fail without having asked anybody: what was uncertain before stays uncertain.
    const [from, until] = [claimed.tried_before, claimed.tried_before_until];
    await this.database.query(
      `WITH done AS (
         UPDATE notification SET state = 'waiting', next_at = $3, refusals = $4, error = $5, lease_until = NULL,
           tried_from = CASE WHEN $6 THEN tried_from ELSE $7 END, tried_until = CASE WHEN $6 THEN tried_until ELSE $8 END
         WHERE id = $1 AND attempts = $2 AND state = 'sending' RETURNING id)
       INSERT INTO notification_event (notification_id, at, kind, reason) SELECT id, $9, 'tried', $5 FROM done`,
      [id, attempts, nextAt, refusals, reason, mayHaveHappened, from, until, now],
    );
  }

  private async putBack({ id, attempts, tried_before: from, tried_before_until: until }: Claimed): Promise<void> {
    await this.database.query(
      `UPDATE notification SET state = 'waiting', next_at = $3, attempts = attempts - 1, lease_until = NULL, tried_from = $4, tried_until = $5
       WHERE id = $1 AND attempts = $2 AND state = 'sending'`,
      [id, attempts, new Date(this.clock.now().getTime() + BESIDE_PROBE_MS * (0.5 + Math.random())), from, until],
    );
  }
}
