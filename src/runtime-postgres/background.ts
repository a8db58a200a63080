import type { Logger, Queues } from '../platform/index.js';
import { JobRunner, type JobHandlers, type JobRunnerSettings } from './job-runner.js';
import type { WorkItem } from './offers.js';
import { QUEUE, Relay, type RelaySettings } from './relay.js';
import { RefusedWork } from './refused-work.js';
import { Retention, type RetentionSettings } from './retention.js';
import type { Runtime } from './runtime.js';
import { Timers } from './timers.js';
import { Worker } from './worker.js';

/** How the background of a process behaves; everything has a value that suits production. */
export type BackgroundSettings = Partial<RelaySettings & JobRunnerSettings & RetentionSettings & { readonly concurrency: number; readonly lostAfterMs: number }>;

interface BackgroundParts {
  readonly queues: Queues;
  readonly logger: Logger;
  readonly handlers: JobHandlers;
}

const hourMs = 3_600_000;

const usual = {
  pollMs: 1_000,
  offerAgainMs: 30_000,
  tidyMs: 5_000,
  leaseMs: 60_000,
  /** 10 s, 20 s, 40 s … up to an hour. */
  backOffMs: (attempts: number): number => Math.min(10_000 * 2 ** attempts, hourMs),
  concurrency: 10,
  /** What a killed worker held is handed out again. */
  lostAfterMs: 30_000,
};

/** What a worker process does without being asked: timers, promises of earlier transactions, jobs with a handler, retention. */
export class Background {
  private readonly relay: Relay;
  private readonly worker: Worker;
  private readonly working: { readonly concurrency: number; readonly lostAfterMs: number };

  constructor(
    runtime: Runtime,
    private readonly parts: BackgroundParts,
    settings: BackgroundSettings = {},
  ) {
    const all = { ...usual, ...settings };
    const { machinery, messages, signals, batches } = runtime;
    const { queues, logger, handlers } = parts;
    const timers = new Timers(machinery);
    const refused = new RefusedWork(machinery, logger);
    this.working = { concurrency: all.concurrency, lostAfterMs: all.lostAfterMs };
    this.relay = new Relay(machinery, { queues, timers, messages, refused, logger, jobTypes: handlers.types }, all);
    this.worker = new Worker(machinery, {
      timers, messages, signals, batches, refused, jobs: new JobRunner(runtime.jobs, { handlers, logger }, all), retention: new Retention(machinery, logger, all),
    });
  }

  async start(): Promise<void> {
    await this.parts.queues.work(QUEUE, ({ data }) => this.worker.work(data as WorkItem), this.working);
    this.relay.start();
  }

  /** Hands over nothing more; the queue finishes what is in hand when it closes. */
  stop(): Promise<void> {
    return this.relay.stop();
  }
}
