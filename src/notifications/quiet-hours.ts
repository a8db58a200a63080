import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Audit } from '../platform/audit/index.js';
import { Clock, Database, Refusal, type Tx } from '../platform/index.js';
import type { Actor } from '../permissions/index.js';
import { CHANNEL_OF_SENDER } from './sending/channel.js';

export interface QuietHoursSetting {
  readonly isOn: boolean;
  /** `21:00`, on the clock of Turkey; an end before the beginning is on the next day. */
  readonly begins: string;
  readonly ends: string;
  readonly version: number;
}

const ZONE = 'Europe/Istanbul';
const SETTING = `is_on AS "isOn", to_char(begins, 'HH24:MI') AS begins, to_char(ends, 'HH24:MI') AS ends, version`;

/** When they end, seen from this moment; null when they are not now. */
export function quietUntil({ isOn, begins, ends }: Omit<QuietHoursSetting, 'version'>, at: Date): Date | null {
  if (!isOn) return null;
  const local = DateTime.fromJSDate(at, { zone: ZONE });
  const now = local.toFormat('HH:mm');
  const isOvernight = begins > ends;
  const isQuiet = isOvernight ? now >= begins || now < ends : now >= begins && now < ends;
  if (!isQuiet) return null;
  const [hour = 0, minute = 0] = ends.split(':').map(Number);
  const end = local.set({ hour, minute, second: 0, millisecond: 0 });
  return (end > local ? end : end.plus({ days: 1 })).toJSDate();
}

/** The hours in which only what is urgent goes out. */
@Injectable()
export class QuietHours {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly audit: Audit) {}

  async read(on: Pick<Tx, 'query'> = this.database): Promise<QuietHoursSetting> {
    const [setting] = await on.query<QuietHoursSetting>(`SELECT ${SETTING} FROM quiet_hours`);
    if (!setting) throw new Error('The row of the quiet hours is gone');
    return setting;
  }

  async endAt(at: Date, on: Pick<Tx, 'query'> = this.database): Promise<Date | null> {
    return quietUntil(await this.read(on), at);
  }

  /** What was held by the old hours is looked at again by the new ones. */
  async change(actor: Actor, { isOn, begins, ends, version }: QuietHoursSetting): Promise<QuietHoursSetting> {
    return this.database.transaction(async (tx) => {
      const [changed] = await tx.query<QuietHoursSetting>(
        `UPDATE quiet_hours SET is_on = $1, begins = $2, ends = $3, version = version + 1 WHERE version = $4 RETURNING ${SETTING}`,
        [isOn, begins, ends, version],
      );
      if (!changed) throw new Refusal('CONFLICT');
      await tx.query(`UPDATE notification SET next_at = $1 WHERE state = 'held'`, [this.clock.now()]);
      await tx.query('SELECT pg_notify($1, $2)', [CHANNEL_OF_SENDER, '']);
      this.audit.record(tx, { actor: actor.personId, session: actor.sessionId, act: 'template.change', thing: { kind: 'setting', id: 'quiet-hours' }, details: { isOn, begins, ends } });
      return changed;
    });
  }
}
