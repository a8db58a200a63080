import { createHash, randomUUID } from 'node:crypto';
import type { Journal, KepEventRecord, KepRecord } from './journal.js';

interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A message as somebody wants it made. */
export interface KepDraft {
  readonly packageId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** A message on its way, and what has become of it. */
export interface KepPackage extends KepRecord {
  readonly sentAt: Date;
  readonly readAt: Date | undefined;
  /** When somebody let the 24 hours pass by hand. */
  readonly expiredAt: Date | undefined;
}

/** What a box shows of a text. */
const MOST_SHOWN = 20_000;

/** The messages the provider was given, made of what the journal remembers. */
export class KepRecords {
  constructor(private readonly journal: Journal, private readonly now: () => Date) {}

  /** A message that waits for its signature; the digest is what is to be signed. */
  async prepare(draft: KepDraft): Promise<KepRecord> {
    const record = recordOf(draft, this.now());
    await this.journal.add(record);
    return record;
  }

  /** Undefined for what was never prepared. */
  draft(kepId: string): KepRecord | undefined {
    return this.journal.all('kep').find((record) => record.kepId === kepId);
  }

  /** Twice means: under two ids, as a provider does that loses count. */
  async send(record: KepRecord, { isTwice }: { readonly isTwice: boolean }): Promise<void> {
    const copies = isTwice ? [record, { ...record, kepId: newId(this.now()) }] : [record];
    await this.journal.add(...copies.slice(1), ...copies.map(({ kepId }) => this.event(kepId, 'sent')));
  }

  /** Oldest first. */
  sent(): KepPackage[] {
    const events = this.journal.all('kepEvent');
    const at = (kepId: string, name: KepEventRecord['event']): Date | undefined => {
      const found = events.find((record) => record.kepId === kepId && record.event === name);
      return found && new Date(found.at);
    };
    return this.journal.all('kep').flatMap((record) => {
      const sentAt = at(record.kepId, 'sent');
      return sentAt ? [{ ...record, sentAt, readAt: at(record.kepId, 'read'), expiredAt: at(record.kepId, 'expired') }] : [];
    });
  }

  find(kepId: string): KepPackage | undefined {
    return this.sent().find((one) => one.kepId === kepId);
  }

  /** The recipient opens it, or lets the time pass; the first of each is what counts. */
  async note(kepId: string, event: 'read' | 'expired'): Promise<void> {
    await this.journal.add(this.event(kepId, event));
  }

  private event(kepId: string, event: KepEventRecord['event']): KepEventRecord {
    return { kind: 'kepEvent', kepId, event, at: this.now().toISOString() };
  }
}

function recordOf({ attachments, text, ...draft }: KepDraft, at: Date): KepRecord {
  const digest = createHash('sha256').update(JSON.stringify([draft, text]));
  for (const { content } of attachments) digest.update(content);
  const kept = attachments.map(({ name, type, content }) => ({ name, type, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }));
  return { kind: 'kep', kepId: newId(at), ...draft, text: text.slice(0, MOST_SHOWN), attachments: kept, digest: digest.digest('base64'), at: at.toISOString() };
}

function newId(at: Date): string {
  const [year = '', month, day, hour, minute, second] = at.toISOString().split(/\D/);
  return `<EYWS${randomUUID()}.${day}${month}${year.slice(2)}${hour}${minute}${second}.pttkepMimeyap>`;
}
