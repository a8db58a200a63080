import { turkishText, type Database } from '../../platform/index.js';
import { CASE_COLUMNS } from '../case-file.js';
import { COMMENT_COLUMNS, MOVEMENT_COLUMNS } from '../comments.js';
import type { Question } from '../question.js';

const MOST_PHRASES = 8;
/** What stands in fewer texts than this is looked up by the indexes; what stands in more is soon met on the way down the list. */
const RARE = 20_000;

/** What is looked for, as texts are kept for searching: `2026-MUH-000123` and `Havsa’nın` are one phrase each, not three words or two. */
export function phrasesOf(text = ''): string[] {
  const phrases = text.split(/\s+/u).map((part) => turkishText.fold(part).replaceAll(/[^a-z0-9]+/gu, ' ').trim());
  return [...new Set(phrases.filter(Boolean))].slice(0, MOST_PHRASES);
}

/** The one that stands in the fewest texts, whoever may read them; null when even that stands in very many. */
export async function rarestOf(database: Database, phrases: readonly string[]): Promise<string | null> {
  const found: { readonly phrase: string; readonly count: number }[] = [];
  for (const phrase of phrases) {
    const counted = (rows: string): string => `(SELECT count(*)::int FROM (SELECT 1 FROM ${rows} LIMIT ${RARE}) counted)`;
    const [row] = await database.query<{ count: number }>(
      `SELECT ${counted('case_file WHERE words LIKE $1')} + ${counted('case_movement WHERE words LIKE $1')} + ${counted('case_comment WHERE words LIKE $1')}
         + ${counted('person p JOIN case_file f ON f.applicant_id = p.id WHERE p.name_folded LIKE $2')} AS count`,
      [`% ${phrase}%`, `%${phrase}%`],
    );
    found.push({ phrase, count: row?.count ?? 0 });
  }
  const [rarest] = found.sort((one, other) => one.count - other.count);
  return rarest && rarest.count < RARE ? rarest.phrase : null;
}

/** The cases `c` in which a phrase stands anywhere, readable or not: each place is looked up by its own index. */
export function standsIn(question: Question, phrase: string): string {
  const [beginning, anywhere] = [question.param(`% ${phrase}%`), question.param(`%${phrase}%`)];
  return `c.key IN (
    SELECT key FROM case_file WHERE words LIKE ${beginning}
    UNION ALL SELECT case_key FROM case_movement WHERE words LIKE ${beginning}
    UNION ALL SELECT case_key FROM case_comment WHERE words LIKE ${beginning}
    UNION ALL SELECT f.key FROM person p JOIN case_file f ON f.applicant_id = p.id WHERE p.name_folded LIKE ${anywhere})`;
}

/** Whether the phrase stands where the actor may read it in the case `c`. */
export function isReadIn(question: Question, phrase: string): string {
  const [beginning, anywhere] = [question.param(`% ${phrase}%`), question.param(`%${phrase}%`)];
  const me = question.param(question.actor.personId);
  const oversees = question.rows('case.oversee', CASE_COLUMNS);
  const isStaff = question.rows('case.read', { ...CASE_COLUMNS, personId: undefined });
  return `(c.words LIKE ${beginning}
    OR EXISTS (SELECT 1 FROM person p WHERE p.id = c.applicant_id AND p.name_folded LIKE ${anywhere})
    OR EXISTS (SELECT 1 FROM case_movement m WHERE m.case_key = c.key AND m.words LIKE ${beginning}
      AND ((c.applicant_id = ${me} AND m.visible_to_applicant) OR (${isStaff} AND (m.groups IS NULL OR ${oversees} OR ${question.rows('comment.read', MOVEMENT_COLUMNS)}))))
    OR EXISTS (SELECT 1 FROM case_comment o WHERE o.case_key = c.key AND o.words LIKE ${beginning}
      AND ${isStaff} AND (${oversees} OR ${question.rows('comment.read', COMMENT_COLUMNS)})))`;
}
