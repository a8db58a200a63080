import type { Clock } from '../clock.js';
import type { Database, Tx } from '../database/index.js';
import { sealSome } from './seal-batch.js';
import { sealDayBefore } from './seal-day.js';

/** Every transaction that has drawn a number up to `seq` has an id below `xid`. */
interface Fence {
  readonly seq: string;
  readonly xid: string;
}

/** Entries are kept for two years (access logs); the seals of their days for ever. */
export const KEPT_MONTHS = 24;
const MONTHS_AHEAD = 2;
/** Whoever waits for a table makes every writer wait behind them: rather come again later. */
const LOCK_TIMEOUT = `SET LOCAL lock_timeout = '2s'`;

/** Chains what was written, without ever making a writer wait; safe to run at any time and in several processes at once. */
export class AuditSealer {
  private fence: Fence | undefined;

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Seals what nobody can add to any more; answers false while an older transaction is under way, which may still bring an entry. */
  async sealOnce(): Promise<boolean> {
    this.fence ??= await this.drawFence();
    const { seq: upTo, xid } = this.fence;
    const [row] = await this.database.query<{ passed: boolean }>('SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS passed', [xid]);
    if (!row?.passed) return false;
    while ((await this.alone((tx) => this.seal(tx, upTo))) > 0);
    this.fence = undefined;
    return true;
  }

  /** Makes the coming months' partitions and lets those go that are older than promised. */
  async keepMonths(): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit-months', 0))`);
      await tx.query(LOCK_TIMEOUT);
      for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1) await tx.query('SELECT prepare_audit_month($1)', [monthAt(now, ahead)]);
    });
    await this.alone(async (tx) => {
      await tx.query(LOCK_TIMEOUT);
      await tx.query('SELECT drop_audit_before($1)', [monthAt(now, -KEPT_MONTHS)]);
      return 0;
    });
  }

  /** The number first, our own id after it: whoever has drawn an older number got their id before they drew it, so before us. */
  private drawFence(): Promise<Fence> {
    return this.database.transaction(async (tx) => {
      const [drawn] = await tx.query<{ seq: string }>('SELECT last_value::text AS seq FROM audit_seq');
      const [own] = await tx.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
      return { seq: drawn?.seq ?? '0', xid: own?.xid ?? '' };
    });
  }

  private async seal(tx: Tx, upTo: string): Promise<number> {
    const now = this.clock.now();
    const [row] = await tx.query<{ day: string }>(
      'SELECT greatest($1::date, (SELECT max(day) FROM audit_batch), (SELECT max(day) + 1 FROM audit_seal))::text AS day', [now.toISOString().slice(0, 10)],
    );
    const day = row?.day ?? '';
    await sealDayBefore(tx, day, now);
    return sealSome(tx, { upTo, day, now });
  }

  /** One at a time, whichever process it is in; who comes second has nothing to do. */
  private alone(work: (tx: Tx) => Promise<number>): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ isOurs: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('audit-seal', 0)) AS "isOurs"`);
      return row?.isOurs ? work(tx) : 0;
    });
  }
}

/** The first day of the month, so many months from now. */
export function monthAt(now: Date, ahead: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 10);
}
