import type { Tx } from '../platform/index.js';

/** `unused`: nobody attached it in time. */
export type Reason = 'owner' | 'retention' | 'unused' | 'infected';

const RECORD_YEARS = 3;

interface Destruction {
  readonly ids: readonly string[];
  readonly reason: Reason;
  readonly now: Date;
}

/** Decides that documents go: nobody sees them from the commit on, their bytes follow, and what was destroyed stays known for three years. */
export async function destroyDocuments(tx: Tx, { ids, reason, now }: Destruction): Promise<void> {
  await tx.query(
    `WITH gone AS (
       UPDATE document SET state = $4, name = CASE WHEN $4 = 'silindi' THEN '' ELSE name END, scan_after = NULL
        WHERE id = ANY ($1::uuid[]) AND state <> 'silindi' RETURNING id, storage_key
     ), leftover AS (
       INSERT INTO document_leftover (storage_key, go_after) SELECT storage_key, $2 FROM gone ON CONFLICT (storage_key) DO NOTHING
     )
     INSERT INTO document_destruction (document_id, storage_key, reason, decided_at, kept_until)
     SELECT id, storage_key, $3, $2, $2::timestamptz + make_interval(years => ${RECORD_YEARS}) FROM gone
     ON CONFLICT (document_id) DO NOTHING`,
    [ids, now, reason, reason === 'infected' ? 'zararli' : 'silindi'],
  );
}
