import type { Tx } from '../platform/index.js';
import { commands, RuntimeRefusal, type Advance } from '../runtime/index.js';
import { Bell } from './bell.js';
import type { Machinery } from './machinery.js';
import { storeIn } from './store-in.js';
import { shortText, storable } from './storable.js';
import { checkVariables, type Variables } from './variables.js';
import { activateJobs, nextFreeAt, type ActivatedJob, type ActivateJobs } from './job-activation.js';

/** How long a request for jobs may wait for one. */
export interface Patience {
  readonly requestTimeoutMs: number;
  /** The caller has gone. */
  readonly signal?: AbortSignal;
}

export interface JobFailure {
  /** What is left; 0 means: an operator must look at it. */
  readonly retries: number;
  readonly message: string;
  readonly backOffMs: number;
  readonly variables?: Variables;
}

interface JobError {
  readonly code: string;
  readonly message: string;
  readonly variables: Variables;
}

interface LockedJob {
  readonly key: string;
  readonly type: string;
  readonly state: string;
  readonly instanceKey: string;
  readonly elementKey: string;
  readonly worker: string | null;
  readonly activatedAt: Date | null;
}

/** Jobs for workers in any language: each is held by one worker at a time and ends once. */
export class Jobs {
  private readonly bell: Bell;

  constructor(private readonly machinery: Machinery) {
    this.bell = new Bell(machinery.database, 'jobs');
  }

  /** Hands out free jobs now; another worker gets none of them before their deadline. */
  activate(asked: ActivateJobs): Promise<ActivatedJob[]> {
    const { database, clock } = this.machinery;
    return database.transaction((tx) => activateJobs(tx, asked, clock.now()));
  }

  /** Hands out free jobs, or waits until there is one, the patience is over or the caller has gone. */
  async awaitJobs(asked: ActivateJobs, { requestTimeoutMs, signal }: Patience): Promise<ActivatedJob[]> {
    const endsAt = Date.now() + requestTimeoutMs;
    let wake = (): void => undefined;
    let isRung = false;
    const stopWatching = this.machinery.clock.onMove(() => {
      isRung = true;
      wake();
    });
    const stopHearing = await this.bell.hear((type) => {
      if (type !== undefined && type !== '' && !asked.types.includes(type)) return;
      isRung = true;
      wake();
    });
    try {
      for (;;) {
        isRung = false;
        if (signal?.aborted) return [];
        const jobs = await this.activate(asked);
        if (jobs.length > 0 || Date.now() >= endsAt) return jobs;
        const waitMs = Math.min(endsAt - Date.now(), await this.untilNextFree(asked.types));
        if (!isRung) await rest(waitMs, signal, (stop) => (wake = stop));
      }
    } finally {
      stopHearing();
      stopWatching();
    }
  }

  /** The work is done: its variables reach the instance, which goes on. Refuses JOB_NOT_ACTIVE when it has ended already. */
  complete(jobKey: string, variables: Variables, actor: string | null = null): Promise<Advance> {
    checkVariables(variables);
    return this.machinery.database.transaction(async (tx) => {
      const store = storeIn(this.machinery, tx, { command: 'complete-job', actor });
      store.lockOwnerOf('job', jobKey);
      const job = openJob(await readJob(tx, jobKey));
      const { instanceKey } = job;
      store.tell(instanceKey, heldBy(job));
      return store.sparingly(() => commands.completeWait(store, { instanceKey, waitKey: jobKey, variables }));
    });
  }

  /** The work has failed: it is offered again after the back-off, or waits with an incident when no retries are left. */
  fail(jobKey: string, failure: JobFailure, actor: string | null = null): Promise<void> {
    const { retries, message, backOffMs, variables = {} } = failure;
    checkVariables(variables);
    const cause = { command: 'fail-job', actor };
    return this.onOpen(jobKey, async (tx, job) => {
      const now = this.machinery.clock.now();
      await tx.prepared(
        `UPDATE job SET retries = $2, error_message = $3, not_before = $4, attempts = attempts + 1, worker = null, locked_until = null WHERE key = $1`,
        [jobKey, retries, shortText(message), new Date(now.getTime() + backOffMs)],
      );
      const { instanceKey, elementKey } = job;
      if (retries <= 0) {
        const store = storeIn(this.machinery, tx, cause);
        store.tell(instanceKey, heldBy(job));
        await commands.failJob(store, { instanceKey, jobKey, message, variables });
        return;
      }
      if (Object.keys(variables).length > 0) await commands.setVariables(storeIn(this.machinery, tx, cause), { instanceKey, scopeKey: elementKey, variables, local: true });
      await tx.query(
        `INSERT INTO history (at, instance_key, revision, command, actor, events) SELECT $2, key, revision, 'fail-job', $4, $3 FROM process_instance WHERE key = $1`,
        [instanceKey, now, JSON.stringify([...heldBy(job), ['f', jobKey, retries]]), actor],
      );
      await ring(tx, job.type);
    });
  }

