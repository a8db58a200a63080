import type { Database } from '../../src/platform/index.js';

/** Every table of the queue, which lie beside ours. */
export async function emptyQueueIn(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text ~ 'bullmq'`,
  );
  for (const { name } of tables) if (!/migration|version/.test(name)) await database.query(`DELETE FROM ${name}`);
}
