import { ElementFault } from './faults.js';
import { limits } from './limits.js';
import type { Run } from './run.js';
import { dateOf } from './timers.js';

/** Reads what a diagram's attributes say in one scope; anything that is not what it should be is a fault with the attribute's name. */
export class Reading {
  constructor(
    private readonly run: Run,
    private readonly scopeKey: string,
  ) {}

  /** A name or key that must come out as text; numbers are taken as their digits. */
  text(text: string | null, what: string): string {
    const value = text === null ? null : this.run.evaluate(text, this.scopeKey);
    if (typeof value === 'string' && value !== '') return short(value, what);
    if (typeof value === 'number') return String(value);
    throw fault(`the ${what} (${text}) is ${shown(value)}, not a text or a number`);
  }

  optional(text: string | undefined, what: string): string | null {
    const value = text === undefined ? null : this.run.evaluate(text, this.scopeKey);
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'string' || typeof value === 'number') return short(String(value), what);
    throw fault(`the ${what} (${text}) is ${shown(value)}, not a text`);
  }

  /** A list of texts, or one text with commas. */
  names(text: string | undefined, what: string): string[] {
    const value = text === undefined ? [] : this.run.evaluate(text, this.scopeKey);
    if (value === null || value === undefined) return [];
    const list: unknown[] = Array.isArray(value) ? value : String(value).split(',').map((name) => name.trim());
    if (list.some((name) => typeof name !== 'string')) throw fault(`the ${what} (${text}) are not a list of texts`);
    return (list as string[]).filter((name) => name !== '').map((name) => short(name, what));
  }

  moment(text: string | undefined, what: string): string | null {
    const value = this.optional(text, what);
    return value === null ? null : dateOf(value, `the ${what} (${text})`).toISOString();
  }

  whole(text: string, what: string, most: number = limits.wholeNumber): number {
    const value = this.run.evaluate(text, this.scopeKey);
    const number = value === null || value === '' ? Number.NaN : Number(value);
    if (Number.isInteger(number) && number >= 0 && number <= most) return number;
    throw fault(`the ${what} (${text}) is ${shown(value)}, no whole number from 0 to ${most}`);
  }
}

const shown = (value: unknown): string => (JSON.stringify(value ?? null) ?? 'null').slice(0, 200);

/** What the store's indexes cannot hold is a fault here, at the element, and not an error while it is saved. */
function short(text: string, what: string): string {
  if (Buffer.byteLength(text) > limits.nameBytes) throw fault(`the ${what} is longer than ${limits.nameBytes} bytes: '${text.slice(0, 100)}…'`);
  return text;
}

function fault(message: string): ElementFault {
  return new ElementFault('EXTRACT_VALUE_ERROR', message);
}
