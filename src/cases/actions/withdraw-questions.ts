import type { DeadlineClocks } from '../../org/calendar/index.js';
import type { Tx } from '../../platform/index.js';
import type { SavedStep } from '../../runtime-postgres/index.js';
import { keepWaiting } from './waiting.js';

/** A task that is done or was closed waits for no answer any more, and no term stands still for it. */
export async function withdrawQuestions(tx: Tx, clocks: DeadlineClocks, { closed, rootKey, at }: SavedStep): Promise<void> {
  const keys = closed.filter(({ wait }) => wait === 'task').map(({ key }) => key);
  if (keys.length === 0) return;
  const waited = await tx.prepared<{ taskKey: string }>(
    `UPDATE case_information SET state = 'WITHDRAWN', closed_at = $2 WHERE task_key = ANY ($1::bigint[]) AND state = 'OPEN' RETURNING task_key AS "taskKey"`, [keys, at],
  );
  for (const taskKey of new Set(waited.map((question) => question.taskKey))) await keepWaiting(tx, clocks, { caseKey: rootKey, taskKey, at });
}
