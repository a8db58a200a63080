import { InvalidArgument } from '../problems.js';
import type { Kind } from './field.js';

/** A place in an ordered list: the row's sort values and its key, or only its key where the values are too long. */
export interface Place {
  readonly values: readonly (string | null)[] | null;
  readonly key: string;
}

/** Clients accept cursors up to this length. */
const LONGEST = 300;

/** Encodes a place so that it says nothing to the reader and fits in 300 characters. */
export function encodeCursor(place: Place): string {
  const full = base64([...(place.values ?? []), place.key]);
  return full.length <= LONGEST ? full : base64(place.key);
}

const shapes: Readonly<Record<Kind, RegExp>> = {
  key: /^-?\d{1,19}$/u,
  int: /^-?\d{1,19}$/u,
  bool: /^(true|false)$/u,
  time: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/u,
  text: /^/u,
  json: /^/u,
  member: /^/u,
  tags: /^/u,
};

/** Decodes a cursor for a list sorted by fields of these kinds; refuses one that was made for another. */
export function decodeCursor(cursor: string, kinds: readonly Kind[], field: string): Place {
  const content = parse(cursor);
  if (isKey(content)) return { values: null, key: content };

  const fits =
    Array.isArray(content) &&
    content.length === kinds.length + 1 &&
    isKey(content.at(-1)) &&
    kinds.every((kind, at) => content[at] === null || (typeof content[at] === 'string' && shapes[kind].test(content[at])));
  if (!fits) throw new InvalidArgument(`${field}: this cursor was not made by a search with this sort`);
  return { values: content.slice(0, -1), key: content.at(-1) };
}

/** Whether a cursor names its place by the key only. */
export function isKeyAlone(cursor: string): boolean {
  return isKey(parse(cursor));
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && shapes.key.test(value);
}

function base64(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
