import type { Tx } from '../platform/index.js';
import { commands, RuntimeRefusal, type Advance } from '../runtime/index.js';
import { inStep, type Machinery } from './machinery.js';
import { checkVariables, type Variables } from './variables.js';

export interface CompleteTask {
  readonly taskKey: string;
  readonly variables: Variables;
  readonly actor: string;
}

export interface AssignTask {
  readonly taskKey: string;
  /** Null: nobody's. */
  readonly assignee: string | null;
  /** False: refuse when the task is somebody else's. */
  readonly allowOverride: boolean;
  readonly actor: string;
}

/** What is not named stays; null or an empty text takes a date away. */
export interface TaskChanges {
  readonly dueDate?: string | null | undefined;
  readonly followUpDate?: string | null | undefined;
  readonly candidateUsers?: readonly string[] | null | undefined;
  readonly candidateGroups?: readonly string[] | null | undefined;
  readonly priority?: number | null | undefined;
}

interface TaskRow {
  readonly instance_key: string;
  readonly state: string;
  readonly assignee: string | null;
  readonly completed_at: Date | null;
}

/** People's work. The lock decides: of two who complete a task the second is told who was faster. */
export class Tasks {
  constructor(private readonly machinery: Machinery) {}

  /** The instance has gone on to its next waits when this resolves. */
  complete({ taskKey, variables, actor }: CompleteTask): Promise<Advance> {
    checkVariables(variables);
    return inStep(this.machinery, { command: 'complete-task', actor }, async (store, tx) => {
      store.lockOwnerOf('user_task', taskKey);
      const task = await openTask(tx, taskKey);
      return store.sparingly(() => commands.completeWait(store, { instanceKey: task.instance_key, waitKey: taskKey, variables }));
    });
  }

  assign({ taskKey, assignee, allowOverride, actor }: AssignTask): Promise<void> {
    return this.change(taskKey, { command: assignee === null ? 'unassign-task' : 'assign-task', actor }, async (tx, task) => {
      if (!allowOverride && task.assignee !== null && task.assignee !== assignee) throw new RuntimeRefusal('TASK_ASSIGNED_ALREADY', { taskKey, assignee: task.assignee });
      await tx.prepared('UPDATE user_task SET assignee = $2 WHERE key = $1', [taskKey, assignee]);
      return ['a', taskKey, assignee];
    });
  }

  update(taskKey: string, changes: TaskChanges, actor: string): Promise<void> {
    return this.change(taskKey, { command: 'update-task', actor }, async (tx) => {
      const given = [changes.dueDate, changes.followUpDate, changes.candidateUsers, changes.candidateGroups, changes.priority];
      const [due, followUp, users, groups, priority] = given;
      await tx.query(
        `UPDATE user_task SET due_at = CASE WHEN $2 THEN $3::timestamptz ELSE due_at END, follow_up_at = CASE WHEN $4 THEN $5::timestamptz ELSE follow_up_at END,
           candidate_users = CASE WHEN $6 THEN $7::text[] ELSE candidate_users END, candidate_groups = CASE WHEN $8 THEN $9::text[] ELSE candidate_groups END,
           priority = CASE WHEN $10 THEN $11::smallint ELSE priority END WHERE key = $1`,
        [taskKey, due !== undefined, due || null, followUp !== undefined, followUp || null, users !== undefined, users ?? [], groups !== undefined, groups ?? [], priority !== undefined, priority ?? 50],
      );
      return ['u', taskKey, changes];
    });
  }

  private change(taskKey: string, by: { readonly command: string; readonly actor: string }, work: (tx: Tx, task: TaskRow) => Promise<unknown[]>): Promise<void> {
    const { database, clock } = this.machinery;
    return database.transaction(async (tx) => {
      const locked = tx.prepared(lockFamily, [taskKey]);
      const [task] = await Promise.all([openTask(tx, taskKey), locked]);
      const event = await work(tx, task);
      await tx.prepared(
        'INSERT INTO history (at, instance_key, revision, command, actor, events) SELECT $2, key, revision, $3, $4, $5 FROM process_instance WHERE key = $1',
        [task.instance_key, clock.now(), by.command, by.actor, JSON.stringify([event])],
      );
      for (const projection of this.machinery.projections) await projection.taskChanged(tx, taskKey);
    });
  }
}

// Whoever changes a task has its family's lock first: the task itself needs none.
const lockFamily = `
  SELECT 1 FROM process_instance WHERE key = (SELECT i.root_key FROM user_task t JOIN process_instance i ON i.key = t.instance_key WHERE t.key = $1) FOR UPDATE`;

/** Asked after its family was locked, in a statement of its own: one that waited for the lock would still see what was before. */
async function openTask(tx: Tx, taskKey: string): Promise<TaskRow> {
  const [task] = await tx.prepared<TaskRow>('SELECT instance_key, state, assignee, completed_at FROM user_task WHERE key = $1', [taskKey]);
  if (!task) throw new RuntimeRefusal('TASK_UNKNOWN', { taskKey });
  if (task.state !== 'CREATED') throw new RuntimeRefusal('TASK_NOT_OPEN', { taskKey, state: task.state, at: task.completed_at, by: await whoClosed(tx, task.instance_key, taskKey) });
  return task;
}

async function whoClosed(tx: Tx, instanceKey: string, taskKey: string): Promise<string | null> {
  const [row] = await tx.query<{ actor: string | null }>(
    'SELECT actor FROM history WHERE instance_key = $1 AND events @> $2::jsonb ORDER BY revision DESC LIMIT 1',
    [instanceKey, JSON.stringify([['c', 'task', taskKey]])],
  );
  return row?.actor ?? null;
}
