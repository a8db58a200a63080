import { demand, type Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { authorityOn, demandOpen, findTask, lockTask, thingOf, type CaseTask } from '../case-task.js';
import type { Parts } from '../parts.js';
import { entryOf } from '../trail.js';
import { viewOf } from '../visible-tasks.js';

export interface SetPriority {
  readonly taskKey: string;
  /** 0 to 100, as diagrams count it: the higher, the sooner. */
  readonly priority: number;
}

/** Öncelik. */
export function setPriority({ database, runtime, audit }: Parts, actor: Actor, { taskKey, priority }: SetPriority): Promise<CaseTask> {
  return database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demand(actor, 'task.set-priority', thingOf(task));
    demandOpen(task);
    if (!Number.isInteger(priority) || priority < 0 || priority > 100) throw new Refusal('MALFORMED_REQUEST', { fields: [{ field: 'priority', fault: priority > 100 ? 'too_big' : 'too_small' }] });

    await runtime.within(tx).tasks.update(taskKey, { priority }, actor.personId);

    const details = { from: task.priority, to: priority };
    audit.record(tx, entryOf(actor, { act: 'task.set-priority', thing: { kind: 'task', id: taskKey }, onBehalfOf: authorityOn(actor, task), unit: task.detsisNo, details }));
    return viewOf(await findTask(tx, taskKey));
  });
}
