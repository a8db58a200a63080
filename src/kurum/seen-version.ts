import { Refusal, type Tx } from '../platform/index.js';
import { changedMeanwhile } from '../platform/audit/index.js';

type Table = 'site_content' | 'sector' | 'service_heading';

/** Locks the row as the asker saw it; who saw an older one is told who changed it since, and when. */
export async function lockSeen(tx: Tx, table: Table, { id, version }: { readonly id: string; readonly version: number }): Promise<void> {
  const [row] = await tx.query<{ version: number; changed_at: Date; name: string | null }>(
    `SELECT t.version, t.changed_at, p.given_name || ' ' || p.family_name AS name
     FROM ${table} t LEFT JOIN person p ON p.id = t.changed_by WHERE t.id = $1 FOR UPDATE OF t`,
    [id],
  );
  if (!row) throw new Refusal('NOT_FOUND');
  if (row.version !== version) throw changedMeanwhile({ name: row.name, at: row.changed_at, version: row.version });
}
