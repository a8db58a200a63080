import type { Tx } from '../../platform/index.js';
import { changeCalendar } from './calendar-data.js';
import { lockHoliday } from './holiday.js';

/** Opens offices again on that day. */
export async function removeHoliday(tx: Tx, { id, version }: { readonly id: string; readonly version: number }): Promise<void> {
  await changeCalendar(tx);
  await lockHoliday(tx, id, version);
  await tx.query('DELETE FROM holiday WHERE id = $1', [id]);
}
