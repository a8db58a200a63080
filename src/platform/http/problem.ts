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

const SENTENCES: Readonly<Record<Language, Record<RefusalCode, string>>> = { tr: read('tr.json'), en: read('en.json') };
/** What people call the systems around us; `kps-kurum` means nothing to a citizen. */
const SYSTEMS: Readonly<Record<Language, Readonly<Record<string, string>>>> = read('systems.json');

/** What the caller is told; the sentence is in their language, its `{blanks}` filled from the details. */
export function problemOf(code: RefusalCode, request: { path: string; language: Language }, details: Readonly<Record<string, unknown>> = {}): Problem {
  const { language } = request;
  const detail = SENTENCES[language][code].replace(/\{(\w+)\}/g, (blank, name: string) => said(details[name] ?? blank, name, language));
  const problem = { type: `urn:talepakis:${code}`, title: code, status: REFUSALS[code].status, detail, instance: request.path, code };
  return Object.keys(details).length > 0 ? { ...problem, details } : problem;
}

/** Turkish unless the caller puts English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/.test(acceptLanguage ?? '') ? 'en' : 'tr';
}

function said(value: unknown, name: string, language: Language): string {
  return (name === 'system' ? SYSTEMS[language][String(value)] : undefined) ?? String(value);
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../messages/${file}`, import.meta.url), 'utf8')) as T;
}
