import { demand, type Actor } from '../permissions/index.js';
import { demandOpen, findTask, lockTask, thingOf, type CaseTask } from './case-task.js';
import type { Parts } from './parts.js';
import { entryOf } from './trail.js';
import { viewOf } from './visible-tasks.js';

/** Bırak: the task goes back to its team's queue. */
export function releaseTask({ database, runtime, audit }: Parts, actor: Actor, taskKey: string): Promise<CaseTask> {
  return database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demand(actor, 'task.release', thingOf(task));
    demandOpen(task);

    await runtime.within(tx).tasks.assign({ taskKey, assignee: null, allowOverride: true, actor: actor.personId });

    audit.record(tx, entryOf(actor, { act: 'task.release', thing: { kind: 'task', id: taskKey }, unit: task.detsisNo, details: { from: task.assignee?.id ?? null } }));
    return viewOf(await findTask(tx, taskKey));
  });
}
