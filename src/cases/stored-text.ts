import { Refusal } from '../platform/index.js';

const LONGEST = 10_000;

/** The text as PostgreSQL can store it: a NUL and half a surrogate pair become the replacement character. */
export function storedText(text: string): string {
  return Buffer.from(text).toString().replaceAll('\0', '\uFFFD');
}

/** The same for everything in a JSON value. */
export function storedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storedText(part) : part));
}

/** What somebody had to write, as it is stored; refused under the name of its field when there is nothing or too much. */
export function writtenText(field: string, text: string): string {
  const written = storedText(text).trim();
  if (written === '') throw new Refusal('MALFORMED_REQUEST', { fields: [{ field, fault: 'missing' }] });
  if (written.length > LONGEST) throw new Refusal('MALFORMED_REQUEST', { fields: [{ field, fault: 'too_big' }] });
  return written;
}
