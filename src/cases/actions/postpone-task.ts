import { demand, type Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { authorityOn, demandOpen, findTask, lockTask, thingOf, type CaseTask } from '../case-task.js';
import { demandNobodyElse } from '../complete-task.js';
import type { Parts } from '../parts.js';
import { entryOf } from '../trail.js';
import { viewOf } from '../visible-tasks.js';

export interface PostponeTask {
  readonly taskKey: string;
  /** When to come back to it; null: now. */
  readonly followUpAt: Date | null;
}

/** Ertele: whose task it is comes back to it that day; its last day stays. */
export function postponeTask({ database, clock, runtime, audit }: Parts, actor: Actor, { taskKey, followUpAt }: PostponeTask): Promise<CaseTask> {
  return database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demand(actor, 'task.postpone', thingOf(task));
    demandOpen(task);
    demandNobodyElse(actor, task);
    if (followUpAt !== null && followUpAt <= clock.now()) throw new Refusal('CASE_FOLLOW_UP_PAST', { taskKey });

    await runtime.within(tx).tasks.update(taskKey, { followUpDate: followUpAt?.toISOString() ?? null }, actor.personId);

    const details = { to: followUpAt?.toISOString() ?? null };
    audit.record(tx, entryOf(actor, { act: 'task.postpone', thing: { kind: 'task', id: taskKey }, onBehalfOf: authorityOn(actor, task), unit: task.detsisNo, details }));
    return viewOf(await findTask(tx, taskKey));
  });
}
