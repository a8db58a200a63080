import { z } from 'zod';
import { Refusal } from '../platform/index.js';
import type { Actor } from '../permissions/index.js';

export const ID = z.uuid();
export const VERSION = z.int().min(0).max(2_147_483_647);
export const DETSIS_NO = z.string().regex(/^\d{8}$/u, 'detsisNo');
export const IL = z.int().min(1).max(81);
export const DAY = z.iso.date();
export const INSTANT = z.iso.datetime({ offset: true });
export const PLACE_IN_LIST = z.int().min(0).max(9_999);
/** Nobody sees these on the screen, and some of them turn what stands beside them round. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;
const isSeen = (text: string): boolean => !UNSEEN.test(text.replace(/[\n\r\t]/gu, ' '));
/** One line a person typed. */
export const line = (most: number): z.ZodString => z.string().trim().min(1).max(most).regex(/^[^\n\r\t]*$/u).refine(isSeen, 'unseen');
/** What a person typed, of any number of lines; nothing, too. */
export const lines = (most: number): z.ZodString => z.string().trim().max(most).refine(isSeen, 'unseen');

/** The version the asker saw, for what is removed without a body. */
export const SEEN = z.strictObject({ version: z.coerce.number().int().min(0).max(2_147_483_647) });
export const LIMIT = z.coerce.number().int().min(1).max(100).default(25);
export const IL_ASKED = z.coerce.number().int().min(1).max(81).optional();
export const YES_OR_NO = z.enum(['true', 'false']).transform((word) => word === 'true').optional();
export const WORDS = z.string().max(400).optional();
export const CURSOR = z.string().max(600).optional();

/** Whoever passed the guard of an act that is not open to anybody. */
export function known(actor: Actor | undefined): Actor {
  if (!actor) throw new Refusal('SIGN_IN_FIRST');
  return actor;
}

/** Refuses one field, as the checks of the body do. */
export function faulty(field: string, fault: string): Refusal {
  return new Refusal('MALFORMED_REQUEST', { fields: [{ field, fault }] });
}
