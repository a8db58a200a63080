import { demand, type Actor } from '../permissions/index.js';
import { Refusal, type Tx } from '../platform/index.js';
import { authorityOn, demandOpen, findVisible, lockTask, thingOf, type CaseTask, type StoredTask } from './case-task.js';
import { checkForm, formOfTask, type FormAnswers } from './forms/index.js';
import type { Parts } from './parts.js';
import { entryOf } from './trail.js';
import { visibleTasks } from './visible-tasks.js';

export interface CompleteTask {
  readonly taskKey: string;
  /** As they were sent: the task's form decides what of them is taken. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Completes the task and answers the open ones of its case the actor may see, so that the next screen needs no second question. */
export async function completeTask(parts: Parts, actor: Actor, { taskKey, answers }: CompleteTask): Promise<CaseTask[]> {
  const { database, runtime, audit } = parts;
  demandTheirs(actor, await findVisible(database, actor, taskKey));
  const checked = await checkTask(parts, actor, { taskKey, answers });

  return database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demandTheirs(actor, task);

    await attach(parts, tx, { actor, task, checked });
    // Who has done it is not the browser's to say.
    await runtime.within(tx).tasks.complete({ taskKey, variables: { ...checked.answers, islemYapan: actor.name }, actor: actor.personId });

    const onBehalfOf = authorityOn(actor, task);
    if (onBehalfOf !== null) await tx.query('UPDATE case_task SET on_behalf_of = $2 WHERE key = $1', [taskKey, onBehalfOf]);
    await tx.query('DELETE FROM case_draft WHERE task_key = $1 AND person_id = $2', [taskKey, actor.personId]);
    audit.record(tx, entryOf(actor, { act: 'task.complete', thing: { kind: 'task', id: taskKey }, onBehalfOf, unit: task.detsisNo, details: { caseKey: task.caseKey } }));
    return (await visibleTasks(tx, actor, task.caseKey)).filter(({ state }) => state === 'OPEN');
  });
}

/** A task without a form asks nothing: nothing is taken. */
async function checkTask(parts: Parts, actor: Actor, { taskKey, answers }: CompleteTask): Promise<FormAnswers> {
  const form = await formOfTask(parts.database, taskKey);
  return form ? checkForm(parts, actor, { ...form, answers }) : { answers: {}, documents: [] };
}

interface Attaching {
  readonly actor: Actor;
  readonly task: StoredTask;
  readonly checked: FormAnswers;
}

/** Read from then on where the task is, and in no other branch. */
async function attach({ documents }: Parts, tx: Tx, { actor, task, checked }: Attaching): Promise<void> {
  if (checked.documents.length === 0) return;
  await documents.attach(tx, checked.documents, { by: actor, thing: { kind: 'task', id: task.key }, detsisNo: task.detsisNo, ilce: task.ilce });
}

function demandTheirs(actor: Actor, task: StoredTask): void {
  demand(actor, 'task.complete', thingOf(task));
  demandOpen(task);
  demandNobodyElse(actor, task);
}

/** Whoever has taken the task does it; their deputy may. */
export function demandNobodyElse(actor: Actor, task: StoredTask): void {
  const { assignee } = task;
  if (assignee === null || assignee.id === actor.personId || authorityOn(actor, task) === assignee.id) return;
  throw new Refusal('CASE_TASK_TAKEN', { taskKey: task.key, by: assignee.name ?? assignee.id });
}
