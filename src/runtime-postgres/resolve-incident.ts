import type { Tx } from '../platform/index.js';
import { commands, RuntimeRefusal } from '../runtime/index.js';
import type { PostgresInstanceStore } from './instance-store.js';
import { offerAgain } from './refused-work.js';
import type { Cause } from './save-advance.js';

interface Resolution extends commands.ResolveIncident {
  readonly tx: Tx;
  readonly cause: Cause;
}

/** The token goes on where it stopped, or the work that was refused is offered again. */
export async function resolveIncident(store: PostgresInstanceStore, { tx, cause, instanceKey, incidentKey }: Resolution): Promise<void> {
  const [refused] = await tx.query('SELECT 1 FROM refused_work WHERE incident_key = $1', [incidentKey]);
  if (!refused) return void (await commands.resolveIncident(store, { instanceKey, incidentKey }));
  await store.lock(instanceKey);
  if (!(await offerAgain(tx, incidentKey, store.now))) throw new RuntimeRefusal('INCIDENT_RESOLVED', { incidentKey });
  await tx.query('INSERT INTO history (at, instance_key, revision, command, actor, events) SELECT $2, key, revision, $3, $4, $5 FROM process_instance WHERE key = $1', [
    instanceKey, store.now, cause.command, cause.actor, JSON.stringify([['~', incidentKey]]),
  ]);
}
