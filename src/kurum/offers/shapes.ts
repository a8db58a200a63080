import { z } from 'zod';
import { DETSIS_NO, ID, IL, IL_ASKED, line, PLACE_IN_LIST, VERSION } from '../shapes.js';

/** With a province: the country's and its own. Without: the country's. */
export const SECTORS_ASKED = z.strictObject({ il: IL_ASKED });
export const ADD_SECTOR = z.strictObject({ name: line(200), il: IL.nullable(), place: PLACE_IN_LIST.default(0) });
export const CHANGE_SECTOR = z.strictObject({ name: line(200), place: PLACE_IN_LIST, version: VERSION });
export const SECTOR = z.object({ id: ID, name: z.string(), il: z.int().nullable(), place: z.int(), version: z.int(), mayChange: z.boolean() });
export const SECTORS = z.object({ rows: z.array(SECTOR) });

const LAW = z.enum(['3071', '4982', 'internal']);
const DAY_KIND = z.enum(['calendar', 'working']);
/** Whether something asked for by law must be answered in so many days, of which kind. */
const term = z.strictObject({ law: LAW, days: z.int().min(1).max(365), dayKind: DAY_KIND });
const fields = { name: line(300), term: term.nullable(), detsisNo: DETSIS_NO.nullable(), place: PLACE_IN_LIST.default(0) };
/** Below a heading the term may be null: then it is the heading's. */
export const ADD_HEADING = z.strictObject({ ...fields, parentId: ID.nullable() });
export const CHANGE_HEADING = z.strictObject({ ...fields, place: PLACE_IN_LIST, version: VERSION });

const shown = {
  id: ID, name: z.string(), term: term.nullable(), detsisNo: z.string().nullable(), unitName: z.string().nullable(), place: z.int(), version: z.int(),
};
export const HEADINGS = z.object({ rows: z.array(z.object({ ...shown, below: z.array(z.object(shown)) })) });

export type Sector = z.output<typeof SECTOR>;
export type Heading = z.output<typeof HEADINGS>['rows'][number];
