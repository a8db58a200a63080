import { may, type Act, type Actor, type Columns } from '../permissions/index.js';
import type { Belonging, DocumentView, OpenDocument } from '../documents/index.js';
import { Refusal, type Tx } from '../platform/index.js';
import { caseThing, findVisibleCase, type StoredCase } from './case-file.js';
import { TASK_COLUMNS } from './case-task.js';
import { COMMENT_COLUMNS } from './comments.js';
import type { Parts } from './parts.js';
import { Question } from './question.js';
import { entryOf } from './trail.js';

/** A file of a case, with what it came with: the application itself, a task's answers, a comment, an answer to Bilgi İste. */
export interface CaseDocument extends DocumentView {
  readonly of: Belonging;
}

/** Whoever has sent the work on reads what came back. */
const ANSWER_COLUMNS = { ilce: 't.ilce', groups: 't.answer_readers' };

interface AttachFiles {
  readonly by: Actor;
  readonly ids: readonly string[];
  readonly thing: Belonging;
  /** The unit that holds the thing now. */
  readonly detsisNo: string | null;
  readonly ilce: string | null;
}

/** Gives what somebody has brought to a part of a case; to be called in the transaction that changes it. */
export async function attachFiles({ documents }: Parts, tx: Tx, { by, ids, thing, detsisNo, ilce }: AttachFiles): Promise<void> {
  if (ids.length > 0) await documents.attach(tx, ids, { by, thing, detsisNo, ilce });
}

/** The case's files the actor may open: the application's, their branch's, and what they brought themselves. */
export async function documentsOf(parts: Parts, actor: Actor, caseKey: string): Promise<CaseDocument[]> {
  const file = await findVisibleCase(parts.database, actor, caseKey);
  const found = await parts.documents.belongingTo(await visibleThings(parts, actor, file));
  return found.map(({ document, thing }) => ({ ...document, of: thing }));
}

/** The content of one of them; that it was seen is written down first. */
export async function openDocument(parts: Parts, actor: Actor, { caseKey, documentId }: { readonly caseKey: string; readonly documentId: string }): Promise<OpenDocument> {
  const seen = await documentsOf(parts, actor, caseKey);
  if (!seen.some(({ id }) => id === documentId)) throw new Refusal('NOT_FOUND');
  await parts.audit.viewed(entryOf(actor, { act: 'document.read', thing: { kind: 'document', id: documentId }, details: { caseKey } }));
  return parts.documents.open(documentId);
}

async function visibleThings({ database }: Parts, actor: Actor, file: StoredCase): Promise<Belonging[]> {
  const oversees = may(actor, 'case.oversee', caseThing(file));
  const question = new Question(actor);
  const [key, me] = [question.param(file.key), question.param(actor.personId)];
  const rows = (act: Act, columns: Columns): string => (oversees ? 'true' : question.rows(act, columns));
  const things = await database.query<Belonging>(
    `WITH seen AS (SELECT t.key FROM case_task t WHERE t.case_key = ${key} AND (${rows('task.read', TASK_COLUMNS)} OR (t.state = 'COMPLETED' AND ${rows('task.read', ANSWER_COLUMNS)})))
     SELECT 'task' AS kind, key::text AS id FROM seen
     UNION ALL SELECT 'information', i.id::text FROM case_information i WHERE i.case_key = ${key} AND (i.task_key IN (SELECT key FROM seen) OR i.person_id = ${me})
     UNION ALL SELECT 'comment', o.id::text FROM case_comment o JOIN case_file c ON c.key = o.case_key WHERE o.case_key = ${key} AND ${rows('comment.read', COMMENT_COLUMNS)}`,
    question.params,
  );
  return [{ kind: 'case', id: file.key }, ...things];
}
