import { Refusal, type Tx } from '../platform/index.js';
import { runBatchItem, type BatchItem, type BatchPlan, type KeptPlan } from './batch-item.js';
import type { Machinery } from './machinery.js';
import { addToOutbox, readFromOutbox } from './outbox.js';
import { recordAct } from './record-act.js';

type BatchState = 'ACTIVE' | 'SUSPENDED' | 'CANCELED' | 'COMPLETED';

interface BatchChange {
  readonly command: string;
  readonly actor: string | null;
  readonly from: readonly BatchState[];
  readonly to: BatchState;
}

/** Items done before other work gets its turn. */
const perTurn = 100;

/** Finds the items of an operation: rows of an item's key and its instance's. They never leave the database. */
export interface BatchQuestion {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One operation on many instances, item by item: each in a transaction of its own, and what fails is only told. */
export class Batches {
  constructor(private readonly machinery: Machinery) {}

  /** Starts an operation on exactly these items, or on what a question finds now; the history of each names the actor. Answers its key. */
  create(plan: BatchPlan, items: readonly BatchItem[] | BatchQuestion, actor: string | null = null): Promise<string> {
    const kept: KeptPlan = { ...plan, actor };
    return this.machinery.database.transaction(async (tx) => {
      const key = this.machinery.keys.next();
      const now = this.machinery.clock.now();
      await tx.query(`INSERT INTO batch_operation (key, type, state, plan, started_at) VALUES ($1, $2, 'ACTIVE', $3, $4)`, [key, plan.type, JSON.stringify(kept), now]);
      const total = await addItems(tx, key, 'text' in items ? items : naming(items));
      await recordAct(tx, { key, at: now, command: 'create-batch', actor, events: [['k', plan.type, total]] });
      if (total === 0) await tx.query(`UPDATE batch_operation SET state = 'COMPLETED', ended_at = $2 WHERE key = $1`, [key, now]);
      else await this.promise(tx, key);
      return key;
    });
  }

  /** Stops after the items in hand, until resumed. */
  suspend(batchKey: string, actor: string | null = null): Promise<void> {
    return this.change(batchKey, { command: 'suspend-batch', actor, from: ['ACTIVE'], to: 'SUSPENDED' });
  }

  resume(batchKey: string, actor: string | null = null): Promise<void> {
    return this.change(batchKey, { command: 'resume-batch', actor, from: ['SUSPENDED'], to: 'ACTIVE' }, (tx) => this.promise(tx, batchKey));
  }

  /** Gives up what is not done yet; what is done stays done. */
  cancel(batchKey: string, actor: string | null = null): Promise<void> {
    return this.change(batchKey, { command: 'cancel-batch', actor, from: ['ACTIVE', 'SUSPENDED'], to: 'CANCELED' }, async (tx) => {
      await tx.query('UPDATE batch_operation SET ended_at = $2 WHERE key = $1', [batchKey, this.machinery.clock.now()]);
    });
  }

  /** Does an outbox row: the next items of an operation, then another turn is promised. */
  async run(outboxId: string): Promise<void> {
    const { database } = this.machinery;
    const promised = await readFromOutbox(database, outboxId, 'batch');
    if (!promised) return;
    const { batchKey } = promised;
    let left = perTurn;
    while (left > 0 && (await runBatchItem(this.machinery, batchKey))) left -= 1;
    await database.transaction(async (tx) => {
      const [batch] = await tx.query<{ state: BatchState; open: boolean }>(
        `SELECT state, EXISTS (SELECT 1 FROM batch_operation_item i WHERE i.batch_key = b.key AND i.state = 'ACTIVE') AS open FROM batch_operation b WHERE key = $1 FOR UPDATE`,
        [batchKey],
      );
      const deleted = await tx.query('DELETE FROM outbox WHERE id = $1 RETURNING 1', [outboxId]);
      if (batch?.state === 'ACTIVE' && batch.open && deleted.length > 0) await this.promise(tx, batchKey);
      if (batch?.state === 'ACTIVE' && !batch.open) await tx.query(`UPDATE batch_operation SET state = 'COMPLETED', ended_at = $2 WHERE key = $1`, [batchKey, this.machinery.clock.now()]);
      if (batch?.state === 'CANCELED') await tx.query(`UPDATE batch_operation_item SET state = 'CANCELED' WHERE batch_key = $1 AND state = 'ACTIVE'`, [batchKey]);
    });
  }

  private async promise(tx: Tx, batchKey: string): Promise<void> {
    await addToOutbox(tx, this.machinery.keys, { kind: 'batch', payloads: [{ batchKey }] });
  }

  private change(batchKey: string, change: BatchChange, then?: (tx: Tx) => Promise<void>): Promise<void> {
    return this.machinery.database.transaction(async (tx) => {
      const [batch] = await tx.query<{ state: BatchState }>('SELECT state FROM batch_operation WHERE key = $1 FOR UPDATE', [batchKey]);
      if (!batch) throw new Refusal('NOT_FOUND', { batchKey });
      if (!change.from.includes(batch.state)) throw new Refusal('CONFLICT', { batchKey, state: batch.state });
      await tx.query('UPDATE batch_operation SET state = $2 WHERE key = $1', [batchKey, change.to]);
      if (change.to === 'CANCELED') await tx.query(`UPDATE batch_operation_item SET state = 'CANCELED' WHERE batch_key = $1 AND state = 'ACTIVE'`, [batchKey]);
      const { command, actor } = change;
      await recordAct(tx, { key: batchKey, at: this.machinery.clock.now(), command, actor, events: [] });
      await then?.(tx);
    });
  }
}

function naming(items: readonly BatchItem[]): BatchQuestion {
  return { text: 'SELECT * FROM unnest($1::bigint[], $2::bigint[])', values: [items.map(({ itemKey }) => itemKey), items.map(({ instanceKey }) => instanceKey)] };
}

async function addItems(tx: Tx, batchKey: string, { text, values }: BatchQuestion): Promise<number> {
  const key = `$${values.length + 1}::bigint`;
  const [added] = await tx.query<{ total: number }>(
    `WITH added AS (
       INSERT INTO batch_operation_item (batch_key, item_key, instance_key, state) SELECT ${key}, item, instance, 'ACTIVE' FROM (${text}) AS found (item, instance)
       ON CONFLICT DO NOTHING RETURNING 1
     )
     UPDATE batch_operation SET total = (SELECT count(*) FROM added) WHERE key = ${key} RETURNING total`,
    [...values, batchKey],
  );
  return added?.total ?? 0;
}
