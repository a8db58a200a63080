import { Refusal, type Database } from '../../platform/index.js';
import { nameOf } from './import/read-row.js';
import { findActive, lockTree, rewriteSubtree } from './tree.js';
import { DEEPEST, NUMBER, type UnitRow } from './unit.js';

/** A new unit, whole: nothing of it is left as it was. */
export type OpenUnit = Pick<UnitRow, 'detsisNo' | 'name' | 'parentNo' | 'kind' | 'ilCode' | 'ilce' | 'kepAddress' | 'takesOutsideMail'> & { readonly on: string };

/** Adds a unit by hand, such as the parts before a split; one that DETSİS brings later keeps its number. */
export async function openUnit(database: Database, unit: OpenUnit): Promise<void> {
  const { detsisNo, parentNo, kind = 'diger', ilCode = null, ilce = null, kepAddress = null, takesOutsideMail = false, on } = unit;
  const name = nameOf(unit.name);
  if (name === null) throw new Refusal('UNIT_NAME_UNFIT');
  if (!NUMBER.test(detsisNo)) throw new Refusal('UNIT_UNKNOWN', { detsisNo });
  await database.transaction(async (tx) => {
    await lockTree(tx);
    const parent = parentNo === null ? null : await findActive(tx, parentNo, on);
    if (parent && parent.depth >= DEEPEST) throw new Refusal('UNIT_TOO_DEEP', { detsisNo });
    const added = await tx.query(
      `INSERT INTO unit (detsis_no, name, parent_no, kind, il_code, ilce, kep_address, takes_outside_mail, active_from, path, search_text)
       VALUES ($1::text, $2, $3, $4, $5, $6, $7, $8, $9, '/' || $1::text || '/', '') ON CONFLICT (detsis_no) DO NOTHING RETURNING detsis_no`,
      [detsisNo, name, parentNo, kind, ilCode, ilce, kepAddress, takesOutsideMail, on],
    );
    if (added.length === 0) throw new Refusal('UNIT_EXISTS', { detsisNo });
    await rewriteSubtree(tx, detsisNo);
  });
}
