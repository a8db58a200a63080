import type { Seen } from '../../../../src/forms/index.js';
import { feel } from './feel.js';

/** Text of a form as it is to be read here: computed, or with its `{{blanks}}` filled. */
export function said(text: unknown, { context }: Pick<Seen, 'context'>): string {
  if (typeof text !== 'string') return '';
  if (text.startsWith('=')) return plain(feel(text, context));
  return text.replace(/\{\{(.*?)\}\}/gu, (_, inside: string) => plain(feel(`=${inside.replace(/^=/u, '')}`, context)));
}

/** What a field is called; days and times have a name of their own for it in form-js. */
export function labelOf(seen: Seen): string {
  const { label, dateLabel, timeLabel } = seen.field;
  return said(label || dateLabel || timeLabel, seen);
}

export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
