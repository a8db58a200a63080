import { Injectable } from '@nestjs/common';
import { Audit, changedMeanwhile } from '../../platform/audit/index.js';
import { Clock, Database, Refusal } from '../../platform/index.js';
import type { Actor } from '../../permissions/index.js';
import { checkWording } from './check-wording.js';
import { KIND, LANGUAGES, type Channel, type Language, type MessageKind, type Wording } from './template.js';

interface Change {
  readonly key: string;
  readonly channel: Channel;
  /** The one the editor has read. */
  readonly version: number;
  readonly texts: Readonly<Record<Language, Wording>>;
}

interface Stored {
  readonly version: number;
  readonly at: Date;
  readonly name: string | null;
}

/** Replaces the texts of both languages in one go; what waits to be sent keeps the words it was written with. */
@Injectable()
export class ChangeTemplate {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly audit: Audit) {}

  async run(actor: Actor, { key, channel, version, texts }: Change): Promise<void> {
    await this.database.transaction(async (tx) => {
      const stored = await tx.query<Stored>(
        `SELECT t.version, t.changed_at AS at, p.given_name || ' ' || p.family_name AS name FROM message_template t LEFT JOIN person p ON p.id = t.changed_by
         WHERE t.key = $1 AND t.channel = $2 ORDER BY t.language FOR UPDATE OF t`,
        [key, channel],
      );
      const [kind] = await tx.query<MessageKind>(`SELECT ${KIND} FROM message_kind k WHERE k.key = $1`, [key]);
      if (!kind || stored.length === 0) throw new Refusal('NOT_FOUND');
      const newer = stored.find((text) => text.version !== version);
      if (newer) throw changedMeanwhile(newer);
      for (const language of LANGUAGES) checkWording(kind, channel, texts[language]);
      for (const language of LANGUAGES) {
        const { subject, body } = texts[language];
        await tx.query(
          'UPDATE message_template SET subject = $4, body = $5, version = version + 1, changed_by = $6, changed_at = $7 WHERE key = $1 AND channel = $2 AND language = $3',
          [key, channel, language, subject, body, actor.personId, this.clock.now()],
        );
      }
      this.audit.record(tx, { actor: actor.personId, session: actor.sessionId, act: 'template.change', thing: { kind: 'template', id: `${key}/${channel}` }, details: { version: version + 1 } });
    });
  }
}
