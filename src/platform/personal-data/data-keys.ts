import { hkdfSync, randomBytes } from 'node:crypto';
import type { Tx } from '../database/index.js';
import { CannotStart } from '../cannot-start.js';
import { decrypt, encrypt, KEY_BYTES } from './authenticated.js';
import type { KeyRing } from './key-ring.js';

export type Purpose = 'seal' | 'hash';

/** Told on this channel: the table of data keys has changed. */
export const CHANNEL = 'data_key';

export interface DataKeyRow {
  readonly id: number;
  readonly purpose: Purpose;
  readonly kek_id: string;
  readonly wrapped: Buffer;
  readonly activated_at: Date | null;
  readonly retired_at: Date | null;
}

const SELECT = 'SELECT id, purpose, kek_id, wrapped, activated_at, retired_at FROM data_key';

/** Whoever changes data keys waits for whoever does so already. */
export async function lockDataKeys(tx: Tx): Promise<DataKeyRow[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('data-key', 0))`);
  return dataKeys(tx);
}

/** All of them, the oldest first. */
export function dataKeys(database: Pick<Tx, 'query'>): Promise<DataKeyRow[]> {
  return database.query<DataKeyRow>(`${SELECT} ORDER BY id`);
}

/** A new key that waits for its activation, so that every process knows it by then. */
export async function addNextKey(tx: Tx, ring: KeyRing, purpose: Purpose): Promise<void> {
  const [row] = await tx.query<{ id: number }>('SELECT coalesce(max(id), 0) + 1 AS id FROM data_key');
  const id = row?.id ?? 1;
  const wrapped = encrypt(keyOf(ring, ring.current), randomBytes(KEY_BYTES), boundTo(id, purpose));
  await tx.query('INSERT INTO data_key (id, purpose, kek_id, wrapped) VALUES ($1, $2, $3, $4)', [id, purpose, ring.current, wrapped]);
}

/** The next key of the purpose becomes the current one, and another one waits. */
export async function activateNextKey(tx: Tx, ring: KeyRing, purpose: Purpose): Promise<void> {
  await tx.query('UPDATE data_key SET activated_at = now() WHERE purpose = $1 AND activated_at IS NULL', [purpose]);
  await addNextKey(tx, ring, purpose);
  await tx.query(`NOTIFY ${CHANNEL}`);
}

/** The clear key; what an operator can mend is said in plain words. */
export function unwrap(row: DataKeyRow, ring: KeyRing): Buffer {
  const key = decrypt(keyOf(ring, row.kek_id), row.wrapped, boundTo(row.id, row.purpose));
  if (!key) throw new CannotStart(`The key "${row.kek_id}" of PERSONAL_DATA_KEYS is not the one of this name that this database was sealed with.`);
  return key;
}

/** The same key, wrapped with the current key of the ring. */
export function wrappedAnew(row: DataKeyRow, ring: KeyRing): Buffer {
  return encrypt(keyOf(ring, ring.current), unwrap(row, ring), boundTo(row.id, row.purpose));
}

/** A key of its own for each kind of text, so that equal texts of two kinds have nothing in common. */
export function keyOfKind(hashKey: Buffer, kind: string): Buffer {
  return Buffer.from(hkdfSync('sha256', hashKey, '', `personal-data ${kind}`, KEY_BYTES));
}

function keyOf(ring: KeyRing, id: string): Buffer {
  const key = ring.keys.get(id);
  if (!key) throw new CannotStart(`This database was sealed with the key "${id}", which is not among PERSONAL_DATA_KEYS.`);
  return key;
}

const boundTo = (id: number, purpose: Purpose): Buffer => Buffer.from(`data_key/${purpose}/${id}`);
