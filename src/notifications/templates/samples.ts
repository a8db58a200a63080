import { readFileSync } from 'node:fs';
import type { Language } from './template.js';

type Samples = Readonly<Record<string, string>>;

const read = (language: Language): Samples => (JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as { samples: Samples }).samples;
const ALL: Readonly<Record<Language, Samples>> = { tr: read('tr'), en: read('en') };

/** What stands in the blanks of a preview; a blank without a sample shows its own name. */
export function samplesFor(placeholders: readonly string[], language: Language): Samples {
  return Object.fromEntries(placeholders.map((name) => [name, ALL[language][name] ?? name]));
}
