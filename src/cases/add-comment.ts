import { demand, type Actor } from '../permissions/index.js';
import { Refusal, type Tx } from '../platform/index.js';
import { caseThing, findVisibleCase, type StoredCase } from './case-file.js';
import { authorityOn, findVisible } from './case-task.js';
import { attachFiles } from './files.js';
import type { Parts } from './parts.js';
import { writtenText } from './stored-text.js';
import { entryOf } from './trail.js';

export interface AddComment {
  readonly caseKey: string;
  /** The task it was written on: read by whose task that is. Else by everybody of the author's units who works on the case. */
  readonly taskKey?: string | null;
  readonly text: string;
  /** The author's own new documents. */
  readonly documents?: readonly string[];
}

/** Açıklama ekle: for the author's branch and whoever oversees the case, never for the applicant. Answers the comment's id. */
export function addComment(parts: Parts, actor: Actor, { caseKey, taskKey = null, text, documents = [] }: AddComment): Promise<string> {
  const { database, clock, audit } = parts;
  return database.transaction(async (tx) => {
    const file = await findVisibleCase(tx, actor, caseKey);
    demand(actor, 'case.comment', caseThing(file));
    const [written, branch] = [writtenText('text', text), await branchOf(tx, actor, { file, taskKey })];

    const rows = await tx.query<{ id: string }>(
      'INSERT INTO case_comment (case_key, task_key, author_id, text, at, groups, detsis_no, on_behalf_of) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id',
      [caseKey, taskKey, actor.personId, written, clock.now(), branch.groups, branch.detsisNo, branch.onBehalfOf],
    );
    const { id } = rows[0] as { id: string };
    await attachFiles(parts, tx, { by: actor, ids: documents, thing: { kind: 'comment', id }, detsisNo: branch.detsisNo, ilce: file.ilce });
    audit.record(tx, entryOf(actor, { act: 'case.comment', thing: { kind: 'case', id: caseKey }, onBehalfOf: branch.onBehalfOf, unit: branch.detsisNo }));
    return id;
  });
}

interface Branch {
  readonly groups: readonly string[];
  readonly detsisNo: string | null;
  /** Whose authority the author used, when not their own. */
  readonly onBehalfOf: string | null;
}

async function branchOf(tx: Tx, actor: Actor, { file, taskKey }: { readonly file: StoredCase; readonly taskKey: string | null }): Promise<Branch> {
  if (taskKey !== null) {
    const task = await findVisible(tx, actor, taskKey);
    if (task.caseKey !== file.key) throw new Refusal('NOT_FOUND');
    return { groups: task.groups, detsisNo: task.detsisNo, onBehalfOf: authorityOn(actor, task) };
  }
  const units = actor.capacities.map(({ detsisNo }) => detsisNo).filter((detsisNo) => detsisNo === file.detsisNo || file.groups.some((group) => group.endsWith(`@${detsisNo}`)));
  const groups = file.groups.filter((group) => units.some((detsisNo) => group.endsWith(`@${detsisNo}`)));
  return { groups, detsisNo: units[0] ?? null, onBehalfOf: authorityOn(actor, { groups, assignee: null }) };
}
