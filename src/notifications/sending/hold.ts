import type { Database } from '../../platform/index.js';

const AT_ONCE = 500;

/** Puts off what became due in quiet hours and has time until they are over. */
export async function holdUntil(database: Database, quietEnd: Date, now: Date): Promise<void> {
  await database.query(
    `WITH due AS (SELECT id, state FROM notification WHERE state IN ('waiting', 'held') AND next_at <= $2 AND NOT is_urgent AND NOT is_digest LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED),
     held AS (UPDATE notification n SET state = 'held', next_at = $1 FROM due WHERE n.id = due.id RETURNING n.id, due.state AS before)
     INSERT INTO notification_event (notification_id, at, kind) SELECT id, $2, 'held' FROM held WHERE before = 'waiting'`,
    [quietEnd, now],
  );
}

/** Gives up what is too old to be of use and was never taken up, as on a channel that is not there. */
export async function giveUpExpired(database: Database, now: Date): Promise<void> {
  await database.query(
    `WITH old AS (SELECT id FROM notification WHERE state IN ('waiting', 'held') AND expires_at <= $1 LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED),
     over AS (UPDATE notification n SET state = 'given-up', error = coalesce(error, 'expired'),
       text_sealed = CASE WHEN (SELECT is_secret FROM message_kind WHERE key = n.template_key) THEN NULL ELSE n.text_sealed END FROM old WHERE n.id = old.id RETURNING n.id)
     INSERT INTO notification_event (notification_id, at, kind, reason) SELECT id, $1, 'given-up', 'expired' FROM over`,
    [now],
  );
}
