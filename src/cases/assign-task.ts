import { demand, type Actor } from '../permissions/index.js';
import { Refusal } from '../platform/index.js';
import { membersOfAny } from './candidates.js';
import { demandOpen, findTask, findVisible, lockTask, thingOf, type CaseTask } from './case-task.js';
import type { Parts } from './parts.js';
import { entryOf } from './trail.js';
import { viewOf } from './visible-tasks.js';

export interface AssignTask {
  readonly taskKey: string;
  readonly personId: string;
}

/** Ata, Devret: only to somebody the diagram lets do it. */
export async function assignTask(parts: Parts, actor: Actor, { taskKey, personId }: AssignTask): Promise<CaseTask> {
  const { database, runtime, audit, memberships } = parts;
  const { groups } = await findVisible(database, actor, taskKey);
  const isMember = (await membersOfAny(memberships, groups)).some((member) => member.personId === personId);
  return database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demand(actor, 'task.assign', thingOf(task));
    demandOpen(task);
    if (!isMember) throw new Refusal('CASE_TASK_NOT_THEIRS', { taskKey, personId });

    await runtime.within(tx).tasks.assign({ taskKey, assignee: personId, allowOverride: true, actor: actor.personId });

    audit.record(tx, entryOf(actor, { act: 'task.assign', thing: { kind: 'task', id: taskKey }, unit: task.detsisNo, details: { from: task.assignee?.id ?? null, to: personId } }));
    return viewOf(await findTask(tx, taskKey));
  });
}
