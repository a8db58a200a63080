import type { Tx } from '../../platform/index.js';

/** Somebody whose time is over, and the last of the rules that kept them. */
export interface DuePerson {
  readonly id: string;
  readonly subject: string;
}

/**
 * Whom nothing keeps any more at $1: everything they had to do with us is over, and so is the time each of it is kept for.
 * Who still has a document, an open task, a session or a message under way is not among them: those go first, by terms of their own.
 */
const DUE = (among: string): string => `
  SELECT t.person_id AS id, (array_agg(t.subject ORDER BY t.over_at + make_interval(months => r.keep_months) DESC, t.subject))[1] AS subject
  FROM person_trace t JOIN person p ON p.id = t.person_id AND p.destroyed_at IS NULL LEFT JOIN retention_rule r ON r.subject = t.subject
  ${among}
  GROUP BY t.person_id
  HAVING bool_and(coalesce(t.over_at + make_interval(months => r.keep_months) <= $1, false))
    AND NOT EXISTS (SELECT FROM document d WHERE d.owner_id = t.person_id AND d.state <> 'silindi')
    AND NOT EXISTS (SELECT FROM case_task k WHERE k.assignee = t.person_id::text AND k.state = 'OPEN')
    AND NOT EXISTS (SELECT FROM session s WHERE s.person_id = t.person_id AND s.expires_at > $1)
    AND NOT EXISTS (SELECT FROM notification n WHERE n.person_id = t.person_id AND n.state IN ('waiting', 'held', 'sending'))`;

/** Those of these people whose time is over. */
export function dueAmong(tx: Pick<Tx, 'query'>, now: Date, ids: readonly string[]): Promise<DuePerson[]> {
  return tx.query<DuePerson>(DUE('WHERE t.person_id = ANY ($2::uuid[])'), [now, ids]);
}

/** How many would go now, by the last rule that kept them. It looks at everybody. */
export function countDue(database: Pick<Tx, 'query'>, now: Date): Promise<{ subject: string; people: number }[]> {
  return database.query(`SELECT subject, count(*)::integer AS people FROM (${DUE('')}) AS due GROUP BY subject ORDER BY subject`, [now]);
}
