import type { Actor } from '../permissions/index.js';
import { may } from '../permissions/index.js';
import { caseThing, CASE_LINE, findVisibleCase, type CaseLine, type StoredCase } from './case-file.js';
import type { CaseTask, PersonName } from './case-task.js';
import type { Parts } from './parts.js';
import { entryOf } from './trail.js';
import { visibleTasks } from './visible-tasks.js';

/** One line of Tarih, Açıklama, Gönderen Kurum, Alan Kurum, Hareket; what the diagram does not name is null. */
export interface Movement {
  readonly at: Date;
  readonly elementId: string;
  readonly hareket: string;
  readonly aciklama: string | null;
  readonly gonderenKurum: string | null;
  readonly alanKurum: string | null;
}

export interface CaseComment {
  readonly id: string;
  readonly at: Date;
  readonly author: PersonName;
  readonly taskKey: string | null;
  readonly text: string;
}

/** A case as its page shows it; for its applicant without tasks, comments and the movements that are not theirs to see. */
export interface CaseView extends Omit<StoredCase, 'groups'> {
  readonly movements: readonly Movement[];
  readonly tasks: readonly CaseTask[];
  readonly comments: readonly CaseComment[];
}

/** The case for somebody who may see it; that they saw it is written down first. */
export async function caseOf({ database, audit }: Parts, actor: Actor, key: string): Promise<CaseView> {
  const found = await findVisibleCase(database, actor, key);
  const isStaff = may(actor, 'case.read', { ...caseThing(found), personId: null });
  await audit.viewed(entryOf(actor, { act: 'case.read', thing: { kind: 'case', id: key } }));
  const movements = await database.query<Movement>(
    `SELECT at, element_id AS "elementId", hareket, aciklama, gonderen_kurum AS "gonderenKurum", alan_kurum AS "alanKurum"
     FROM case_movement WHERE case_key = $1 AND (visible_to_applicant OR $2) ORDER BY id LIMIT 5000`,
    [key, isStaff],
  );
  const { groups: _groups, ...file } = found;
  const tasks = await visibleTasks(database, actor, key);
  return { ...file, movements, tasks, comments: isStaff ? await commentsOf(database, key) : [] };
}

function commentsOf(database: Parts['database'], key: string): Promise<CaseComment[]> {
  return database.query<CaseComment>(
    `SELECT o.id, o.at, o.task_key AS "taskKey", o.text, json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name) AS author
     FROM case_comment o JOIN person p ON p.id = o.author_id WHERE o.case_key = $1 ORDER BY o.at, o.id LIMIT 1000`,
    [key],
  );
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
