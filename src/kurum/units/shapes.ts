import { z } from 'zod';
import { DETSIS_NO, IL, IL_ASKED, line, lines, WORDS, YES_OR_NO } from '../shapes.js';

const note = lines(500).default('');

export const SEARCH = z.strictObject({
  text: WORDS, il: IL_ASKED, within: DETSIS_NO.optional(), onlyActive: YES_OR_NO, limit: z.coerce.number().int().min(1).max(100).default(20),
});
export const OPEN = z.strictObject({
  detsisNo: DETSIS_NO, name: line(300), parentNo: DETSIS_NO.nullable(), kind: z.string().trim().regex(/^[a-z0-9-]{1,40}$/u).optional(),
  ilCode: IL.nullish(), ilce: line(100).nullish(), kepAddress: z.string().trim().pipe(z.email('email').max(200)).nullish(), takesOutsideMail: z.boolean().default(false),
});
/** `was`: what the asker saw; somebody else's change in between is not overwritten. */
export const RENAME = z.strictObject({ name: line(300), was: z.string().max(400) });
export const MOVE = z.strictObject({ parentNo: DETSIS_NO.nullable(), was: DETSIS_NO.nullable() });
export const UNITE = z.strictObject({ from: z.array(DETSIS_NO).min(1).max(100), into: DETSIS_NO, note });
export const SPLIT = z.strictObject({ heir: DETSIS_NO, others: z.array(DETSIS_NO).min(1).max(100), note });
export const CLOSE = z.strictObject({ successor: DETSIS_NO.optional(), note });
export const IMPORT = z.strictObject({ isTrial: YES_OR_NO, isComplete: YES_OR_NO, skipsBad: YES_OR_NO });

const day = z.string();
export const UNIT = z.object({
  detsisNo: z.string(), name: z.string(), parentNo: z.string().nullable(), kind: z.string(), ilCode: z.int().nullable(), ilce: z.string().nullable(),
  kepAddress: z.string().nullable(), takesOutsideMail: z.boolean(), activeFrom: day, activeTo: day.nullable(), path: z.string(), label: z.string(),
});
export const FOUND = z.object({ units: z.array(UNIT) });
export const UNIT_WITH_KIN = z.object({ unit: UNIT, ancestors: z.array(UNIT), children: z.array(UNIT) });
export const IMPORT_REPORT = z.object({
  outcome: z.enum(['done', 'trial', 'refused']), added: z.int(), changed: z.int(), closed: z.int(), unchanged: z.int(),
  /** The first of them; `problemCount` counts all. */
  problems: z.array(z.object({ line: z.int(), code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) })),
  problemCount: z.int(),
});
