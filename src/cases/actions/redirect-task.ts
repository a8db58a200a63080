import { demand, may, type Actor } from '../../permissions/index.js';
import { Refusal, type Tx } from '../../platform/index.js';
import { membersOfAny } from '../candidates.js';
import { authorityOn, demandOpen, findVisible, lockTask, thingOf, type StoredTask } from '../case-task.js';
import { demandNobodyElse } from '../complete-task.js';
import type { Parts } from '../parts.js';
import { writtenText } from '../stored-text.js';
import { entryOf } from '../trail.js';
import { writeOwnMovement } from '../write-own-movement.js';
import { openUnit } from './open-unit.js';

export interface RedirectTask {
  readonly taskKey: string;
  /** The unit it goes to, for the same roles as here. */
  readonly detsisNo: string;
  /** Stands in the movements, as the applicant reads them too. */
  readonly reason: string;
}

/** Yeniden Yönlendir: from now on the task is another unit's, with its files; nothing is left of it where it was. */
export async function redirectTask(parts: Parts, actor: Actor, { taskKey, detsisNo, reason }: RedirectTask): Promise<void> {
  const { database, clock, units, memberships } = parts;
  const groups = groupsIn(detsisNo, (await findVisible(database, actor, taskKey)).groups);
  const target = await openUnit(parts, detsisNo);
  const isManned = (await membersOfAny(memberships, groups)).length > 0;
  const to = { detsisNo, unitPath: await units.pathOf(detsisNo), il: target.ilCode, ilce: target.ilce };
  await database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demand(actor, 'task.redirect', thingOf(task));
    demandOpen(task);
    if (!may(actor, 'task.assign', thingOf(task))) demandNobodyElse(actor, task);
    const aciklama = writtenText('reason', reason);
    if (task.detsisNo === detsisNo) throw new Refusal('CASE_UNIT_SAME', { taskKey });
    if (groups.length === 0 || !may(actor, 'task.redirect-to', to)) throw new Refusal('CASE_UNIT_NOT_ALLOWED', { taskKey, detsisNo });
    if (!isManned) throw new Refusal('CASE_UNIT_HAS_NOBODY', { taskKey, detsisNo });

    await handOver(parts, tx, { actor, task, detsisNo });

    writeOwnMovement(tx, { kind: 'redirected', task, at: clock.now(), aciklama, gonderenNo: task.detsisNo, alanNo: detsisNo, isForApplicant: true, isForEverybody: true });
  });
}

interface HandOver {
  readonly actor: Actor;
  readonly task: StoredTask;
  readonly detsisNo: string;
}

async function handOver({ runtime, documents, audit }: Parts, tx: Tx, { actor, task, detsisNo }: HandOver): Promise<void> {
  const { tasks } = runtime.within(tx);
  if (task.assignee !== null) await tasks.assign({ taskKey: task.key, assignee: null, allowOverride: true, actor: actor.personId });
  await tasks.update(task.key, { candidateGroups: groupsIn(detsisNo, task.groups) }, actor.personId);
  await documents.follow(tx, { kind: 'task', id: task.key }, { detsisNo, ilce: task.ilce });
  const details = { from: task.detsisNo, to: detsisNo };
  audit.record(tx, entryOf(actor, { act: 'task.redirect', thing: { kind: 'task', id: task.key }, onBehalfOf: authorityOn(actor, task), unit: task.detsisNo, details }));
}

/** The same roles in the other unit; a group that is no `ROL@detsisNo` is not carried over. */
function groupsIn(detsisNo: string, groups: readonly string[]): string[] {
  return [...new Set(groups.flatMap((group) => (/^[^@]+@[0-9]{8}$/u.test(group) ? [`${group.split('@')[0]}@${detsisNo}`] : [])))];
}
