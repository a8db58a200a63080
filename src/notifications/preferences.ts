import { Injectable } from '@nestjs/common';
import { Database, Refusal, type Tx } from '../platform/index.js';
import type { Channel } from './templates/template.js';

/** `digest`: letters only, all of an hour in one. */
export type Mode = 'on' | 'off' | 'digest';

export interface Preference {
  readonly key: string;
  readonly channel: Channel;
  readonly mode: Mode;
}

/** What somebody wants to be told, and how; what the law wants told is not among it. */
@Injectable()
export class Preferences {
  constructor(private readonly database: Database) {}

  /** Everything the person may choose about, with what holds now. */
  of(personId: string): Promise<Preference[]> {
    return this.database.query<Preference>(
      `SELECT DISTINCT t.key, t.channel, coalesce(p.mode, 'on') AS mode FROM message_kind k JOIN message_template t ON t.key = k.key
       LEFT JOIN notification_preference p ON p.key = t.key AND p.channel = t.channel AND p.person_id = $1 WHERE k.may_opt_out ORDER BY t.key, t.channel DESC`,
      [personId],
    );
  }

  async set(personId: string, { key, channel, mode }: Preference): Promise<void> {
    const [kind] = await this.database.query<{ may_opt_out: boolean }>(
      'SELECT k.may_opt_out FROM message_kind k WHERE k.key = $1 AND EXISTS (SELECT 1 FROM message_template t WHERE t.key = k.key AND t.channel = $2)',
      [key, channel],
    );
    if (!kind) throw new Refusal('NOT_FOUND');
    if (!kind.may_opt_out) throw new Refusal('NOTICE_IS_LEGAL');
    if (mode === 'digest' && channel !== 'mail') throw new Refusal('MALFORMED_REQUEST', { fields: [{ field: 'mode', fault: 'digest' }] });
    await this.database.query(
      'INSERT INTO notification_preference (person_id, key, channel, mode) VALUES ($1, $2, $3, $4) ON CONFLICT (person_id, key, channel) DO UPDATE SET mode = excluded.mode',
      [personId, key, channel, mode],
    );
  }

  /** Of one person about one kind, by channel; what is missing is on. */
  async about(tx: Tx, personId: string, key: string): Promise<ReadonlyMap<Channel, Mode>> {
    const rows = await tx.query<Preference>('SELECT key, channel, mode FROM notification_preference WHERE person_id = $1 AND key = $2', [personId, key]);
    return new Map(rows.map(({ channel, mode }) => [channel, mode]));
  }
}
