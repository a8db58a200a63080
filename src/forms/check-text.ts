import { compare, decimalOf } from './decimal.js';
import { refuse, type Checked } from './fault.js';
import type { FormField } from './schema.js';

const EMAIL = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/u;
/** International, as form-js wants it, for every country instead of a list of them. */
const PHONE = /^(?:\+|00)[1-9]\d{6,18}$/u;
/** Of a text whose form names no bound. */
const LONGEST = 100_000;

export type Rules = Readonly<Record<string, unknown>>;

export function checkText({ type }: FormField, value: unknown, rules: Rules): Checked {
  if (typeof value !== 'string' && typeof value !== 'number' && value !== null && value !== undefined) return refuse('misshapen');
  const text = type === 'textfield' ? String(value ?? '').replace(/[\r\n\t]/gu, ' ') : String(value ?? '');
  if (text === '') return { value: text };
  // Before any pattern is tried on it.
  if (text.length > LONGEST) return refuse('tooLong', { most: LONGEST, length: text.length });
  const { pattern, patternErrorMessage, validationType } = rules;
  if (typeof pattern === 'string' && !new RegExp(pattern).test(text)) {
    return { fault: 'pattern', ...(typeof patternErrorMessage === 'string' && patternErrorMessage !== '' ? { sentence: patternErrorMessage } : {}) };
  }
  if (validationType === 'email' && !EMAIL.test(text)) return refuse('email');
  if (validationType === 'phone' && !PHONE.test(text)) return refuse('phone');
  return checkLength(text, rules) ?? { value: text };
}

/** Spaces at either end do not count. */
export function checkLength(text: string, { minLength, maxLength }: Rules): Exclude<Checked, { value: unknown }> | null {
  const { length } = text.trim();
  const [least, most] = [decimalOf(minLength), decimalOf(maxLength)];
  const count = { units: BigInt(length), places: 0 };
  if (least && compare(count, least) < 0) return refuse('tooShort', { least: String(minLength) });
  if (most && compare(count, most) > 0) return refuse('tooLong', { most: String(maxLength), length });
  return text.length > LONGEST ? refuse('tooLong', { most: LONGEST, length: text.length }) : null;
}
