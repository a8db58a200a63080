import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OutsideHealth } from '../../outside/index.js';
import { Clock, Database, LOGGER, type Logger } from '../../platform/index.js';
import { QuietHours } from '../quiet-hours.js';
import type { Channel } from '../templates/template.js';
import { CHANNEL_OF_SENDER } from './channel.js';
import { claim } from './claim.js';
import { Deliver } from './deliver.js';
import { Digest } from './digest.js';
import { forgetSome } from './forget.js';
import { giveUpExpired, holdUntil } from './hold.js';
import { Reports } from './reports.js';

export interface SenderSettings {
  readonly atOnce: number;
  /** Looked at this often even when nobody rings. */
  readonly lookMs: number;
  /** A message in the hands of a process that gave no sign of life for so long is looked for at the gateway, and sent if it is not there. */
  readonly leaseMs: number;
  /** How often reports are asked for, digests made and old messages given up. */
  readonly sweepMs: number;
  /** Days after which what is over is deleted; undefined keeps it for ever. */
  readonly keptDays: number | undefined;
}

const DAY_MS = 86_400_000;
export const SENDER_SETTINGS = 'SENDER_SETTINGS';
export const PATIENT: SenderSettings = { atOnce: 8, lookMs: 2_000, leaseMs: 120_000, sweepMs: 10_000, keptDays: undefined };

/** Sends what waits, as soon as it is committed; any number of processes may, and any of them may die at any moment. */
@Injectable()
export class Sender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly running = new Set<Promise<void>>();
  private sweeping: Promise<void> | undefined;
  private stops: (() => void)[] = [];
  private isOver = false;
  private isWanted = false;
  private readonly channels: Channel[] = ['mail', 'sms'];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly health: OutsideHealth,
    private readonly quietHours: QuietHours,
    private readonly deliver: Deliver,
    private readonly digest: Digest,
    private readonly reports: Reports,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SENDER_SETTINGS) private readonly settings: SenderSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const looking = setInterval(() => this.look(), this.settings.lookMs).unref();
    const sweeping = setInterval(() => this.sweep(), this.settings.sweepMs).unref();
    const news = (): void => {
      this.look();
      this.sweep();
    };
    this.stops = [() => clearInterval(looking), () => clearInterval(sweeping), this.clock.onMove(news)];
    this.stops.push(await this.database.listen(CHANNEL_OF_SENDER, () => this.look()));
    news();
  }

  /** What is in hand is finished. */
  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    for (const stop of this.stops) stop();
    await Promise.all([...this.running, this.sweeping]);
  }

  /** Whoever is at work looks once more when there was news meanwhile. */
  private look(): void {
    this.isWanted = true;
    if (this.isOver || this.running.size >= this.settings.atOnce) return;
    const work = this.work().finally(() => this.running.delete(work));
    this.running.add(work);
  }

  private async work(): Promise<void> {
    while (this.isWanted && !this.isOver) {
      this.isWanted = false;
      try {
        while (!this.isOver && (await this.sendNext())) this.callHelp();
      } catch (error) {
        this.logger.error({ err: error }, 'a notification was not sent; it is tried again');
        return;
      }
    }
  }

  /** There was one, so there may be more: as many as may work do. */
  private callHelp(): void {
    if (this.running.size < this.settings.atOnce) this.look();
  }

  private async sendNext(): Promise<boolean> {
    const now = this.clock.now();
    const quietEnd = await this.quietHours.endAt(now);
    if (quietEnd) await holdUntil(this.database, quietEnd, now);
    for (const channel of this.openChannels()) {
      const claimed = await claim(this.database, { now, channel, isQuiet: quietEnd !== null, leaseMs: this.settings.leaseMs });
      if (!claimed) continue;
      await this.deliver.run(claimed, { now, leaseMs: this.settings.leaseMs });
      return true;
    }
    return false;
  }

  /** In turn, so that many of one do not keep back the other. A gateway that is known to be away is left alone: what waits for it uses up no attempts. */
  private openChannels(): Channel[] {
    const states = this.health.states();
    this.channels.reverse();
    return this.channels.filter((channel) => states.some(({ system, isConfigured, breaker }) => system === channel && isConfigured && breaker !== 'open'));
  }

  private sweep(): void {
    if (this.isOver) return;
    this.sweeping ??= this.tidy().finally(() => (this.sweeping = undefined));
  }

  private async forget(now: Date): Promise<void> {
    const { keptDays } = this.settings;
    if (keptDays === undefined) return;
    while (!this.isOver && (await forgetSome(this.database, new Date(now.getTime() - keptDays * DAY_MS))));
  }

  private async tidy(): Promise<void> {
    try {
      const now = this.clock.now();
      await giveUpExpired(this.database, now);
      if (!(await this.quietHours.endAt(now))) while (!this.isOver && (await this.digest.gatherNext()));
      while (!this.isOver && (await this.reports.ask()) > 0);
      await this.forget(now);
    } catch (error) {
      this.logger.warn({ err: error }, 'notifications were not looked after; tried again soon');
    }
  }
}
