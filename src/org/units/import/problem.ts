import { readFileSync } from 'node:fs';

/** Why a line of a units file, or the whole file, is refused. */
export interface Problem {
  readonly line: number;
  /** Names a sentence of messages/tr.json and messages/en.json. */
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** The file cannot be read to its end: nothing of it is taken, not even with leave to skip. */
export class UnreadableFile extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

type Language = 'tr' | 'en';
const read = (language: Language): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>;
const SENTENCES: Readonly<Record<Language, Record<string, string>>> = { tr: read('tr'), en: read('en') };

/** The sentence of a code with its `{blanks}` filled. */
export function sentence(code: string, details: Problem['details'] = {}, language: Language = 'tr'): string {
  return (SENTENCES[language][code] ?? code).replace(/\{(\w+)\}/g, (blank, name: string) => String(details[name] ?? blank));
}
