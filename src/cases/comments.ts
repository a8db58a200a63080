import { may, type Actor } from '../permissions/index.js';
import type { Database } from '../platform/index.js';
import { caseThing, type StoredCase } from './case-file.js';
import type { PersonName } from './case-task.js';
import { Question } from './question.js';
import type { MovementKind } from './write-own-movement.js';

/** One line of Tarih, Açıklama, Gönderen Kurum, Alan Kurum, Hareket; what the diagram does not name is null. */
export interface Movement {
  readonly at: Date;
  readonly elementId: string;
  /** What somebody did besides the diagram's steps; null for what the diagram says. */
  readonly kind: MovementKind | null;
  readonly hareket: string;
  readonly aciklama: string | null;
  readonly gonderenKurum: string | null;
  readonly alanKurum: string | null;
}

export interface CaseComment {
  readonly id: string;
  readonly at: Date;
  readonly author: PersonName;
  /** Vekâlet: for whom they wrote it. */
  readonly onBehalfOf: PersonName | null;
  readonly taskKey: string | null;
  readonly text: string;
}

/** What the rules look at of a row of `case_comment o` of `case_file c`: the branch it was written in. */
export const COMMENT_COLUMNS = { detsisNo: 'o.detsis_no', ilce: 'c.ilce', personId: 'o.author_id', groups: 'o.groups' };
/** The same of `case_movement m`; one without groups is for everybody who works on the case. */
export const MOVEMENT_COLUMNS = { detsisNo: 'm.detsis_no', ilce: 'c.ilce', groups: 'm.groups' };

/** The lines the actor may read: the applicant those that are for them, a branch what concerns all and its own. */
export function movementsOf(database: Database, actor: Actor, file: StoredCase): Promise<Movement[]> {
  const question = new Question(actor);
  const conditions = [
    ...(isApplicant(actor, file) ? ['m.visible_to_applicant'] : []),
    ...(isStaff(actor, file) ? ['m.groups IS NULL', oversees(actor, file) ? 'true' : question.rows('comment.read', MOVEMENT_COLUMNS)] : []),
  ];
  return database.query<Movement>(
    `SELECT m.at, m.element_id AS "elementId", m.kind, m.hareket, m.aciklama, m.gonderen_kurum AS "gonderenKurum", m.alan_kurum AS "alanKurum"
     FROM case_movement m JOIN case_file c ON c.key = m.case_key WHERE m.case_key = ${question.param(file.key)} AND (${conditions.join(' OR ')}) ORDER BY m.id LIMIT 5000`,
    question.params,
  );
}

/** Of the officers' comments those of the actor's own branch, or all for whoever oversees the case. */
export async function commentsOf(database: Database, actor: Actor, file: StoredCase): Promise<CaseComment[]> {
  if (!isStaff(actor, file)) return [];
  const question = new Question(actor);
  const readable = oversees(actor, file) ? 'true' : question.rows('comment.read', COMMENT_COLUMNS);
  return database.query<CaseComment>(
    `SELECT o.id, o.at, o.task_key AS "taskKey", o.text, json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name) AS author,
       CASE WHEN absent.id IS NOT NULL THEN json_build_object('id', absent.id, 'name', absent.given_name || ' ' || absent.family_name) END AS "onBehalfOf"
     FROM case_comment o JOIN case_file c ON c.key = o.case_key JOIN person p ON p.id = o.author_id LEFT JOIN person absent ON absent.id = o.on_behalf_of
     WHERE o.case_key = ${question.param(file.key)} AND ${readable} ORDER BY o.at, o.id LIMIT 1000`,
    question.params,
  );
}

export function oversees(actor: Actor, file: StoredCase): boolean {
  return may(actor, 'case.oversee', caseThing(file));
}

function isApplicant(actor: Actor, file: StoredCase): boolean {
  return file.applicant?.id === actor.personId;
}

/** Whether they would see the case had they not filed it themselves. */
function isStaff(actor: Actor, file: StoredCase): boolean {
  return may(actor, 'case.read', { ...caseThing(file), personId: null });
}
