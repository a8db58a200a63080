import type { Tx } from '../platform/index.js';

export interface FollowedTask {
  readonly key: string;
  readonly clockId?: string;
  readonly dueAt?: Date | null;
  /** Who else reads its answers' files. */
  readonly readers?: readonly string[];
}

interface Following {
  readonly at: Date;
  /** Who has completed those that are complete now. */
  readonly actor: string | null;
  readonly tasks: readonly FollowedTask[];
}

// The first group names the unit whose queue the task stands in; a group that is no `ROL@detsisNo` names none.
const FIRST = `substring(t.candidate_groups[1] from '^([^@]+)@[0-9]{8}$') AS role, substring(t.candidate_groups[1] from '^[^@]+@([0-9]{8})$') AS detsis_no`;

const FOLLOW = `
  INSERT INTO case_task (key, case_key, element_id, title, groups, role, detsis_no, il, ilce, assignee, claimed_at, priority, due_at, clock_id, follow_up_at,
    state, opened_at, completed_at, completed_by, answer_readers)
  SELECT t.key, c.key, t.element_id, t.name, t.candidate_groups, f.role, f.detsis_no, c.il, c.ilce, t.assignee, CASE WHEN t.assignee IS NOT NULL THEN $2::timestamptz END,
    t.priority, coalesce(t.due_at, x.due_at), x.clock_id, t.follow_up_at, CASE t.state WHEN 'CREATED' THEN 'OPEN' ELSE t.state END, t.created_at, t.completed_at,
    CASE WHEN t.state = 'COMPLETED' THEN $3::text END, coalesce(x.readers, '{}')
  FROM jsonb_to_recordset($1::jsonb) AS x(key bigint, clock_id uuid, due_at timestamptz, readers text[]) JOIN user_task t ON t.key = x.key
  CROSS JOIN LATERAL (SELECT ${FIRST}) f JOIN process_instance i ON i.key = t.instance_key JOIN case_file c ON c.key = i.root_key
  ON CONFLICT (key) DO UPDATE SET element_id = excluded.element_id, title = excluded.title, groups = excluded.groups, role = excluded.role, detsis_no = excluded.detsis_no,
    assignee = excluded.assignee, claimed_at = CASE WHEN case_task.assignee IS DISTINCT FROM excluded.assignee THEN excluded.claimed_at ELSE case_task.claimed_at END,
    priority = excluded.priority, due_at = CASE WHEN case_task.clock_id IS NULL THEN excluded.due_at ELSE case_task.due_at END, follow_up_at = excluded.follow_up_at,
    state = excluded.state, completed_at = excluded.completed_at, completed_by = coalesce(case_task.completed_by, excluded.completed_by)`;

const WIDEN = `
  UPDATE case_file c SET groups = ARRAY(SELECT DISTINCT g FROM unnest(c.groups || t.groups) g ORDER BY g)
  FROM (SELECT case_key, array_agg(g) AS groups FROM case_task, unnest(groups) g WHERE key = ANY ($1::bigint[]) GROUP BY case_key) t
  WHERE c.key = t.case_key AND NOT c.groups @> t.groups`;

/** Makes the task rows what the runtime's are, and lets everybody who has work in a case see it. Tasks of no case have no row. */
export function followTasks(tx: Tx, { at, actor, tasks }: Following): void {
  if (tasks.length === 0) return;
  tx.write(FOLLOW, [JSON.stringify(tasks.map(({ key, clockId, dueAt, readers }) => ({ key, clock_id: clockId ?? null, due_at: dueAt ?? null, readers: readers ?? null }))), at, actor]);
  tx.write(WIDEN, [tasks.map(({ key }) => key)]);
}
