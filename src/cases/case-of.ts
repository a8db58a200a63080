import type { Actor } from '../permissions/index.js';
import { CASE_LINE, findVisibleCase, type CaseLine, type StoredCase } from './case-file.js';
import type { CaseTask } from './case-task.js';
import { commentsOf, movementsOf, type CaseComment, type Movement } from './comments.js';
import type { Parts } from './parts.js';
import { recallsOf, type Recall } from './recalls.js';
import { entryOf } from './trail.js';
import { visibleTasks } from './visible-tasks.js';

/** A case as its page shows it; for its applicant without tasks, comments and the movements that are not theirs to see. */
export interface CaseView extends Omit<StoredCase, 'groups'> {
  readonly movements: readonly Movement[];
  readonly tasks: readonly CaseTask[];
  readonly comments: readonly CaseComment[];
  /** What the actor may take back now. */
  readonly recalls: readonly Recall[];
}

/** The case for somebody who may see it; that they saw it is written down first. */
export async function caseOf({ database, audit }: Parts, actor: Actor, key: string): Promise<CaseView> {
  const found = await findVisibleCase(database, actor, key);
  await audit.viewed(entryOf(actor, { act: 'case.read', thing: { kind: 'case', id: key } }));
  const { groups: _groups, ...file } = found;
  const [movements, tasks, comments, recalls] = await Promise.all([
    movementsOf(database, actor, found), visibleTasks(database, actor, key), commentsOf(database, actor, found), recallsOf(database, actor, found),
  ]);
  return { ...file, movements, tasks, comments, recalls };
}

/** A line as the applicant reads it: with what they wrote. */
export interface ApplicantLine extends CaseLine {
  readonly text: string | null;
}

/** What somebody has applied for, the newest first; the status says in which list it stands. */
export function casesOfApplicant({ database }: Parts, actor: Actor, application: string): Promise<ApplicantLine[]> {
  return database.query<ApplicantLine>(
    `SELECT ${CASE_LINE}, (SELECT m.aciklama FROM case_movement m WHERE m.case_key = c.key AND m.visible_to_applicant ORDER BY m.id LIMIT 1) AS text
     FROM case_file c WHERE c.applicant_id = $1 AND c.application = $2 ORDER BY c.opened_at DESC, c.key DESC LIMIT 1000`,
    [actor.personId, application],
  );
}
