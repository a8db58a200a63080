import { turkishText } from '../platform/index.js';
import { faulty, ID } from './shapes.js';

/** Where the next page of a list of people begins: behind this name. */
export type Behind = readonly [familyName: string, givenName: string, id: string];

/** The order of every list of people, that of the Turkish dictionary. */
export const BY_NAME = 'p.family_name COLLATE "tr-x-icu", p.given_name COLLATE "tr-x-icu", p.id';

interface Named {
  readonly familyName: string;
  readonly givenName: string;
  readonly id: string;
}

/** Of one row more than a page holds: the page, and how to ask for the next one. */
export function pageOf<Row extends Named>(rows: readonly Row[], limit: number): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? Buffer.from(JSON.stringify([last.familyName, last.givenName, last.id])).toString('base64url') : null;
  return { rows: page, next };
}

/** The condition for what lies behind a cursor of ours. */
export function behind(cursor: string, param: (value: unknown) => string): string {
  const [familyName, givenName, id] = readCursor(cursor);
  return `(${BY_NAME}) > (${param(familyName)}::text COLLATE "tr-x-icu", ${param(givenName)}::text COLLATE "tr-x-icu", ${param(id)}::uuid)`;
}

/** Words in any order, anywhere in the name. */
export function nameHas(text: string, param: (value: unknown) => string): string {
  const words = turkishText.fold(text).split(/\s+/u).filter(Boolean).slice(0, 8);
  return words.length === 0 ? 'true' : `p.name_folded LIKE ALL (${param(words.map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`))}::text[])`;
}

function readCursor(cursor: string): Behind {
  const read = parsed(cursor);
  const isOurs = Array.isArray(read) && read.length === 3 && read.every((part) => typeof part === 'string' && !part.includes('\0')) && ID.safeParse(read[2]).success;
  if (!isOurs) throw faulty('after', 'cursor');
  return read as unknown as Behind;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw faulty('after', 'cursor');
  }
}
