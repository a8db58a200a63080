import type { Logger } from '../platform/index.js';
import type { Machinery } from './machinery.js';

export interface LeadRole {
  /** Several who share it: one of them leads. */
  readonly name: string;
  /** This process leads from now on. */
  readonly begin: () => Promise<void>;
  /** It does so no longer. */
  readonly end: () => Promise<void>;
}

const lookMs = 1_000;

/**
 * Lets one of many processes lead, as long as its connection to the database lives; the others stand by and one of them
 * takes over. The lead is a lock of a transaction that does nothing: without a snapshot it keeps no dead rows alive.
 */
export class Lead {
  private isStopped = false;
  private wake = (): void => undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly machinery: Machinery,
    private readonly logger: Logger,
    private readonly role: LeadRole,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Steps back: somebody else leads within a moment. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      try {
        await this.tryOnce();
      } catch (error) {
        this.logger.warn({ err: error }, 'the lead was lost; whoever stands by takes over');
      }
      await this.rest();
    }
  }

  private tryOnce(): Promise<void> {
    return this.machinery.database.transaction(async (tx) => {
      const [row] = await tx.query<{ leads: boolean }>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 10)) AS leads', [this.role.name]);
      if (!row?.leads) return;
      // A leader that is frozen, or whose machine is gone, is parted from its lock.
      await tx.query(`SET LOCAL idle_in_transaction_session_timeout = '20s'`);
      try {
        await this.role.begin();
        while (!this.isStopped) {
          await this.rest();
          await tx.query('SELECT 1');
        }
      } finally {
        await this.role.end();
      }
    });
  }

  private async rest(): Promise<void> {
    if (this.isStopped) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, lookMs);
    });
    clearTimeout(timer);
  }
}
