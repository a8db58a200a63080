import type { Actor } from '../permissions/index.js';
import { Refusal, type Tx } from '../platform/index.js';
import type { Belonging } from './document.js';

export interface Attachment {
  readonly by: Actor;
  readonly thing: Belonging;
  /** The unit that holds the thing now; null while nobody does. */
  readonly detsisNo: string | null;
  readonly ilce?: string | null;
  readonly retentionCode?: string | null;
  /** Null: kept until `keepUntil` says otherwise. */
  readonly deleteAfter?: Date | null;
}

interface Row {
  readonly id: string;
  readonly thing_kind: string | null;
  readonly thing_id: string | null;
  readonly state: string;
}

/** Attaching the same documents to the same thing again changes nothing. */
export async function attachDocuments(tx: Tx, ids: readonly string[], attachment: Attachment): Promise<void> {
  const { by, thing, detsisNo, ilce = null, retentionCode = null, deleteAfter = null } = attachment;
  const wanted = [...new Set(ids)];
  const rows = await tx.query<Row>(
    `SELECT id, thing_kind, thing_id, state FROM document WHERE id = ANY ($1::uuid[]) AND owner_id = $2 AND state <> 'silindi' ORDER BY id FOR NO KEY UPDATE`,
    [wanted, by.personId],
  );
  if (rows.length < wanted.length) throw new Refusal('NOT_FOUND');
  if (rows.some(({ state }) => state === 'zararli')) throw new Refusal('DOCUMENT_INFECTED');
  const isHere = (row: Row): boolean => row.thing_kind === thing.kind && row.thing_id === thing.id;
  if (rows.some((row) => row.thing_kind !== null && !isHere(row))) throw new Refusal('DOCUMENT_ATTACHED');

  await tx.query(
    `UPDATE document SET thing_kind = $2, thing_id = $3, detsis_no = $4, ilce = $5, retention_code = $6, delete_after = $7 WHERE id = ANY ($1::uuid[]) AND thing_kind IS NULL`,
    [wanted, thing.kind, thing.id, detsisNo, ilce, retentionCode, deleteAfter],
  );
}
