import { z } from 'zod';
import { PERSON } from '../../cases/shapes/index.js';
import { SIEVE } from '../lists/shapes.js';
import { ID } from '../shapes.js';

const name = z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u);
const COLUMN = z.enum(['number', 'subject', 'applicant', 'assignee', 'priority', 'dueAt', 'openedAt', 'application', 'unitName', 'title', 'state']);
/** What the list shows, and which columns, in their order. */
const LOOK = SIEVE.extend({ columns: z.array(COLUMN).max(20).optional() });
export const VERSION = z.strictObject({ version: z.coerce.number().int().min(0).max(2_147_483_647) });
export const ADD = z.strictObject({ name, sieve: LOOK, isShared: z.boolean() });
export const CHANGE = ADD.extend({ version: z.int().min(0).max(2_147_483_647) });
export const VIEW = z.object({ id: ID, name: z.string(), sieve: LOOK, owner: PERSON, isShared: z.boolean(), isMine: z.boolean(), version: z.int() });
export const VIEWS = z.object({ rows: z.array(VIEW) });

export type View = z.output<typeof VIEW>;
