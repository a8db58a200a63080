import type { Clock, Database } from '../../platform/index.js';
import { destroyDocuments } from '../destroy.js';
import type { Quota } from '../quota.js';
import type { Spool } from '../spool.js';
import type { DocumentStorage } from '../storage/index.js';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly storage: DocumentStorage;
  readonly spool: Spool;
  readonly quota: Quota;
}

const AT_ONCE = 200;
const HOUR_MS = 3_600_000;
/** Who dies while destroying gives the rest back after that. */
const LEASE_MS = 300_000;

/** Destroys what is over: documents whose time has come, bytes nobody knows, files left on the way in. Safe to run anywhere at any time. */
export class Sweep {
  constructor(private readonly parts: Parts) {}

  async run(): Promise<void> {
    while ((await this.retire()) === AT_ONCE);
    while ((await this.destroyBytes()) > 0);
    await this.forget();
    await this.parts.spool.sweep(new Date(this.parts.clock.now().getTime() - HOUR_MS));
    await this.parts.quota.forget();
  }

  /** Documents whose retention has passed, and those nobody attached. */
  private retire(): Promise<number> {
    const now = this.parts.clock.now();
    return this.parts.database.transaction(async (tx) => {
      const rows = await tx.query<{ id: string; isUnused: boolean }>(
        `SELECT id, thing_kind IS NULL AS "isUnused" FROM document WHERE state <> 'silindi' AND delete_after <= $1 ORDER BY delete_after LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`, [now],
      );
      for (const isUnused of [true, false]) {
        const ids = rows.filter((row) => row.isUnused === isUnused).map(({ id }) => id);
        if (ids.length > 0) await destroyDocuments(tx, { ids, reason: isUnused ? 'unused' : 'retention', now });
      }
      return rows.length;
    });
  }

  /** Claimed before they are destroyed: from then on nobody makes a document of them. */
  private async destroyBytes(): Promise<number> {
    const { database, clock, storage } = this.parts;
    const now = clock.now();
    const claimed = await database.query<{ storage_key: string }>(
      `UPDATE document_leftover SET is_going = true, go_after = $2 WHERE storage_key IN (
         SELECT storage_key FROM document_leftover WHERE go_after <= $1 ORDER BY go_after LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) RETURNING storage_key`,
      [now, new Date(now.getTime() + LEASE_MS)],
    );
    for (const { storage_key: key } of claimed) {
      await storage.remove(key);
      await database.transaction(async (tx) => {
        await tx.query('UPDATE document_destruction SET destroyed_at = $2 WHERE storage_key = $1 AND destroyed_at IS NULL', [key, clock.now()]);
        await tx.query('DELETE FROM document_leftover WHERE storage_key = $1', [key]);
      });
    }
    return claimed.length;
  }

  /** After three years nothing is left of a document but its audit. */
  private async forget(): Promise<void> {
    await this.parts.database.query(
      'DELETE FROM document WHERE id IN (SELECT document_id FROM document_destruction WHERE kept_until <= $1 AND destroyed_at IS NOT NULL)', [this.parts.clock.now()],
    );
  }
}
