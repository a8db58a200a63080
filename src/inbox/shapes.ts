import { z } from 'zod';
import { Refusal } from '../platform/index.js';
import type { Actor } from '../permissions/index.js';

export const ID = z.uuid();
/** Of tasks and cases: the runtime's. */
export const KEY = z.string().regex(/^[0-9]{1,18}$/u, 'key');
export const DAY = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
export const CURSOR = z.string().max(200).optional();
/** What a person typed, over several lines. */
export const text = (most: number): z.ZodString => z.string().trim().min(1).max(most);
export const ANSWERS = z.record(z.string().max(200), z.unknown());
export const moment = z.string();

/** Whoever passed the guard of an act that is not open to anybody. */
export function known(actor: Actor | undefined): Actor {
  if (!actor) throw new Refusal('SIGN_IN_FIRST');
  return actor;
}
