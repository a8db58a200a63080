import { Refusal, type Database } from '../../platform/index.js';
import { endUnit, findActive, lockTree, record } from './tree.js';

export interface SplitUnit {
  readonly detsisNo: string;
  /** The part that goes on with the cases and with the units below. */
  readonly heir: string;
  readonly others: readonly string[];
  readonly on: string;
  readonly note?: string;
  readonly by?: string | undefined;
}

/** Closes the unit in favour of parts that exist already: open them first. */
export async function splitUnit(database: Database, { detsisNo, heir: heirNo, others, on, note = '', by }: SplitUnit): Promise<void> {
  await database.transaction(async (tx) => {
    await lockTree(tx);
    const unit = await findActive(tx, detsisNo, on);
    const parts = [...new Set([heirNo, ...others])];
    if (parts.includes(detsisNo)) throw new Refusal('UNIT_SUCCEEDS_ITSELF', { detsisNo });
    for (const part of parts) {
      const { path } = await findActive(tx, part, on);
      if (path.startsWith(unit.path)) throw new Refusal('UNIT_IN_A_CIRCLE', { detsisNo, parentNo: part });
    }

    await endUnit(tx, unit, { heir: await findActive(tx, heirNo, on), on, by });
    for (const part of parts) await record(tx, { kind: 'split', fromNo: detsisNo, toNo: part, on, inherits: part === heirNo, note, by });
  });
}
