import { demand, type Actor } from '../../permissions/index.js';
import { Refusal, type Tx } from '../../platform/index.js';
import { findVisibleCase } from '../case-file.js';
import type { Parts } from '../parts.js';
import { writtenText } from '../stored-text.js';
import { entryOf } from '../trail.js';

export interface RecallBranch {
  readonly caseKey: string;
  /** One of the case's `recalls`. */
  readonly recallKey: string;
  readonly gerekce: string;
}

interface StoredRecall {
  readonly name: string;
  readonly correlationKey: string;
  readonly groups: readonly string[];
  readonly detsisNo: string | null;
}

/** Geri alma: sends the message the branch waits for, with `gerekce`; what happens then is the diagram's. */
export function recallBranch({ database, runtime, audit }: Parts, actor: Actor, { caseKey, recallKey, gerekce }: RecallBranch): Promise<void> {
  return database.transaction(async (tx) => {
    const file = await findVisibleCase(tx, actor, caseKey);
    const recall = await lockRecall(tx, caseKey, recallKey);
    if (!recall) throw new Refusal('CASE_RECALL_GONE', { caseKey });
    demand(actor, 'case.recall', { groups: recall.groups, ilce: file.ilce });
    const variables = { gerekce: writtenText('gerekce', gerekce) };

    const { name, correlationKey } = recall;
    await runtime.within(tx).messages.correlate({ name, correlationKey, variables, actor: actor.personId });

    audit.record(tx, entryOf(actor, { act: 'case.recall', thing: { kind: 'case', id: caseKey }, details: { from: recall.detsisNo } }));
  });
}

/** The family first, as whatever moves it locks it; what waited may be gone then. */
async function lockRecall(tx: Tx, caseKey: string, recallKey: string): Promise<StoredRecall | undefined> {
  await tx.query('SELECT 1 FROM process_instance WHERE key = $1 FOR UPDATE', [caseKey]);
  if (!/^[0-9]{1,18}$/u.test(recallKey)) return undefined;
  const [recall] = await tx.query<StoredRecall>(
    `SELECT message_name AS name, correlation_key AS "correlationKey", groups, target_no AS "detsisNo" FROM case_recall WHERE key = $1 AND case_key = $2`, [recallKey, caseKey],
  );
  return recall;
}
