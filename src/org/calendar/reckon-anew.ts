import type { Database, Tx } from '../../platform/index.js';
import { holdCalendar, readCalendar, type KnownCalendar } from './calendar-data.js';
import { dueAt } from './due-at.js';
import { readClocks } from './stored-clock.js';

/** Few enough that whoever pauses one of them does not wait long. */
const BATCH = 500;

/** Brings every running clock to the calendar as it is now, batch by batch; answers how many were behind. Any number of processes may. */
export async function reckonAnew(database: Database): Promise<number> {
  let sum = 0;
  for (;;) {
    const reckoned = await database.transaction((tx) => reckonBatch(tx));
    if (reckoned === 0) return sum;
    sum += reckoned;
  }
}

async function reckonBatch(tx: Tx): Promise<number> {
  await holdCalendar(tx);
  const behind = await tx.query<{ id: string }>(
    `SELECT id FROM deadline_clock WHERE stopped_at IS NULL AND reckoned_by < (SELECT revision FROM calendar_revision)
     ORDER BY reckoned_by, id LIMIT ${BATCH} FOR UPDATE`,
  );
  if (behind.length === 0) return 0;
  const calendars = new Map<number | null, KnownCalendar>();
  const rows = [];
  for (const clock of await readClocks(tx, 'c.id = ANY ($1::uuid[])', [behind.map(({ id }) => id)])) {
    const calendar = calendars.get(clock.ilCode) ?? (await readCalendar(tx, clock.ilCode));
    calendars.set(clock.ilCode, calendar);
    rows.push({ id: clock.id, due_at: dueAt(clock, calendar.workingTime), revision: calendar.revision });
  }
  await tx.query(
    `UPDATE deadline_clock c SET due_at = r.due_at, reckoned_by = r.revision
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, due_at timestamptz, revision bigint) WHERE c.id = r.id`,
    [JSON.stringify(rows)],
  );
  return rows.length;
}
