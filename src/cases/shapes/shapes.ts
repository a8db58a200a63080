import { z } from 'zod';

const ID = z.uuid();
const moment = z.string();

/** Somebody by name; null for who is no person of the system. */
export const PERSON = z.object({ id: z.string(), name: z.string().nullable() });
export const TASK_STATES = ['OPEN', 'COMPLETED', 'CANCELED'] as const;

/** A task as lists and its page show it. */
export const TASK = z.object({
  key: z.string(), caseKey: z.string(), number: z.string(), subject: z.string(), application: z.string(), elementId: z.string(), title: z.string(),
  role: z.string().nullable(), detsisNo: z.string().nullable(), applicant: PERSON.nullable(), assignee: PERSON.nullable(), claimedAt: moment.nullable(),
  priority: z.int(), dueAt: moment.nullable(), followUpAt: moment.nullable(), state: z.enum(TASK_STATES), openedAt: moment,
  completedAt: moment.nullable(), completedBy: PERSON.nullable(),
  /** Vekâlet: whose authority was used when it was completed. */
  onBehalfOf: PERSON.nullable(),
});

const MOVEMENT = z.object({
  at: moment, elementId: z.string(),
  /** What somebody did besides the diagram's steps; null for what the diagram says. */
  kind: z.string().nullable(), hareket: z.string(), aciklama: z.string().nullable(), gonderenKurum: z.string().nullable(), alanKurum: z.string().nullable(),
});
const COMMENT = z.object({ id: ID, at: moment, author: PERSON, taskKey: z.string().nullable(), text: z.string() });
/** A branch the asker may take back now. */
const RECALL = z.object({ key: z.string(), elementId: z.string(), target: z.object({ detsisNo: z.string().nullable(), name: z.string().nullable() }) });

/** A case as lists show it. */
export const CASE_LINE = z.object({
  key: z.string(), number: z.string(), application: z.string(), subject: z.string(), type: z.string().nullable(), status: z.string().nullable(),
  openedAt: moment, dueAt: moment.nullable(), closedAt: moment.nullable(), result: z.enum(['COMPLETED', 'TERMINATED']).nullable(),
});

/** A case as its page shows it, each part as far as the asker may see it. */
export const CASE = CASE_LINE.extend({
  processId: z.string(), applicant: PERSON.nullable(), il: z.int().nullable(), ilce: z.string().nullable(), detsisNo: z.string().nullable(), data: z.record(z.string(), z.unknown()),
  movements: z.array(MOVEMENT), tasks: z.array(TASK), comments: z.array(COMMENT), recalls: z.array(RECALL),
});

/** `of`: the application (`case`), a task, a comment or an answer to a question it came with. */
export const CASE_DOCUMENT = z.object({
  of: z.object({ kind: z.string(), id: z.string() }),
  id: ID, name: z.string(), type: z.string(), bytes: z.int(), state: z.enum(['taraniyor', 'temiz', 'zararli']), isAttached: z.boolean(), canBeShown: z.boolean(), createdAt: moment,
});
