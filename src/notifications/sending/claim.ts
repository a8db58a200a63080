import type { Database } from '../../platform/index.js';
import type { Channel, Language } from '../templates/template.js';

export interface Claimed {
  readonly id: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly address_sealed: Buffer;
  readonly text_sealed: Buffer;
  readonly attempts: number;
  readonly refusals: number;
  readonly is_urgent: boolean;
  readonly expires_at: Date;
  /** When the gateway may have heard of it before this attempt. */
  readonly tried_before: Date | null;
  readonly tried_before_until: Date | null;
}

interface Claim {
  readonly now: Date;
  readonly channel: Channel;
  readonly isQuiet: boolean;
  readonly leaseMs: number;
}

// What was tried before is read under the lock: an older reading would send again without looking. Its times are real ones, as the
// gateway's are: a clock that a test has moved would look in the wrong hour.
const CLAIM = `
  WITH lost AS (
    SELECT id, tried_from, tried_until FROM notification WHERE state = 'sending' AND lease_until < now() AND channel = $2
    ORDER BY lease_until LIMIT 1 FOR UPDATE SKIP LOCKED),
  due AS (
    SELECT id, tried_from, tried_until FROM notification
    WHERE state IN ('waiting', 'held') AND next_at <= $1 AND channel = $2 AND NOT is_digest AND (is_urgent OR NOT $3)
    ORDER BY is_urgent DESC, next_at LIMIT 1 FOR UPDATE SKIP LOCKED),
  one AS (SELECT * FROM lost UNION ALL SELECT * FROM due LIMIT 1)
  UPDATE notification n SET state = 'sending', attempts = n.attempts + 1, lease_until = now() + make_interval(secs => $4),
    tried_from = coalesce(n.tried_from, now()), tried_until = now()
  FROM one WHERE n.id = one.id
  RETURNING n.id, n.channel, n.language, n.address_sealed, n.text_sealed, n.attempts, n.refusals, n.is_urgent, n.expires_at,
    one.tried_from AS tried_before, one.tried_until AS tried_before_until`;

/** Takes the next message that is due, or that a dead worker held; written down before anybody outside hears of it. */
export async function claim(database: Database, { now, channel, isQuiet, leaseMs }: Claim): Promise<Claimed | undefined> {
  const [claimed] = await database.query<Claimed>(CLAIM, [now, channel, isQuiet, leaseMs / 1_000]);
  return claimed;
}

/** Whoever is still at work says so, and nobody else takes it meanwhile. */
export async function keepLease(database: Database, { id, attempts }: Claimed, leaseMs: number): Promise<void> {
  await database.query(
    `UPDATE notification SET lease_until = now() + make_interval(secs => $3) WHERE id = $1 AND attempts = $2 AND state = 'sending'`,
    [id, attempts, leaseMs / 1_000],
  );
}
