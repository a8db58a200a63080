import type { Tx } from '../platform/index.js';
import { RuntimeRefusal } from '../runtime/index.js';
import { lockMessages } from './lock-messages.js';
import type { Machinery } from './machinery.js';
import { deliverToProcess, type Delivered, type PublishedMessage } from './message-delivery.js';
import { addToOutbox, takeFromOutbox, type Promises } from './outbox.js';
import { recordAct } from './record-act.js';
import { checkVariables, type Variables } from './variables.js';

export interface PublishMessage {
  readonly name: string;
  readonly correlationKey: string;
  readonly variables: Variables;
  /** How long it waits for subscriptions that are not there yet. */
  readonly timeToLiveMs: number;
  /** Refused with MESSAGE_DUPLICATE while an equal one lives. */
  readonly messageId?: string | undefined;
  /** Who sends it; nobody in person unless told. */
  readonly actor?: string | null;
}

export interface Correlated {
  readonly messageKey: string;
  readonly instanceKey: string;
}

/** Messages by name and correlation key: each reaches at most one instance of a process. */
export class Messages {
  constructor(private readonly machinery: Machinery) {}

  /** Sends a message to whoever waits for it; what is left waits in the buffer for its time to live. Answers its key. */
  async publish(command: PublishMessage): Promise<string> {
    checkVariables(command.variables);
    const message = { key: this.machinery.keys.next(), actor: null, ...command };
    const [first] = await this.machinery.database.transaction(async (tx) => {
      await lockMessages(tx, [message], 'exclusive');
      await this.buffer(tx, message, command);
      await this.record(tx, message, 'publish-message');
      return this.promise(tx, message, [...(await waitingProcesses(tx, message))]);
    });
    if (first && !this.machinery.isJoined) await this.keepNow(first);
    return message.key;
  }

  /** The same without a buffer, and refused with MESSAGE_NOT_EXPECTED when nobody waits. Answers the first instance it has reached. */
  async correlate(command: Pick<PublishMessage, 'name' | 'correlationKey' | 'variables' | 'actor'>): Promise<Correlated> {
    checkVariables(command.variables);
    const message = { key: this.machinery.keys.next(), actor: null, ...command };
    for (;;) {
      const first = await this.machinery.database.transaction((tx) => this.correlateFirst(tx, message));
      if (first !== 'moved-on') return { messageKey: message.key, instanceKey: first.instanceKey };
    }
  }

  private async correlateFirst(tx: Tx, message: PublishedMessage): Promise<Delivered | 'moved-on'> {
    const waiting = [...(await waitingProcesses(tx, message))];
    for (let processId = waiting.shift(); processId !== undefined; processId = waiting.shift()) {
      const first = await deliverToProcess(this.machinery, tx, { message, processId });
      if (first === 'moved-on') return first;
      if (first === null || first === 'had-it') continue;
      await this.record(tx, message, 'correlate-message');
      await this.promise(tx, message, waiting);
      return first;
    }
    throw new RuntimeRefusal('MESSAGE_NOT_EXPECTED', { name: message.name, correlationKey: message.correlationKey });
  }

  /** Does an outbox row: one more process gets a message. */
  async deliver(tx: Tx, { message: { variables, ...rest }, processId }: Promises['message-to']): Promise<void> {
    const message = { actor: null, ...rest, variables: JSON.parse(variables) as Variables };
    const delivered = await deliverToProcess(this.machinery, tx, { message, processId });
    if (delivered === 'moved-on') await this.promise(tx, message, [processId]);
  }

  /** Does an outbox row: a new subscription gets what the buffer holds for it. Who has waited longer comes first, and then it has another turn. */
  async correlateBuffered(tx: Tx, { subscriptionKey }: Promises['correlate']): Promise<void> {
    const subscription = await openSubscription(tx, subscriptionKey);
    if (!subscription) return;
    for (const message of await this.buffered(tx, subscription)) {
      const { processId } = subscription;
      const delivered = await deliverToProcess(this.machinery, tx, { message, processId });
      if (delivered === 'had-it') continue;
      // No second family is locked here.
      if (delivered !== null && (await openSubscription(tx, subscriptionKey))) await addToOutbox(tx, this.machinery.keys, { kind: 'correlate', payloads: [{ subscriptionKey }] });
      return;
    }
  }

  /** Forgets messages whose time to live is over. */
  async forgetExpired(): Promise<void> {
    await this.machinery.database.query('DELETE FROM message WHERE expires_at <= $1', [this.machinery.clock.now()]);
  }

  /** Promises again what a start event could not take while an instance with the same key was running. */
  async promiseHeldBack(): Promise<void> {
    await this.machinery.database.transaction(async (tx) => {
      const rows = await tx.query<PublishedMessage & { processId: string; variables: string }>(heldBack, [this.machinery.clock.now()]);
      for (const { processId, variables, ...message } of rows) await this.promise(tx, { ...message, variables: JSON.parse(variables) as Variables }, [processId]);
    });
  }

