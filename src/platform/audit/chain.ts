import { createHash } from 'node:crypto';
import type { Tx } from '../database/index.js';

/** An entry as it is hashed: every column, as text that is the same on every machine. */
export interface StoredEntry {
  readonly seq: string;
  readonly month: string;
  readonly columns: readonly (string | null)[];
}

export interface Batch {
  readonly no: string;
  readonly day: string;
  readonly month: string;
  readonly from_seq: string;
  readonly to_seq: string;
  readonly count: number;
  readonly links: Buffer;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly sealed_at: string;
}

export interface DaySeal {
  readonly day: string;
  readonly from_seq: string;
  readonly to_seq: string;
  readonly count: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly sealed_at: string;
}

export interface Link {
  readonly seq: string;
  readonly hash: Buffer;
}

const HASH_BYTES = 32;
const LINK_BYTES = 8 + HASH_BYTES;
const utc = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

export const SELECT_ENTRIES = `SELECT seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-01') AS month,
  ARRAY[seq::text, ${utc('at')}, actor, on_behalf_of, act, thing_kind, thing_id, unit, encode(address_hash, 'hex'),
        encode(session_hash, 'hex'), outcome, details::text] AS columns FROM audit_entry`;
export const SELECT_BATCHES = `SELECT no::text, day::text, month::text, from_seq::text, to_seq::text, count, links, previous_hash, hash,
  ${utc('sealed_at')} AS sealed_at FROM audit_batch`;
export const SELECT_SEALS = `SELECT day::text, from_seq::text, to_seq::text, count::text, previous_hash, hash, ${utc('sealed_at')} AS sealed_at FROM audit_seal`;

/** What the first batch and the first day are chained to. */
export const BEGINNING = createHash('sha256').update('TalepAkış audit, form 1').digest();

/** The entry's hash over the one before it. */
export function linkOf(previous: Buffer, entry: StoredEntry): Buffer {
  return hashOf(previous, entry.columns);
}

/** The batch's hash: over its last link, and over what it says of itself. */
export function batchHash(lastLink: Buffer, { no, day, month, from_seq, to_seq, count, sealed_at }: Omit<Batch, 'links' | 'hash' | 'previous_hash'>): Buffer {
  return hashOf(lastLink, [no, day, month, from_seq, to_seq, count, sealed_at]);
}

/** The day's hash: over the day before, its own last batch, and what it says of itself. */
export function dayHash(lastBatch: Buffer, { day, from_seq, to_seq, count, previous_hash, sealed_at }: Omit<DaySeal, 'hash'>): Buffer {
  return hashOf(Buffer.concat([previous_hash, lastBatch]), [day, from_seq, to_seq, count, sealed_at]);
}

export function packLinks(links: readonly Link[]): Buffer {
  return Buffer.concat(links.flatMap(({ seq, hash }) => {
    const number = Buffer.alloc(8);
    number.writeBigInt64BE(BigInt(seq));
    return [number, hash];
  }));
}

export function unpackLinks(packed: Buffer): Link[] {
  return Array.from({ length: Math.floor(packed.length / LINK_BYTES) }, (_, place) => {
    const link = packed.subarray(place * LINK_BYTES, (place + 1) * LINK_BYTES);
    return { seq: String(link.readBigInt64BE()), hash: link.subarray(8) };
  });
}

/** The batch that was sealed last. */
export async function lastBatch(tx: Tx): Promise<Batch | undefined> {
  return (await tx.query<Batch>(`${SELECT_BATCHES} ORDER BY audit_batch.no DESC LIMIT 1`))[0];
}

function hashOf(previous: Buffer, values: readonly (string | number | null)[]): Buffer {
  return createHash('sha256').update(previous).update(JSON.stringify(values)).digest();
}
