import type { Actor } from '../../permissions/index.js';
import type { Tx } from '../../platform/index.js';
import { Question } from '../question.js';
import type { Substitution } from './shapes.js';

interface Asked {
  readonly actor: Actor;
  readonly now: Date;
  readonly id?: string;
}

const MOST = 500;

/** What a substitution is about: both people, and the memberships it lends. */
const ABOUT = `(SELECT m.detsis_no, u.path, u.il_code, m.role, NULL::uuid AS person_id FROM membership m JOIN unit u USING (detsis_no)
    WHERE m.person_id = s.absent_id AND (s.membership_ids IS NULL OR m.id = ANY (s.membership_ids)) AND (m.valid_to IS NULL OR m.valid_to > s.valid_from)
  UNION ALL SELECT NULL, NULL, NULL, NULL, s.absent_id) about`;
const COLUMNS = { detsisNo: 'about.detsis_no', unitPath: 'about.path', il: 'about.il_code', role: 'about.role', personId: 'about.person_id' };

/** The substitutions the actor may see: of their own absence, of others in whose place they act, and of their unit's people. The latest first. */
export function readSubstitutions(source: Pick<Tx, 'query'>, { actor, now, id }: Asked): Promise<Substitution[]> {
  const question = new Question(actor);
  const param = question.param.bind(question);
  const isSeen = `(EXISTS (SELECT FROM ${ABOUT} WHERE ${question.rows('substitution.read', COLUMNS)}) OR ${question.rows('substitution.read', { personId: 's.deputy_id' })})`;
  // Whoever ends it takes back all it lends: their own, or all of it in units they lead.
  const isOwn = question.isAllowed('substitution.change', { personId: 's.absent_id' });
  const isTheirs = `NOT EXISTS (SELECT FROM ${ABOUT} WHERE about.person_id IS NULL AND NOT ${question.isAllowed('substitution.change', COLUMNS)})
    AND EXISTS (SELECT FROM ${ABOUT} WHERE about.person_id IS NULL)`;
  // Taken back before it began, it ends where it would have begun.
  const isOver = `(s.valid_to <= ${param(now)}::timestamptz OR s.valid_to = s.valid_from)`;
  const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return source.query<Substitution>(
    `SELECT s.id, json_build_object('id', a.id, 'name', a.given_name || ' ' || a.family_name) AS absent,
       json_build_object('id', d.id, 'name', d.given_name || ' ' || d.family_name) AS deputy, s.membership_ids AS "membershipIds",
       ${iso('s.valid_from')} AS "validFrom", ${iso('s.valid_to')} AS "validTo", s.reason, s.version, ${isOver} AS "isOver",
       NOT ${isOver} AND (${isOwn} OR (${isTheirs})) AS "mayChange"
     FROM substitution s JOIN person a ON a.id = s.absent_id JOIN person d ON d.id = s.deputy_id
     WHERE ${isSeen} ${id === undefined ? '' : `AND s.id = ${param(id)}`} ORDER BY s.valid_from DESC, s.id LIMIT ${MOST}`,
    question.params,
  );
}
