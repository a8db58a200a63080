import { readFileSync } from 'node:fs';

interface Words {
  readonly muhtar: string;
  readonly citizen: string;
  readonly heading: string;
  readonly columns: readonly [about: string, name: string, way: string, typed: string];
  readonly ways: Readonly<Record<'citizen' | 'muhtar' | 'password' | 'staff', string>>;
  readonly typed: Readonly<Record<'citizen' | 'muhtar' | 'password' | 'staff', string>>;
  readonly simulators: string;
  readonly outside: string;
  readonly declined: string;
  readonly failed: string;
  readonly refused: string;
}

const read = (language: string): Words => JSON.parse(readFileSync(new URL(`messages/${language}.json`, import.meta.url), 'utf8')) as Words;
const ALL = { tr: read('tr'), en: read('en') };

/** What people read of this room, in their language. */
export function wordsIn(language: 'en' | 'tr'): Words {
  return ALL[language];
}

/** The language whoever started us has set for their terminal; English unless it is Turkish. */
export function languageOfTerminal(): 'en' | 'tr' {
  return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith('tr') ? 'tr' : 'en';
}
