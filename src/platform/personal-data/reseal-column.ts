import type { Database, Tx } from '../database/index.js';
import type { PersonalData } from './personal-data.js';
import type { SealedColumn } from './sealed-columns.js';

interface Resealing {
  readonly database: Database;
  readonly personalData: PersonalData;
}

const perTransaction = 200;

/** Seals every value of the column with the current key, again and again until a walk over the table finds none of another key. */
export async function resealColumn(given: Resealing, column: SealedColumn): Promise<number> {
  for (let total = 0; ; ) {
    const changed = await walk(given, column);
    total += changed;
    if (changed === 0) return total;
  }
}

/** A few rows per transaction, in the order of their ids: nobody waits long for one of them. */
async function walk(given: Resealing, column: SealedColumn): Promise<number> {
  let total = 0;
  for (let after: string | undefined; ; ) {
    const ids = await given.database.transaction((tx) => resealSome(tx, { ...given, column, after }));
    total += ids.length;
    after = ids.at(-1);
    if (ids.length < perTransaction) return total;
  }
}

async function resealSome(tx: Tx, given: Resealing & { readonly column: SealedColumn; readonly after: string | undefined }): Promise<string[]> {
  const { personalData, column, after } = given;
  const { table, id, column: sealed, hash } = column;
  const isOld = `substring(${sealed} FROM 2 FOR 4) <> $1`;
  const isOldHash = hash ? `OR substring(${hash.column} FROM 1 FOR 4) <> $2` : 'OR $2::bytea IS NULL';
  const rows = await tx.query<{ id: string; sealed: Buffer }>(
    `SELECT ${id}::text AS id, ${sealed} AS sealed FROM ${table} WHERE ${sealed} IS NOT NULL AND (${isOld} ${isOldHash})
     ${after === undefined ? '' : `AND ${id} > $3`} ORDER BY ${table}.${id} LIMIT ${perTransaction} FOR UPDATE`,
    [asBytes(personalData.currentKey('seal')), asBytes(personalData.currentKey('hash')), ...(after === undefined ? [] : [after])],
  );
  for (const row of rows) {
    const context = column.context(row.id);
    const text = personalData.open(row.sealed, context);
    const values = [row.id, personalData.seal(text, context), ...(hash ? [personalData.hash(hash.kind, text)] : [])];
    tx.write(`UPDATE ${table} SET ${sealed} = $2${hash ? `, ${hash.column} = $3` : ''} WHERE ${id} = $1`, values);
  }
  return rows.map((row) => row.id);
}

function asBytes(key: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(key);
  return bytes;
}
