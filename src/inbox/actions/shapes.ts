import { z } from 'zod';
import { PERSON } from '../../cases/shapes/index.js';
import { ANSWERS, CURSOR, DAY, ID, KEY, moment, text } from '../shapes.js';

const DETSIS_NO = z.string().regex(/^\d{8}$/u, 'detsisNo');
const PRIORITY_NUMBER = z.int().min(0).max(100);
const reason = text(2_000);

export const PRIORITY = z.strictObject({ priority: PRIORITY_NUMBER });
export const EXTEND = z.strictObject({ dueAt: DAY, reason });
export const POSTPONE = z.strictObject({ followUpAt: DAY.nullable() });
export const REDIRECT = z.strictObject({ detsisNo: DETSIS_NO, reason });
export const QUESTION = z.strictObject({ of: z.union([z.literal('applicant'), z.strictObject({ detsisNo: DETSIS_NO })]), question: text(2_000) });
export const ANSWER = z.strictObject({ answer: text(4_000), documents: z.array(ID).max(20).optional() });

const taskKeys = z.array(KEY).min(1).max(200);
export const BULK = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('claim'), taskKeys }),
  z.strictObject({ act: z.literal('assign'), taskKeys, personId: ID }),
  z.strictObject({ act: z.literal('complete'), taskKeys, answers: ANSWERS }),
  z.strictObject({ act: z.literal('set-priority'), taskKeys, priority: PRIORITY_NUMBER }),
]);
/** `refusal`: why a task was left as it was, by its code. */
export const BULK_ANSWERS = z.object({ answers: z.array(z.object({ taskKey: z.string(), refusal: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable() })) });

const unit = z.object({ detsisNo: z.string(), name: z.string() });
const asked = {
  id: ID, number: z.string(), askedBy: unit.nullable(), question: z.string(), askedAt: moment, state: z.enum(['OPEN', 'ANSWERED', 'WITHDRAWN']), answer: z.string().nullable(), closedAt: moment.nullable(),
};
export const INFORMATION = z.object({
  rows: z.array(z.object({ ...asked, taskKey: z.string(), asker: PERSON, askedOf: unit.nullable(), answeredBy: PERSON.nullable(), onBehalfOf: PERSON.nullable() })),
});
export const ASKED_OF_ME = z.strictObject({ isOpen: z.enum(['true', 'false']).transform((word) => word === 'true').optional(), after: CURSOR, limit: z.coerce.number().int().min(1).max(200).default(50) });
export const ASKED = z.object({ rows: z.array(z.object(asked)), next: z.string().nullable() });
