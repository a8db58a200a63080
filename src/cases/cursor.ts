import { Refusal } from '../platform/index.js';

/** What the order of a list is told by: its value, and the key of rows that have the same. */
interface Order {
  readonly value: 'timestamptz' | 'smallint';
  readonly key: 'bigint' | 'uuid';
}

const VALUES = { timestamptz: /^(infinity|\d{4}-\d\d-\d\d [\d:.]{8,15}[+-]\d\d(:\d\d)?)$/u, smallint: /^-?\d{1,4}$/u };
const KEYS = { bigint: /^\d{1,18}$/u, uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u };

/** Where a page ended, to be handed back with the question for the next one. */
export function placeOf(value: string, key: string): string {
  return Buffer.from(JSON.stringify([value, key])).toString('base64url');
}

/** Refuses what `placeOf` has not made for this order. */
export function readPlace(cursor: string, order: Order): [value: string, key: string] {
  try {
    const [value, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof value === 'string' && VALUES[order.value].test(value) && typeof key === 'string' && KEYS[order.key].test(key)) return [value, key];
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw new Refusal('CURSOR_UNKNOWN');
}
