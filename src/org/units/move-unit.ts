import { Refusal, type Database } from '../../platform/index.js';
import { findActive, lockTree, putUnder, record } from './tree.js';

export interface MoveUnit {
  readonly detsisNo: string;
  /** Null makes it a root. */
  readonly parentNo: string | null;
  /** What the asker saw; refused when it is another one by now. */
  readonly was?: string | null | undefined;
  readonly on: string;
  readonly by?: string | undefined;
}

/** Puts the unit with all below it under another one. */
export async function moveUnit(database: Database, { detsisNo, parentNo, was, on, by }: MoveUnit): Promise<void> {
  await database.transaction(async (tx) => {
    await lockTree(tx);
    const unit = await findActive(tx, detsisNo, on);
    if (was !== undefined && unit.parentNo !== was) throw new Refusal('CONFLICT');
    const parent = parentNo === null ? null : await findActive(tx, parentNo, on);
    if (unit.parentNo === parentNo) return;

    await putUnder(tx, unit, parent);
    await record(tx, { kind: 'move', fromNo: detsisNo, toNo: parentNo, on, note: '', by });
  });
}
