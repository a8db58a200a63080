import { Refusal, type Tx } from '../../platform/index.js';
import type { HolidayPart } from './working-time.js';

/** `resmi` and `dini` days are the law's (2429); `idari` is administrative leave, of the country or of one province. */
export type HolidayKind = 'resmi' | 'dini' | 'idari';

/** What an admin says of a day on which offices are closed. */
export interface HolidayEntry {
  /** `2026-10-28`. */
  readonly day: string;
  /** An afternoon begins at 13:00. */
  readonly part: HolidayPart;
  readonly kind: HolidayKind;
  readonly name: string;
  /** Plate number; null for the whole country. */
  readonly ilCode: number | null;
}

/** A day on which offices are closed, as it is kept. */
export interface Holiday extends HolidayEntry {
  readonly id: string;
  readonly version: number;
}

export const HOLIDAY = `id, to_char(day, 'YYYY-MM-DD') AS day, part, kind, name, il_code AS "ilCode", version`;

/** The one asked for by its id, under lock, as the asker last saw it. */
export async function lockHoliday(tx: Tx, id: string, version: number): Promise<void> {
  const [row] = await tx.query<{ version: number }>('SELECT version FROM holiday WHERE id = $1 FOR UPDATE', [id]);
  if (!row) throw new Refusal('NOT_FOUND');
  if (row.version !== version) throw new Refusal('CONFLICT');
}

/** One entry of a kind for a day and place; to be asked under the calendar's lock. */
export async function refuseSecond(tx: Tx, { day, kind, ilCode }: HolidayEntry, exceptId: string | null): Promise<void> {
  const [other] = await tx.query(
    'SELECT id FROM holiday WHERE day = $1 AND kind = $2 AND il_code IS NOT DISTINCT FROM $3::smallint AND id IS DISTINCT FROM $4::uuid',
    [day, kind, ilCode, exceptId],
  );
  if (other) throw new Refusal('HOLIDAY_EXISTS', { day });
}
