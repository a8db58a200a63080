import type { FormSchema } from '../../forms/index.js';
import type { Database } from '../../platform/index.js';

/** A form, and the variables in its sight. */
export interface ReadForm {
  readonly formId: string;
  readonly version: number;
  readonly schema: FormSchema;
  readonly variables: Readonly<Record<string, unknown>>;
}

const FORM = 'f.form_id AS "formId", f.version, f.schema';

const VISIBLE = `
  WITH RECURSIVE around AS (
    SELECT e.key, e.scope_key, 0 AS distance FROM user_task t JOIN element_instance e ON e.key = t.element_key WHERE t.key = $1
    UNION ALL SELECT e.key, e.scope_key, a.distance + 1 FROM around a JOIN element_instance e ON e.key = a.scope_key),
  scope AS (SELECT key, distance FROM around UNION ALL SELECT instance_key, 1000 FROM user_task WHERE key = $1)
  SELECT DISTINCT ON (v.name) v.name, v.value FROM user_task t JOIN variable v ON v.instance_key = t.instance_key JOIN scope s ON s.key = v.scope_key
  WHERE t.key = $1 AND position(v.name IN $2) > 0 ORDER BY v.name, s.distance`;

/** The form version the task was opened with, and of what can be seen from the task whatever it names; null for a task without a form. */
export async function formOfTask(database: Database, taskKey: string): Promise<ReadForm | null> {
  const [form] = await database.query<StoredForm>(`SELECT ${FORM} FROM user_task t JOIN form f ON f.key = t.form_key WHERE t.key = $1`, [taskKey]);
  if (!form) return null;
  const rows = await database.query<{ name: string; value: string }>(VISIBLE, [taskKey, form.schema]);
  return readOf(form, Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown])));
}

/** The newest form the process is started with; null when it has none. */
export async function startFormOf(database: Database, processId: string): Promise<ReadForm | null> {
  const [form] = await database.query<StoredForm>(
    `SELECT ${FORM} FROM process_definition d JOIN form f ON f.form_id = d.start_form_id
     WHERE d.process_id = $1 AND d.version = (SELECT max(version) FROM process_definition WHERE process_id = $1) ORDER BY f.version DESC LIMIT 1`,
    [processId],
  );
  return form ? readOf(form, {}) : null;
}

interface StoredForm {
  readonly formId: string;
  readonly version: number;
  readonly schema: string;
}

function readOf({ schema, ...form }: StoredForm, variables: ReadForm['variables']): ReadForm {
  return { ...form, schema: JSON.parse(schema) as FormSchema, variables };
}
