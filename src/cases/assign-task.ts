import { demand, type Actor } from '../permissions/index.js';
import { Refusal } from '../platform/index.js';
import { ROLES, type Memberships, type Role } from '../org/index.js';
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
  const isMember = await isMemberOfAny(memberships, groups, personId);
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

async function isMemberOfAny(memberships: Memberships, groups: readonly string[], personId: string): Promise<boolean> {
  for (const group of groups) {
    const [name, detsisNo = ''] = group.split('@');
    const role = ROLES.find((known): known is Role => known === name);
    if (role && (await memberships.membersOf({ detsisNo, role })).some((member) => member.personId === personId)) return true;
  }
  return false;
}
