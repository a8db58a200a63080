import type { Actor } from '../../permissions/index.js';
import { CASE_COLUMNS, CASE_LINE, type CaseLine } from '../case-file.js';
import { placeOf, readPlace } from '../cursor.js';
import type { Parts } from '../parts.js';
import { Question } from '../question.js';
import { isReadIn, phrasesOf, standsIn, rarestOf } from './phrases.js';

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

/** The cases the actor may see, the newest first. A word in what they may not read finds nothing. */
export async function searchCases({ database }: Parts, actor: Actor, query: CaseQuery): Promise<CasePage> {
  const { words, application, status, isOpen, after } = query;
  const question = new Question(actor);
  const phrases = phrasesOf(words);
  const rarest = await rarestOf(database, phrases);
  const conditions = [question.rows('case.read', CASE_COLUMNS), ...(rarest === null ? [] : [standsIn(question, rarest)]), ...phrases.map((phrase) => isReadIn(question, phrase))];
  if (words !== undefined && words.trim() !== '' && phrases.length === 0) conditions.push('false');
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
