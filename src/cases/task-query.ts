import type { Actor } from '../permissions/index.js';
import { TASK_COLUMNS, type CaseTask } from './case-task.js';
import type { Question } from './question.js';

/** Görevlerim, Ekip Kuyruğum, both of them, Başlatılan Görevler, Yönetim Görevleri, Tamamlanan. */
export type TaskListName = 'mine' | 'team' | 'both' | 'started' | 'managed' | 'done';

export interface TaskQuery {
  readonly list: TaskListName;
  /** Beginnings of words of the case or of the applicant's name, however they are spelt. */
  readonly words?: string;
  readonly application?: string;
  /** The open ones, unless told; Tamamlanan has no others than what they have completed. */
  readonly state?: CaseTask['state'];
  readonly isOverdue?: boolean;
  /** Not late yet, but before this moment. */
  readonly dueBefore?: Date;
  readonly openedSince?: Date;
  readonly leastPriority?: number;
  readonly mostPriority?: number;
  /** The newest first, unless told: the nearest date, or the highest priority. */
  readonly sort?: 'opened' | 'due' | 'priority';
  readonly after?: string;
  readonly limit?: number;
}

/** The rows of one of the lists, which the actor may see; as one condition on `case_task t` and its `case_file c`. */
export function conditionOf(question: Question, list: TaskListName, state: CaseTask['state'] = 'OPEN'): string {
  if (list === 'done') return `(t.state = 'COMPLETED' AND ${isDoneBy(question)})`;
  switch (list) {
    case 'mine': return `(t.state = '${state}' AND ${isMine(question, state)})`;
    case 'team': return `(t.state = '${state}' AND ${isOfTeam(question, state)})`;
    case 'both': return `(t.state = '${state}' AND (${isMine(question, state)} OR ${isOfTeam(question, state)}))`;
    case 'started': return `(t.state = '${state}' AND ${isStarted(question)})`;
    case 'managed': return `(t.state = '${state}' AND t.assignee IS DISTINCT FROM ${question.param(question.actor.personId)} AND ${question.rows('task.assign', TASK_COLUMNS)})`;
  }
}

function isMine(question: Question, state: CaseTask['state']): string {
  return state === 'COMPLETED' ? isDoneBy(question) : `(${question.rows('task.read', TASK_COLUMNS)} AND (${assignedTo(question)}))`;
}

/** What nobody has taken; of what is over, everything that was theirs to take. */
function isOfTeam(question: Question, state: CaseTask['state']): string {
  return `(${state === 'OPEN' ? 't.assignee IS NULL AND ' : ''}${question.rows('task.claim', TASK_COLUMNS)})`;
}

function isDoneBy(question: Question): string {
  return `(t.completed_by = ${question.param(question.actor.personId)} AND ${question.rows('task.read', TASK_COLUMNS)})`;
}

/** What goes on in cases they have sent on their way: of tasks that are not theirs to see only for whoever leads the unit that answers for the whole case. */
function isStarted(question: Question): string {
  const isTheirs = `t.case_key IN (SELECT d.case_key FROM case_task d WHERE d.completed_by = ${question.param(question.actor.personId)} AND d.state = 'COMPLETED')`;
  return `(${isTheirs} AND (${question.rows('task.read', TASK_COLUMNS)} OR ${question.rows('case.read', { detsisNo: 'c.detsis_no' })}))`;
}

/** Vekâlet: what the absent have taken is their deputy's too, as far as it was lent. */
function assignedTo(question: Question): string {
  const theirs = [...lentTo(question.actor)].map(([personId, groups]) => `(t.assignee = ${question.param(personId)} AND t.groups && ${question.param(groups)}::text[])`);
  return [`t.assignee = ${question.param(question.actor.personId)}`, ...theirs].join(' OR ');
}

/** Person → `ROL@detsisNo` of what they have lent. */
function lentTo({ capacities }: Actor): Map<string, string[]> {
  const lent = new Map<string, string[]>();
  for (const { onBehalfOf, role, detsisNo } of capacities) if (onBehalfOf !== null) lent.set(onBehalfOf, [...(lent.get(onBehalfOf) ?? []), `${role}@${detsisNo}`]);
  return lent;
}
