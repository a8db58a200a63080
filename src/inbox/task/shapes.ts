import { z } from 'zod';
import { CASE, CASE_DOCUMENT, PERSON, TASK } from '../../cases/shapes/index.js';
import { ANSWERS, ID, moment, text } from '../shapes.js';

export const ASSIGN = z.strictObject({ personId: ID });
export const DRAFT = z.strictObject({ answers: ANSWERS });
export const COMPLETE = z.strictObject({ answers: ANSWERS });
export const COMMENT = z.strictObject({ text: text(4_000), documents: z.array(ID).max(20).optional() });
export const ATTACH = z.strictObject({ documents: z.array(ID).min(1).max(20) });

const form = z.object({ formId: z.string(), version: z.int(), schema: z.record(z.string(), z.unknown()) });

/** Everything the task's page shows at once; the applicant's contact data is asked for on its own. */
export const PAGE = z.object({
  task: TASK, lentBy: PERSON.nullable(),
  may: z.object({
    claim: z.boolean(), release: z.boolean(), assign: z.boolean(), complete: z.boolean(), readContact: z.boolean(),
    setPriority: z.boolean(), extend: z.boolean(), postpone: z.boolean(), redirect: z.boolean(), askInformation: z.boolean(),
  }),
  form: form.nullable(),
  /** Of what can be seen from the task, what its form speaks of. */
  variables: z.record(z.string(), z.unknown()),
  draft: z.object({ answers: ANSWERS, savedAt: moment }).nullable(),
  case: CASE, documents: z.array(CASE_DOCUMENT),
});
export const OPENED = z.object({ tasks: z.array(TASK) });
export const CANDIDATES = z.object({ people: z.array(PERSON) });
export const SAVED = z.object({ savedAt: moment });
export const WRITTEN = z.object({ id: ID });
export const DOCUMENTS = z.object({ documents: z.array(CASE_DOCUMENT) });
/** What the task's form shows of its applicant, by the names the form uses; nothing once the task is over. */
export const APPLICANT = z.object({ values: z.record(z.string(), z.string().nullable()) });
