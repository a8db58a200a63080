import type { Tx } from '../platform/index.js';
import type { Keys } from '../runtime/ports/index.js';

/** Variables as JSON text: jsonb takes neither a NUL nor half a surrogate pair. */
type Text = string;

/** What a transaction promised for after its commit, by kind. */
export interface Promises {
  /** A step reached its limit. */
  readonly continue: { readonly instanceKey: string };
  /** A message subscription has opened: a buffered message is waiting for it. */
  readonly correlate: { readonly subscriptionKey: string };
  /** A message for one more process. */
  readonly 'message-to': { readonly message: { readonly key: string; readonly name: string; readonly correlationKey: string; readonly variables: Text; readonly actor?: string | null }; readonly processId: string };
  /** A signal for one of those who waited when it was thrown. */
  readonly 'signal-to': { readonly subscriptionKey: string; readonly variables: Text; readonly actor?: string | null };
  readonly batch: { readonly batchKey: string };
}

export type PromiseKind = keyof Promises;

/** A promise read back; the row is gone when the transaction that read it commits. */
export type OutboxRow = { [K in PromiseKind]: { readonly kind: K; readonly payload: Promises[K] } }[PromiseKind];

/** Rows the relay hands to the queue once this transaction has committed; answers their ids. */
export async function addToOutbox<K extends PromiseKind>(tx: Tx, keys: Keys, { kind, payloads }: { kind: K; payloads: readonly Promises[K][] }): Promise<string[]> {
  if (payloads.length === 0) return [];
  const ids = payloads.map(() => keys.next());
  const texts = payloads.map((payload) => JSON.stringify(payload));
  await tx.query('INSERT INTO outbox (id, kind, payload) SELECT id, $1, payload FROM unnest($2::bigint[], $3::jsonb[]) AS new (id, payload)', [kind, ids, texts]);
  await tx.query('NOTIFY outbox');
  return ids;
}

/** Takes a row to do its work in this transaction; null when it is done, or being done elsewhere. */
export async function takeFromOutbox(tx: Tx, id: string): Promise<OutboxRow | null> {
  const [row] = await tx.prepared<OutboxRow>('DELETE FROM outbox WHERE id = (SELECT id FROM outbox WHERE id = $1 FOR UPDATE SKIP LOCKED) RETURNING kind, payload', [id]);
  return row ?? null;
}

/** Reads a row whose work takes many transactions; whoever does it deletes it at the end. */
export async function readFromOutbox<K extends PromiseKind>(tx: Pick<Tx, 'query'>, id: string, kind: K): Promise<Promises[K] | null> {
  const [row] = await tx.query<{ payload: Promises[K] }>('SELECT payload FROM outbox WHERE id = $1 AND kind = $2', [id, kind]);
  return row?.payload ?? null;
}
