import { z } from 'zod';

const at = z.iso.datetime();
const channel = z.enum(['sms', 'mail']);
const language = z.enum(['tr', 'en']);
const key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/u, 'key');
const subject = z.string().trim().min(1).max(200).nullable();
const body = z.string().min(1).max(5_000).refine((text) => text.trim() !== '', 'empty');
const wording = z.strictObject({ subject, body });
const length = z.object({ letters: z.number(), segments: z.number().nullable(), encoding: z.string().nullable() });
const version = z.number().int().min(1);

const kind = {
  key: z.string(), placeholders: z.array(z.string()), needed: z.array(z.string()), isUrgent: z.boolean(), mayOptOut: z.boolean(), isSecret: z.boolean(), validSeconds: z.number(),
};
const template = z.object({ key: z.string(), channel, language, subject: z.string().nullable(), body: z.string(), version, changedBy: z.string().nullable(), changedAt: at });
const measured = template.extend({ length });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'time');

export const KEY = key;
export const TEMPLATE_KIND = z.object({ ...kind, templates: z.array(measured) });
export const TEMPLATE_KINDS = z.object({ kinds: z.array(TEMPLATE_KIND) });
/** Null: nobody, or somebody whose record is gone; `changedBy` tells which. */
const changedByName = z.string().nullable();
export const TEMPLATE_HISTORY = z.object({ versions: z.array(template.extend({ changedByName })) });
export const TO_PREVIEW = z.strictObject({ channel, language, subject, body });
export const PREVIEW = z.object({ subject: z.string().nullable(), body: z.string(), length });
export const TEMPLATE_CHANGE = z.strictObject({ channel, version, texts: z.strictObject({ tr: wording, en: wording }) });
export const QUIET_HOURS = z.strictObject({ isOn: z.boolean(), begins: time, ends: time, version }).refine(({ begins, ends }) => begins !== ends, { path: ['ends'], message: 'same' });
export const PREFERENCE = z.strictObject({ key, channel, mode: z.enum(['on', 'off', 'digest']) });
export const PREFERENCES = z.object({ preferences: z.array(PREFERENCE) });
export const OF_CASE = z.strictObject({ caseRef: z.string().trim().min(1).max(100) });
export const CASE_LOG = z.object({
  notifications: z.array(z.object({
    id: z.string(), template: z.string(), channel, state: z.string(), error: z.string().nullable(), personId: z.string().nullable(), address: z.string().nullable(),
    attempts: z.number(), createdAt: at, sentAt: at.nullable(), steps: z.array(z.object({ at: z.string(), kind: z.string(), reason: z.string().nullable() })),
  })),
});
