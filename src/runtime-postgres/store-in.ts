import type { Tx } from '../platform/index.js';
import { PostgresInstanceStore } from './instance-store.js';
import type { Machinery } from './machinery.js';
import type { Cause } from './save-advance.js';

/** The instances as this transaction sees them, for a step nobody in person has caused unless told. */
export function storeIn(machinery: Machinery, tx: Tx, cause: string | Cause): PostgresInstanceStore {
  return new PostgresInstanceStore(tx, machinery, typeof cause === 'string' ? { command: cause, actor: null } : cause);
}
