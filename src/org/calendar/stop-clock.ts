import type { Tx } from '../../platform/index.js';
import { lockRunning } from './stored-clock.js';

/** Ends the period for good; its due date stays as it was last reckoned, whatever the calendar becomes. */
export async function stopClock(tx: Tx, { id, at }: { readonly id: string; readonly at: Date }): Promise<void> {
  await lockRunning(tx, id);
  await tx.query('UPDATE deadline_clock SET stopped_at = $2 WHERE id = $1', [id, at]);
}
