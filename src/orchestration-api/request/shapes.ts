import { z } from 'zod';

/** The shapes that many requests share, as Camunda 8.8 writes them. */

const MAX_KEY = 2n ** 63n;

/** A 64-bit key, as text. */
export const longKey = z
  .string()
  .regex(/^-?\d{1,19}$/u, { error: 'must be a key: a 64-bit integer written as text' })
  .refine((key) => BigInt(key) < MAX_KEY && BigInt(key) >= -MAX_KEY, { error: 'must be a 64-bit integer', when: ({ issues }) => issues.length === 0 });

/** A whole number that clients send as a number or, beyond 53 bits, as text. */
export const long = z
  .union([z.int(), z.string().regex(/^-?\d{1,15}$/u)], { error: 'must be a whole number' })
  .transform(Number);

/** A length of time in milliseconds, at most about 31 years. */
export const milliseconds = long.refine((value) => value >= 0 && value <= 1e12, { error: 'must be between 0 and 1000000000000 milliseconds' });

const FIRST_YEAR = Date.parse('0001-01-01T00:00:00Z');
const LAST_YEAR = Date.parse('9999-12-31T23:59:59.999Z');

/** A moment as ISO 8601 text with its offset; years that PostgreSQL and the clients can both write. */
export const timestamp = z.iso
  .datetime({ offset: true, error: 'must be a date and time with an offset, such as 2026-01-31T09:00:00Z' })
  .refine((moment) => Date.parse(moment) >= FIRST_YEAR && Date.parse(moment) <= LAST_YEAR, {
    error: 'must lie between the years 1 and 9999',
    when: ({ issues }) => issues.length === 0,
  });

/** A text that fits into so many bytes of UTF-8. */
export const textOfBytes = (most: number) => z.string().refine((text) => Buffer.byteLength(text) <= most, { error: `must not be longer than ${most} bytes` });

export const processId = z.string().min(1).max(255).regex(/^[\p{L}_][\p{L}\p{N}_\-.]*$/u, { error: 'must be a process id' });
export const decisionId = z.string().min(1).max(256);
export const elementId = z.string().min(1).max(255);
export const tenantId = z.literal('<default>', { error: 'must be <default>: there is one tenant' });
export const variables = z.record(z.string(), z.unknown(), { error: 'must be an object of variables' });
export const operationReference = long.refine((value) => value >= 1, { error: 'must be at least 1' });
export const tags = z.array(z.string().regex(/^[A-Za-z][A-Za-z0-9_\-:.]{0,99}$/u)).max(10);

/** A body that may say nothing but its reference. */
export const referenceOnly = z.strictObject({ operationReference: operationReference.optional() });

/** The query of lists of variables. */
export const truncation = z.strictObject({ truncateValues: z.enum(['true', 'false']).default('true') });
export type Truncation = z.output<typeof truncation>;
