import { turkishText } from '../../platform/index.js';
import type { Actor } from '../../permissions/index.js';
import { CASE_COLUMNS, CASE_LINE, type CaseLine } from '../case-file.js';
import { COMMENT_COLUMNS, MOVEMENT_COLUMNS } from '../comments.js';
import { placeOf, readPlace } from '../cursor.js';
import type { Parts } from '../parts.js';
import { Question } from '../question.js';

export interface CaseQuery {
  /** Beginnings of words, however spelt, each of them somewhere in the number, the subject, what was written on the way, a comment or the applicant's name. */
  readonly words?: string;
  readonly application?: string;
  readonly status?: string;
  readonly isOpen?: boolean;
  readonly after?: string;
  readonly limit?: number;
}

export interface CasePage {
  readonly rows: readonly CaseLine[];
  /** What to ask for the next page with; null at the end. */
  readonly next: string | null;
}

const MOST_ROWS = 200;
const MOST_WORDS = 8;

/** The cases the actor may see, the newest first. A word in what they may not read finds nothing. */
export async function searchCases({ database }: Parts, actor: Actor, query: CaseQuery): Promise<CasePage> {
  const { words, application, status, isOpen, after } = query;
  const question = new Question(actor);
  const conditions = [question.rows('case.read', CASE_COLUMNS), ...wordsOf(words).map((word) => holds(question, word))];
  if (words !== undefined && words.trim() !== '' && wordsOf(words).length === 0) conditions.push('false');
  if (application !== undefined) conditions.push(`c.application = ${question.param(application)}`);
  if (status !== undefined) conditions.push(`c.status = ${question.param(status)}`);
  if (isOpen !== undefined) conditions.push(`c.closed_at IS ${isOpen ? 'NULL' : 'NOT NULL'}`);
  if (after !== undefined) {
    const [value, key] = readPlace(after, { value: 'timestamptz', key: 'bigint' });
    conditions.push(`(c.opened_at, c.key) < (${question.param(value)}::timestamptz, ${question.param(key)}::bigint)`);
  }
  const limit = Math.min(Math.max(query.limit ?? 50, 1), MOST_ROWS);
  const rows = await database.query<CaseLine & { readonly place: string }>(
    `SELECT ${CASE_LINE}, c.opened_at::text AS place FROM case_file c WHERE ${conditions.join(' AND ')} ORDER BY c.opened_at DESC, c.key DESC LIMIT ${limit + 1}`, question.params,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { rows: page.map(({ place: _place, ...line }) => line), next: last ? placeOf(last.place, last.key) : null };
}

function wordsOf(text = ''): string[] {
  return turkishText.fold(text).split(/[^a-z0-9]+/u).filter(Boolean).slice(0, MOST_WORDS);
}

/** Each place a word may stand in is looked up by its own index; comments and movements only where the actor may read them. */
function holds(question: Question, word: string): string {
  const [beginning, anywhere] = [question.param(`% ${word}%`), question.param(`%${word}%`)];
  const oversees = question.rows('case.oversee', CASE_COLUMNS);
  const me = question.param(question.actor.personId);
  const isStaff = question.rows('case.read', { ...CASE_COLUMNS, personId: undefined });
  return `c.key IN (
    SELECT key FROM case_file WHERE words LIKE ${beginning}
    UNION ALL SELECT f.key FROM case_file f JOIN person p ON p.id = f.applicant_id WHERE p.name_folded LIKE ${anywhere}
    UNION ALL SELECT m.case_key FROM case_movement m JOIN case_file c ON c.key = m.case_key WHERE m.words LIKE ${beginning}
      AND ((c.applicant_id = ${me} AND m.visible_to_applicant) OR (${isStaff} AND (m.groups IS NULL OR ${oversees} OR ${question.rows('comment.read', MOVEMENT_COLUMNS)})))
    UNION ALL SELECT o.case_key FROM case_comment o JOIN case_file c ON c.key = o.case_key WHERE o.words LIKE ${beginning}
      AND ${isStaff} AND (${oversees} OR ${question.rows('comment.read', COMMENT_COLUMNS)}))`;
}
