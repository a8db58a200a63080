import { z } from 'zod';
import { ROLES } from '../../org/index.js';
import { ID, INSTANT, line, WORDS } from '../shapes.js';

const instant = INSTANT.transform((text) => new Date(text));
/** `membershipIds` left out: in everything the absent one is; only themselves and the system's admin may say so. */
export const SUBSTITUTE = z.strictObject({ absentId: ID, deputyId: ID, membershipIds: z.array(ID).min(1).max(50).nullish(), validFrom: instant, validTo: instant, reason: line(300) });
export const CANDIDATES_ASKED = z.strictObject({ text: WORDS });
export const SHARE = z.strictObject({ membershipId: ID, colleagueId: ID });

const moment = z.string();
const person = z.object({ id: ID, name: z.string() });
export const SUBSTITUTION = z.object({
  id: ID, absent: person, deputy: person, membershipIds: z.array(ID).nullable(), validFrom: moment, validTo: moment, reason: z.string(), version: z.int(),
  isOver: z.boolean(), mayChange: z.boolean(),
});
export const SUBSTITUTIONS = z.object({ rows: z.array(SUBSTITUTION) });
const office = z.object({ membershipId: ID, detsisNo: z.string(), unitName: z.string(), role: z.enum(ROLES) });
/** Who may be absent, with what they are, and who may act for them. */
export const CANDIDATES = z.object({ people: z.array(z.object({ id: ID, name: z.string(), offices: z.array(office) })) });
export const SHARE_ANSWER = z.object({
  id: ID, membershipId: ID, owner: person, colleague: person, colleagueId: ID, detsisNo: z.string(), unitName: z.string(), validFrom: moment, validTo: moment.nullable(), version: z.int(),
  isOver: z.boolean(), isMine: z.boolean(),
});
export const SHARES = z.object({ rows: z.array(SHARE_ANSWER) });

export type Substitution = z.output<typeof SUBSTITUTION>;
export type Share = z.output<typeof SHARE_ANSWER>;
export type Candidate = z.output<typeof CANDIDATES>['people'][number];
