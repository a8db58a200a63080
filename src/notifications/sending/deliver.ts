import { Injectable } from '@nestjs/common';
import { Outside, OutsideFailure } from '../../outside/index.js';
import { Database } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import type { Wording } from '../templates/template.js';
import { keepLease, type Claimed } from './claim.js';
import { Outcomes } from './outcomes.js';

/** Hands one claimed message to its gateway, with no transaction open, and writes down how it went. */
@Injectable()
export class Deliver {
  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
    private readonly outside: Outside,
    private readonly outcomes: Outcomes,
  ) {}

  async run(claimed: Claimed, { now, leaseMs }: { readonly now: Date; readonly leaseMs: number }): Promise<void> {
    if (claimed.expires_at <= now) return this.outcomes.end(claimed, 'given-up', 'expired');
    const beat = new Beat(() => keepLease(this.database, claimed, leaseMs), leaseMs / 3);
    try {
      await this.outcomes.sent(claimed, await this.hand(claimed, leaseMs));
    } catch (error) {
      if (error instanceof OutsideFailure) return this.outcomes.failed(claimed, error);
      // The gateway may have it while our database is away: the message stays in hand until its lease is over, then is looked for.
      if (!this.database.wasAwayIn(error)) await this.outcomes.stumbled(claimed);
      throw error;
    } finally {
      await beat.stop();
    }
  }

  /** The gateway's own name for it; mail servers give none. */
  private async hand({ id, channel, address_sealed, text_sealed, tried_before, tried_before_until }: Claimed, leaseMs: number): Promise<string | null> {
    const to = this.personalData.open(address_sealed, `notification.address/${id}`);
    const { subject, body } = JSON.parse(this.personalData.open(text_sealed, `notification.text/${id}`)) as Wording;
    if (channel === 'mail') {
      await this.outside.mail.send({ messageId: `${id}@talepakis`, to, subject: subject ?? '', text: body });
      return null;
    }
    // Whoever had it before may still have been heard while its lease ran.
    const triedUntil = new Date((tried_before_until ?? new Date(0)).getTime() + leaseMs);
    const { gatewayId } = await this.outside.sms.send({ reference: id, phone: to, text: body, ...(tried_before ? { triedAt: tried_before, triedUntil } : {}) });
    return gatewayId;
  }
}

/** Says again and again that somebody is at work, and stops when told. */
class Beat {
  private readonly timer: NodeJS.Timeout;
  private last: Promise<unknown> = Promise.resolve();

  constructor(say: () => Promise<void>, everyMs: number) {
    // A beat that fails is followed by the next one; when all fail the database is away, and nobody can take the message.
    this.timer = setInterval(() => (this.last = say().catch(() => undefined)), everyMs).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }
}
