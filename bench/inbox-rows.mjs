import { prepareMonths } from '../dist/runtime-postgres/history-months.js';

export const GROUPS = 500;
export const OFFICERS = 1000;
const DAYS = 90;
const HISTORY_MONTHS = 12;
const HISTORY_SECONDS = 45;
const CHUNK = 250_000;

/** Keys as the runtime makes them: milliseconds since 2024, then 22 bits. */
const KEY = `((extract(epoch FROM at) - extract(epoch FROM timestamptz '2024-01-01 00:00Z')) * 1000)::bigint << 22`;

/**
 * Open tasks $1 to $2 of $3 and as many done ones, in the order in which they came: older ones are more often done.
 * One of 500 roles in a unit each, every tenth a second one too; 5 % have an assignee, 70 % a due date. A search reads
 * nothing of their instances but variables, and only when it asks for them.
 */
const TASKS = `
  WITH made AS (
    SELECT n, now() - interval '${DAYS} days' * (1 - n::float8 / (2 * $3::int)) AS at, random() < 1 - n::float8 / (2 * $3::int) AS done,
      (random() * (${GROUPS} - 1))::int AS one, (random() * (${GROUPS} - 1))::int AS other, (random() * (${OFFICERS} - 1))::int AS officer
    FROM generate_series(2 * $1::int, 2 * $2::int - 1) n)
  INSERT INTO user_task (key, instance_key, definition_key, element_key, element_id, name, state, assignee, candidate_groups, due_at, priority, created_at, completed_at)
  SELECT (${KEY}) + n % 1000 * 4 + 2, (${KEY}) + n % 1000 * 4, ($4::bigint[])[1 + n % cardinality($4::bigint[])], (${KEY}) + n % 1000 * 4 + 1,
    'gorev-' || 1 + n % 7, 'Başvuruyu değerlendir', CASE WHEN done THEN 'COMPLETED' ELSE 'CREATED' END,
    CASE WHEN done OR random() < 0.05 THEN 'memur-' || officer END,
    CASE WHEN random() < 0.1 THEN ARRAY['ROL@' || 10000000 + one, 'ROL@' || 10000000 + other] ELSE ARRAY['ROL@' || 10000000 + one] END,
    CASE WHEN random() < 0.7 THEN at + interval '30 days' * random() END, (ARRAY[50, 50, 50, 50, 50, 25, 75, 90])[1 + (random() * 7)::int], at, CASE WHEN done THEN at + interval '1 day' END
  FROM made`;

const HISTORY = `
  INSERT INTO history (at, instance_key, revision, command, actor, events)
  SELECT at, (${KEY}) + n / 10 % 1000 * 4, n % 10, 'complete-task', 'memur-' || n % ${OFFICERS},
    jsonb_build_array(jsonb_build_object('kind', 'completed', 'elementId', 'gorev-' || n % 7, 'key', n::text), jsonb_build_object('kind', 'opened', 'elementId', 'gorev-' || n % 5, 'key', n::text))
  FROM (SELECT n, date_trunc('month', now()) - interval '${HISTORY_MONTHS - 1} months' + interval '30 days' * (${HISTORY_MONTHS * 0.9} * (n / 10 * 10)::float8 / $3::int) AS at FROM generate_series($1::int, $2::int - 1) n) made`;

/** Replaces all tasks by about as many open ones as wanted, and as many that are done. */
export async function fillTasks(pool, { open, definitions }) {
  await pool.query('TRUNCATE user_task, open_task_of_group');
  await inChunks({ total: open, size: CHUNK / 2 }, (from, to) => pool.query(TASKS, [from, to, open, definitions]));
  await pool.query('VACUUM ANALYZE user_task, open_task_of_group');
}

/** Replaces all history, in a partition for each month of a year; answers how many rows the time was enough for. */
export async function fillHistory(pool, database, rows) {
  await pool.query('TRUNCATE history');
  for (let ago = HISTORY_MONTHS; ago >= 0; ago -= 1) {
    const now = new Date();
    await database.transaction((tx) => prepareMonths(tx, new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1))));
  }
  const endsAt = Date.now() + HISTORY_SECONDS * 1000;
  let filled = 0;
  await inChunks({ total: rows, size: CHUNK }, async (from, to) => {
    if (Date.now() > endsAt) return;
    await pool.query(HISTORY, [from, to, rows]);
    filled += to - from;
  });
  await pool.query('VACUUM ANALYZE history');
  return filled;
}

/** Chunks of the numbers below the total, two at a time. */
async function inChunks({ total, size }, fill) {
  let next = 0;
  await Promise.all([0, 1].map(async () => {
    while (next < total) {
      const from = next;
      next = Math.min(total, from + size);
      await fill(from, next);
    }
  }));
}
