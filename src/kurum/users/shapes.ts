import { z } from 'zod';
import { ROLES } from '../../org/index.js';
import { canonicalPhone, isTckn } from '../../platform/personal-data/index.js';
import { CURSOR, DETSIS_NO, ID, IL_ASKED, INSTANT, LIMIT, line, VERSION, WORDS, YES_OR_NO } from '../shapes.js';

const role = z.enum(ROLES);
export const TCKN = z.string().trim().refine(isTckn, 'tckn');
export const PHONE = z.string().trim().max(30).refine((text) => canonicalPhone(text) !== null, 'phone');
const email = z.email('email').max(200);
const instant = INSTANT.transform((text) => new Date(text));

/** Whom a list of users names; the same filters go to the list and to its file. */
const filters = { text: WORDS, role: role.optional(), detsisNo: DETSIS_NO.optional(), il: IL_ASKED, isActive: YES_OR_NO };
export const FILTERS = z.strictObject(filters);
export const LIST = z.strictObject({ ...filters, after: CURSOR, limit: LIMIT });
export const LOOK_UP = z.strictObject({ tckn: TCKN });

export const NEW_MEMBERSHIP = z.strictObject({ detsisNo: DETSIS_NO, role, districts: z.array(line(100)).max(50).default([]), validFrom: instant.optional(), validTo: instant.nullish() });
const account = z.strictObject({ userName: z.string().trim().regex(/^[\p{L}\p{N}._-]{3,60}$/u, 'userName'), password: z.string().min(1).max(200) });
export const ADD = z.strictObject({
  tckn: TCKN, givenName: line(100), familyName: line(100), phone: PHONE, email: email.nullish(),
  account: account.optional(), memberships: z.array(NEW_MEMBERSHIP).min(1).max(50),
});
export const CHANGE = z.strictObject({
  version: VERSION, givenName: line(100).optional(), familyName: line(100).optional(), tckn: TCKN.optional(), phone: PHONE.nullish(), email: email.nullish(),
});
export const ACTIVE = z.strictObject({ version: VERSION, isActive: z.boolean() });
export const PASSWORD = account.extend({ version: VERSION });
export const CHANGE_MEMBERSHIP = z.strictObject({ version: VERSION, districts: z.array(line(100)).max(50).optional(), validTo: instant.nullish() });

const moment = z.string();
export const MEMBERSHIP = z.object({
  id: ID, detsisNo: z.string(), unitName: z.string(), il: z.int().nullable(), role, districts: z.array(z.string()), validFrom: moment, validTo: moment.nullable(),
  version: z.int(), isOpen: z.boolean(), mayChange: z.boolean(),
});
export const USER = z.object({
  id: ID, givenName: z.string(), familyName: z.string(), userName: z.string().nullable(), isActive: z.boolean(), isMuhtar: z.boolean(), version: z.int(),
  mayChange: z.boolean(), mayReadContact: z.boolean(),
  /** Those the asker may see, the latest first. */
  memberships: z.array(MEMBERSHIP),
});
export const USERS = z.object({ rows: z.array(USER), next: z.string().nullable() });
export const CONTACT = z.object({ tckn: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() });
/** Null: nobody has this number. Of somebody the asker may not see, the names are masked. */
export const LOOKED_UP = z.object({ known: z.object({ id: ID, givenName: z.string(), familyName: z.string(), isActive: z.boolean(), isVisible: z.boolean() }).nullable() });

export type User = z.output<typeof USER>;
export type Filters = z.output<typeof FILTERS>;
