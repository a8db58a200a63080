import { z } from 'zod';

/** `person`: only signed in; `membership`: worked somewhere; `muhtar`: was muhtar; `case:muhtar`: had such a case. */
export const SUBJECT = z.string().regex(/^(person|membership|muhtar|case:[a-z0-9-]{1,60})$/u);
const VERSION = z.int().min(0).max(2_147_483_647);
const TERM = { filePlanCode: z.string().trim().min(1).max(40).regex(/^[\d.]+$/u), keepMonths: z.int().min(1).max(1200) };

export const SET_RULE = z.strictObject({ ...TERM, version: VERSION });
export const SEEN = z.strictObject({ version: z.coerce.number().int().min(1).max(2_147_483_647) });
export const RULE = z.object({ subject: z.string(), ...TERM, version: VERSION });
const INSTANT = z.iso.datetime();
const RECORD = z.object({ subject: z.string(), ...TERM, deleted: z.int(), emptied: z.int(), keptUntil: INSTANT });
const ROUND = z.object({ beganAt: INSTANT, endedAt: INSTANT.nullable(), records: z.array(RECORD) });

/** The terms, whom a round would destroy now, and what the rounds of three years have destroyed. */
export const DESTRUCTION = z.object({
  rules: z.array(RULE),
  due: z.array(z.object({ subject: z.string(), people: z.int() })),
  rounds: z.array(ROUND),
});
