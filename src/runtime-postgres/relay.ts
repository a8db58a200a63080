import type { Logger, Queues } from '../platform/index.js';
import { Backlog, pageSize } from './backlog.js';
import { freeJobs, nextFreeAt, type FreeJob } from './job-activation.js';
import { Lead } from './lead.js';
import type { Machinery } from './machinery.js';
import type { Messages } from './messages.js';
import { Offers, type WorkItem } from './offers.js';
import { isDone } from './retention.js';
import { rests, type RefusedWork } from './refused-work.js';
import type { DueTimer, Timers } from './timers.js';

/** The queue that carries the runtime's work. */
export const QUEUE = 'runtime';

export interface RelaySettings {
  /** Looked at this often even when nobody rings. */
  readonly pollMs: number;
  /** What nobody has done after this time is offered again: the queue may have lost it. */
  readonly offerAgainMs: number;
  /** How often messages are forgotten whose time is over, and given that had to wait for an instance to end. */
  readonly tidyMs: number;
}

interface RelayParts {
  readonly queues: Queues;
  readonly timers: Timers;
  readonly messages: Messages;
  readonly refused: RefusedWork;
  readonly logger: Logger;
  /** Job types with a handler in this process. */
  readonly jobTypes: readonly string[];
}

/**
 * Hands what is promised or due to the queue, after commit. Of several relays one leads and the others stand by; offering
 * twice is harmless all the same, since a row decides under its lock who does it, and what the queue loses is offered again.
 */
export class Relay {
  private readonly lead: Lead;
  private readonly offers: Offers;
  private readonly dueTimers: Backlog<DueTimer>;
  private readonly freeJobs: Backlog<FreeJob>;
  private readonly stops: (() => void)[] = [];
  private sweeping: Promise<void> | null = null;
  private isRung = false;
  private isLeading = false;
  private timer: NodeJS.Timeout | undefined;
  private lookAgainAt = 0;
  private tidyAt = 0;
  private doneDay = '';

  constructor(
    private readonly machinery: Machinery,
    private readonly parts: RelayParts,
    private readonly settings: RelaySettings,
  ) {
    // Who has other handlers looks for other jobs: each set of them has its leader.
    const name = `relay ${[...parts.jobTypes].sort().join()}`;
    this.lead = new Lead(machinery, parts.logger, { name, begin: () => this.begin(), end: () => this.end() });
    this.offers = new Offers(settings.offerAgainMs);
    this.dueTimers = new Backlog(this.offers, ({ key, dueAt }) => ({ kind: 'timer', id: `timer-${key}-${dueAt.getTime()}`, key }));
    this.freeJobs = new Backlog(this.offers, ({ key, attempts }) => ({ kind: 'job', id: `job-${key}-${attempts}`, key }));
  }

  start(): void {
    this.lead.start();
  }

  /** Hands over nothing more; what it holds in hand is handed over first. */
  async stop(): Promise<void> {
    await this.lead.stop();
  }

  private async begin(): Promise<void> {
    const { database, clock } = this.machinery;
    this.isLeading = true;
    for (const channel of ['outbox', 'timers', 'jobs']) this.stops.push(await database.listen(channel, () => this.ring()));
    this.stops.push(clock.onMove(() => this.ring()));
    this.ring();
  }

  private async end(): Promise<void> {
    this.isLeading = false;
    for (const stop of this.stops.splice(0)) stop();
    clearTimeout(this.timer);
    await this.sweeping;
  }

  /** Something may be there: look now if this relay leads, and once more when it comes while looking. */
  ring(): void {
    if (!this.isLeading) return;
    this.isRung = true;
    this.sweeping ??= this.sweepWhileRung().finally(() => (this.sweeping = null));
  }

  private async sweepWhileRung(): Promise<void> {
    clearTimeout(this.timer);
    let waitMs = this.settings.pollMs;
    while (this.isRung && this.isLeading) {
      this.isRung = false;
      try {
        waitMs = await this.sweep();
      } catch (error) {
        this.parts.logger.warn({ err: error }, 'the relay could not hand over; it tries again');
        waitMs = this.settings.pollMs;
      }
    }
    if (this.isLeading) this.timer = setTimeout(() => this.ring(), waitMs);
  }

  private async sweep(): Promise<number> {
    // One moment for all questions: what becomes due between two of them would be seen by neither.
    const now = this.machinery.clock.now();
    const promised = await this.promised();
    const due = await this.dueTimers.fresh((after) => this.parts.timers.due(now, pageSize, after));
    const jobs = await this.freeJobs.fresh((after) => this.jobs(now, after));
    if (promised.length === pageSize || [due, jobs].some(({ items, isLong }) => isLong && items.length > 0)) this.isRung = true;
    const fresh = [...due.items, ...jobs.items, ...this.offers.fresh(await this.daily(now))];
    await this.parts.queues.add(QUEUE, [...promised, ...fresh].map((item) => ({ id: item.id, data: item })));
    this.offers.made(fresh);
    await this.tidy();
    return this.untilNext(now);
  }

  /** Marked before they are handed over: a crash in between costs time, not work. */
  private async promised(): Promise<WorkItem[]> {
    const { offerAgainMs } = this.settings;
    const again = Date.now() >= this.lookAgainAt ? ` OR offered_at < now() - make_interval(secs => $2)` : ' AND $2::float8 > 0';
    if (Date.now() >= this.lookAgainAt) this.lookAgainAt = Date.now() + offerAgainMs / 2;
    const rows = await this.machinery.database.query<{ id: string; kind: string }>(
      `UPDATE outbox SET offered_at = now() WHERE id IN (SELECT o.id FROM outbox o WHERE (o.offered_at IS NULL${again}) AND NOT ${rests('o.id')} ORDER BY o.id LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING id, kind`,
      [pageSize, offerAgainMs / 1_000],
    );
    return rows.map(({ id, kind }) => ({ kind: kind === 'batch' ? 'batch' : 'outbox', id: `outbox-${id}`, key: id }));
  }

  private async jobs(now: Date, after: FreeJob | undefined): Promise<FreeJob[]> {
    const { jobTypes } = this.parts;
    return jobTypes.length === 0 ? [] : freeJobs(this.machinery.database, { types: jobTypes, max: pageSize, now, after });
  }

  /** Until somebody has done it that day. */
  private async daily(now: Date): Promise<WorkItem[]> {
    const day = now.toISOString().slice(0, 10);
    if (this.doneDay === day) return [];
    if (await isDone(this.machinery.database, day)) this.doneDay = day;
    return this.doneDay === day ? [] : [{ kind: 'daily', id: `daily-${day}`, key: day }];
  }

  private async tidy(): Promise<void> {
    if (Date.now() < this.tidyAt) return;
    this.tidyAt = Date.now() + this.settings.tidyMs;
    await this.parts.messages.forgetExpired();
    await this.parts.messages.promiseHeldBack();
    await this.parts.refused.tidy();
  }

  private async untilNext(lookedAt: Date): Promise<number> {
    const { database, clock } = this.machinery;
    const { jobTypes, timers } = this.parts;
    const next = [await timers.nextDueAt(lookedAt), jobTypes.length > 0 ? await nextFreeAt(database, jobTypes, lookedAt) : null];
    const waits = next.flatMap((at) => (at ? [at.getTime() - clock.now().getTime()] : []));
    return Math.max(5, Math.min(this.settings.pollMs, ...waits));
  }
}
