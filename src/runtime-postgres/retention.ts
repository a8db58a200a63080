import type { Logger, Tx } from '../platform/index.js';
import { deleteFamilies } from './delete-families.js';
import { deleteLooseRows } from './delete-loose-rows.js';
import { dropOldMonths, prepareMonths } from './history-months.js';
import type { Machinery } from './machinery.js';

/** How long what is over is kept; for ever where nothing is said. */
export interface RetentionSettings {
  readonly historyMonths?: number | undefined;
  readonly retentionDays?: number | undefined;
}

const perTransaction = 200;
const dayMs = 86_400_000;

/** Whether the work of this day has been done. */
export async function isDone(database: Pick<Tx, 'query'>, day: string): Promise<boolean> {
  return (await database.query('SELECT 1 FROM day_done WHERE day = $1', [day])).length > 0;
}

/** Once a day: history gets its next months, and what is older than promised goes. */
export class Retention {
  constructor(
    private readonly machinery: Machinery,
    private readonly logger: Logger,
    private readonly settings: RetentionSettings,
  ) {}

  /** The work of this day (2026-03-15), unless it is done. */
  async runOnce(day: string): Promise<void> {
    const { database } = this.machinery;
    if (await isDone(database, day)) return;
    await this.run();
    await database.query('INSERT INTO day_done (day) VALUES ($1) ON CONFLICT DO NOTHING', [day]);
    await database.query('DELETE FROM day_done WHERE day < $1::date - 7', [day]);
  }

  /** Safe to run at any time and in several processes at once. */
  async run(): Promise<void> {
    const { database, clock } = this.machinery;
    const { historyMonths, retentionDays } = this.settings;
    const now = clock.now();
    await database.transaction((tx) => prepareMonths(tx, now));
    if (historyMonths !== undefined) await dropOldMonths(database, now, historyMonths);
    if (retentionDays === undefined) return;
    const before = new Date(now.getTime() - retentionDays * dayMs);
    await this.deleteEnded(before);
    for (const { what, rows } of await deleteLooseRows(database, before)) this.logger.info({ rows }, what);
  }

  private async deleteEnded(before: Date): Promise<void> {
    const { database } = this.machinery;
    for (let total = 0; ; ) {
      const rows = await database.query<{ key: string }>(
        'SELECT key FROM process_instance WHERE ended_at < $1 AND root_key = key ORDER BY ended_at LIMIT $2',
        [before, perTransaction],
      );
      const deleted = await database.transaction((tx) => deleteFamilies(tx, rows.map(({ key }) => key)));
      total += deleted;
      if (deleted > 0 && rows.length === perTransaction) continue;
      if (total > 0) this.logger.info({ instances: total }, 'deleted instances that ended long ago');
      return;
    }
  }
}
