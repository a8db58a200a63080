import type { Tx } from '../platform/index.js';

const casesAtOnce = 500;
const rowsAtOnce = 5_000;

/** Whether the case of a row still runs: a called instance that has ended belongs to its case as long as that runs. */
const isRunning = `EXISTS (SELECT 1 FROM process_instance i JOIN process_instance root ON root.key = i.root_key WHERE i.key = h.instance_key AND root.state = 'ACTIVE')`;

/**
 * Copies what a month tells of the next running cases into the table that takes its place; answers where to go on, or null.
 * Whole cases at a time, and nobody writes into old months: what was copied before is not copied again.
 */
export async function copySurvivors(tx: Tx, month: string, after: string): Promise<string | null> {
  await tx.query(`CREATE TABLE IF NOT EXISTS ${month}_kept (LIKE history INCLUDING DEFAULTS INCLUDING INDEXES)`);
  const roots = await tx.query<{ key: string }>(`SELECT key FROM process_instance WHERE key > $1 AND state = 'ACTIVE' AND root_key = key ORDER BY key LIMIT ${casesAtOnce}`, [after]);
  await tx.query(
    `WITH family AS (SELECT unnest($1::bigint[]) AS key UNION ALL SELECT key FROM process_instance WHERE root_key = ANY($1) AND root_key <> key)
     INSERT INTO ${month}_kept SELECT h.* FROM family f JOIN ${month} h ON h.instance_key = f.key
      WHERE NOT EXISTS (SELECT 1 FROM ${month}_kept k WHERE k.instance_key = f.key)`,
    [roots.map(({ key }) => key)],
  );
  return roots.at(-1)?.key ?? null;
}

/** Makes the survivors part of history again, in place of their month, which is gone. */
export async function takeItsPlace(tx: Tx, month: string, [from, to]: readonly [Date, Date]): Promise<void> {
  const kept = `${month}_kept`;
  const [any] = await tx.query(`SELECT 1 FROM ${kept} LIMIT 1`);
  if (any) await tx.query(`ALTER TABLE history ATTACH PARTITION ${kept} FOR VALUES FROM ('${from.toISOString()}') TO ('${to.toISOString()}')`);
  else await tx.query(`DROP TABLE ${kept}`);
}

/** Deletes some of what a partition tells of cases that run no longer; false when there was little left of it. */
export async function forgetEnded(tx: Tx, partition: string, before: Date | null): Promise<boolean> {
  const some = `SELECT h.ctid FROM ${partition} h WHERE ($1::timestamptz IS NULL OR h.at < $1) AND NOT ${isRunning} LIMIT ${rowsAtOnce}`;
  const deleted = await tx.query(`DELETE FROM ${partition} WHERE ctid = ANY(ARRAY(${some})) RETURNING 1`, [before]);
  return deleted.length === rowsAtOnce;
}

/** The last case of a month has ended. */
export async function dropWhenEmpty(tx: Tx, partition: string): Promise<void> {
  const [any] = await tx.query(`SELECT 1 FROM ${partition} LIMIT 1`);
  if (!any) await tx.query(`DROP TABLE ${partition}`);
}
