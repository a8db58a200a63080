import { Refusal } from './refusal.js';
import type { Database } from './database/index.js';

interface Setting {
  readonly pinnedAt: Date | null;
  readonly offsetMs: number;
}

const REAL: Setting = { pinnedAt: null, offsetMs: 0 };
const CHANNEL = 'test_clock';

/** The only source of the present time. In test mode it can be moved, and every process on the database follows. */
export class Clock {
  private setting = REAL;
  private changes = 0;
  private readonly onlookers = new Set<() => void>();
  private stopListening = (): void => undefined;

  private constructor(private readonly database?: Database) {}

  /** A clock nobody can move. */
  static real(): Clock {
    return new Clock();
  }

  /** A clock that stands where the database says, and hears when another process moves it. */
  static async movable(database: Database): Promise<Clock> {
    const clock = new Clock(database);
    // When the connection is lost the listener calls again after it is back.
    clock.stopListening = await database.listen(CHANNEL, () => void clock.look().catch(() => undefined));
    await clock.look();
    return clock;
  }

  now(): Date {
    const { pinnedAt, offsetMs } = this.setting;
    return new Date((pinnedAt?.getTime() ?? Date.now()) + offsetMs);
  }

  /** Time stands still at this instant, for everybody. */
  async pin(pinnedAt: Date): Promise<void> {
    await this.set({ pinnedAt, offsetMs: 0 });
  }

  /** Time goes on from here, that much later. */
  async advance(byMs: number): Promise<void> {
    await this.look();
    await this.set({ ...this.setting, offsetMs: this.setting.offsetMs + byMs });
  }

  /** Back to the real time. */
  async reset(): Promise<void> {
    await this.set(REAL);
  }

  /** Calls back after every move that this process has heard of, until the answered function is called. */
  onMove(moved: () => void): () => void {
    this.onlookers.add(moved);
    return () => void this.onlookers.delete(moved);
  }

  close(): void {
    this.stopListening();
  }

  private async set(setting: Setting): Promise<void> {
    await this.movableDatabase().transaction(async (tx) => {
      await tx.query(
        `INSERT INTO test_clock (pinned_at, offset_ms) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET pinned_at = excluded.pinned_at, offset_ms = excluded.offset_ms`,
        [setting.pinnedAt, setting.offsetMs],
      );
      await tx.query(`NOTIFY ${CHANNEL}`);
    });
    this.changes += 1;
    this.stand(setting);
  }

  private async look(): Promise<void> {
    const changesBefore = this.changes;
    const rows = await this.movableDatabase().query<{ pinned_at: Date | null; offset_ms: string }>('SELECT pinned_at, offset_ms FROM test_clock');
    const [row] = rows;
    if (this.changes !== changesBefore) return; // we moved it ourselves meanwhile; what was read is older
    this.stand(row ? { pinnedAt: row.pinned_at, offsetMs: Number(row.offset_ms) } : REAL);
  }

  private stand(setting: Setting): void {
    this.setting = setting;
    for (const moved of this.onlookers) moved();
  }

  private movableDatabase(): Database {
    if (!this.database) throw new Refusal('CLOCK_IS_REAL');
    return this.database;
  }
}
