import type { Actor } from '../permissions/index.js';
import type { Database, Tx } from '../platform/index.js';
import type { SavedStep } from '../runtime-postgres/index.js';
import type { StoredCase } from './case-file.js';
import { groupsOf } from './groups-of.js';
import { Question } from './question.js';
import { kurumOf } from './write-movements.js';

/** A branch that can be taken back while it is open. */
export interface Recall {
  readonly key: string;
  readonly elementId: string;
  /** Whose branch it is, as the diagram says it. */
  readonly target: { readonly detsisNo: string | null; readonly name: string | null };
}

export const RECALL_COLUMNS = { groups: 'r.groups', ilce: 'c.ilce' };

/** Those of a case the actor may take back. */
export function recallsOf(database: Database, actor: Actor, file: StoredCase): Promise<Recall[]> {
  const question = new Question(actor);
  return database.query<Recall>(
    `SELECT r.key, r.element_id AS "elementId", json_build_object('detsisNo', r.target_no, 'name', r.target_name) AS target
     FROM case_recall r JOIN case_file c ON c.key = r.case_key WHERE r.case_key = ${question.param(file.key)} AND ${question.rows('case.recall', RECALL_COLUMNS)} ORDER BY r.key LIMIT 500`,
    question.params,
  );
}

/** Keeps what can be taken back: a message that an element with `geriAlan` waits for, as long as it waits. */
export function followRecalls(tx: Tx, { opened, closed, rootKey }: SavedStep): void {
  const waiting = opened.flatMap(({ key, wait, properties }) => {
    const groups = groupsOf(properties['geriAlan']);
    if (wait.kind !== 'message' || groups.length === 0) return [];
    const { no, name } = kurumOf(properties['geriAlinan']);
    return { key, element_id: wait.elementId, message_name: wait.name, correlation_key: wait.correlationKey, groups, target_no: no, target_name: name };
  });
  if (waiting.length > 0) tx.write(KEEP, [rootKey, JSON.stringify(waiting)]);
  const gone = closed.filter(({ wait }) => wait === 'message').map(({ key }) => key);
  if (gone.length > 0) tx.write('DELETE FROM case_recall WHERE key = ANY ($1::bigint[])', [gone]);
}

const KEEP = `
  INSERT INTO case_recall (case_key, key, element_id, message_name, correlation_key, groups, target_no, target_name)
  SELECT $1, w.* FROM jsonb_to_recordset($2::jsonb) AS w(key bigint, element_id text, message_name text, correlation_key text, groups text[], target_no text, target_name text)`;
