import { z } from 'zod';
import { YES_OR_NO } from '../../shapes.js';

export const IMPORT = z.strictObject({ isTrial: YES_OR_NO, skipsBad: YES_OR_NO, endsFormer: YES_OR_NO });

/** Nothing of it says who: line numbers, names of columns, and what would become of them. */
export const IMPORT_REPORT = z.object({
  outcome: z.enum(['done', 'trial', 'refused']), added: z.int(), changed: z.int(), ended: z.int(), unchanged: z.int(),
  /** Those that change something, in the order of the file. */
  lines: z.array(z.object({ line: z.int(), does: z.enum(['add', 'change']), fields: z.array(z.string()) })),
  problems: z.array(z.object({ line: z.int(), code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) })),
});

export type MuhtarImportReport = z.output<typeof IMPORT_REPORT>;
