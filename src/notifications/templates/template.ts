export type Channel = 'sms' | 'mail';
export type Language = 'tr' | 'en';

export const LANGUAGES: readonly Language[] = ['tr', 'en'];

/** What is said on one occasion, and the rules that hold for it. */
export interface MessageKind {
  readonly key: string;
  readonly placeholders: readonly string[];
  readonly needed: readonly string[];
  readonly isUrgent: boolean;
  readonly mayOptOut: boolean;
  readonly isSecret: boolean;
  readonly validSeconds: number;
}

/** The words of one kind on one channel in one language; a short message has no subject. */
export interface Wording {
  readonly subject: string | null;
  readonly body: string;
}

export interface Template extends Wording {
  readonly key: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

export const KIND = `k.key, k.placeholders, k.needed, k.is_urgent AS "isUrgent", k.may_opt_out AS "mayOptOut", k.is_secret AS "isSecret", k.valid_seconds AS "validSeconds"`;
export const TEMPLATE = `t.key, t.channel, t.language, t.subject, t.body, t.version, t.changed_by AS "changedBy", t.changed_at AS "changedAt"`;
