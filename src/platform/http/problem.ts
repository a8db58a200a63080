import { readFileSync } from 'node:fs';
import { REFUSALS, type RefusalCode } from '../refusals.js';

/** RFC 9457, with the stable code a program may rely on. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: RefusalCode;
  readonly details?: Readonly<Record<string, unknown>>;
}

export type Language = 'tr' | 'en';

const SENTENCES: Readonly<Record<Language, Record<RefusalCode, string>>> = { tr: sentences('tr'), en: sentences('en') };

/** What the caller is told; the sentence is in their language, its `{blanks}` filled from the details. */
export function problemOf(code: RefusalCode, request: { path: string; language: Language }, details: Readonly<Record<string, unknown>> = {}): Problem {
  const detail = SENTENCES[request.language][code].replace(/\{(\w+)\}/g, (blank, name: string) => String(details[name] ?? blank));
  const problem = { type: `urn:talepakis:${code}`, title: code, status: REFUSALS[code].status, detail, instance: request.path, code };
  return Object.keys(details).length > 0 ? { ...problem, details } : problem;
}

/** Turkish unless the caller puts English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/.test(acceptLanguage ?? '') ? 'en' : 'tr';
}

function sentences(language: Language): Record<RefusalCode, string> {
  const file = new URL(`../messages/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<RefusalCode, string>;
}
