import type { Tx } from '../platform/index.js';
import { storable } from './storable.js';

/** Something somebody did to what is no instance: a message, a signal, a deployment, a batch operation. */
export interface Act {
  /** Of what was made or changed. Keys are unique over all tables, so that history needs no other place for it. */
  readonly key: string;
  readonly at: Date;
  readonly command: string;
  readonly actor: string | null;
  readonly events: readonly unknown[];
}

/** Writes who did what into the history, under the key of what it was done to. */
export async function recordAct(tx: Tx, { key, at, command, actor, events }: Act): Promise<void> {
  const json = JSON.stringify(events, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value));
  await tx.prepared('INSERT INTO history (at, instance_key, revision, command, actor, events) VALUES ($2, $1, 0, $3, $4, $5)', [key, at, command, actor, json]);
}
