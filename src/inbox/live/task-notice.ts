import type { Thing } from '../../permissions/index.js';
import type { Database } from '../../platform/index.js';

/** What the database tells of a change: a task's key and whose it was before; whose page somebody looks at; or that too much has changed to be told. */
export interface TaskNotice {
  readonly key?: string;
  readonly was?: Thing;
  readonly look?: string;
  readonly all?: boolean;
}

/** A task as open tabs are told of it, with what decides who may know. */
export interface ChangedTask {
  readonly key: string;
  readonly caseKey: string;
  readonly state: 'OPEN' | 'COMPLETED' | 'CANCELED';
  readonly assignee: { readonly id: string; readonly name: string | null } | null;
  readonly thing: Thing;
}

export interface Looker {
  readonly id: string;
  readonly name: string;
}

interface Row extends Omit<ChangedTask, 'thing'> {
  readonly detsisNo: string | null;
  readonly il: number | null;
  readonly ilce: string | null;
  readonly groups: readonly string[];
}

/** As they are now, by one statement however many have changed. */
export async function readChanged(database: Database, keys: readonly string[]): Promise<ChangedTask[]> {
  if (keys.length === 0) return [];
  const rows = await database.query<Row>(
    `SELECT t.key, t.case_key AS "caseKey", t.state, t.detsis_no AS "detsisNo", t.il, t.ilce, t.groups,
       CASE WHEN t.assignee IS NOT NULL THEN json_build_object('id', t.assignee, 'name', p.given_name || ' ' || p.family_name) END AS assignee
     FROM case_task t LEFT JOIN person p ON p.id = CASE WHEN t.assignee ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN t.assignee::uuid END WHERE t.key = ANY ($1::bigint[])`,
    [keys],
  );
  return rows.map(({ detsisNo, il, ilce, groups, ...told }) => ({ ...told, thing: { detsisNo, il, ilce, groups, personId: told.assignee?.id ?? null } }));
}

/** Task → who looks at it now, by name. */
export async function readLookers(database: Database, keys: readonly string[], now: Date): Promise<Map<string, Looker[]>> {
  const found = new Map<string, Looker[]>(keys.map((key) => [key, []]));
  if (keys.length === 0) return found;
  const rows = await database.query<Looker & { readonly key: string }>(
    `SELECT DISTINCT l.task_key AS key, p.id, p.given_name || ' ' || p.family_name AS name FROM task_look l JOIN person p ON p.id = l.person_id
     WHERE l.task_key = ANY ($1::bigint[]) AND l.until > $2 ORDER BY name`,
    [keys, now],
  );
  for (const { key, id, name } of rows) found.get(key)?.push({ id, name });
  return found;
}
