import { Injectable } from '@nestjs/common';
import type { Actor } from '../permissions/index.js';
import { Audit } from '../platform/audit/index.js';
import { Clock, Database, Refusal } from '../platform/index.js';
import { CHANNEL_OF_SENDER } from './sending/channel.js';

interface Stored {
  readonly state: string;
  readonly canBeSent: boolean;
}

/** Gives a notification that was given up another life, as long as one of its kind has. */
@Injectable()
export class QueueAgain {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly audit: Audit) {}

  /** When it was tried stays written: a gateway is asked whether it has it before anything is sent a second time. */
  async run(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const [stored] = await tx.query<Stored>(
        `SELECT state, text_sealed IS NOT NULL AND address_sealed IS NOT NULL AS "canBeSent" FROM notification WHERE id = $1 FOR UPDATE`, [id],
      );
      if (!stored) throw new Refusal('NOT_FOUND');
      // The text of a sign-in code is gone with the code.
      if (stored.state !== 'given-up' || !stored.canBeSent) throw new Refusal('NOTICE_NOT_GIVEN_UP');
      await tx.query(
        `UPDATE notification n SET state = 'waiting', refusals = 0, next_at = $2, lease_until = NULL, error = NULL,
           expires_at = $2::timestamptz + make_interval(secs => (SELECT valid_seconds FROM message_kind WHERE key = n.template_key)) WHERE id = $1`,
        [id, now],
      );
      await tx.query(`INSERT INTO notification_event (notification_id, at, kind) VALUES ($1, $2, 'queued-again')`, [id, now]);
      await tx.query('SELECT pg_notify($1, $2)', [CHANNEL_OF_SENDER, '']);
      this.audit.record(tx, { actor: actor.personId, session: actor.sessionId, act: 'notification.send-again', thing: { kind: 'notification', id } });
    });
  }
}
