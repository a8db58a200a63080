import type { Tx } from '../platform/index.js';

/**
 * Keeps a message and a subscription of the same name and key from missing each other: who opens subscriptions locks
 * `shared`, who publishes locks `exclusive`, both before they look for the other's rows.
 */
export async function lockMessages(tx: Tx, messages: readonly { readonly name: string; readonly correlationKey: string }[], mode: 'shared' | 'exclusive'): Promise<void> {
  const names = messages.map(({ name, correlationKey }) => `${name}\n${correlationKey}`).sort();
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.prepared(`SELECT ${lock}(hashtextextended(name, 7)) FROM unnest($1::text[]) AS name`, [names]);
}
