import { Refusal, type Database } from '../../platform/index.js';
import { activeChildren, close, endUnit, findActive, lockTree, record } from './tree.js';

export interface CloseUnit {
  readonly detsisNo: string;
  /** Who answers for its cases and gets the units below; without one there must be none below. */
  readonly successor?: string;
  readonly on: string;
  readonly note?: string;
  readonly by?: string | undefined;
}

/** Ends the unit from that day on. */
export async function closeUnit(database: Database, { detsisNo, successor, on, note = '', by }: CloseUnit): Promise<void> {
  await database.transaction(async (tx) => {
    await lockTree(tx);
    const unit = await findActive(tx, detsisNo, on);
    if (successor === undefined) {
      if ((await activeChildren(tx, detsisNo, on)).length > 0) throw new Refusal('UNIT_HAS_UNITS_BELOW', { detsisNo });
      await close(tx, detsisNo, on);
    } else {
      if (successor === detsisNo) throw new Refusal('UNIT_SUCCEEDS_ITSELF', { detsisNo });
      const heir = await findActive(tx, successor, on);
      if (heir.path.startsWith(unit.path)) throw new Refusal('UNIT_IN_A_CIRCLE', { detsisNo, parentNo: successor });
      await endUnit(tx, unit, { heir, on, by });
    }
    await record(tx, { kind: 'close', fromNo: detsisNo, toNo: successor ?? null, on, inherits: successor !== undefined, note, by });
  });
}
