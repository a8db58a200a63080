import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Logger } from '../platform/index.js';
import { RuntimeRefusal } from '../runtime/index.js';
import type { ActivatedJob } from './job-activation.js';
import { isDatabaseAway } from './database-away.js';
import type { Jobs } from './jobs.js';

/** How a handler ended; a throw means: try again later. */
export type JobOutcome =
  | { readonly kind: 'completed'; readonly variables: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly variables: Readonly<Record<string, unknown>> };

/** The handlers that run in this process. */
export interface JobHandlers {
  readonly types: readonly string[];
  /** Called with no transaction open, perhaps twice for one job: its key is the idempotency key. */
  readonly serve: (job: ActivatedJob) => Promise<JobOutcome>;
}

export interface JobRunnerSettings {
  readonly leaseMs: number;
  /** The rest after a failure, by how often the job has failed before. */
  readonly backOffMs: (attempts: number) => number;
}

// In containers every process has the same number, and a container that starts again its old name.
const newWorkerName = (): string => `talepakis-${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;

/** Runs the handlers of this process, each job under a lease that is renewed while it runs. */
export class JobRunner {
  private readonly worker = newWorkerName();

  constructor(
    private readonly jobs: Jobs,
    private readonly parts: { readonly handlers: JobHandlers; readonly logger: Logger },
    private readonly settings: JobRunnerSettings,
  ) {}

  /** Runs one job if it is free; its result reaches the instance in a transaction of its own. */
  async run(key: string): Promise<void> {
    const { leaseMs } = this.settings;
    const { worker } = this;
    const [job] = await this.jobs.activate({ types: this.parts.handlers.types, worker, timeoutMs: leaseMs, max: 1, key });
    if (!job) return;
    const renewal = setInterval(() => void this.jobs.renew(key, worker, leaseMs).catch(() => undefined), leaseMs / 3);
    try {
      await this.serve(job);
    } finally {
      clearInterval(renewal);
    }
  }

  private async serve(job: ActivatedJob): Promise<void> {
    let outcome: JobOutcome;
    try {
      outcome = await this.parts.handlers.serve(job);
    } catch (error) {
      return this.failed(job, error);
    }
    try {
      await this.answer(job, outcome);
    } catch (error) {
      // The handler did its part: when the lease is over it is asked again, with all its retries.
      if (isDatabaseAway(error)) throw error;
      if (!isOver(error)) await this.failed(job, error);
    }
  }

  private async answer({ key }: ActivatedJob, outcome: JobOutcome): Promise<void> {
    if (outcome.kind === 'completed') await this.jobs.complete(key, outcome.variables);
    else await this.jobs.throwError(key, outcome);
  }

  private async failed(job: ActivatedJob, error: unknown): Promise<void> {
    const { key, type, retries, attempts } = job;
    this.parts.logger.warn({ err: error, jobKey: key, jobType: type }, 'a handler failed');
    const message = error instanceof Error ? error.message : String(error);
    try {
      await this.jobs.fail(key, { retries: retries - 1, message, backOffMs: this.settings.backOffMs(attempts) });
    } catch (refusal) {
      if (!isOver(refusal)) throw refusal;
    }
  }
}

/** Somebody else has ended the job, or its instance. */
function isOver(error: unknown): boolean {
  return error instanceof RuntimeRefusal && ['JOB_NOT_ACTIVE', 'JOB_UNKNOWN', 'WAIT_IS_GONE', 'INSTANCE_ENDED', 'INSTANCE_UNKNOWN'].includes(error.code);
}
