import type { Actor } from '../permissions/index.js';
import { Refusal, type Clock, type Database } from '../platform/index.js';
import { TASK, TASK_COLUMNS, type CaseTask, type StoredTask } from './case-task.js';
import { Question } from './question.js';
import { viewOf } from './visible-tasks.js';

/** Görevlerim, Ekip Kuyruğum, Yönetim Görevleri, Tamamlanan. */
export type TaskListName = 'mine' | 'team' | 'managed' | 'done';

export interface TaskQuery {
  readonly list: TaskListName;
  /** Beginnings of words of the case or of the applicant's name, however they are spelt. */
  readonly words?: string;
  readonly application?: string;
  readonly isOverdue?: boolean;
  /** The newest first, unless told: the nearest date, or the highest priority. */
  readonly sort?: 'opened' | 'due' | 'priority';
  readonly after?: string;
  readonly limit?: number;
}

export interface TaskPage {
  readonly rows: readonly CaseTask[];
  /** What to ask for the next page with; null at the end. */
  readonly next: string | null;
}

/** How many there are; a number that is `most` means as many or more. */
export type TaskCounts = Readonly<Record<Exclude<TaskListName, 'done'> | 'overdue', number>> & { readonly most: number };

const MOST_ROWS = 200;
const MOST_COUNTED = 1_000;

const ORDERS = {
  opened: { column: 't.opened_at', type: 'timestamptz', direction: 'DESC' },
  done: { column: 't.completed_at', type: 'timestamptz', direction: 'DESC' },
  due: { column: `coalesce(t.due_at, 'infinity')`, type: 'timestamptz', direction: 'ASC' },
  priority: { column: 't.priority', type: 'smallint', direction: 'DESC' },
} as const;

/** A page of the tasks the actor may see, as the database is now. */
export async function listTasks({ database, clock }: { readonly database: Database; readonly clock: Clock }, actor: Actor, query: TaskQuery): Promise<TaskPage> {
  const { list, words, application, isOverdue, after, sort = 'opened' } = query;
  const question = new Question(actor);
  const { column, type, direction } = ORDERS[list === 'done' && sort === 'opened' ? 'done' : sort];
  const conditions = [conditionOf(question, list)];
  if (words) conditions.push(question.words(words, { words: 'c.words', name: 'applicant.name_folded' }));
  if (application !== undefined) conditions.push(`c.application = ${question.param(application)}`);
  if (isOverdue) conditions.push(`t.due_at < ${question.param(clock.now())}`);
  if (after !== undefined) {
    const [value, key] = readCursor(after, type);
    conditions.push(`(${column}, t.key) ${direction === 'DESC' ? '<' : '>'} (${question.param(value)}::${type}, ${question.param(key)}::bigint)`);
  }
  const limit = Math.min(Math.max(query.limit ?? 50, 1), MOST_ROWS);
  const text = TASK.replace('FROM case_task', `, (${column})::text AS place FROM case_task`);
  const rows = await database.query<StoredTask & { readonly place: string }>(
    `${text} WHERE ${conditions.join(' AND ')} ORDER BY ${column} ${direction}, t.key ${direction} LIMIT ${limit + 1}`, question.params,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { rows: page.map(({ place: _place, ...task }) => viewOf(task)), next: last ? Buffer.from(JSON.stringify([last.place, last.key])).toString('base64url') : null };
}

/** The numbers beside the lists; nothing is counted further than a thousand. */
export async function countTasks({ database, clock }: { readonly database: Database; readonly clock: Clock }, actor: Actor): Promise<TaskCounts> {
  const question = new Question(actor);
  const counted = (condition: string): string => `(SELECT count(*)::int FROM (SELECT FROM case_task t WHERE ${condition} LIMIT ${MOST_COUNTED}) counted)`;
  const [mine, team, managed] = [conditionOf(question, 'mine'), conditionOf(question, 'team'), conditionOf(question, 'managed')];
  const overdue = `(${mine} OR ${team}) AND t.due_at < ${question.param(clock.now())}`;
  const [counts] = await database.query<Omit<TaskCounts, 'most'>>(
    `SELECT ${counted(mine)} AS mine, ${counted(team)} AS team, ${counted(managed)} AS managed, ${counted(overdue)} AS overdue`, question.params,
  );
  return { ...(counts as Omit<TaskCounts, 'most'>), most: MOST_COUNTED };
}

function conditionOf(question: Question, list: TaskListName): string {
  const me = question.actor.personId;
  switch (list) {
    case 'mine': return `(t.state = 'OPEN' AND ${question.rows('task.read', TASK_COLUMNS)} AND (${assignedTo(question)}))`;
    case 'team': return `(t.state = 'OPEN' AND t.assignee IS NULL AND ${question.rows('task.claim', TASK_COLUMNS)})`;
    case 'managed': return `(t.state = 'OPEN' AND t.assignee IS DISTINCT FROM ${question.param(me)} AND ${question.rows('task.assign', TASK_COLUMNS)})`;
    case 'done': return `(t.state = 'COMPLETED' AND t.completed_by = ${question.param(me)} AND ${question.rows('task.read', TASK_COLUMNS)})`;
  }
}

/** Vekâlet: what the absent have taken is their deputy's too, as far as it was lent. */
function assignedTo(question: Question): string {
  const lent = new Map<string, string[]>();
  for (const { onBehalfOf, role, detsisNo } of question.actor.capacities) if (onBehalfOf !== null) lent.set(onBehalfOf, [...(lent.get(onBehalfOf) ?? []), `${role}@${detsisNo}`]);
  const theirs = [...lent].map(([personId, groups]) => `(t.assignee = ${question.param(personId)} AND t.groups && ${question.param(groups)}::text[])`);
  return [`t.assignee = ${question.param(question.actor.personId)}`, ...theirs].join(' OR ');
}

function readCursor(cursor: string, type: string): [value: string, key: string] {
  try {
    const [value, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const isValue = typeof value === 'string' && (type === 'smallint' ? /^-?\d{1,4}$/u : /^(infinity|\d{4}-\d\d-\d\d [\d:.]{8,15}[+-]\d\d(:\d\d)?)$/u).test(value);
    if (isValue && typeof key === 'string' && /^\d{1,18}$/u.test(key)) return [value, key];
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw new Refusal('CURSOR_UNKNOWN');
}
