import { Injectable } from '@nestjs/common';
import { Clock, Database, type Tx } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { rendered } from '../templates/rendered.js';
import { KIND, TEMPLATE, type Language, type MessageKind, type Template, type Wording } from '../templates/template.js';
import { writeNotification } from './write.js';

interface Gathered {
  readonly id: string;
  readonly person_id: string;
  readonly language: Language;
  readonly address_sealed: Buffer;
  readonly text_sealed: Buffer;
}

const KEY = 'bildirim-ozeti';
const MOST = 200;
const GATHER = `
  WITH first AS (SELECT person_id, language FROM notification WHERE is_digest AND state IN ('waiting', 'held') AND next_at <= $1 AND person_id IS NOT NULL ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  SELECT n.id, n.person_id, n.language, n.address_sealed, n.text_sealed FROM notification n JOIN first ON first.person_id = n.person_id AND first.language = n.language
  WHERE n.is_digest AND n.state IN ('waiting', 'held') AND n.next_at <= $1 ORDER BY n.created_at, n.id LIMIT ${MOST} FOR UPDATE OF n SKIP LOCKED`;

/** Makes one letter of all that wait for a person's hour; from then on it is sent like any other. */
@Injectable()
export class Digest {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly personalData: PersonalData) {}

  /** Gathers for one person; false when nobody waits. */
  gatherNext(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const gathered = await tx.query<Gathered>(GATHER, [this.clock.now()]);
      const [first] = gathered;
      if (!first) return false;
      if (gathered.length === 1) await tx.query('UPDATE notification SET is_digest = false WHERE id = $1', [first.id]);
      else await this.bundle(tx, first, gathered);
      return true;
    });
  }

  private async bundle(tx: Tx, first: Gathered, gathered: readonly Gathered[]): Promise<void> {
    const now = this.clock.now();
    const [text] = await tx.query<Template>(`SELECT ${TEMPLATE} FROM message_template t WHERE t.key = $1 AND t.channel = 'mail' AND t.language = $2`, [KEY, first.language]);
    const [kind] = await tx.query<MessageKind>(`SELECT ${KIND} FROM message_kind k WHERE k.key = $1`, [KEY]);
    if (!text || !kind) throw new Error('There are no words for a digest');
    const frame = rendered('mail', text, { sayi: String(gathered.length), bildirimler: '{{bildirimler}}' });
    // Letters have lines of their own, which a value may not have.
    const wording: Wording = { subject: frame.subject, body: frame.body.replace('{{bildirimler}}', () => gathered.map((one) => this.entryOf(one)).join('\n\n')) };
    const address = this.personalData.open(first.address_sealed, `notification.address/${first.id}`);
    const id = await writeNotification(tx, this.personalData, {
      dedupKey: `digest ${first.id}`, channel: 'mail', personId: first.person_id, template: KEY, version: text.version, language: first.language,
      letter: { address, wording }, caseRef: null, isUrgent: false, isDigest: false, state: 'waiting', nextAt: now,
      expiresAt: new Date(now.getTime() + kind.validSeconds * 1_000), error: null, now,
    });
    await tx.query(
      `WITH done AS (UPDATE notification SET state = 'digested', digest_id = $2 WHERE id = ANY ($1) RETURNING id)
       INSERT INTO notification_event (notification_id, at, kind, reason) SELECT id, $3, 'digested', $2::text FROM done`,
      [gathered.map((one) => one.id), id, now],
    );
  }

  private entryOf({ id, text_sealed: sealed }: Gathered): string {
    const { subject, body } = JSON.parse(this.personalData.open(sealed, `notification.text/${id}`)) as Wording;
    return `${subject ?? ''}\n${body.trim().replace(/^/gmu, '  ')}`;
  }
}
