import { isFunction } from 'feelin';
import { feelFunctions } from './functions/index.js';

export type Variables = Readonly<Record<string, unknown>>;

/** What an expression can see: the variables its text names, and the functions its text calls. */
export function contextFor(text: string, variables: Variables, now: Date): Record<string, unknown> {
  const context: Record<string, unknown> = {};
  for (const key of Object.keys(variables)) {
    // feelin copies its whole context, once more per loop turn: what is not named stays out.
    if (isNeeded(text, key, variables[key])) context[key] = toPlain(variables[key]);
  }
  for (const [name, build] of feelFunctions) {
    if (calls(text, name)) context[name] = build(now);
  }
  return context;
}

// A variable may share a function's name, as in Camunda: what is called is the function.
function isNeeded(text: string, key: string, value: unknown): boolean {
  if (value === undefined || !mentions(text, key)) return false;
  return typeof value === 'function' || isFunction(value) || !/^[A-Za-z ]+$/.test(key) || !calls(text, key);
}

function mentions(text: string, key: string): boolean {
  if (text.includes(key)) return true;
  const word = /[\p{L}\p{N}_]+/u.exec(key)?.[0];
  return word === undefined || (word !== key && text.includes(word));
}

function calls(text: string, name: string): boolean {
  const words = name.split(' ');
  if (!words.every((word) => text.includes(word))) return false;
  return new RegExp(`(?<![\\p{L}\\p{N}_.])${words.join('\\s+')}\\s*\\(`, 'u').test(text);
}

/** The value as an object of this realm, which is all feelin takes for a context. */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, toPlain);
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date(Number(value));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toPlain(entry)]));
}

function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
