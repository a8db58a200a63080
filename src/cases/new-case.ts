import type { Tx } from '../platform/index.js';
import type { SavedStep } from '../runtime-postgres/index.js';
import { storedJson, storedText } from './stored-text.js';

/** How long the files are kept once the case has ended. */
export interface Retention {
  /** The file plan's code. */
  readonly code: string;
  readonly years: number;
}

/** A case as it begins, without what its process says of it. */
export interface NewCase {
  readonly number: string;
  readonly application: string;
  readonly processId: string;
  readonly subject: string;
  readonly type: string | null;
  readonly applicantId: string | null;
  readonly il: number | null;
  readonly ilce: string | null;
  readonly detsisNo: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly retention: Retention | null;
  readonly term: { readonly id: string; readonly dueAt: Date | null } | null;
}

export function insertCase(tx: Tx, given: NewCase, { instanceKey, at }: SavedStep): void {
  tx.write(
    `INSERT INTO case_file (key, number, application, process_id, subject, type, applicant_id, il, ilce, detsis_no, data, clock_id, due_at, opened_at, retention_code, retention_years)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      instanceKey, given.number, given.application, given.processId, storedText(given.subject), given.type, given.applicantId, given.il, given.ilce, given.detsisNo,
      storedJson(given.data), given.term?.id ?? null, given.term?.dueAt ?? null, at, given.retention?.code ?? null, given.retention?.years ?? null,
    ],
  );
}
