import type { Tx } from '../platform/index.js';
import { commands, RuntimeRefusal } from '../runtime/index.js';
import type { Machinery } from './machinery.js';
import { storeIn } from './store-in.js';

export interface PublishedMessage {
  readonly key: string;
  readonly name: string;
  readonly correlationKey: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Who has sent it. */
  readonly actor: string | null;
}

export interface Delivered {
  readonly instanceKey: string;
}

interface Subscription {
  readonly key: string;
  readonly instanceKey: string | null;
  readonly elementKey: string | null;
  readonly definitionKey: string;
  readonly elementId: string;
}

interface ToProcess {
  readonly message: PublishedMessage;
  readonly processId: string;
}

/**
 * Gives a message to one instance of a process: the one that has waited longest, else a new one. Null: nobody took it;
 * `had-it`: an instance of the process got it while we looked, and who waits is free for another message; `moved-on`: who
 * was to get it has gone on meanwhile. Its family is locked then, so that the next one must be asked in a transaction of its own.
 */
export async function deliverToProcess(machinery: Machinery, tx: Tx, { message, processId }: ToProcess): Promise<Delivered | 'had-it' | 'moved-on' | null> {
  const subscription = await firstSubscription(tx, message, processId);
  if (!subscription) return null;
  // Recorded before any instance is locked: a second delivery of the message to this process waits here, and then finds the row.
  if (!(await record(machinery, tx, { message, processId, subscription }))) return 'had-it';
  const isStart = subscription.instanceKey === null;
  const instanceKey = isStart ? await startInstance(machinery, tx, { message, processId, subscription }) : await answerWait(machinery, tx, { message, subscription });
  if (instanceKey === null) {
    await tx.prepared('DELETE FROM message_correlation WHERE message_key = $1 AND process_id = $2', [message.key, processId]);
    return isStart ? null : 'moved-on';
  }
  if (isStart) await tx.prepared('UPDATE message_correlation SET instance_key = $3 WHERE message_key = $1 AND process_id = $2', [message.key, processId, instanceKey]);
  return { instanceKey };
}

async function firstSubscription(tx: Tx, { name, correlationKey }: PublishedMessage, processId: string): Promise<Subscription | undefined> {
  const [subscription] = await tx.prepared<Subscription>(
    `SELECT key, instance_key AS "instanceKey", element_key AS "elementKey", definition_key AS "definitionKey", element_id AS "elementId" FROM message_subscription
      WHERE state = 'CREATED' AND message_name = $1 AND (correlation_key = $2 OR instance_key IS NULL) AND process_id = $3 ORDER BY instance_key IS NULL, key LIMIT 1`,
    [name, correlationKey, processId],
  );
  return subscription;
}

/** Null when the wait has gone since it was read: the next one gets the message. */
async function answerWait(machinery: Machinery, tx: Tx, { message, subscription }: { message: PublishedMessage; subscription: Subscription }): Promise<string | null> {
  const instanceKey = subscription.instanceKey ?? '';
  try {
    await commands.completeWait(storeIn(machinery, tx, { command: 'correlate-message', actor: message.actor }), { instanceKey, waitKey: subscription.key, variables: message.variables });
    return instanceKey;
  } catch (error) {
    if (!isGone(error)) throw error;
    // As whoever was faster has left it; should it still be open, nobody would ever close it.
    await tx.prepared(`UPDATE message_subscription SET state = 'DELETED' WHERE key = $1 AND state = 'CREATED'`, [subscription.key]);
    return null;
  }
}

/** With a correlation key a process has one running instance that a message has started; until it ends no other is started. */
async function startInstance(machinery: Machinery, tx: Tx, { message, processId, subscription }: ToProcess & { subscription: Subscription }): Promise<string | null> {
  if (message.correlationKey !== '' && (await runsAlready(tx, processId, message.correlationKey))) return null;
  const store = storeIn(machinery, tx, { command: 'start-by-message', actor: message.actor });
  const definition = await store.definition(subscription.definitionKey);
  const advance = await commands.createInstance(store, { definition, variables: message.variables, startedBy: subscription.elementId });
  return advance.instanceKey;
}

async function runsAlready(tx: Tx, processId: string, correlationKey: string): Promise<boolean> {
  await tx.prepared('SELECT pg_advisory_xact_lock(hashtextextended($1, 9))', [`${processId}\n${correlationKey}`]);
  const rows = await tx.prepared(
    `SELECT 1 FROM message_correlation c JOIN process_instance i ON i.key = c.instance_key
      WHERE c.process_id = $1 AND c.correlation_key = $2 AND c.element_key IS NULL AND i.state = 'ACTIVE' LIMIT 1`,
    [processId, correlationKey],
  );
  return rows.length > 0;
}

/** False: the message has reached an instance of the process before. */
async function record(machinery: Machinery, tx: Tx, { message, processId, subscription }: ToProcess & { subscription: Subscription }): Promise<boolean> {
  const { key, instanceKey, elementKey, definitionKey, elementId } = subscription;
  const rows = await tx.prepared(
    `INSERT INTO message_correlation (message_key, process_id, subscription_key, instance_key, definition_key, element_id, element_key, message_name, correlation_key, correlated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (message_key, process_id) DO NOTHING RETURNING 1`,
    [message.key, processId, key, instanceKey ?? 0, definitionKey, elementId, elementKey, message.name, message.correlationKey, machinery.clock.now()],
  );
  return rows.length > 0;
}

/** Whoever should be woken has gone on or ended meanwhile. */
export function isGone(error: unknown): boolean {
  return error instanceof RuntimeRefusal && ['WAIT_IS_GONE', 'INSTANCE_UNKNOWN', 'INSTANCE_ENDED'].includes(error.code);
}
