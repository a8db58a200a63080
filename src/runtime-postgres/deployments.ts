import type { Tx } from '../platform/index.js';
import { RuntimeRefusal } from '../runtime/index.js';
import { checkFiles, type DeployFile } from './deployed-files.js';
import { DeploymentInProgress, type Deployed } from './deployment-in-progress.js';
import type { Machinery } from './machinery.js';
import { recordAct } from './record-act.js';
import { closeStarts, openStarts } from './start-subscriptions.js';

const lock = 'SELECT pg_advisory_xact_lock(1415670887)';
const FOREIGN_KEY_VIOLATION = '23503';

export interface DeployedBy {
  /** Who deploys; nobody in person unless told. */
  readonly actor?: string | null;
  /** The application whose files these are, for whoever fetches them back. */
  readonly application?: string | null;
}

/** What analysts hand over: processes, forms and decisions. */
export class Deployments {
  constructor(private readonly machinery: Machinery) {}

  /** Deploys all files or none; a file that has not changed keeps its version. New versions take over what starts their process. */
  async deploy(files: readonly DeployFile[], { actor = null, application = null }: DeployedBy = {}): Promise<Deployed> {
    const checked = await checkFiles(files);
    const { database, keys, clock } = this.machinery;
    return database.transaction(async (tx) => {
      await tx.query(lock);
      const deployment = new DeploymentInProgress({ tx, keys, now: clock.now(), application });
      const isChanged = await deployment.compare(checked);
      for (const file of checked) await deployment.take(file, isChanged(file));
      const deployed = deployment.done();
      const events = deployed.entries.flatMap(({ isNew, kind, id, version }) => (isNew ? [['n', kind, id, version]] : []));
      if (events.length > 0) await recordAct(tx, { key: deployed.deploymentKey, at: clock.now(), command: 'deploy', actor, events });
      return deployed;
    });
  }

  /** Deletes a version of a process, form or decision diagram that nothing has used; refuses DEFINITION_IN_USE. The version before it takes over. */
  async delete(key: string, actor: string | null = null): Promise<void> {
    try {
      await this.machinery.database.transaction((tx) => this.deleteIn(tx, key, actor));
      this.machinery.definitions.forget(key);
    } catch (error) {
      if ((error as { code?: unknown }).code !== FOREIGN_KEY_VIOLATION) throw error;
      throw new RuntimeRefusal('DEFINITION_IN_USE', { key });
    }
  }

  private async deleteIn(tx: Tx, key: string, actor: string | null): Promise<void> {
    await tx.query(lock);
    const { keys, clock, definitions } = this.machinery;
    const now = clock.now();
    const [process] = await tx.query<{ process_id: string }>('SELECT process_id FROM process_definition WHERE key = $1', [key]);
    if (process) await closeStarts(tx, process.process_id, now);
    await tx.query('DELETE FROM decision_definition WHERE requirements_key = $1', [key]);
    const gone: { resource_key: string }[] = [];
    for (const table of ['process_definition', 'form', 'decision_requirements']) gone.push(...(await tx.query<{ resource_key: string }>(`DELETE FROM ${table} WHERE key = $1 RETURNING resource_key`, [key])));
    const [row] = gone;
    if (!row) throw new RuntimeRefusal('DEFINITION_UNKNOWN', { key });
    await tx.query('DELETE FROM resource r WHERE key = $1 AND NOT EXISTS (SELECT 1 FROM process_definition d WHERE d.resource_key = r.key)', [row.resource_key]);
    await recordAct(tx, { key, at: now, command: 'delete-definition', actor, events: [] });
    const newest = process && (await definitions.ofVersion(tx, process.process_id, null));
    if (newest) await openStarts(tx, keys, { definitionKey: newest.key, process: newest.process, now });
  }
}

export type { Deployed, DeployFile };
