import type { Tx } from '../platform/index.js';

const tables = ['element_instance', 'variable', 'user_task', 'job', 'timer', 'message_subscription', 'message_correlation', 'signal_subscription', 'incident', 'decision_instance', 'history'];

/** Deletes ended instances with everything they have called and every row that tells of them; running ones stay. Answers how many. */
export async function deleteFamilies(tx: Tx, rootKeys: readonly string[]): Promise<number> {
  const roots = await tx.query<{ key: string }>(
    `SELECT key FROM process_instance WHERE key = ANY($1) AND root_key = key AND state <> 'ACTIVE' ORDER BY key FOR UPDATE`,
    [rootKeys],
  );
  const keys = roots.map(({ key }) => key);
  const family = await tx.query<{ key: string }>('SELECT key FROM process_instance WHERE key = ANY($1) OR root_key = ANY($1)', [keys]);
  const members = family.map(({ key }) => key);
  for (const table of tables) await tx.query(`DELETE FROM ${table} WHERE instance_key = ANY($1)`, [members]);
  await tx.query('DELETE FROM process_instance WHERE key = ANY($1)', [members]);
  return keys.length;
}
