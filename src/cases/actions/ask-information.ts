import type { Notifications } from '../../notifications/index.js';
import { demand, RULES, type Actor } from '../../permissions/index.js';
import { Refusal, type Tx } from '../../platform/index.js';
import { membersOfAny } from '../candidates.js';
import { authorityOn, demandOpen, lockTask, thingOf, type StoredTask } from '../case-task.js';
import { demandNobodyElse } from '../complete-task.js';
import type { Parts } from '../parts.js';
import { writtenText } from '../stored-text.js';
import { entryOf } from '../trail.js';
import { writeOwnMovement } from '../write-own-movement.js';
import { openUnit } from './open-unit.js';
import { keepWaiting } from './waiting.js';

export interface AskInformation {
  readonly taskKey: string;
  readonly of: 'applicant' | { readonly detsisNo: string };
  readonly question: string;
}

/** Bilgi İste: the task waits, marked, until the answer comes back to it; whoever is asked sees the question and the case's number. Answers the question's id. */
export async function askInformation(parts: Parts, actor: Actor, { taskKey, of, question }: AskInformation): Promise<string> {
  const { database, clock, clocks, audit, notifications } = parts;
  const askedNo = of === 'applicant' ? null : of.detsisNo;
  if (askedNo !== null) await demandManned(parts, askedNo);
  return database.transaction(async (tx) => {
    const task = await lockTask(tx, actor, taskKey);
    demand(actor, 'information.ask', thingOf(task));
    demandOpen(task);
    demandNobodyElse(actor, task);
    const [aciklama, at] = [writtenText('question', question), clock.now()];
    if (askedNo !== null && askedNo === task.detsisNo) throw new Refusal('CASE_UNIT_SAME', { taskKey });
    if (askedNo === null && task.applicant === null) throw new Refusal('CASE_HAS_NO_APPLICANT', { taskKey });

    const id = await keepQuestion(tx, actor, { task, askedNo, question: aciklama, at });
    await keepWaiting(tx, clocks, { caseKey: task.caseKey, taskKey, at });

    writeOwnMovement(tx, { kind: 'information-asked', task, at, aciklama, gonderenNo: task.detsisNo, alanNo: askedNo, isForApplicant: askedNo === null });
    if (askedNo === null) await tellApplicant(tx, notifications, { task, id, question: aciklama });
    const details = { informationId: id, of: askedNo ?? 'applicant' };
    audit.record(tx, entryOf(actor, { act: 'information.ask', thing: { kind: 'task', id: taskKey }, onBehalfOf: authorityOn(actor, task), unit: task.detsisNo, details }));
    return id;
  });
}

/** Somebody there must be able to answer. */
async function demandManned(parts: Parts, detsisNo: string): Promise<void> {
  await openUnit(parts, detsisNo);
  const roles = RULES['information.answer'].flatMap((grant) => ('reach' in grant ? grant.to : []));
  const members = await membersOfAny(parts.memberships, roles.map((role) => `${role}@${detsisNo}`));
  if (members.length === 0) throw new Refusal('CASE_UNIT_HAS_NOBODY', { detsisNo });
}

interface Told {
  readonly task: StoredTask;
  readonly id: string;
  readonly question: string;
}

/** Their term stands still until they answer, so they have to know. */
async function tellApplicant(tx: Tx, notifications: Notifications, { task, id, question: soru }: Told): Promise<void> {
  const [unit] = await tx.query<{ name: string }>('SELECT name FROM unit WHERE detsis_no = $1', [task.detsisNo]);
  const values = { kayitNo: task.number, kurum: unit?.name ?? '', soru };
  await notifications.send(tx, { to: { personId: task.applicant?.id ?? '' }, template: 'bilgi-istendi', values, dedupKey: `information ${id}`, caseRef: task.caseKey });
}

interface Asked {
  readonly task: StoredTask;
  readonly askedNo: string | null;
  readonly question: string;
  readonly at: Date;
}

async function keepQuestion(tx: Tx, { personId }: Actor, { task, askedNo, question, at }: Asked): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO case_information (case_key, task_key, asked_by, asking_no, asked_at, detsis_no, person_id, question) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [task.caseKey, task.key, personId, task.detsisNo, at, askedNo, askedNo === null ? task.applicant?.id : null, question],
  );
  return (row as { id: string }).id;
}
