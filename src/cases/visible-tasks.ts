import { rowsOf, type Actor } from '../permissions/index.js';
import type { Database, Tx } from '../platform/index.js';
import { TASK, TASK_COLUMNS, type CaseTask, type StoredTask } from './case-task.js';

/** Of a case's tasks those the actor may see, the oldest first. */
export async function visibleTasks(source: Pick<Database | Tx, 'query'>, actor: Actor, caseKey: string): Promise<CaseTask[]> {
  const { sql, params } = rowsOf(actor, 'task.read', { columns: TASK_COLUMNS, taken: 1 });
  const tasks = await source.query<StoredTask>(`${TASK} WHERE t.case_key = $1 AND ${sql} ORDER BY t.key LIMIT 1000`, [caseKey, ...params]);
  return tasks.map(viewOf);
}

export function viewOf({ groups: _groups, il: _il, ilce: _ilce, ...task }: StoredTask): CaseTask {
  return task;
}
