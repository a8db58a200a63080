import { randomUUID } from 'node:crypto';
import { FeelFailure } from '../feel-error.js';
import { define, type FunctionTable } from './define.js';

/** Functions about values, texts, lists and contexts that Camunda documents and feelin lacks. */
export const valueFunctions: FunctionTable = new Map([
  define('is defined', ['value'], (value: unknown) => value !== null && value !== undefined),
  define('get or else', ['value', 'default'], (value: unknown, fallback: unknown) => value ?? fallback ?? null),
  define('assert', ['value', 'condition', 'cause'], assert),
  define('get value', ['context', 'key', 'keys'], getValue),
  define('is empty', ['list'], (list: unknown) => (Array.isArray(list) ? list.length === 0 : null)),
  define('is blank', ['string'], onText((text) => text.trim() === '')),
  define('trim', ['string'], onText((text) => text.trim())),
  define('to base64', ['value'], onText((text) => Buffer.from(text, 'utf8').toString('base64'))),
  define('from base64', ['value'], onText((text) => Buffer.from(text, 'base64').toString('utf8'))),
  define('extract', ['string', 'pattern'], extract),
  define('uuid', [], () => randomUUID()),
  define('random number', [], () => Math.random()),
  define('duplicate values', ['list'], duplicates),
  define('partition', ['list', 'size'], partition),
  define('to json', ['value'], (value: unknown) => JSON.stringify(value ?? null)),
  define('from json', ['value'], onText(fromJson)),
  define('string join', ['list', 'delimiter', 'prefix', 'suffix'], join),
]);

function onText(read: (text: string) => unknown): (value: unknown) => unknown {
  return (value) => (typeof value === 'string' ? read(value) : null);
}

function assert(value: unknown, condition: unknown, cause: unknown): unknown {
  if (condition === true) return value;
  throw new FeelFailure(typeof cause === 'string' ? cause : 'the asserted condition is not fulfilled');
}

function getValue(context: unknown, key: unknown, keys: unknown): unknown {
  const path = keys ?? key;
  let value = context;
  for (const step of Array.isArray(path) ? path : [path]) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, String(step))) return null;
    value = (value as Record<string, unknown>)[String(step)];
  }
  return value ?? null;
}

function extract(text: unknown, pattern: unknown): unknown {
  if (typeof text !== 'string' || typeof pattern !== 'string') return null;
  return Array.from(text.matchAll(new RegExp(pattern, 'gu')), (match) => match[0]);
}

function duplicates(list: unknown): unknown {
  if (!Array.isArray(list)) return null;
  const seen = new Map<string, { value: unknown; times: number }>();
  for (const value of list) {
    const key = JSON.stringify(value);
    seen.set(key, { value, times: (seen.get(key)?.times ?? 0) + 1 });
  }
  return [...seen.values()].filter(({ times }) => times > 1).map(({ value }) => value);
}

function partition(list: unknown, size: unknown): unknown {
  if (!Array.isArray(list) || typeof size !== 'number' || !(size >= 1)) return null;
  const parts: unknown[][] = [];
  for (let start = 0; start < list.length; start += Math.floor(size)) {
    parts.push(list.slice(start, start + Math.floor(size)));
  }
  return parts;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function join(list: unknown, ...around: unknown[]): string | null {
  const [delimiter, prefix, suffix] = around.map((text) => (typeof text === 'string' ? text : ''));
  const items: unknown[] = Array.isArray(list) ? list : [list];
  if (items.some((item) => item !== null && typeof item !== 'string')) return null;
  const joined = items.filter((item) => item !== null).join(delimiter ?? '');
  return `${prefix ?? ''}${joined}${suffix ?? ''}`;
}
