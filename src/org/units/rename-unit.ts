import { Refusal, type Database } from '../../platform/index.js';
import { nameOf } from './import/read-row.js';
import { findActive, lockTree, record, rewriteSubtree } from './tree.js';

export interface RenameUnit {
  readonly detsisNo: string;
  readonly name: string;
  /** What the asker saw; refused when it is another one by now. */
  readonly was?: string | undefined;
  readonly on: string;
  readonly by?: string | undefined;
}

/** Gives the unit another name; every path that leads through it is found by the new one from then on. */
export async function renameUnit(database: Database, { detsisNo, name, was, on, by }: RenameUnit): Promise<void> {
  const newName = nameOf(name);
  if (newName === null) throw new Refusal('UNIT_NAME_UNFIT');
  await database.transaction(async (tx) => {
    await lockTree(tx);
    const unit = await findActive(tx, detsisNo, on);
    if (was !== undefined && unit.name !== was) throw new Refusal('CONFLICT');
    if (unit.name === newName) return;

    await tx.query('UPDATE unit SET name = $2 WHERE detsis_no = $1', [detsisNo, newName]);
    await rewriteSubtree(tx, detsisNo);
    await record(tx, { kind: 'rename', fromNo: detsisNo, toNo: null, on, note: unit.name, by });
  });
}
