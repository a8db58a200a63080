import type { Actor } from '../permissions/index.js';
import { may } from '../permissions/index.js';
import type { Database } from '../platform/index.js';
import { authorityOn, findVisible, thingOf, type CaseTask, type PersonName, type StoredTask } from './case-task.js';
import { personNamed } from './person-named.js';
import type { Parts } from './parts.js';
import { viewOf } from './visible-tasks.js';

/** A form in the version the task was opened with. */
export interface TaskForm {
  readonly formId: string;
  readonly version: number;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What the asker may do with the task as it is now. */
type Offers = Readonly<Record<'claim' | 'release' | 'assign' | 'complete', boolean>>;

/** A task with what its page needs besides its case. */
export interface TaskSheet {
  readonly task: CaseTask;
  /** Vekâlet: whose authority the asker would use; null for their own. */
  readonly lentBy: PersonName | null;
  readonly may: Offers;
  readonly form: TaskForm | null;
  /** Of what can be seen from the task, what its form speaks of. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** For whoever may see the task. */
export async function sheetOf({ database }: Parts, actor: Actor, taskKey: string): Promise<TaskSheet> {
  const task = await findVisible(database, actor, taskKey);
  const isOpen = task.state === 'OPEN';
  const lender = isOpen ? authorityOn(actor, task) : null;
  const [form, lentBy] = await Promise.all([formOf(database, taskKey), lender === null ? null : personNamed(database, lender)]);
  const variables = form ? await variablesOf(database, taskKey, JSON.stringify(form.schema)) : {};
  return { task: viewOf(task), lentBy, may: offersTo(actor, task), form, variables };
}

function offersTo(actor: Actor, task: StoredTask): Offers {
  const thing = thingOf(task);
  const isOpen = task.state === 'OPEN';
  const isTheirs = task.assignee?.id === actor.personId;
  const isFree = task.assignee === null || isTheirs || authorityOn(actor, task) === task.assignee.id;
  return {
    claim: isOpen && isFree && !isTheirs && may(actor, 'task.claim', thing),
    release: isOpen && task.assignee !== null && may(actor, 'task.release', thing),
    assign: isOpen && may(actor, 'task.assign', thing),
    complete: isOpen && isFree && may(actor, 'task.complete', thing),
  };
}

async function formOf(database: Database, taskKey: string): Promise<TaskForm | null> {
  const [row] = await database.query<{ formId: string; version: number; schema: string }>(
    'SELECT f.form_id AS "formId", f.version, f.schema FROM user_task t JOIN form f ON f.key = t.form_key WHERE t.key = $1', [taskKey],
  );
  return row ? { ...row, schema: JSON.parse(row.schema) as TaskForm['schema'] } : null;
}

const VISIBLE = `
  WITH RECURSIVE scope AS (
    SELECT e.key, e.scope_key, 0 AS distance FROM user_task t JOIN element_instance e ON e.key = t.element_key WHERE t.key = $1
    UNION ALL SELECT e.key, e.scope_key, s.distance + 1 FROM scope s JOIN element_instance e ON e.key = s.scope_key
    UNION ALL SELECT t.instance_key, NULL, 1000 FROM user_task t WHERE t.key = $1)
  SELECT DISTINCT ON (v.name) v.name, v.value FROM user_task t JOIN variable v ON v.instance_key = t.instance_key JOIN scope s ON s.key = v.scope_key
  WHERE t.key = $1 ORDER BY v.name, s.distance`;

/** The nearest scope wins, as it does for the diagram. */
async function variablesOf(database: Database, taskKey: string, text: string): Promise<Record<string, unknown>> {
  const spoken = new Set(text.match(/[\p{L}\p{N}_]+/gu));
  const found = await database.query<{ name: string; value: string }>(VISIBLE, [taskKey]);
  return Object.fromEntries(found.filter(({ name }) => spoken.has(name)).map(({ name, value }) => [name, JSON.parse(value) as unknown]));
}
