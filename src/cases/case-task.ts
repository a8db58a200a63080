import { may, type Actor, type Thing } from '../permissions/index.js';
import { Refusal, type Database, type Tx } from '../platform/index.js';

export interface PersonName {
  readonly id: string;
  /** Null for who is no person of the system: a program that works for one. */
  readonly name: string | null;
}

/** A task as lists and the task's page show it. */
export interface CaseTask {
  readonly key: string;
  readonly caseKey: string;
  readonly number: string;
  readonly subject: string;
  readonly application: string;
  readonly elementId: string;
  readonly title: string;
  readonly role: string | null;
  readonly detsisNo: string | null;
  readonly applicant: PersonName | null;
  readonly assignee: PersonName | null;
  readonly claimedAt: Date | null;
  readonly priority: number;
  readonly dueAt: Date | null;
  readonly followUpAt: Date | null;
  /** Since when an answer to Bilgi İste is waited for. */
  readonly waitingSince: Date | null;
  readonly state: 'OPEN' | 'COMPLETED' | 'CANCELED';
  readonly openedAt: Date;
  readonly completedAt: Date | null;
  readonly completedBy: PersonName | null;
  /** Whose authority was used, when it was not theirs who completed it. */
  readonly onBehalfOf: PersonName | null;
}

/** With what decides about it. */
export type StoredTask = CaseTask & { readonly groups: readonly string[]; readonly il: number | null; readonly ilce: string | null };

const person = (id: string, alias: string): string =>
  `CASE WHEN ${id} IS NOT NULL THEN json_build_object('id', ${id}, 'name', ${alias}.given_name || ' ' || ${alias}.family_name) END`;
const uuidOf = (text: string): string => `CASE WHEN ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN ${text}::uuid END`;

export const TASK = `
  SELECT t.key, t.case_key AS "caseKey", c.number, c.subject, c.application, t.element_id AS "elementId", t.title, t.role, t.detsis_no AS "detsisNo",
    ${person('c.applicant_id', 'applicant')} AS applicant, ${person('t.assignee', 'holder')} AS assignee, t.claimed_at AS "claimedAt", t.priority, t.due_at AS "dueAt",
    t.follow_up_at AS "followUpAt", t.waiting_since AS "waitingSince", t.state, t.opened_at AS "openedAt", t.completed_at AS "completedAt", ${person('t.completed_by', 'doer')} AS "completedBy",
    ${person('t.on_behalf_of', 'absent')} AS "onBehalfOf", t.groups, t.il, t.ilce
  FROM case_task t JOIN case_file c ON c.key = t.case_key
  LEFT JOIN person applicant ON applicant.id = c.applicant_id
  LEFT JOIN person holder ON holder.id = ${uuidOf('t.assignee')}
  LEFT JOIN person doer ON doer.id = ${uuidOf('t.completed_by')}
  LEFT JOIN person absent ON absent.id = t.on_behalf_of`;

/** What the rules look at of a row of `case_task t`; a task is whose it is assigned to. */
export const TASK_COLUMNS = { detsisNo: 't.detsis_no', il: 't.il', ilce: 't.ilce', personId: 't.assignee', groups: 't.groups' };

export function thingOf({ detsisNo, il, ilce, assignee, groups }: StoredTask): Thing {
  return { detsisNo, il, ilce, groups, personId: assignee?.id ?? null };
}

export async function findTask(source: Pick<Database | Tx, 'query'>, key: string): Promise<StoredTask> {
  const [task] = KEY.test(key) ? await source.query<StoredTask>(`${TASK} WHERE t.key = $1`, [key]) : [];
  if (!task) throw new Refusal('NOT_FOUND');
  return task;
}

/** A task the actor may not see is as unknown as one that is not there. */
export async function findVisible(source: Pick<Database | Tx, 'query'>, actor: Actor, key: string): Promise<StoredTask> {
  const task = await findTask(source, key);
  if (!may(actor, 'task.read', thingOf(task))) throw new Refusal('NOT_FOUND');
  return task;
}

/** The family first, as whatever moves it locks it; then the task as it is now, if the actor may see it. */
export async function lockTask(tx: Tx, actor: Actor, key: string): Promise<StoredTask> {
  if (KEY.test(key)) await tx.prepared('SELECT 1 FROM process_instance WHERE key = (SELECT case_key FROM case_task WHERE key = $1) FOR UPDATE', [key]);
  return findVisible(tx, actor, key);
}

/** Refuses a task that is done, and says by whom and when. */
export function demandOpen({ key, state, completedBy, completedAt }: StoredTask): void {
  if (state === 'OPEN') return;
  const by = completedBy?.name ?? completedBy?.id ?? null;
  const at = completedAt?.toISOString() ?? null;
  if (state === 'CANCELED') throw new Refusal('CASE_TASK_CANCELED', { taskKey: key, at, when: whenOf(completedAt) });
  throw new Refusal('CASE_TASK_DONE', { taskKey: key, by, at, when: whenOf(completedAt) });
}

const when = new Intl.DateTimeFormat('tr-TR', { timeZone: 'Europe/Istanbul', dateStyle: 'short', timeStyle: 'short' });
export const whenOf = (at: Date | null): string => (at ? when.format(at) : '');

/** Whose authority the actor uses on this task: null when their own does, or when none does. */
export function authorityOn(actor: Actor, { groups, assignee }: Pick<StoredTask, 'groups' | 'assignee'>): string | null {
  if (assignee?.id === actor.personId) return null;
  const fitting = actor.capacities.filter(({ role, detsisNo }) => groups.includes(`${role}@${detsisNo}`));
  const lent = fitting.find(({ onBehalfOf }) => onBehalfOf !== null && onBehalfOf === assignee?.id);
  if (lent) return lent.onBehalfOf;
  return fitting.some(({ onBehalfOf }) => onBehalfOf === null) ? null : (fitting[0]?.onBehalfOf ?? null);
}

const KEY = /^[0-9]{1,18}$/u;
