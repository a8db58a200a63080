import { demand, type Actor } from '../permissions/index.js';
import { Refusal } from '../platform/index.js';
import { caseThing, findVisibleCase } from './case-file.js';
import type { Parts } from './parts.js';
import { storedText } from './stored-text.js';
import { entryOf } from './trail.js';

export interface AddComment {
  readonly caseKey: string;
  /** The task it was written on. */
  readonly taskKey?: string | null;
  readonly text: string;
}

/** Açıklama ekle: for whoever works on the case, never for the applicant. Answers the comment's id. */
export function addComment({ database, clock, audit }: Parts, actor: Actor, { caseKey, taskKey = null, text }: AddComment): Promise<string> {
  return database.transaction(async (tx) => {
    const file = await findVisibleCase(tx, actor, caseKey);
    demand(actor, 'case.comment', caseThing(file));
    if (text.trim() === '') throw new Refusal('MALFORMED_REQUEST', { fields: [{ field: 'text', fault: 'missing' }] });

    const rows = await tx.query<{ id: string }>(
      `INSERT INTO case_comment (case_key, task_key, author_id, text, at)
       SELECT $1, t.key, $3, $4, $5 FROM (SELECT 1) one LEFT JOIN case_task t ON t.key = $2 AND t.case_key = $1 RETURNING id`,
      [caseKey, taskKey, actor.personId, storedText(text.trim()), clock.now()],
    );
    audit.record(tx, entryOf(actor, { act: 'case.comment', thing: { kind: 'case', id: caseKey } }));
    return (rows[0] as { id: string }).id;
  });
}
