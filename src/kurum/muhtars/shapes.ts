import { z } from 'zod';
import { CURSOR, DAY, ID, IL, IL_ASKED, LIMIT, line, lines, VERSION, WORDS, YES_OR_NO } from '../shapes.js';
import { PHONE, TCKN } from '../users/shapes.js';

export const LIST = z.strictObject({ text: WORDS, il: IL_ASKED, ilce: z.string().max(100).optional(), isActive: YES_OR_NO, after: CURSOR, limit: LIMIT });

const office = { il: IL, ilce: line(100), mahalle: line(200), address: lines(500).nullish(), activeFrom: DAY.optional(), activeTo: DAY.nullish() };
export const ADD = z.strictObject({ ...office, tckn: TCKN, givenName: line(100), familyName: line(100), phone: PHONE });
export const APPOINT = z.strictObject({ ...office, phone: PHONE.optional() });
export const CHANGE = z.strictObject({ ...office, version: VERSION, personVersion: VERSION, givenName: line(100), familyName: line(100), phone: PHONE.optional() });

export const MUHTAR = z.object({
  id: ID, givenName: z.string(), familyName: z.string(), il: z.int(), ilce: z.string(), mahalle: z.string(), activeFrom: z.string(), activeTo: z.string().nullable(),
  isActive: z.boolean(), version: z.int(), personVersion: z.int(), mayChange: z.boolean(),
});
export const MUHTARS = z.object({ rows: z.array(MUHTAR), next: z.string().nullable() });
export const MUHTAR_CONTACT = z.object({ tckn: z.string().nullable(), phone: z.string().nullable(), address: z.string().nullable() });

export type Muhtar = z.output<typeof MUHTAR>;
