import { z } from 'zod';
import { CASE, CASE_DOCUMENT, CASE_LINE, PERSON } from '../cases/shapes/index.js';
import type { Actor } from '../permissions/index.js';
import { Refusal } from '../platform/index.js';

export const ID = z.uuid();
export const KEY = z.string().regex(/^[0-9]{1,18}$/u, 'key');
const moment = z.string();

export const ASKED = z.strictObject({
  words: z.string().max(200).optional(), application: z.string().max(100).optional(), status: z.string().max(100).optional(),
  isOpen: z.enum(['true', 'false']).transform((word) => word === 'true').optional(),
  after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const FOUND = z.object({ rows: z.array(CASE_LINE), next: z.string().nullable() });

const diagram = z.object({ definitionKey: z.string(), processId: z.string(), name: z.string().nullable(), version: z.int(), xml: z.string() });
const step = z.object({
  key: z.string(), definitionKey: z.string(), elementId: z.string(), type: z.string(), state: z.enum(['ACTIVE', 'COMPLETED', 'TERMINATED']),
  startedAt: moment, endedAt: moment.nullable(), isStuck: z.boolean(), title: z.string().nullable(), unitName: z.string().nullable(),
  assignee: PERSON.nullable(), completedBy: PERSON.nullable(), onBehalfOf: PERSON.nullable(),
});
const variable = z.object({ name: z.string(), elementId: z.string().nullable(), value: z.unknown(), isTooLong: z.boolean() });

/** A case as its page shows it; where it has been and where its tokens are, as far as the asker may see. */
export const PAGE = z.object({ case: CASE, documents: z.array(CASE_DOCUMENT) });
export const TRACK = z.object({ diagrams: z.array(diagram), steps: z.array(step), variables: z.array(variable) });
export const ALIKE = z.object({ rows: z.array(z.object({ line: CASE_LINE, reasons: z.array(z.string()), likeness: z.number() })) });

export const RECALL = z.strictObject({ recallKey: KEY, gerekce: z.string().trim().min(1).max(2_000) });
export const COMMENT = z.strictObject({ text: z.string().trim().min(1).max(4_000), documents: z.array(ID).max(20).optional() });
export const WRITTEN = z.object({ id: ID });

/** Whoever passed the guard of an act that is not open to anybody. */
export function known(actor: Actor | undefined): Actor {
  if (!actor) throw new Refusal('SIGN_IN_FIRST');
  return actor;
}
