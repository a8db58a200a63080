import type { Belonging, Documents } from '../documents/index.js';
import type { Tx } from '../platform/index.js';

interface Closing {
  readonly key: string;
  readonly at: Date;
  readonly result: 'COMPLETED' | 'TERMINATED';
}

/** The case has ended: from now on its files are kept as long as its file plan's code says. */
export async function closeCase(tx: Tx, documents: Documents, { key, at, result }: Closing): Promise<void> {
  const [closed] = await tx.prepared<{ code: string | null; deleteAfter: Date | null }>(
    `UPDATE case_file SET closed_at = $2, result = $3 WHERE key = $1 RETURNING retention_code AS code, closed_at + retention_years * interval '1 year' AS "deleteAfter"`, [key, at, result],
  );
  if (!closed || closed.code === null) return;
  for (const thing of await thingsOf(tx, key)) await documents.keepUntil(tx, thing, { retentionCode: closed.code, deleteAfter: closed.deleteAfter });
}

/** What of the case has files. */
function thingsOf(tx: Tx, key: string): Promise<Belonging[]> {
  return tx.query<Belonging>(
    `SELECT DISTINCT d.thing_kind AS kind, d.thing_id AS id FROM document d
     JOIN (SELECT 'case' AS kind, $1::bigint::text AS id UNION ALL SELECT 'task', t.key::text FROM case_task t WHERE t.case_key = $1::bigint
       UNION ALL SELECT 'comment', o.id::text FROM case_comment o WHERE o.case_key = $1::bigint UNION ALL SELECT 'information', i.id::text FROM case_information i WHERE i.case_key = $1::bigint) thing
       ON d.thing_kind = thing.kind AND d.thing_id = thing.id`, [key],
  );
}
