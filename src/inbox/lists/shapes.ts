import { z } from 'zod';
import { CURSOR, moment, person, STATES } from '../shapes.js';

const PRIORITY = z.enum(['high', 'normal', 'low']);

/** What a list shows: a view that is kept is exactly this. */
export const SIEVE = z.strictObject({
  list: z.enum(['mine', 'team', 'both', 'started', 'managed', 'done']),
  words: z.string().max(200).optional(),
  application: z.string().max(100).optional(),
  state: z.enum(STATES).optional(),
  /** `overdue`: the last day is over; `soon`: it ends within three days. */
  due: z.enum(['overdue', 'soon']).optional(),
  priority: PRIORITY.optional(),
  opened: z.enum(['day', 'week', 'month', 'quarter']).optional(),
  sort: z.enum(['opened', 'due', 'priority']).optional(),
});
export const ASKED = SIEVE.extend({ after: CURSOR, limit: z.coerce.number().int().min(1).max(200).default(50) });

/** A task as lists and its page show it. */
export const task = {
  key: z.string(), caseKey: z.string(), number: z.string(), subject: z.string(), application: z.string(), elementId: z.string(), title: z.string(),
  role: z.string().nullable(), detsisNo: z.string().nullable(), applicant: person.nullable(), assignee: person.nullable(), claimedAt: moment.nullable(),
  priority: z.int(), dueAt: moment.nullable(), followUpAt: moment.nullable(), state: z.enum(STATES), openedAt: moment,
  completedAt: moment.nullable(), completedBy: person.nullable(),
  /** Vekâlet: whose authority was used when it was completed. */
  onBehalfOf: person.nullable(),
};
export const TASK = z.object(task);
/** `lentBy`: whose authority the asker would use on it. */
export const TASKS = z.object({ rows: z.array(z.object({ ...task, unitName: z.string().nullable(), lentBy: person.nullable() })), next: z.string().nullable() });

/** A number that is `most` means as many or more. */
export const COUNTS = z.object({ mine: z.int(), team: z.int(), managed: z.int(), overdue: z.int(), most: z.int() });
