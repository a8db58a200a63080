import type { Problem } from '../../api/client.js';
import { spokenLanguage } from '../../shell/languages.js';
import type { Fault } from '../../ui/form.js';

interface Told<Field extends string> {
  readonly field: Field;
  readonly fault: string;
  readonly sentences?: Readonly<Record<'tr' | 'en', string>>;
}

/** What the diagram's own form has against an answer, in its own words; undefined for every other refusal. */
export function toldFault<Field extends string>({ code, details }: Problem): Fault<Field> | undefined {
  const [first] = (code === 'ANSWERS_REFUSED' ? (details.fields ?? []) : []) as readonly Told<Field>[];
  return first && { field: first.field, fault: first.fault, ...(first.sentences ? { sentence: first.sentences[spokenLanguage()] } : {}) };
}
