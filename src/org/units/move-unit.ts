import type { Database } from '../../platform/index.js';
import { findActive, lockTree, putUnder, record } from './tree.js';

export interface MoveUnit {
  readonly detsisNo: string;
  /** Null makes it a root. */
  readonly parentNo: string | null;
  readonly on: string;
}

/** Puts the unit with all below it under another one. */
export async function moveUnit(database: Database, { detsisNo, parentNo, on }: MoveUnit): Promise<void> {
  await database.transaction(async (tx) => {
    await lockTree(tx);
    const unit = await findActive(tx, detsisNo, on);
    const parent = parentNo === null ? null : await findActive(tx, parentNo, on);
    if (unit.parentNo === parentNo) return;

    await putUnder(tx, unit, parent);
    await record(tx, { kind: 'move', fromNo: detsisNo, toNo: parentNo, on, note: '' });
  });
}
