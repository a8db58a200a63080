import type { Tx } from '../platform/index.js';
import type { WorkItem } from './offers.js';

/** The element of a running instance that some work is for. */
export interface WaitingElement {
  readonly rootKey: string;
  readonly instanceKey: string;
  readonly elementKey: string;
  readonly elementId: string;
}

/** Where a timer fires or an outbox row goes; null when that is a start event, or gone. */
export async function placeOf(tx: Tx, { kind, key }: WorkItem): Promise<WaitingElement | null> {
  const [place] = await tx.query<WaitingElement>(
    `SELECT i.root_key AS "rootKey", i.key AS "instanceKey", e.key AS "elementKey", e.element_id AS "elementId"
       FROM (${kind === 'timer' ? ofTimer : ofOutboxRow}) w JOIN element_instance e ON e.key = w.element_key JOIN process_instance i ON i.key = e.instance_key
      WHERE e.state = 'ACTIVE' LIMIT 1`,
    [key],
  );
  return place ?? null;
}

const ofTimer = 'SELECT element_key FROM timer WHERE key = $1';

// A step that goes on is the whole process's; a message is for the one that has waited longest.
const ofOutboxRow = `
  SELECT coalesce(
    (o.payload->>'instanceKey')::bigint,
    (SELECT s.element_key FROM signal_subscription s WHERE s.key = (o.payload->>'subscriptionKey')::bigint),
    (SELECT s.element_key FROM message_subscription s WHERE s.key = (o.payload->>'subscriptionKey')::bigint),
    (SELECT s.element_key FROM message_subscription s
      WHERE s.state = 'CREATED' AND s.message_name = o.payload->'message'->>'name' AND s.correlation_key = o.payload->'message'->>'correlationKey'
        AND s.process_id = o.payload->>'processId' AND s.instance_key IS NOT NULL ORDER BY s.key LIMIT 1)
  ) AS element_key FROM outbox o WHERE o.id = $1`;
