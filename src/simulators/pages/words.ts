import { readFileSync } from 'node:fs';

export type Language = 'tr' | 'en';

/** The sentence of that name, its `{blanks}` filled. */
export type Words = (name: string, blanks?: Readonly<Record<string, string | number>>) => string;

const SENTENCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { tr: sentences('tr'), en: sentences('en') };

/** Turkish unless the reader's browser puts English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/.test(acceptLanguage ?? '') ? 'en' : 'tr';
}

export function wordsIn(language: Language): Words {
  return (name, blanks = {}) => {
    const sentence = SENTENCES[language][name];
    if (sentence === undefined) throw new Error(`No sentence is called ${name}.`);
    return sentence.replace(/\{(\w+)\}/g, (blank, key: string) => String(blanks[key] ?? blank));
  };
}

function sentences(language: Language): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>;
}
