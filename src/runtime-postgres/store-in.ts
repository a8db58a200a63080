import type { Tx } from '../platform/index.js';
import { PostgresInstanceStore } from './instance-store.js';
import type { Machinery } from './machinery.js';

/** The instances as this transaction sees them, for a step nobody in person has caused. */
export function storeIn(machinery: Machinery, tx: Tx, command: string): PostgresInstanceStore {
  return new PostgresInstanceStore(tx, machinery, { command, actor: null });
}
