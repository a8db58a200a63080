import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import type { BackendFactory, Job, QueueOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { SteadyClient } from './database/index.js';
import type { Logger } from './logger.js';

export interface QueueItem {
  /** Offering the same id again while the first still waits or runs changes nothing. */
  readonly id: string;
  readonly data: unknown;
  readonly delayMs?: number;
}

/** Does the work; a throw is logged, and whoever owns the work offers it again. */
export type QueueHandler = (item: QueueItem) => Promise<void>;

export interface QueueOptionsHere {
  readonly databaseUrl: string;
  /** Redis when given, else the database is the queue. */
  readonly redisUrl?: string | undefined;
  readonly logger: Logger;
}

interface WorkOptions {
  readonly concurrency: number;
  /** Items in the hands of a worker that gave no sign of life for so long are handed out again. */
  readonly lostAfterMs?: number;
}

/** A worker never keeps a finished item: PostgreSQL remembers, the queue only carries. */
const ONCE = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/** What is in hand is done; a store that has not said goodbye by then will not. Whatever it still holds is offered again. */
const FAREWELL_MS = 3_000;

/** The way work travels between processes. What it loses is offered again from the database. */
export class Queues {
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly inHand = new Set<Promise<void>>();

  private constructor(private readonly options: QueueOptionsHere, private readonly redis?: Redis) {}

  /** The queue's own tables are there before any worker starts: without them a worker spins. */
  static async open(options: QueueOptionsHere): Promise<Queues> {
    if (!options.redisUrl) await createTables(options.databaseUrl);
    const redis = options.redisUrl ? new Redis(options.redisUrl, { maxRetriesPerRequest: null }) : undefined;
    redis?.on('error', (error) => options.logger.warn({ err: error }, 'queue connection'));
    return new Queues(options, redis);
  }

  /** Hands over all items in one round trip. */
  async add(name: string, items: readonly QueueItem[]): Promise<void> {
    if (items.length === 0) return;
    const jobs = items.map(({ id, data, delayMs }) => ({
      name, data, opts: { ...ONCE, jobId: toJobId(id), ...(delayMs ? { delay: delayMs } : {}) },
    }));
    await this.queueOf(name).addBulk(jobs);
  }

  /** Takes items until closing, at most `concurrency` at once in this process. */
  async work(name: string, handler: QueueHandler, { concurrency, lostAfterMs = 30_000 }: WorkOptions): Promise<void> {
    const run = (job: Job): Promise<void> => this.counted(handler({ id: fromJobId(job.id ?? ''), data: job.data }));
    const patience = { lockDuration: lostAfterMs, stalledInterval: lostAfterMs, runRetryDelay: 1_000 };
    const worker = new Worker(name, run, { ...this.connection(), ...patience, concurrency }, this.backend()) as unknown as Worker;
    worker.on('error', (error) => this.options.logger.warn({ err: error, queue: name }, 'queue trouble'));
    worker.on('failed', (job, error) => this.options.logger.error({ err: error, queue: name, id: job?.id }, 'work failed'));
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  /** Throws when the queue cannot be reached now. */
  async check(): Promise<void> {
    // A client that is not connected keeps the question until it is: a probe must not wait that long.
    if (this.redis && this.redis.status !== 'ready') throw new Error(`Redis is ${this.redis.status}`);
    await this.redis?.ping();
  }

  /** How many items wait, run or are delayed. */
  async depth(name: string): Promise<number> {
    return this.queueOf(name).getJobCountByTypes('waiting', 'active', 'delayed');
  }

  /** Takes no more work, finishes what is in hand, then lets go of the connections; of a store that is gone as well. */
  async close(): Promise<void> {
    const left = this.leave().catch((error: unknown) => this.options.logger.warn({ err: error }, 'the queue did not close in good order'));
    let timer: NodeJS.Timeout | undefined;
    const patienceEnded = this.handlersDone().then(() => new Promise<void>((resolve) => (timer = setTimeout(resolve, FAREWELL_MS))));
    await Promise.race([left, patienceEnded]);
    clearTimeout(timer);
    this.redis?.disconnect();
  }

  private async leave(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.queues.clear();
  }

  /** Nothing new comes: a worker that closes fetches no more. */
  private async handlersDone(): Promise<void> {
    while (this.inHand.size > 0) await Promise.allSettled(this.inHand);
  }

  private async counted(work: Promise<void>): Promise<void> {
    this.inHand.add(work);
    try {
      await work;
    } finally {
      this.inHand.delete(work);
    }
  }

  private queueOf(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Queue(name, this.connection(), this.backend()) as unknown as Queue;
    queue.on('error', (error) => this.options.logger.warn({ err: error, queue: name }, 'queue trouble'));
    this.queues.set(name, queue);
    return queue;
  }

  private connection(): QueueOptions {
    const connection = this.redis ?? { connectionString: this.options.databaseUrl, max: 4, Client: SteadyClient };
    return { connection } as QueueOptions;
  }

  /** BullMQ's types do not foresee that the backend is chosen at run time: nothing given means Redis. */
  private backend(): BackendFactory {
    return (this.redis ? undefined : createPostgresBackend) as unknown as BackendFactory;
  }
}

/** BullMQ refuses whole numbers and colons in an id. */
const toJobId = (id: string): string => `id-${encodeURIComponent(id)}`;
const fromJobId = (jobId: string): string => decodeURIComponent(jobId.slice('id-'.length));

async function createTables(databaseUrl: string): Promise<void> {
  const client = new SteadyClient({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client as unknown as Parameters<typeof runMigrations>[0]);
  } finally {
    await client.end();
  }
}
