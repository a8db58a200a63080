import { demand, type Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { authorityOn, findVisible, thingOf, whenOf } from '../case-task.js';
import { demandNobodyElse } from '../complete-task.js';
import type { Parts } from '../parts.js';
import { entryOf } from '../trail.js';
import { lockQuestion } from './answer-information.js';
import { keepWaiting } from './waiting.js';

/** The task's people wait for no answer any more. */
export function withdrawInformation({ database, clock, clocks, audit }: Parts, actor: Actor, id: string): Promise<void> {
  return database.transaction(async (tx) => {
    const asked = await lockQuestion(tx, id);
    if (!asked) throw new Refusal('NOT_FOUND');
    const task = await findVisible(tx, actor, asked.taskKey);
    demand(actor, 'information.ask', thingOf(task));
    demandNobodyElse(actor, task);
    if (asked.closedAt !== null) throw new Refusal('CASE_QUESTION_CLOSED', { at: asked.closedAt.toISOString(), when: whenOf(asked.closedAt) });

    const at = clock.now();
    await tx.query(`UPDATE case_information SET state = 'WITHDRAWN', closed_at = $2 WHERE id = $1`, [id, at]);
    await keepWaiting(tx, clocks, { caseKey: asked.caseKey, taskKey: asked.taskKey, at });

    const details = { informationId: id, withdrawn: true };
    audit.record(tx, entryOf(actor, { act: 'information.ask', thing: { kind: 'task', id: asked.taskKey }, onBehalfOf: authorityOn(actor, task), unit: task.detsisNo, details }));
  });
}
