import { z } from 'zod';
import { DAY, ID, IL, line, VERSION } from '../shapes.js';

export const YEAR = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) });
const entry = { day: DAY, part: z.enum(['whole', 'afternoon']), kind: z.enum(['resmi', 'dini', 'idari']), name: line(200), ilCode: IL.nullable() };
export const NEW_HOLIDAY = z.strictObject(entry);
export const CHANGE_HOLIDAY = z.strictObject({ ...entry, version: VERSION });
export const HOLIDAY = z.object({ id: ID, ...entry, version: z.int() });
export const HOLIDAYS = z.object({ holidays: z.array(HOLIDAY) });

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'time');
const hours = { ilCode: IL.nullable(), startsAt: time, lunchFrom: time, lunchTo: time, endsAt: time };
/** `version` 0: the province had no hours of its own. */
export const SET_HOURS = z.strictObject({ ...hours, version: VERSION });
export const HOURS = z.object({ ...hours, version: z.int() });
export const ALL_HOURS = z.object({ hours: z.array(HOURS) });

export const IN_PROVINCE = z.coerce.number().int().min(1).max(81);
export const PROVINCES = z.object({ provinces: z.array(z.object({ code: z.int(), name: z.string() })) });
export const DISTRICTS = z.object({ districts: z.array(z.string()) });
export const NEIGHBOURHOODS_ASKED = z.strictObject({ ilce: z.string().max(100) });
export const NEIGHBOURHOODS = z.object({
  neighbourhoods: z.array(z.object({ id: z.int(), ilCode: z.int(), ilce: z.string(), name: z.string(), kind: z.enum(['mahalle', 'koy', 'bagli']), label: z.string() })),
});