  /** Each process in a transaction of its own: two families are never locked together. */
  private promise(tx: Tx, { key, name, correlationKey, variables, actor }: PublishedMessage, processIds: readonly string[]): Promise<string[]> {
    const message = { key, name, correlationKey, variables: JSON.stringify(variables), actor };
    return addToOutbox(tx, this.machinery.keys, { kind: 'message-to', payloads: processIds.map((processId) => ({ message, processId })) });
  }

  /**
   * In a transaction without the lock of publishing: who waits for it holds an instance. The message is published already,
   * so that a failure must not be the answer: the caller would send it again. The relay tries again instead.
   */
  private async keepNow(outboxId: string): Promise<void> {
    const { database, logger } = this.machinery;
    try {
      await database.transaction(async (tx) => {
        const row = await takeFromOutbox(tx, outboxId);
        if (row?.kind === 'message-to') await this.deliver(tx, row.payload);
      });
    } catch (error) {
      logger?.warn({ err: error, outboxId }, 'a published message could not be delivered at once');
    }
  }

  private record(tx: Tx, { key, name, correlationKey, actor }: PublishedMessage, command: string): Promise<void> {
    return recordAct(tx, { key, at: this.machinery.clock.now(), command, actor, events: [['p', name, correlationKey]] });
  }

  private async buffer(tx: Tx, message: PublishedMessage, { timeToLiveMs, messageId }: PublishMessage): Promise<void> {
    if (timeToLiveMs <= 0 && messageId === undefined) return;
    const now = this.machinery.clock.now();
    const { key, name, correlationKey, variables, actor } = message;
    if (messageId !== undefined) await tx.query('DELETE FROM message WHERE name = $1 AND correlation_key = $2 AND message_id = $3 AND expires_at <= $4', [name, correlationKey, messageId, now]);
    const rows = await tx.query(
      `INSERT INTO message (key, name, correlation_key, message_id, variables, published_at, expires_at, actor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (name, correlation_key, message_id) WHERE message_id IS NOT NULL DO NOTHING RETURNING 1`,
      [key, name, correlationKey, messageId ?? null, JSON.stringify(variables), now, new Date(now.getTime() + timeToLiveMs), actor],
    );
    if (rows.length === 0) throw new RuntimeRefusal('MESSAGE_DUPLICATE', { name, correlationKey, messageId });
  }

  private async buffered(tx: Tx, { name, correlationKey, processId }: OpenSubscription): Promise<PublishedMessage[]> {
    const rows = await tx.query<{ key: string; variables: string; actor: string | null }>(
      `SELECT key, variables, actor FROM message m WHERE name = $1 AND correlation_key = $2 AND expires_at > $3
          AND NOT EXISTS (SELECT 1 FROM message_correlation c WHERE c.message_key = m.key AND c.process_id = $4) ORDER BY key`,
      [name, correlationKey, this.machinery.clock.now(), processId],
    );
    return rows.map(({ key, variables, actor }) => ({ key, name, correlationKey, variables: JSON.parse(variables) as Variables, actor }));
  }
}

interface OpenSubscription {
  readonly name: string;
  readonly correlationKey: string;
  readonly processId: string;
}

async function openSubscription(tx: Tx, key: string): Promise<OpenSubscription | undefined> {
  const [subscription] = await tx.query<OpenSubscription>(
    `SELECT message_name AS name, correlation_key AS "correlationKey", process_id AS "processId" FROM message_subscription WHERE key = $1 AND state = 'CREATED' AND instance_key IS NOT NULL`,
    [key],
  );
  return subscription;
}

// The oldest one of each process and key: the next one waits until that instance has ended too.
const heldBack = `
  SELECT DISTINCT ON (s.process_id, m.name, m.correlation_key) m.key, m.name, m.correlation_key AS "correlationKey", m.variables, m.actor, s.process_id AS "processId"
    FROM message m JOIN message_subscription s ON s.message_name = m.name AND s.instance_key IS NULL AND s.state = 'CREATED'
   WHERE m.expires_at > $1 AND m.correlation_key <> ''
     AND NOT EXISTS (SELECT 1 FROM message_correlation c WHERE c.message_key = m.key AND c.process_id = s.process_id)
     AND 'ACTIVE' <> ALL (SELECT i.state FROM message_correlation c JOIN process_instance i ON i.key = c.instance_key
                           WHERE c.process_id = s.process_id AND c.correlation_key = m.correlation_key AND c.element_key IS NULL)
     AND EXISTS (SELECT 1 FROM message_correlation c WHERE c.process_id = s.process_id AND c.correlation_key = m.correlation_key AND c.element_key IS NULL)
   ORDER BY s.process_id, m.name, m.correlation_key, m.key`;

async function waitingProcesses(tx: Tx, { name, correlationKey }: PublishedMessage): Promise<Set<string>> {
  const rows = await tx.prepared<{ processId: string }>(
    `SELECT process_id AS "processId" FROM message_subscription
      WHERE state = 'CREATED' AND message_name = $1 AND (correlation_key = $2 OR instance_key IS NULL) ORDER BY instance_key IS NULL, key`,
    [name, correlationKey],
  );
  return new Set(rows.map((row) => row.processId));
}
