import { turkishText, type Database, type Tx } from '../../platform/index.js';
import { COLUMNS, unitOf, type StoredUnit, type Unit } from './unit.js';

export interface UnitSearch {
  /** What a person typed, whatever it is. */
  readonly text: string;
  /** Only this unit and what stands below it. */
  readonly within?: string;
  /** Only this province, by plate number. */
  readonly il?: number;
  readonly limit?: number;
  readonly onlyActive?: boolean;
}

const MOST_WORDS = 8;
const LONGEST_WORD = 40;
const LONGEST_TEXT = 400;
const MOST_ANSWERS = 100;

/**
 * A word such as `müdürlüğü` stands in half of all paths, and ranking 50 000 of them takes too long. So the top of the tree is
 * read first, as far as this: what half of all units have is found there.
 */
const FROM_THE_TOP = 4_000;
/** The index is asked for this much of a word: of `mudurlugu` it would merge ten long lists, for hardly fewer rows than of `mudu`. */
const LETTERS_FOR_THE_INDEX = 4;
/** Of more hits than this nobody reads the last; those above are ranked. */
const CANDIDATES = 1_000;

interface Asked extends Omit<UnitSearch, 'within'> {
  /** Only units whose path begins so. */
  readonly path: string | undefined;
  readonly today: string;
}

interface Question extends Asked {
  readonly words: readonly string[];
  readonly limit: number;
}

/** The answer to one search. Of what a person typed only small letters and digits reach the database. */
export async function searchUnits(database: Database, asked: Asked): Promise<Unit[]> {
  const words = wordsOf(asked.text);
  const limit = Math.min(Math.max(Math.trunc(asked.limit ?? 20), 1), MOST_ANSWERS);
  const isPossible = asked.il === undefined || (Number.isInteger(asked.il) && asked.il > 0 && asked.il < 100);
  if (words.length === 0 || !isPossible) return [];

  const question = { ...asked, words, limit };
  const found = asked.path === undefined ? await answer(database, question, topOfTheTree) : [];
  if (found.length === limit || words.every(isShort)) return found;
  return database.transaction(async (tx) => {
    // Two words that half of all units have, but hardly any both: the planner would hope to find some soon, and read the whole table.
    tx.write('SET LOCAL enable_seqscan = off');
    return answer(tx, question, byTrigrams);
  });
}

/** Small ASCII words, as `search_words` makes them in SQL; the first eight different ones. */
export function wordsOf(text: string): string[] {
  const words = turkishText.fold(text.slice(0, LONGEST_TEXT)).split(/[^a-z0-9]+/);
  return [...new Set(words.filter(Boolean).map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_WORDS);
}

type Param = (value: unknown) => string;

/** The candidates ranked: whose own name begins with a word asked for, then the nearest to the top, then the shortest. */
async function answer(database: Pick<Tx, 'query'>, question: Question, candidates: (question: Question, param: Param) => string): Promise<Unit[]> {
  const params: unknown[] = [];
  const param: Param = (value) => `$${params.push(value)}`;
  const beginnings = param(question.words.map((word) => `${word}%`));
  const rank = `name_folded LIKE ANY (${beginnings}) DESC, depth, length(search_text), name COLLATE "tr-x-icu", detsis_no`;
  const best = `SELECT c.*, row_number() OVER (ORDER BY ${rank}) AS place FROM (${candidates(question, param)}) c ORDER BY place LIMIT ${question.limit}`;
  const rows = await database.query<StoredUnit>(`SELECT ${COLUMNS} FROM (${best}) u LEFT JOIN il ON il.code = u.il_code ORDER BY u.place`, params);
  return rows.map(unitOf);
}

function topOfTheTree(question: Question, param: Param): string {
  const place = question.il === undefined ? '' : `WHERE il_code = ${param(question.il)}`;
  return `SELECT * FROM (SELECT * FROM unit ${place} ORDER BY depth, detsis_no LIMIT ${FROM_THE_TOP}) top
    WHERE ${[...question.words.map((word) => like(word, param)), ...activity(question, param)].join(' AND ')} LIMIT ${CANDIDATES}`;
}

/** What the index is not asked for is looked at in what it found; words of one letter have no trigram worth asking for. */
function byTrigrams(question: Question, param: Param): string {
  const { words, il, path } = question;
  const conditions = [
    ...words.filter((word) => !isShort(word)).map((word) => like(word.slice(0, LETTERS_FOR_THE_INDEX), param)),
    ...words.filter((word) => isShort(word) || word.length > LETTERS_FOR_THE_INDEX).map((word) => `strpos(search_text, ${param(` ${word}`)}) > 0`),
    ...activity(question, param),
    ...(il === undefined ? [] : [`il_code = ${param(il)}`]),
    ...(path === undefined ? [] : [`path LIKE ${param(`${path}%`)}`]),
  ];
  return `SELECT * FROM unit WHERE ${conditions.join(' AND ')} LIMIT ${CANDIDATES}`;
}

const like = (word: string, param: Param): string => `search_text LIKE ${param(`% ${word}%`)}`;
const isShort = (word: string): boolean => word.length === 1;

function activity({ onlyActive, today }: Question, param: Param): string[] {
  return onlyActive ? [`(active_to IS NULL OR active_to > ${param(today)})`] : [];
}
