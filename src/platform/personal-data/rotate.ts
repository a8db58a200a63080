import type { Database, Tx } from '../database/index.js';
import { activateNextKey, CHANNEL, lockDataKeys, wrappedAnew, type DataKeyRow, type Purpose } from './data-keys.js';
import type { KeyRing } from './key-ring.js';
import type { PersonalData } from './personal-data.js';
import { resealColumn } from './reseal-column.js';
import type { SealedColumn } from './sealed-columns.js';

export interface Rotation {
  readonly database: Database;
  readonly ring: KeyRing;
  readonly personalData: PersonalData;
  readonly columns: readonly SealedColumn[];
  /** The key of the hashes changes as well. */
  readonly withHashKey?: boolean;
}

/**
 * Gives everything sealed a new key while the system runs; answers how many values were sealed anew.
 * A rotation that was cut short goes on where it stopped: its key is taken, not one more.
 */
export async function rotate(rotation: Rotation): Promise<number> {
  const { database, ring, personalData, columns, withHashKey = false } = rotation;
  await database.transaction(async (tx) => {
    const rows = await lockDataKeys(tx);
    if (!isUnderWay(rows, 'seal')) await activateNextKey(tx, ring, 'seal');
    if (withHashKey && !isUnderWay(rows, 'hash')) await activateNextKey(tx, ring, 'hash');
  });
  await personalData.refresh();
  let total = 0;
  for (const column of columns) total += await resealColumn({ database, personalData }, column);
  await database.transaction((tx) => retireOlder(tx));
  await personalData.refresh();
  return total;
}

/** Wraps every data key with the current key of the ring; afterwards the ring needs no other. Answers how many were not. */
export async function rewrap(database: Database, ring: KeyRing): Promise<number> {
  return database.transaction(async (tx) => {
    const rows = (await lockDataKeys(tx)).filter((row) => row.kek_id !== ring.current);
    for (const row of rows) {
      await tx.query('UPDATE data_key SET kek_id = $2, wrapped = $3 WHERE id = $1', [row.id, ring.current, wrappedAnew(row, ring)]);
    }
    return rows.length;
  });
}

const isUnderWay = (rows: readonly DataKeyRow[], purpose: Purpose): boolean =>
  rows.filter((row) => row.purpose === purpose && row.activated_at && !row.retired_at).length > 1;

async function retireOlder(tx: Tx): Promise<void> {
  await lockDataKeys(tx);
  await tx.query(
    `UPDATE data_key d SET retired_at = now() WHERE activated_at IS NOT NULL AND retired_at IS NULL
     AND EXISTS (SELECT FROM data_key newer WHERE newer.purpose = d.purpose AND newer.activated_at IS NOT NULL AND newer.id > d.id)`,
  );
  await tx.query(`NOTIFY ${CHANNEL}`);
}
