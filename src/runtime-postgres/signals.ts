import type { Tx } from '../platform/index.js';
import { commands } from '../runtime/index.js';
import type { Machinery } from './machinery.js';
import { storeIn } from './store-in.js';
import { checkVariables, type Variables } from './variables.js';
import { isGone } from './message-delivery.js';
import { addToOutbox, type Promises } from './outbox.js';
import { recordAct } from './record-act.js';

interface Subscription {
  readonly key: string;
  readonly instanceKey: string | null;
  readonly definitionKey: string;
  readonly elementId: string;
}

interface BroadcastSignal {
  readonly name: string;
  readonly variables: Variables;
  /** Who sends it; nobody in person unless told. */
  readonly actor?: string | null;
}

/** Signals reach everybody who waits for them at the moment they are sent. */
export class Signals {
  constructor(private readonly machinery: Machinery) {}

  /** Sends a signal to every subscription and start event; each is done in its own transaction. Answers the signal's key. */
  broadcast({ name, variables, actor = null }: BroadcastSignal): Promise<string> {
    checkVariables(variables);
    const { database, keys, clock } = this.machinery;
    return database.transaction(async (tx) => {
      const rows = await tx.query<{ key: string }>('SELECT key FROM signal_subscription WHERE signal_name = $1 ORDER BY key', [name]);
      const payloads = rows.map(({ key }) => ({ subscriptionKey: key, variables: JSON.stringify(variables), actor }));
      await addToOutbox(tx, keys, { kind: 'signal-to', payloads });
      const key = keys.next();
      await recordAct(tx, { key, at: clock.now(), command: 'broadcast-signal', actor, events: [['b', name, rows.length]] });
      return key;
    });
  }

  /** Does an outbox row: one subscription or start event gets a signal. */
  async deliver(tx: Tx, { subscriptionKey, variables: text, actor = null }: Promises['signal-to']): Promise<void> {
    const variables = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const [subscription] = await tx.query<Subscription>(
      `SELECT key, instance_key AS "instanceKey", definition_key AS "definitionKey", element_id AS "elementId" FROM signal_subscription WHERE key = $1`,
      [subscriptionKey],
    );
    if (!subscription) return;
    const { key, instanceKey, definitionKey, elementId } = subscription;
    if (instanceKey === null) {
      const store = storeIn(this.machinery, tx, { command: 'start-by-signal', actor });
      await commands.createInstance(store, { definition: await store.definition(definitionKey), variables, startedBy: elementId });
      return;
    }
    try {
      await commands.completeWait(storeIn(this.machinery, tx, { command: 'broadcast-signal', actor }), { instanceKey, waitKey: key, variables });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}
