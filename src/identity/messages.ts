import { readFileSync } from 'node:fs';

interface Messages {
  readonly captcha: { readonly question: string; readonly numbers: readonly string[] };
  readonly sms: { readonly code: string };
}

const read = (language: string): Messages => JSON.parse(readFileSync(new URL(`messages/${language}.json`, import.meta.url), 'utf8')) as Messages;
const ALL = { tr: read('tr'), en: read('en') };

/** What people read of this room, in their language. */
export function messages(language: 'tr' | 'en'): Messages {
  return ALL[language];
}
