import type { Tx } from '../platform/index.js';
import type { Advance } from '../runtime/index.js';

const tables = [
  { name: 'element_instance', open: `state = 'ACTIVE'` },
  { name: 'user_task', open: `state = 'CREATED'` },
  { name: 'job', open: `ended_at IS NULL` },
  { name: 'timer', open: 'true' },
  { name: 'message_subscription', open: `state = 'CREATED'` },
  { name: 'signal_subscription', open: 'true' },
  { name: 'incident', open: `state = 'ACTIVE'` },
];

/** After a migration every open row names the new version, and the element that its wait or token has moved to. */
export async function followMigration(tx: Tx, advance: Advance): Promise<void> {
  for (const { name, open } of tables) {
    await tx.query(`UPDATE ${name} SET definition_key = $2 WHERE instance_key = $1 AND ${open}`, [advance.instanceKey, advance.definitionKey]);
  }
  await tx.query('UPDATE message_subscription SET process_id = $2 WHERE instance_key = $1', [advance.instanceKey, advance.processId]);
  await tx.query(`UPDATE incident SET process_id = $2 WHERE instance_key = $1 AND state = 'ACTIVE'`, [advance.instanceKey, advance.processId]);
  for (const event of advance.events) {
    if (event.kind === 'migrated') await tx.query('UPDATE incident SET element_id = $2 WHERE element_key = $1', [event.key, event.elementId]);
    const table = event.kind === 'migrated-wait' ? waitTables[event.wait] : undefined;
    if (event.kind === 'migrated-wait' && table) await tx.query(`UPDATE ${table} SET element_id = $2 WHERE key = $1`, [event.key, event.elementId]);
  }
}

const waitTables: Readonly<Record<string, string>> = {
  task: 'user_task', job: 'job', timer: 'timer', message: 'message_subscription', signal: 'signal_subscription',
};
