import { z } from 'zod';

const MOST_CHARACTERS = 20_000;
const MOST_FILES = 10;

const document = z.object({ id: z.uuid(), name: z.string(), bytes: z.int(), state: z.enum(['taraniyor', 'temiz', 'zararli']) });

/** Named as the process's own form names its fields: that form, not this shape, says which answers will do. */
export const REQUEST = z.strictObject({
  /** Drawn by the page that sends; sent again with it, the request is the same one. */
  key: z.uuid(),
  basvuruTuru: z.string().max(20),
  aciklama: z.string().trim().max(MOST_CHARACTERS),
  ekler: z.array(z.uuid()).max(MOST_FILES).default([]),
});
/** Whatever was typed, fit to be sent or not. */
export const DRAFT = z.strictObject({ basvuruTuru: z.string().max(20), aciklama: z.string().max(MOST_CHARACTERS), ekler: z.array(z.uuid()).max(MOST_FILES) });
export const SAVED = z.object({ savedAt: z.iso.datetime() });
export const TEXT = z.strictObject({ aciklama: z.string().max(MOST_CHARACTERS) });

export const FORM = z.object({
  applicant: z.object({ tckn: z.string().nullable(), givenName: z.string(), familyName: z.string(), address: z.string() }),
  draft: z.object({ basvuruTuru: z.string(), aciklama: z.string(), savedAt: z.iso.datetime() }).nullable(),
  /** Of the draft, as far as they are there still. */
  documents: z.array(document),
});
export const SENT = z.object({ key: z.string(), number: z.string() });
export const ALIKE = z.object({ rows: z.array(z.object({ key: z.string(), number: z.string(), openedAt: z.iso.datetime(), text: z.string() })) });
