import type { Tx } from '../platform/index.js';
import { commands, RuntimeRefusal } from '../runtime/index.js';
import { deleteFamilies } from './delete-families.js';
import { PostgresInstanceStore } from './instance-store.js';
import type { Machinery } from './machinery.js';
import { resolveIncident } from './resolve-incident.js';
import { shortText } from './storable.js';

/** What a batch operation does to each of its items. */
export type BatchPlan =
  | { readonly type: 'CANCEL_PROCESS_INSTANCE' | 'DELETE_PROCESS_INSTANCE' | 'RESOLVE_INCIDENT' }
  | { readonly type: 'MIGRATE_PROCESS_INSTANCE'; readonly targetDefinitionKey: string; readonly mappings: commands.MigrateInstance['mappings'] }
  | { readonly type: 'MODIFY_PROCESS_INSTANCE'; readonly move: commands.ModifyInstance['move'] };

/** A plan as it is kept, with who asked for it. */
export type KeptPlan = BatchPlan & { readonly actor?: string | null };

/** An instance, or for RESOLVE_INCIDENT an incident of one. */
export interface BatchItem {
  readonly itemKey: string;
  readonly instanceKey: string;
}

type ItemEnd = 'COMPLETED' | 'SKIPPED';

/** Does the next open item of an active operation; false when there is none left to do. */
export async function runBatchItem(machinery: Machinery, batchKey: string): Promise<boolean> {
  let taken: BatchItem | null = null;
  try {
    await machinery.database.transaction(async (tx) => {
      taken = null;
      const next = await takeItem(tx, batchKey);
      if (!next) return;
      taken = next.item;
      const end = await carryOut(machinery, tx, next);
      await endItem(machinery, tx, { batchKey, itemKey: next.item.itemKey, end, error: null });
    });
    return taken !== null;
  } catch (error) {
    const failed = taken as BatchItem | null;
    if (!failed) throw error;
    const text = error instanceof Error ? error.message : String(error);
    await machinery.database.transaction((tx) => endItem(machinery, tx, { batchKey, itemKey: failed.itemKey, end: 'FAILED', error: shortText(text) }));
    return true;
  }
}

interface TakenItem {
  readonly item: BatchItem;
  readonly plan: KeptPlan;
}

/** The operation first, then its items, as whoever suspends or cancels it locks them. */
async function takeItem(tx: Tx, batchKey: string): Promise<TakenItem | null> {
  const [batch] = await tx.prepared<{ plan: KeptPlan; state: string }>(lockOperation, [batchKey]);
  if (batch?.state !== 'ACTIVE') return null;
  const [item] = await tx.prepared<BatchItem>(
    `SELECT item_key AS "itemKey", instance_key AS "instanceKey" FROM batch_operation_item WHERE batch_key = $1 AND state = 'ACTIVE' ORDER BY item_key LIMIT 1 FOR UPDATE`,
    [batchKey],
  );
  return item ? { item, plan: batch.plan } : null;
}

const lockOperation = 'SELECT plan, state FROM batch_operation WHERE key = $1 FOR UPDATE';

/** What is over already needs no operation: the item is skipped. */
async function carryOut(machinery: Machinery, tx: Tx, { item, plan }: TakenItem): Promise<ItemEnd> {
  const { instanceKey, itemKey } = item;
  const cause = { command: 'batch', actor: plan.actor ?? null };
  const store = new PostgresInstanceStore(tx, machinery, cause);
  try {
    switch (plan.type) {
      case 'CANCEL_PROCESS_INSTANCE': await commands.cancelInstance(store, instanceKey); break;
      case 'RESOLVE_INCIDENT': await resolveIncident(store, { tx, cause, instanceKey, incidentKey: itemKey }); break;
      case 'MIGRATE_PROCESS_INSTANCE': await commands.migrateInstance(store, { instanceKey, targetDefinitionKey: plan.targetDefinitionKey, mappings: plan.mappings }); break;
      case 'MODIFY_PROCESS_INSTANCE': await commands.modifyInstance(store, { instanceKey, activate: [], terminate: [], move: plan.move }); break;
      case 'DELETE_PROCESS_INSTANCE': return (await deleteFamilies(tx, [instanceKey])) > 0 ? 'COMPLETED' : 'SKIPPED';
    }
    return 'COMPLETED';
  } catch (error) {
    if (error instanceof RuntimeRefusal && ['INSTANCE_UNKNOWN', 'INSTANCE_ENDED', 'INCIDENT_RESOLVED'].includes(error.code)) return 'SKIPPED';
    throw error;
  }
}

interface EndedItem {
  readonly batchKey: string;
  readonly itemKey: string;
  readonly end: ItemEnd | 'FAILED';
  readonly error: string | null;
}

async function endItem(machinery: Machinery, tx: Tx, { batchKey, itemKey, end, error }: EndedItem): Promise<void> {
  await tx.prepared(lockOperation, [batchKey]);
  const rows = await tx.prepared(
    `UPDATE batch_operation_item SET state = $3, error = $4, processed_at = $5 WHERE batch_key = $1 AND item_key = $2 AND state = 'ACTIVE' RETURNING 1`,
    [batchKey, itemKey, end, error, machinery.clock.now()],
  );
  if (rows.length === 0) return;
  const counted = end === 'FAILED' ? 'failed = failed + 1' : 'completed = completed + 1';
  await tx.prepared(`UPDATE batch_operation SET ${counted} WHERE key = $1`, [batchKey]);
}
