import type { Database, Tx } from '../platform/index.js';

const perTransaction = 1_000;

/** What belongs to no instance and is over: decisions that were asked for by themselves, and batch operations. */
const kinds = [
  { table: 'decision_instance', isOver: 'instance_key IS NULL AND evaluated_at < $1', what: 'deleted decisions asked for long ago' },
  { table: 'batch_operation', isOver: 'ended_at < $1', what: 'deleted batch operations that ended long ago' },
] as const;

interface Deleted {
  readonly what: string;
  readonly rows: number;
}

/** Deletes what belongs to no instance and was over before a moment, with the history told under its keys; what still runs stays. */
export async function deleteLooseRows(database: Pick<Database, 'transaction'>, before: Date): Promise<Deleted[]> {
  const deleted = kinds.map(async ({ table, isOver, what }) => {
    let rows = 0;
    for (;;) {
      const some = await database.transaction((tx) => deleteSome(tx, `SELECT key FROM ${table} WHERE ${isOver} LIMIT ${perTransaction} FOR UPDATE SKIP LOCKED`, { table, before }));
      rows += some;
      if (some < perTransaction) return { what, rows };
    }
  });
  return (await Promise.all(deleted)).filter(({ rows }) => rows > 0);
}

async function deleteSome(tx: Tx, chosen: string, { table, before }: { readonly table: string; readonly before: Date }): Promise<number> {
  const gone = await tx.query<{ key: string }>(`DELETE FROM ${table} WHERE key IN (${chosen}) RETURNING key`, [before]);
  await tx.query('DELETE FROM history WHERE instance_key = ANY($1)', [gone.map(({ key }) => key)]);
  return gone.length;
}
