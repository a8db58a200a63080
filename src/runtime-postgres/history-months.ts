import type { Database, Tx } from '../platform/index.js';
import { copySurvivors, dropWhenEmpty, forgetEnded, takeItsPlace } from './surviving-history.js';

const monthsAhead = 2;

type Transactions = Pick<Database, 'transaction'>;

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

/** Drops the months that ended longer ago than that; what is told of cases that still run stays. */
export async function dropOldMonths(database: Transactions, now: Date, months: number): Promise<void> {
  const oldest = monthAt(now, -months);
  const found = await database.transaction((tx) => partitions(tx));
  for (const name of found.filter((one) => isMonth(one) && one < nameOf(oldest))) {
    for (let after: string | null = '0'; after !== null; ) after = await onPartition(database, name, (tx) => copySurvivors(tx, name, after ?? ''));
    await onPartition(database, name, (tx) => dropMonth(tx, name));
  }
  for (const name of found.filter((one) => !isMonth(one))) {
    while (await onPartition(database, name, (tx) => forgetEnded(tx, name, isKept(name) ? null : oldest)));
    if (isKept(name)) await onPartition(database, name, (tx) => dropWhenEmpty(tx, name));
  }
}

/** A transaction about a partition; null when another process has dropped it. */
function onPartition<T>(database: Transactions, name: string, work: (tx: Tx) => Promise<T>): Promise<T | null> {
  return database.transaction(async (tx) => {
    await lockMonths(tx);
    return (await partitions(tx)).includes(name) ? work(tx) : null;
  });
}

/** The survivors take the month's place in the same moment in which it goes: no reader misses a row. */
async function dropMonth(tx: Tx, name: string): Promise<void> {
  await tx.query(`DROP TABLE ${name}`);
  const from = new Date(`${name.slice('history_'.length).replace('_', '-')}-01T00:00:00Z`);
  await takeItsPlace(tx, name, [from, monthAt(from, 1)]);
}

async function lockMonths(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('history-months'))`);
}

async function partitions(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(`SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'history'::regclass ORDER BY 1`);
  return rows.map(({ name }) => name);
}

const isMonth = (name: string): boolean => /^history_\d{4}_\d{2}$/.test(name);

/** What is left of a month whose time is over. */
const isKept = (name: string): boolean => /^history_\d{4}_\d{2}_kept$/.test(name);

function monthAt(now: Date, ahead: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
}

function nameOf(month: Date): string {
  return `history_${month.toISOString().slice(0, 7).replace('-', '_')}`;
}
