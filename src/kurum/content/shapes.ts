import { z } from 'zod';
import { DAY, ID, line, PLACE_IN_LIST, VERSION, YES_OR_NO } from '../shapes.js';
import { faultOfText } from './plain-text.js';

export const KIND = z.enum(['duyuru', 'mesaj', 'mevzuat', 'yardim', 'slogan']);
export const SLUG = z.string().max(100).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'slug');
export const ASKED = z.strictObject({ kind: KIND.optional() });
/** A first page shows the beginning of a list, by its titles. */
export const READ = z.strictObject({ kind: KIND.optional(), most: z.coerce.number().int().min(1).max(1_000).default(1_000), withoutBody: YES_OR_NO });

const text = z.string().max(50_000).superRefine((body, context) => {
  const fault = faultOfText(body);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});
const link = z.url({ protocol: /^https?$/u, error: 'link' }).max(1_000);
const fields = {
  kind: KIND, slug: SLUG, title: line(300), body: text.default(''), link: link.nullish(), publishFrom: DAY.optional(), publishTo: DAY.nullish(), place: PLACE_IN_LIST.default(0),
};
export const ADD = z.strictObject(fields);
export const CHANGE = z.strictObject({ ...fields, publishFrom: DAY, version: VERSION });

const shown = {
  id: ID, kind: KIND, slug: z.string(), title: z.string(), body: z.string(), link: z.string().nullable(),
  /** An announcement's badge shows its day and month. */
  publishFrom: z.string(), place: z.int(),
};
export const CONTENT = z.object(shown);
export const CONTENTS = z.object({ rows: z.array(CONTENT) });
export const KEPT = z.object({ ...shown, publishTo: z.string().nullable(), isPublished: z.boolean(), version: z.int(), changedBy: z.string().nullable(), changedAt: z.string() });
export const ALL_KEPT = z.object({ rows: z.array(KEPT) });

export type Content = z.output<typeof CONTENT>;
export type Kept = z.output<typeof KEPT>;
