import { demand, type Actor } from '../permissions/index.js';
import { authorityOn, demandOpen, findTask, lockTask, thingOf, type CaseTask } from './case-task.js';
import { demandNobodyElse } from './complete-task.js';
import type { Parts } from './parts.js';
import { entryOf } from './trail.js';
import { viewOf } from './visible-tasks.js';

/** Üzerime Al: the task leaves the team's queue. Who comes second is told who has it. */
export function claimTask({ database, runtime, audit }: Parts, actor: Actor, taskKey: string): Promise<CaseTask> {
  return database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demand(actor, 'task.claim', thingOf(task));
    demandOpen(task);
    demandNobodyElse(actor, task);

    await runtime.within(tx).tasks.assign({ taskKey, assignee: actor.personId, allowOverride: true, actor: actor.personId });

    audit.record(tx, entryOf(actor, { act: 'task.claim', thing: { kind: 'task', id: taskKey }, onBehalfOf: authorityOn(actor, task), unit: task.detsisNo }));
    return viewOf(await findTask(tx, taskKey));
  });
}
