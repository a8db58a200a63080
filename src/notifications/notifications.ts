import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../platform/index.js';
import { PersonalData } from '../platform/personal-data/index.js';
import { Preferences } from './preferences.js';
import { QuietHours } from './quiet-hours.js';
import { Recipients, type Recipient } from './recipients.js';
import { CaseLog, type NotificationLine } from './case-log.js';
import { nextFullHour, writeNotification, type NewNotification } from './sending/write.js';
import { rendered } from './templates/rendered.js';
import { KIND, TEMPLATE, type Channel, type MessageKind, type Template } from './templates/template.js';

/** Something somebody is to be told. */
export interface Telling {
  readonly to: Recipient;
  /** The key of a message kind. */
  readonly template: string;
  /** At least those the kind needs; what else is not given is left blank, but `ad`, which is the name of the person told. */
  readonly values: Readonly<Record<string, string>>;
  /** The same again tells nothing again: name the occasion and the person, as in `task-17 assigned to 4`. */
  readonly dedupKey: string;
  /** Under which it is found in the log of a case. */
  readonly caseRef?: string;
  /** Passes quiet hours; as the kind says when not told. */
  readonly isUrgent?: boolean;
  /** Later it is of no use; as the kind says when not told. */
  readonly expiresAt?: Date;
}

interface Fate {
  readonly state: 'waiting' | 'held' | 'skipped' | 'failed';
  readonly nextAt: Date;
  readonly isDigest?: boolean;
  readonly error?: string;
}

/** Tells people things by SMS and mail: nothing that was committed is lost, and no telephone gets it twice. */
@Injectable()
export class Notifications {
  constructor(
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly preferences: Preferences,
    private readonly quietHours: QuietHours,
    private readonly recipients: Recipients,
    private readonly log: CaseLog,
  ) {}

  /**
   * Writes one message per channel the kind has words for and the person is reached by, in the caller's transaction; they leave
   * after its commit. Answers their ids, none when this was told before. Whoever cannot be reached at all stands in the log too.
   */
  async send(tx: Tx, telling: Telling): Promise<readonly string[]> {
    const { to, template: key } = telling;
    const kind = await this.kindOf(tx, telling);
    const values = await this.recipients.withName(tx, to, telling.values);
    const texts = await tx.query<Template>(`SELECT ${TEMPLATE} FROM message_template t WHERE t.key = $1 AND t.language = $2 ORDER BY t.channel DESC`, [key, to.language ?? 'tr']);
    const addresses = await this.recipients.addressesOf(tx, to);
    const reached = texts.filter(({ channel }) => addresses.has(channel));
    const chosen = reached.length > 0 ? reached : texts.slice(0, 1);
    const fates = await this.fatesOf(tx, { telling, kind, channels: reached.map(({ channel }) => channel) });
    const ids: string[] = [];
    for (const text of chosen) {
      const fate = fates.get(text.channel) ?? { state: 'failed' as const, nextAt: this.clock.now(), error: 'no-address' };
      const { state, nextAt, isDigest = false, error = null } = fate;
      const goesOut = state === 'waiting' || state === 'held';
      const letter = goesOut ? { address: addresses.get(text.channel) ?? '', wording: rendered(text.channel, text, values) } : null;
      const id = await this.write(tx, { ...this.common(telling, kind), channel: text.channel, version: text.version, state, nextAt, isDigest, error, letter });
      if (id) ids.push(id);
    }
    return ids;
  }

  /** What was told about a case and what became of it, oldest first; addresses are masked. Asks nobody's leave: the caller has. */
  ofCase(caseRef: string): Promise<NotificationLine[]> {
    return this.log.ofCase(caseRef);
  }

  private common({ to, template, dedupKey, caseRef, isUrgent, expiresAt }: Telling, kind: MessageKind) {
    const now = this.clock.now();
    return {
      dedupKey, personId: to.personId ?? null, template, language: to.language ?? ('tr' as const), caseRef: caseRef ?? null,
      isUrgent: isUrgent ?? kind.isUrgent, expiresAt: expiresAt ?? new Date(now.getTime() + kind.validSeconds * 1_000), now,
    };
  }

  private write(tx: Tx, notification: NewNotification): Promise<string | null> {
    return writeNotification(tx, this.personalData, notification);
  }

  /** Without what is needed the message would be of no use: that is a bug of the caller, and seen at once. */
  private async kindOf(tx: Tx, { template, values }: Telling): Promise<MessageKind> {
    const [kind] = await tx.query<MessageKind>(`SELECT ${KIND} FROM message_kind k WHERE k.key = $1`, [template]);
    if (!kind) throw new Error(`There is no message of the kind "${template}"`);
    const missing = kind.needed.filter((name) => !values[name]);
    if (missing.length > 0) throw new Error(`A message of the kind "${template}" needs values for ${missing.join(', ')}`);
    return kind;
  }

  private async fatesOf(tx: Tx, { telling, kind, channels }: { telling: Telling; kind: MessageKind; channels: readonly Channel[] }): Promise<ReadonlyMap<Channel, Fate>> {
    const now = this.clock.now();
    const { personId } = telling.to;
    const wanted = personId && kind.mayOptOut ? await this.preferences.about(tx, personId, kind.key) : new Map<Channel, string>();
    const isUrgent = telling.isUrgent ?? kind.isUrgent;
    const quietEnd = isUrgent ? null : await this.quietHours.endAt(now, tx);
    return new Map(channels.map((channel): [Channel, Fate] => {
      const mode = wanted.get(channel) ?? 'on';
      if (mode === 'off') return [channel, { state: 'skipped', nextAt: now, error: 'opted-out' }];
      if (mode === 'digest' && !isUrgent) return [channel, { state: 'waiting', nextAt: nextFullHour(now), isDigest: true }];
      return [channel, quietEnd ? { state: 'held', nextAt: quietEnd } : { state: 'waiting', nextAt: now }];
    }));
  }
}
