import type { Tx } from '../platform/index.js';

const monthsAhead = 2;

/** Makes history's partitions for this month and the next ones; rows that came before their partition move into it. */
export async function prepareMonths(tx: Tx, now: Date): Promise<void> {
  await lockMonths(tx);
  const existing = new Set(await partitions(tx));
  for (let ahead = 0; ahead <= monthsAhead; ahead++) {
    const from = monthAt(now, ahead);
    const name = nameOf(from);
    if (existing.has(name)) continue;
    const range = [from.toISOString(), monthAt(now, ahead + 1).toISOString()];
    // Nobody writes meanwhile: a row on its way to the default partition would be refused once this one is there.
    await tx.query('LOCK TABLE history IN ACCESS EXCLUSIVE MODE');
    // Attached only when it is full: PostgreSQL refuses a partition whose rows lie in the default one.
    await tx.query(`CREATE TABLE ${name} (LIKE history INCLUDING DEFAULTS INCLUDING INDEXES)`);
    await tx.query(`WITH moved AS (DELETE FROM history_other WHERE at >= $1 AND at < $2 RETURNING *) INSERT INTO ${name} SELECT * FROM moved`, range);
    await tx.query(`ALTER TABLE history ATTACH PARTITION ${name} FOR VALUES FROM ('${range[0]}') TO ('${range[1]}')`);
  }
}

/** Drops the months that ended longer ago than that. */
export async function dropOldMonths(tx: Tx, now: Date, months: number): Promise<void> {
  await lockMonths(tx);
  const oldest = monthAt(now, -months);
  const keptFrom = nameOf(oldest);
  for (const name of await partitions(tx)) if (name < keptFrom) await tx.query(`DROP TABLE ${name}`);
  await tx.query('DELETE FROM history_other WHERE at < $1', [oldest]);
}

async function lockMonths(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('history-months'))`);
}

async function partitions(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'history'::regclass AND c.relname ~ '^history_\\d{4}_\\d{2}$'`,
  );
  return rows.map(({ name }) => name);
}

function monthAt(now: Date, ahead: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
}

function nameOf(month: Date): string {
  return `history_${month.toISOString().slice(0, 7).replace('-', '_')}`;
}
