import { z } from 'zod';
import { TASK } from '../lists/shapes.js';
import { ANSWERS, ID, moment, person, text } from '../shapes.js';

export const ASSIGN = z.strictObject({ personId: ID });
export const DRAFT = z.strictObject({ answers: ANSWERS });
export const COMPLETE = z.strictObject({ answers: ANSWERS });
export const COMMENT = z.strictObject({ text: text(4_000), documents: z.array(ID).max(20).optional() });
export const ATTACH = z.strictObject({ documents: z.array(ID).min(1).max(20) });

const form = z.object({ formId: z.string(), version: z.int(), schema: z.record(z.string(), z.unknown()) });
const movement = z.object({
  at: moment, elementId: z.string(),
  /** What somebody did besides the diagram's steps; null for what the diagram says. */
  kind: z.string().nullable(), hareket: z.string(), aciklama: z.string().nullable(), gonderenKurum: z.string().nullable(), alanKurum: z.string().nullable(),
});
const comment = z.object({ id: ID, at: moment, author: person, taskKey: z.string().nullable(), text: z.string() });
/** `of`: the application (`case`), a task, a comment or an answer to a question it came with. */
const DOCUMENT = z.object({
  of: z.object({ kind: z.string(), id: z.string() }),
  id: ID, name: z.string(), type: z.string(), bytes: z.int(), state: z.enum(['taraniyor', 'temiz', 'zararli']), isAttached: z.boolean(), canBeShown: z.boolean(), createdAt: moment,
});

export const CASE = z.object({
  key: z.string(), number: z.string(), application: z.string(), subject: z.string(), type: z.string().nullable(), status: z.string().nullable(),
  openedAt: moment, dueAt: moment.nullable(), closedAt: moment.nullable(), result: z.enum(['COMPLETED', 'TERMINATED']).nullable(),
  processId: z.string(), applicant: person.nullable(), il: z.int().nullable(), ilce: z.string().nullable(), detsisNo: z.string().nullable(), data: z.record(z.string(), z.unknown()),
  movements: z.array(movement), tasks: z.array(TASK), comments: z.array(comment),
  /** The branches the asker may take back now. */
  recalls: z.array(z.object({ key: z.string(), elementId: z.string(), target: z.object({ detsisNo: z.string().nullable(), name: z.string().nullable() }) })),
});

/** Everything the task's page shows at once; the applicant's contact data is asked for on its own. */
export const PAGE = z.object({
  task: TASK, lentBy: person.nullable(),
  may: z.object({
    claim: z.boolean(), release: z.boolean(), assign: z.boolean(), complete: z.boolean(), readContact: z.boolean(),
    setPriority: z.boolean(), extend: z.boolean(), postpone: z.boolean(), redirect: z.boolean(), askInformation: z.boolean(),
  }),
  form: form.nullable(),
  /** Of what can be seen from the task, what its form speaks of. */
  variables: z.record(z.string(), z.unknown()),
  draft: z.object({ answers: ANSWERS, savedAt: moment }).nullable(),
  case: CASE, documents: z.array(DOCUMENT),
});
export const OPENED = z.object({ tasks: z.array(TASK) });
export const CANDIDATES = z.object({ people: z.array(person) });
export const SAVED = z.object({ savedAt: moment });
export const WRITTEN = z.object({ id: ID });
export const DOCUMENTS = z.object({ documents: z.array(DOCUMENT) });
/** What the task's form shows of its applicant, by the names the form uses; nothing once the task is over. */
export const APPLICANT = z.object({ values: z.record(z.string(), z.string().nullable()) });
