import { readFileSync } from 'node:fs';
import { checkAnswers, putAt, sentenceOf, type AnsweredField, type FormFault } from '../../forms/index.js';
import type { Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import type { Parts } from '../parts.js';
import { feel } from './feel.js';
import { REGISTERS } from './look-up.js';
import type { ReadForm } from './read-form.js';

/** Answers a process may go on with. */
export interface FormAnswers {
  readonly answers: Readonly<Record<string, unknown>>;
  /** The actor's documents among them, to be given to the task or the case in the transaction that keeps the answers. */
  readonly documents: readonly string[];
}

interface Asked extends Pick<ReadForm, 'schema' | 'variables'> {
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Keeps of the answers what the form asks for and shows; refuses with everything that is wrong with them at once. */
export async function checkForm(parts: Pick<Parts, 'database' | 'clock' | 'documents'>, actor: Actor, asked: Asked): Promise<FormAnswers> {
  const today = DAY.format(parts.clock.now());
  const checked = checkAnswers({ ...asked, feel }, { today });
  const faults = [...checked.faults];
  for (const answered of checked.fields) {
    const { field, path, name } = answered.seen;
    const found = await REGISTERS[field.type]?.({ parts, actor, today }, answered);
    if (found && 'fault' in found) faults.push({ field: name, ...found });
    else if (found) putAt(checked.answers, path, found.value);
  }
  if (faults.length > 0) throw new Refusal('ANSWERS_REFUSED', { fields: faults.map(told), count: faults.length });
  return { answers: checked.answers, documents: filesIn(checked.fields) };
}

/** The day it is where the people are, as forms write days. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' });

/** A page shows the sentence of the reader's language. */
function told({ field, ...fault }: FormFault): Readonly<Record<string, unknown>> {
  return { field, fault: fault.fault, sentences: { tr: sentenceOf(fault, WORDS.tr), en: sentenceOf(fault, WORDS.en) } };
}

const read = (language: 'tr' | 'en'): Record<string, string> => JSON.parse(readFileSync(new URL(`messages/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>;
const WORDS = { tr: read('tr'), en: read('en') };

function filesIn(fields: readonly AnsweredField[]): string[] {
  return [...new Set(fields.filter(({ seen }) => seen.field.type === 'dosyalar' || seen.field.type === 'filepicker').flatMap(({ value }) => value as string[]))];
}
