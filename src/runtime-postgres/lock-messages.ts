import type { Tx } from '../platform/index.js';

export interface MessageAddress {
  readonly name: string;
  readonly correlationKey: string;
}

/**
 * Keeps a message and a subscription of the same name and key from missing each other, since neither transaction sees
 * the other's row: who opens subscriptions locks `shared`, who publishes locks `exclusive`, before they look.
 */
export async function lockMessages(tx: Tx, addresses: readonly MessageAddress[], mode: 'shared' | 'exclusive'): Promise<void> {
  const names = addresses.map(({ name, correlationKey }) => JSON.stringify([name, correlationKey])).sort();
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.prepared(`SELECT ${lock}(hashtextextended(name, 8)) FROM unnest($1::text[]) AS name`, [names]);
}
