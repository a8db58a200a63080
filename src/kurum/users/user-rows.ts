import type { Columns } from '../../permissions/index.js';
import type { Act, Actor } from '../../permissions/index.js';
import type { Tx } from '../../platform/index.js';
import { BY_NAME, behind, nameHas } from '../pages.js';
import { Question } from '../question.js';
import type { Filters, User } from './shapes.js';

/** Somebody of several districts is of none; one without districts is of the unit's, but an AKS then is of the whole province. */
const ILCE = `CASE WHEN cardinality(m.districts) = 1 THEN m.districts[1] WHEN cardinality(m.districts) = 0 AND m.role <> 'AKS' THEN u.ilce END`;
/** What the rules look at of a membership: the list, the details and every act ask by these same columns. */
const COLUMNS: Columns = { detsisNo: 'm.detsis_no', unitPath: 'u.path', il: 'u.il_code', ilce: ILCE, role: 'm.role' };
const OF_PERSON = 'FROM membership m JOIN unit u USING (detsis_no) WHERE m.person_id = p.id';

interface Asked {
  readonly actor: Actor;
  readonly now: Date;
}

interface Page {
  readonly filters?: Filters;
  readonly id?: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Users the actor may see, by name: somebody is a user for the memberships the actor may see, and none without. */
export function readUsers(source: Pick<Tx, 'query'>, { actor, now }: Asked, { filters = {}, id, after, limit }: Page): Promise<User[]> {
  const question = new Question(actor);
  const param = question.param.bind(question);
  const isOpen = `(m.valid_to IS NULL OR m.valid_to > ${param(now)}::timestamptz)`;
  const conditions = [
    `EXISTS (SELECT ${OF_PERSON} AND ${question.rows('user.read', COLUMNS)} AND ${membershipConditions(filters, param, isOpen).join(' AND ')})`,
    ...(filters.text === undefined ? [] : [nameHas(filters.text, param)]),
    ...(filters.isActive === undefined ? [] : [`p.is_active = ${param(filters.isActive)}`]),
    ...(id === undefined ? [] : [`p.id = ${param(id)}`]),
    ...(after === undefined ? [] : [behind(after, param)]),
  ];
  // First the page, then what is shown of each: it is asked for those few alone.
  const page = `SELECT * FROM person p WHERE ${conditions.join(' AND ')} ORDER BY ${BY_NAME} LIMIT ${param(limit)}`;
  return source.query<User>(
    `SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", a.user_name AS "userName", p.is_active AS "isActive", p.version,
       EXISTS (SELECT FROM muhtar o WHERE o.person_id = p.id) AS "isMuhtar", ${keeps(question, 'user.change', isOpen)} AS "mayChange",
       ${keeps(question, 'user.read-contact', isOpen)} AS "mayReadContact", ${memberships(question, { isOpen, isOwn: `p.id = ${param(actor.personId)}` })} AS memberships
     FROM (${page}) p LEFT JOIN sign_in_account a ON a.person_id = p.id ORDER BY ${BY_NAME}`,
    question.params,
  );
}

/** Filters look for what somebody is; who asks for nothing in particular sees former ones too. */
function membershipConditions({ role, detsisNo, il }: Filters, param: (value: unknown) => string, isOpen: string): string[] {
  const wanted = [
    ...(role === undefined ? [] : [`m.role = ${param(role)}`]),
    ...(detsisNo === undefined ? [] : [`u.path LIKE '%/' || ${param(detsisNo)}::text || '/%'`]),
    ...(il === undefined ? [] : [`u.il_code = ${param(il)}`]),
  ];
  return wanted.length === 0 ? ['true'] : [...wanted, isOpen];
}

/**
 * Whether the whole account is the actor's to keep: all that the person is now falls to them. Else the keeper of one small role
 * could take over, with phone and password, whatever else the person is. Who has come as a citizen files for themselves: a role
 * somebody gives them must open neither their phone nor their applications, and only who keeps everything keeps them.
 */
function keeps(question: Question, act: Act, isOpen: string): string {
  return `(CASE WHEN EXISTS (SELECT ${OF_PERSON} AND ${isOpen}) THEN NOT EXISTS (SELECT ${OF_PERSON} AND ${isOpen} AND NOT ${question.isAllowed(act, COLUMNS)})
    ELSE ${question.isAllowed(act)} END
    AND NOT EXISTS (SELECT FROM muhtar o WHERE o.person_id = p.id AND NOT ${question.isAllowed('muhtar.change', { il: 'o.il_code', ilce: 'o.ilce' })})
    AND NOT EXISTS (SELECT FROM citizen o WHERE o.person_id = p.id AND NOT ${question.isAllowed(act)}))`;
}

/** Nobody keeps what they are themselves. */
function memberships(question: Question, { isOpen, isOwn }: { readonly isOpen: string; readonly isOwn: string }): string {
  const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return `(SELECT coalesce(json_agg(json_build_object('id', m.id, 'detsisNo', m.detsis_no, 'unitName', u.name, 'il', u.il_code, 'role', m.role, 'districts', m.districts,
      'validFrom', ${iso('m.valid_from')}, 'validTo', ${iso('m.valid_to')}, 'version', m.version, 'isOpen', ${isOpen},
      'mayChange', ${isOpen} AND NOT ${isOwn} AND ${question.isAllowed('user.change', COLUMNS)})
      ORDER BY m.valid_from DESC, m.id), '[]')
    ${OF_PERSON} AND ${question.rows('user.read', COLUMNS)})`;
}