  /** The work has found an expected no: the nearest error event with the code takes over, or an incident waits. */
  throwError(jobKey: string, error: JobError, actor: string | null = null): Promise<Advance> {
    checkVariables(error.variables);
    return this.onOpen(jobKey, async (tx, job) => {
      const store = storeIn(this.machinery, tx, { command: 'throw-job-error', actor });
      const { instanceKey } = job;
      store.tell(instanceKey, heldBy(job));
      const advance = await commands.throwJobError(store, { instanceKey, jobKey, ...error });
      await tx.prepared(
        `UPDATE job SET state = 'ERROR_THROWN', error_code = $2, error_message = $3, worker = null, locked_until = null WHERE key = $1`,
        [jobKey, storable(error.code), shortText(error.message)],
      );
      return advance;
    });
  }

  /** Changes how often a job may still be tried, or how long its worker may keep it, counted from now. */
  async update(jobKey: string, change: { readonly retries?: number; readonly timeoutMs?: number }, actor: string | null = null): Promise<void> {
    const { database, clock } = this.machinery;
    await database.transaction(async (tx) => {
      const job = await readJob(tx, jobKey, familyThenJob);
      if (!['CREATED', 'FAILED', 'ERROR_THROWN'].includes(job.state)) throw new RuntimeRefusal('JOB_NOT_ACTIVE', { jobKey, state: job.state });
      const until = change.timeoutMs === undefined ? null : new Date(clock.now().getTime() + change.timeoutMs);
      const held = `CASE WHEN $3::timestamptz IS NOT NULL AND locked_until IS NOT NULL THEN $3 ELSE locked_until END`;
      await tx.query(`UPDATE job SET retries = coalesce($2, retries), locked_until = ${held} WHERE key = $1`, [jobKey, change.retries ?? null, until]);
      await tx.query(
        `INSERT INTO history (at, instance_key, revision, command, actor, events) SELECT $2, key, revision, 'update-job', $3, $4 FROM process_instance WHERE key = $1`,
        [job.instanceKey, clock.now(), actor, JSON.stringify([['u', jobKey, change]])],
      );
      await ring(tx, job.type);
    });
  }

  /** Keeps a job in its worker's hands; false when it is no longer there. */
  async renew(jobKey: string, worker: string, timeoutMs: number): Promise<boolean> {
    const until = new Date(this.machinery.clock.now().getTime() + timeoutMs);
    const rows = await this.machinery.database.query(`UPDATE job SET locked_until = $3 WHERE key = $1 AND worker = $2 AND state = 'CREATED' RETURNING 1`, [jobKey, worker, until]);
    return rows.length > 0;
  }

  private onOpen<T>(jobKey: string, work: (tx: Tx, job: LockedJob) => Promise<T>): Promise<T> {
    return this.machinery.database.transaction(async (tx) => {
      return work(tx, openJob(await readJob(tx, jobKey, familyThenJob)));
    });
  }

  private async untilNextFree(types: readonly string[]): Promise<number> {
    const now = this.machinery.clock.now();
    const at = await nextFreeAt(this.machinery.database, types, now);
    // At least a moment: with a clock that stands still this would spin.
    return at ? Math.max(at.getTime() - now.getTime(), 20) : Number.POSITIVE_INFINITY;
  }
}

const oneJob = 'SELECT key, type, state, instance_key AS "instanceKey", element_key AS "elementKey", worker, activated_at AS "activatedAt" FROM job WHERE key = $1';

// The family's lock first, then the job's, as every step that closes jobs takes them: no two can wait for each other.
const familyThenJob = `
  SELECT j.key, j.type, j.state, j.instance_key AS "instanceKey", j.element_key AS "elementKey", j.worker, j.activated_at AS "activatedAt"
    FROM job j JOIN process_instance i ON i.key = j.instance_key JOIN process_instance family ON family.key = i.root_key
   WHERE j.key = $1 FOR UPDATE OF family, j`;

async function readJob(tx: Tx, jobKey: string, sql = oneJob): Promise<LockedJob> {
  const [job] = await tx.prepared<LockedJob>(sql, [jobKey]);
  if (!job) throw new RuntimeRefusal('JOB_UNKNOWN', { jobKey });
  return job;
}

/** What history says of the attempt that ends now. */
function heldBy({ key, worker, activatedAt }: LockedJob): unknown[] {
  return worker === null ? [] : [['w', key, worker, activatedAt]];
}

function openJob(job: LockedJob): LockedJob {
  if (job.state !== 'CREATED') throw new RuntimeRefusal('JOB_NOT_ACTIVE', { jobKey: job.key, state: job.state });
  return job;
}

async function ring(tx: Tx, type: string): Promise<void> {
  await tx.query(`SELECT pg_notify('jobs', $1)`, [type]);
}

/** Ends after the time, when woken, or when the signal comes. */
function rest(ms: number, signal: AbortSignal | undefined, onWake: (stop: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(); // while we were looking
    const stop = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, Math.min(ms, 2 ** 31 - 1));
    signal?.addEventListener('abort', stop, { once: true });
    onWake(stop);
  });
}
