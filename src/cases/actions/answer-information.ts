import { may, type Actor } from '../../permissions/index.js';
import { Refusal, type Tx } from '../../platform/index.js';
import { findTask, whenOf } from '../case-task.js';
import { attachFiles } from '../files.js';
import type { Parts } from '../parts.js';
import { writtenText } from '../stored-text.js';
import { entryOf } from '../trail.js';
import { writeOwnMovement } from '../write-own-movement.js';
import { keepWaiting } from './waiting.js';

export interface AnswerInformation {
  readonly id: string;
  readonly answer: string;
  /** The answerer's own new documents; read by the task's people from then on. */
  readonly documents?: readonly string[];
}

/** The answer goes back to the task that asked; of two answers the first one counts. */
export function answerInformation(parts: Parts, actor: Actor, { id, answer, documents = [] }: AnswerInformation): Promise<void> {
  const { database, clock, clocks, audit } = parts;
  return database.transaction(async (tx) => {
    const asked = await lockQuestion(tx, id);
    if (!asked || !may(actor, 'information.answer', asked)) throw new Refusal('NOT_FOUND');
    if (asked.closedAt !== null) throw new Refusal('CASE_QUESTION_CLOSED', { at: asked.closedAt.toISOString(), when: whenOf(asked.closedAt) });
    const [aciklama, at, task] = [writtenText('answer', answer), clock.now(), await findTask(tx, asked.taskKey)];
    const onBehalfOf = asked.personId === actor.personId ? null : authorityIn(actor, asked.detsisNo);

    await tx.query(`UPDATE case_information SET state = 'ANSWERED', answer = $2, answered_by = $3, on_behalf_of = $4, closed_at = $5 WHERE id = $1`, [id, aciklama, actor.personId, onBehalfOf, at]);
    await attachFiles(parts, tx, { by: actor, ids: documents, thing: { kind: 'information', id }, detsisNo: task.detsisNo, ilce: task.ilce });
    await keepWaiting(tx, clocks, { caseKey: asked.caseKey, taskKey: asked.taskKey, at });

    writeOwnMovement(tx, { kind: 'information-answered', task, at, aciklama, gonderenNo: asked.detsisNo, alanNo: task.detsisNo, isForApplicant: asked.detsisNo === null });
    audit.record(tx, entryOf(actor, { act: 'information.answer', thing: { kind: 'task', id: asked.taskKey }, onBehalfOf, unit: asked.detsisNo, details: { informationId: id } }));
  });
}

interface Question {
  readonly caseKey: string;
  readonly taskKey: string;
  readonly detsisNo: string | null;
  readonly personId: string | null;
  readonly closedAt: Date | null;
}

/** The family first, as whatever moves it locks it; the question is read afterwards. */
export async function lockQuestion(tx: Tx, id: string): Promise<Question | undefined> {
  if (!UUID.test(id)) return undefined;
  await tx.query('SELECT 1 FROM process_instance WHERE key = (SELECT case_key FROM case_information WHERE id = $1) FOR UPDATE', [id]);
  const [question] = await tx.query<Question>(
    `SELECT case_key AS "caseKey", task_key AS "taskKey", detsis_no AS "detsisNo", person_id AS "personId", closed_at AS "closedAt" FROM case_information WHERE id = $1`, [id],
  );
  return question;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Null when somebody of the unit answers for themselves. */
function authorityIn({ capacities }: Actor, detsisNo: string | null): string | null {
  const inUnit = capacities.filter((capacity) => capacity.detsisNo === detsisNo);
  return inUnit.some(({ onBehalfOf }) => onBehalfOf === null) ? null : (inUnit[0]?.onBehalfOf ?? null);
}
