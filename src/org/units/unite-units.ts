import { Refusal, type Database } from '../../platform/index.js';
import { endUnit, findActive, lockTree, record } from './tree.js';

export interface UniteUnits {
  readonly from: readonly string[];
  readonly into: string;
  /** The day from which it holds. */
  readonly on: string;
  /** The decision it rests on. */
  readonly note?: string;
  readonly by?: string | undefined;
}

/** Closes the units; `into` answers for their cases from that day on, and gets the units below them. */
export async function uniteUnits(database: Database, { from, into, on, note = '', by }: UniteUnits): Promise<void> {
  await database.transaction(async (tx) => {
    await lockTree(tx);
    for (const detsisNo of new Set(from)) {
      if (detsisNo === into) throw new Refusal('UNIT_SUCCEEDS_ITSELF', { detsisNo });
      const unit = await findActive(tx, detsisNo, on);
      const heir = await findActive(tx, into, on);
      if (heir.path.startsWith(unit.path)) throw new Refusal('UNIT_IN_A_CIRCLE', { detsisNo, parentNo: into });

      await endUnit(tx, unit, { heir, on, by });
      await record(tx, { kind: 'unite', fromNo: detsisNo, toNo: into, on, inherits: true, note, by });
    }
  });
}
