import type { Database } from '../../platform/index.js';

const AT_ONCE = 500;

/** Deletes some of what was over before that moment, with its steps; answers whether there may be more. */
export async function forgetSome(database: Database, before: Date): Promise<boolean> {
  const gone = await database.query(
    `DELETE FROM notification WHERE id IN (
       SELECT id FROM notification WHERE state IN ('sent', 'delivered', 'failed', 'given-up', 'skipped', 'digested') AND created_at < $1
       ORDER BY created_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) RETURNING 1`,
    [before],
  );
  return gone.length === AT_ONCE;
}
