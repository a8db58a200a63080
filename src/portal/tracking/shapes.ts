import { z } from 'zod';

export const KEY = z.string().regex(/^\d{1,18}$/u);
const list = z.enum(['bekleyen', 'yonlendirilen', 'sonuclanan']);

const row = { key: z.string(), number: z.string(), openedAt: z.iso.datetime(), text: z.string(), list };
export const ROWS = z.object({
  rows: z.array(z.object({ ...row, /** „Sorununuz çözüldü mü?” waits for me. */ isAsked: z.boolean() })),
});

const movement = z.object({ at: z.iso.datetime(), hareket: z.string(), aciklama: z.string().nullable(), gonderenKurum: z.string().nullable(), alanKurum: z.string().nullable() });
export const DETAIL = z.object({
  ...row, type: z.string().nullable(), dueAt: z.iso.datetime().nullable(), closedAt: z.iso.datetime().nullable(), movements: z.array(movement),
  documents: z.array(z.object({ id: z.uuid(), name: z.string(), bytes: z.int(), state: z.enum(['taraniyor', 'temiz', 'zararli']) })),
  /** Until when „Sorununuz çözüldü mü?” may be answered, and what was told; null when nobody asks. */
  question: z.object({ result: z.string().nullable(), until: z.iso.datetime().nullable() }).nullable(),
  /** What the receipt shows; null for a request that has none. */
  receipt: z.object({ code: z.string(), address: z.string() }).nullable(),
});

const REASON = z.string().trim().min(1).max(4_000);
export const ANSWER = z.discriminatedUnion('cozuldu', [
  z.strictObject({ cozuldu: z.literal('evet') }),
  z.strictObject({ cozuldu: z.literal('hayir'), yenidenAcmaGerekcesi: REASON }),
]);

export const TRACKED = z.strictObject({ number: z.string().min(1).max(40), code: z.string().min(1).max(40) });
export const STANDING = z.object({
  number: z.string(), list, openedAt: z.iso.datetime(), closedAt: z.iso.datetime().nullable(),
  /** What happened when, and nothing anybody wrote. */
  movements: z.array(z.object({ at: z.iso.datetime(), hareket: z.string() })),
});
