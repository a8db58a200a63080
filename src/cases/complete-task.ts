import { demand, type Actor } from '../permissions/index.js';
import { Refusal } from '../platform/index.js';
import { authorityOn, demandOpen, lockTask, thingOf, type CaseTask, type StoredTask } from './case-task.js';
import type { Parts } from './parts.js';
import { entryOf } from './trail.js';
import { visibleTasks } from './visible-tasks.js';

export interface CompleteTask {
  readonly taskKey: string;
  /** Checked against the task's form by whoever received them. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Completes the task and answers the open ones of its case the actor may see, so that the next screen needs no second question. */
export function completeTask(parts: Parts, actor: Actor, { taskKey, answers }: CompleteTask): Promise<CaseTask[]> {
  const { database, runtime, audit } = parts;
  return database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demand(actor, 'task.complete', thingOf(task));
    demandOpen(task);
    demandNobodyElse(actor, task);

    await runtime.within(tx).tasks.complete({ taskKey, variables: answers, actor: actor.personId });

    const onBehalfOf = authorityOn(actor, task);
    if (onBehalfOf !== null) await tx.query('UPDATE case_task SET on_behalf_of = $2 WHERE key = $1', [taskKey, onBehalfOf]);
    await tx.query('DELETE FROM case_draft WHERE task_key = $1 AND person_id = $2', [taskKey, actor.personId]);
    audit.record(tx, entryOf(actor, { act: 'task.complete', thing: { kind: 'task', id: taskKey }, onBehalfOf, unit: task.detsisNo, details: { caseKey: task.caseKey } }));
    return (await visibleTasks(tx, actor, task.caseKey)).filter(({ state }) => state === 'OPEN');
  });
}

/** Whoever has taken the task does it; their deputy may. */
export function demandNobodyElse(actor: Actor, task: StoredTask): void {
  const { assignee } = task;
  if (assignee === null || assignee.id === actor.personId || authorityOn(actor, task) === assignee.id) return;
  throw new Refusal('CASE_TASK_TAKEN', { taskKey: task.key, by: assignee.name ?? assignee.id });
}
