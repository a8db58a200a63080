import { readFileSync } from 'node:fs';

/** Something wrong in an application's files. */
export interface Finding {
  readonly file: string;
  /** The id of the element, or empty when it is about the whole file. */
  readonly element: string;
  /** Names a sentence of messages/tr.json. */
  readonly code: string;
  readonly details?: Readonly<Record<string, string>>;
}

interface Catalogue {
  /** What a broken lint rule means. */
  readonly lint: Readonly<Record<string, string>>;
  readonly sentences: Readonly<Record<string, string>>;
  /** What the runtime says when it refuses a diagram, in the analyst's language. */
  readonly refusals: Readonly<Record<string, string>>;
}

const catalogue = JSON.parse(readFileSync(new URL('./messages/tr.json', import.meta.url), 'utf8')) as Catalogue;

/** `file: element: sentence`, as an analyst reads it. */
export function lineOf({ file, element, code, details = {} }: Finding): string {
  return [file, element, sentence(code, details)].filter(Boolean).join(': ');
}

/** The sentence of a code with its `{blanks}` filled; a reason the runtime gave is translated where we know it. */
export function sentence(code: string, details: Readonly<Record<string, string>> = {}): string {
  const { reason = '', rule = '' } = details;
  const filled: Record<string, string> = { ...details, reason: catalogue.lint[rule] ?? catalogue.refusals[reason] ?? reason };
  return (catalogue.sentences[code] ?? code).replace(/\{(\w+)\}/g, (blank, name: string) => filled[name] ?? blank);
}
