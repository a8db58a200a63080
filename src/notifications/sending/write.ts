import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/index.js';
import type { PersonalData } from '../../platform/personal-data/index.js';
import type { Channel, Language, Wording } from '../templates/template.js';
import { CHANNEL_OF_SENDER } from './channel.js';

export interface NewNotification {
  readonly dedupKey: string;
  readonly channel: Channel;
  readonly personId: string | null;
  readonly template: string;
  readonly version: number;
  readonly language: Language;
  /** Null for what will not go out. */
  readonly letter: { readonly address: string; readonly wording: Wording } | null;
  readonly caseRef: string | null;
  readonly isUrgent: boolean;
  readonly isDigest: boolean;
  readonly state: 'waiting' | 'held' | 'skipped' | 'failed';
  readonly nextAt: Date;
  readonly expiresAt: Date;
  readonly error: string | null;
  readonly now: Date;
}

const HOUR_MS = 3_600_000;
const INSERT = `
  WITH made AS (
    INSERT INTO notification (id, dedup_key, channel, person_id, template_key, template_version, language, address_sealed, text_sealed, case_ref,
      is_urgent, is_digest, state, next_at, expires_at, error, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT (dedup_key, channel) DO NOTHING RETURNING id, state),
  said AS (INSERT INTO notification_event (notification_id, at, kind, reason)
    SELECT id, $17, CASE state WHEN 'waiting' THEN 'written' ELSE state END, $16 FROM made)
  SELECT id FROM made`;

/** Its id; null when the same was told before. */
export async function writeNotification(tx: Tx, personalData: PersonalData, given: NewNotification): Promise<string | null> {
  const id = randomUUID();
  const address = given.letter && personalData.seal(given.letter.address, `notification.address/${id}`);
  const text = given.letter && personalData.seal(JSON.stringify(given.letter.wording), `notification.text/${id}`);
  const { dedupKey, channel, personId, template, version, language, caseRef, isUrgent, isDigest, state, nextAt, expiresAt, error, now } = given;
  const values = [id, dedupKey, channel, personId, template, version, language, address, text, caseRef, isUrgent, isDigest, state, nextAt, expiresAt, error, now];
  const made = await tx.query(INSERT, values);
  if (made.length === 0) return null;
  await tx.query('SELECT pg_notify($1, $2)', [CHANNEL_OF_SENDER, '']);
  return id;
}

/** When a digest leaves. */
export function nextFullHour(at: Date): Date {
  return new Date((Math.floor(at.getTime() / HOUR_MS) + 1) * HOUR_MS);
}
