import type { DeadlineClocks } from '../../org/calendar/index.js';
import { demand, type Actor } from '../../permissions/index.js';
import { Refusal, type Tx } from '../../platform/index.js';
import { authorityOn, demandOpen, findTask, lockTask, thingOf, type CaseTask } from '../case-task.js';
import type { Parts } from '../parts.js';
import { writtenText } from '../stored-text.js';
import { entryOf } from '../trail.js';
import { viewOf } from '../visible-tasks.js';
import { writeOwnMovement } from '../write-own-movement.js';

export interface ExtendDue {
  readonly taskKey: string;
  readonly dueAt: Date;
  /** Read by the branch and by whoever oversees the case, never by the applicant. */
  readonly reason: string;
}

/** Süre Uzat: the task's last day; timers of the diagram and the case's statutory term stay where they are. */
export function extendDue({ database, clock, runtime, audit, clocks }: Parts, actor: Actor, { taskKey, dueAt, reason }: ExtendDue): Promise<CaseTask> {
  return database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demand(actor, 'task.extend', thingOf(task));
    demandOpen(task);
    const [aciklama, at] = [writtenText('reason', reason), clock.now()];
    if (dueAt <= at || (task.dueAt !== null && dueAt <= task.dueAt)) throw new Refusal('CASE_DUE_NOT_LATER', { taskKey });

    await leaveClock(tx, clocks, { taskKey, at });
    await runtime.within(tx).tasks.update(taskKey, { dueDate: dueAt.toISOString() }, actor.personId);

    writeOwnMovement(tx, { kind: 'due-extended', task, at, aciklama, isForApplicant: false });
    const details = { from: task.dueAt?.toISOString() ?? null, to: dueAt.toISOString() };
    audit.record(tx, entryOf(actor, { act: 'task.extend', thing: { kind: 'task', id: taskKey }, onBehalfOf: authorityOn(actor, task), unit: task.detsisNo, details }));
    return viewOf(await findTask(tx, taskKey));
  });
}

/** A date somebody has set is no longer reckoned. Clock before task, as whoever reckons clocks anew has them. */
async function leaveClock(tx: Tx, clocks: DeadlineClocks, { taskKey, at }: { readonly taskKey: string; readonly at: Date }): Promise<void> {
  const running = await tx.query<{ id: string }>('SELECT d.id FROM case_task t JOIN deadline_clock d ON d.id = t.clock_id WHERE t.key = $1 AND d.stopped_at IS NULL', [taskKey]);
  for (const { id } of running) await clocks.stop(tx, { id, at });
  await tx.query('UPDATE case_task SET clock_id = NULL WHERE key = $1', [taskKey]);
}
