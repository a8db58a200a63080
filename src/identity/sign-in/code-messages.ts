import { Injectable } from '@nestjs/common';
import { Outside, OutsideFailure } from '../../outside/index.js';
import { Clock, Database } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';

interface Message {
  readonly id: string;
  readonly text_sealed: Buffer;
  readonly tried_before: Date | null;
  readonly is_over: boolean;
}

/** Longer than a call to the gateway takes, looking for a lost answer included: nobody else takes the message meanwhile. */
const LEASE_SECONDS = 120;
const AGAIN_SECONDS = 5;

const TAKE = `
  WITH due AS (
    SELECT m.id, m.tried_at, a.expires_at <= $1 AS is_over FROM sign_in_message m JOIN sign_in_attempt a ON a.id = m.attempt_id
    WHERE m.state = 'waiting' AND m.next_at <= $1 ORDER BY m.next_at LIMIT 1 FOR UPDATE OF m SKIP LOCKED)
  UPDATE sign_in_message m SET tried_at = coalesce(m.tried_at, $1), next_at = $1::timestamptz + make_interval(secs => $2)
  FROM due WHERE m.id = due.id RETURNING m.id, m.text_sealed, due.tried_at AS tried_before, due.is_over`;

/** Carries codes to the gateway: each message once, however often a worker dies on the way. */
@Injectable()
export class CodeMessages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly outside: Outside,
  ) {}

  /** Sends one that waits; false when none does. */
  async sendNext(): Promise<boolean> {
    const [message] = await this.database.query<Message>(TAKE, [this.clock.now(), LEASE_SECONDS]);
    if (!message) return false;
    await this.send(message);
    return true;
  }

  private async send({ id, text_sealed, tried_before, is_over }: Message): Promise<void> {
    if (is_over) return this.end(id, 'dropped');
    const { phone, text } = JSON.parse(this.personalData.open(text_sealed, `sign_in_message.text/${id}`)) as { phone: string | null; text: string };
    if (phone === null) return this.end(id, 'dropped');
    try {
      // Who tried before may have been heard: then the gateway is asked for our reference, and nothing is sent twice.
      await this.outside.sms.send({ reference: id, phone, text, ...(tried_before ? { triedAt: tried_before } : {}) });
    } catch (error) {
      if (!(error instanceof OutsideFailure)) throw error;
      return this.giveBack(id, error, tried_before !== null);
    }
    return this.end(id, 'sent');
  }

  /** What carried the code is forgotten. */
  private async end(id: string, state: 'sent' | 'dropped'): Promise<void> {
    await this.database.query('UPDATE sign_in_message SET state = $2, text_sealed = NULL WHERE id = $1', [id, state]);
  }

  /** Tried again until the code is too old to be of use. Nobody there to look for a lost answer is no answer: what was uncertain stays so. */
  private async giveBack(id: string, { mayHaveHappened, reason }: OutsideFailure, wasTried: boolean): Promise<void> {
    await this.database.query(
      `UPDATE sign_in_message SET next_at = $2::timestamptz + make_interval(secs => $3), failure = $4, tried_at = CASE WHEN $5 THEN tried_at END WHERE id = $1`,
      [id, this.clock.now(), AGAIN_SECONDS, reason, mayHaveHappened || wasTried],
    );
  }
}
