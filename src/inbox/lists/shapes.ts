import { z } from 'zod';
import { PERSON, TASK, TASK_STATES } from '../../cases/shapes/index.js';
import { CURSOR } from '../shapes.js';

const PRIORITY = z.enum(['high', 'normal', 'low']);

/** What a list shows: a view that is kept is exactly this. */
export const SIEVE = z.strictObject({
  list: z.enum(['mine', 'team', 'both', 'started', 'managed', 'done']),
  words: z.string().max(200).optional(),
  application: z.string().max(100).optional(),
  state: z.enum(TASK_STATES).optional(),
  /** `overdue`: the last day is over; `soon`: it ends within three days. */
  due: z.enum(['overdue', 'soon']).optional(),
  priority: PRIORITY.optional(),
  opened: z.enum(['day', 'week', 'month', 'quarter']).optional(),
  sort: z.enum(['opened', 'due', 'priority']).optional(),
});
export const ASKED = SIEVE.extend({ after: CURSOR, limit: z.coerce.number().int().min(1).max(200).default(50) });

/** `lentBy`: whose authority the asker would use on it. */
export const TASKS = z.object({ rows: z.array(TASK.extend({ unitName: z.string().nullable(), lentBy: PERSON.nullable() })), next: z.string().nullable() });

/** A number that is `most` means as many or more. */
export const COUNTS = z.object({ mine: z.int(), team: z.int(), managed: z.int(), overdue: z.int(), most: z.int() });
