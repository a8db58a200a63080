import type { Actor } from '../permissions/index.js';
import type { Clock, Database } from '../platform/index.js';
import { authorityOn, TASK, type CaseTask, type PersonName, type StoredTask } from './case-task.js';
import { placeOf, readPlace } from './cursor.js';
import { Question } from './question.js';
import { conditionOf, type TaskListName, type TaskQuery } from './task-query.js';
import { viewOf } from './visible-tasks.js';

/** A task as a list shows it. */
export interface ListedTask extends CaseTask {
  readonly unitName: string | null;
  /** Vekâlet: whose authority the asker would use on it; null for their own. */
  readonly lentBy: PersonName | null;
}

export interface TaskPage {
  readonly rows: readonly ListedTask[];
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

type Stores = { readonly database: Database; readonly clock: Clock };
type Found = StoredTask & { readonly place: string; readonly unitName: string | null };

/** A page of the tasks the actor may see, as the database is now. */
export async function listTasks({ database, clock }: Stores, actor: Actor, query: TaskQuery): Promise<TaskPage> {
  const { list, after, sort = 'opened' } = query;
  const question = new Question(actor);
  const { column, type, direction } = ORDERS[list === 'done' && sort === 'opened' ? 'done' : sort];
  const conditions = [conditionOf(question, list, query.state), ...filtersOf(question, query, clock.now())];
  if (after !== undefined) {
    const [value, key] = readPlace(after, { value: type, key: 'bigint' });
    conditions.push(`(${column}, t.key) ${direction === 'DESC' ? '<' : '>'} (${question.param(value)}::${type}, ${question.param(key)}::bigint)`);
  }
  const limit = Math.min(Math.max(query.limit ?? 50, 1), MOST_ROWS);
  const order = `ORDER BY ${column} ${direction}, t.key ${direction}`;
  const found = `SELECT t.key AS found_key, (${column})::text AS place FROM case_task t${joinsFor(query)} WHERE ${conditions.join(' AND ')} ${order} LIMIT ${limit + 1}`;
  const rows = await database.query<Found>(`${withNames(found)} ${order}`, question.params);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const lenders = await lendersOf(database, actor, page);
  return { rows: page.map((task) => listed(task, lenders.get(authorityOn(actor, task) ?? '') ?? null)), next: last ? placeOf(last.place, last.key) : null };
}

/** Whole branches of a list are looked through for one page: only what the filters ask for is looked up on the way. */
function joinsFor({ list, words, application }: TaskQuery): string {
  const ofCase = list === 'started' || words || application !== undefined ? ' JOIN case_file c ON c.key = t.case_key' : '';
  return words ? `${ofCase} LEFT JOIN person applicant ON applicant.id = c.applicant_id` : ofCase;
}

/** The rows of a page with what they show. */
function withNames(found: string): string {
  return `${TASK.replace('FROM case_task t', `, found.place, unit.name AS "unitName" FROM (${found}) found JOIN case_task t ON t.key = found.found_key`)} LEFT JOIN unit ON unit.detsis_no = t.detsis_no`;
}

function filtersOf(question: Question, query: TaskQuery, now: Date): string[] {
  const { words, application, isOverdue, dueBefore, openedSince, leastPriority, mostPriority } = query;
  const asked: [unknown, () => string][] = [
    [words, () => question.words(words ?? '', { words: 'c.words', name: 'applicant.name_folded' })],
    [application, () => `c.application = ${question.param(application)}`],
    [isOverdue, () => `t.due_at < ${question.param(now)}`],
    [dueBefore, () => `t.due_at >= ${question.param(now)} AND t.due_at < ${question.param(dueBefore)}`],
    [openedSince, () => `t.opened_at >= ${question.param(openedSince)}`],
    [leastPriority, () => `t.priority >= ${question.param(leastPriority)}`],
    [mostPriority, () => `t.priority <= ${question.param(mostPriority)}`],
  ];
  return asked.filter(([value]) => value !== undefined && value !== '' && value !== false).map(([, condition]) => condition());
}

async function lendersOf(database: Database, actor: Actor, tasks: readonly StoredTask[]): Promise<Map<string, PersonName>> {
  const ids = [...new Set(tasks.flatMap((task) => (task.state === 'OPEN' ? (authorityOn(actor, task) ?? []) : [])))];
  if (ids.length === 0) return new Map();
  const people = await database.query<PersonName>(`SELECT id, given_name || ' ' || family_name AS name FROM person WHERE id = ANY ($1::uuid[])`, [ids]);
  return new Map(people.map((person) => [person.id, person]));
}

function listed({ place: _place, unitName, ...task }: Found, lentBy: PersonName | null): ListedTask {
  return { ...viewOf(task), unitName, lentBy: task.state === 'OPEN' ? lentBy : null };
}

/** The numbers beside the lists; nothing is counted further than a thousand. */
export async function countTasks({ database, clock }: Stores, actor: Actor): Promise<TaskCounts> {
  const question = new Question(actor);
  const counted = (condition: string): string => `(SELECT count(*)::int FROM (SELECT FROM case_task t WHERE ${condition} LIMIT ${MOST_COUNTED}) counted)`;
  const [mine, team, managed] = [conditionOf(question, 'mine'), conditionOf(question, 'team'), conditionOf(question, 'managed')];
  const overdue = `(${mine} OR ${team}) AND t.due_at < ${question.param(clock.now())}`;
  const [counts] = await database.query<Omit<TaskCounts, 'most'>>(
    `SELECT ${counted(mine)} AS mine, ${counted(team)} AS team, ${counted(managed)} AS managed, ${counted(overdue)} AS overdue`, question.params,
  );
  return { ...(counts as Omit<TaskCounts, 'most'>), most: MOST_COUNTED };
}
