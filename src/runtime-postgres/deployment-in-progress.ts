import type { Tx } from '../platform/index.js';
import type { CompiledProcess } from '../runtime/index.js';
import type { Keys } from '../runtime/ports/index.js';
import type { CheckedFile } from './deployed-files.js';
import { closeStarts, openStarts } from './start-subscriptions.js';

/** What a deployment contains, unchanged versions included. */
export interface Deployed {
  readonly deploymentKey: string;
  readonly entries: readonly DeployedEntry[];
  /** The keys of all entries. */
  readonly keys: readonly string[];
}

export interface DeployedEntry {
  readonly kind: 'process' | 'form' | 'requirements' | 'decision';
  readonly key: string;
  readonly id: string;
  readonly version: number;
  readonly resourceName: string;
  /** False: the file has not changed, and this is the version it had. */
  readonly isNew: boolean;
}

interface Latest {
  readonly key: string;
  readonly version: number;
  readonly checksum: string;
  readonly deployment_key: string;
}

interface Kind {
  readonly kind: DeployedEntry['kind'];
  readonly id: string;
}

const latestSql: Readonly<Record<DeployedEntry['kind'], string>> = {
  process: 'SELECT key, version, checksum, deployment_key FROM process_definition WHERE process_id = $1 ORDER BY version DESC LIMIT 1',
  form: 'SELECT key, version, checksum, deployment_key FROM form WHERE form_id = $1 ORDER BY version DESC LIMIT 1',
  requirements: 'SELECT key, version, checksum, deployment_key FROM decision_requirements WHERE drg_id = $1 ORDER BY version DESC LIMIT 1',
  decision: `SELECT d.key, d.version, q.checksum, d.deployment_key FROM decision_definition d JOIN decision_requirements q ON q.key = d.requirements_key
    WHERE d.decision_id = $1 ORDER BY d.version DESC LIMIT 1`,
};

/** One deployment while its rows are written. */
export class DeploymentInProgress {
  private readonly entries: DeployedEntry[] = [];
  private deploymentKey: string | undefined;
  private oldDeploymentKey = '';

  constructor(private readonly given: { readonly tx: Tx; readonly keys: Keys; readonly now: Date; readonly application: string | null }) {}

  /**
   * Which files need new versions. A process that is bound to its deployment's forms and decisions changes with them,
   * although its own file is the same: else it would go on with the old ones.
   */
  async compare(files: readonly CheckedFile[]): Promise<(file: CheckedFile) => boolean> {
    const changed = new Set<CheckedFile>();
    for (const file of files) if (await this.differs(file)) changed.add(file);
    if (changed.size > 0) for (const file of files) if (file.kind === 'process' && file.file.content.includes('bindingType="deployment"')) changed.add(file);
    return (file) => changed.has(file);
  }

  async take(file: CheckedFile, isChanged: boolean): Promise<void> {
    if (!isChanged) {
      for (const named of namesOf(file)) await this.keep(file, named);
      return;
    }
    const resourceKey = await this.addResource(file);
    if (file.kind === 'process') for (const process of file.processes) await this.addProcess(file, process, resourceKey);
    else if (file.kind === 'form') await this.addForm(file, resourceKey);
    else await this.addDecisions(file, resourceKey);
  }

  done(): Deployed {
    return { deploymentKey: this.deploymentKey ?? this.oldDeploymentKey, entries: this.entries, keys: this.entries.map(({ key }) => key) };
  }

  private async differs(file: CheckedFile): Promise<boolean> {
    for (const named of namesOf(file)) if ((await this.latest(named))?.checksum !== file.checksum) return true;
    return false;
  }

  private async latest({ kind, id }: Kind): Promise<Latest | undefined> {
    const [row] = await this.given.tx.query<Latest>(latestSql[kind], [id]);
    return row;
  }

  private async keep(file: CheckedFile, { kind, id }: Kind): Promise<void> {
    const old = await this.latest({ kind, id });
    if (!old) return;
    this.oldDeploymentKey = old.deployment_key;
    this.entries.push({ kind, id, key: old.key, version: old.version, resourceName: file.file.name, isNew: false });
  }

  private async addResource({ kind, file, checksum }: CheckedFile): Promise<string> {
    const { tx, keys, now, application } = this.given;
    if (this.deploymentKey === undefined) {
      this.deploymentKey = keys.next();
      await tx.query('INSERT INTO deployment (key, deployed_at, application) VALUES ($1, $2, $3)', [this.deploymentKey, now, application]);
    }
    const key = keys.next();
    await tx.query('INSERT INTO resource (key, deployment_key, kind, name, checksum, content) VALUES ($1, $2, $3, $4, $5, $6)', [key, this.deploymentKey, kind, file.name, checksum, file.content]);
    return key;
  }

  private async newEntry(file: CheckedFile, named: Kind): Promise<DeployedEntry> {
    const old = await this.latest(named);
    const entry = { ...named, key: this.given.keys.next(), version: (old?.version ?? 0) + 1, resourceName: file.file.name, isNew: true };
    this.entries.push(entry);
    return entry;
  }

  private async addProcess(file: CheckedFile, process: CompiledProcess, resourceKey: string): Promise<void> {
    const { tx, keys, now } = this.given;
    const { key, version } = await this.newEntry(file, { kind: 'process', id: process.id });
    await closeStarts(tx, process.id, now);
    await tx.query(
      `INSERT INTO process_definition (key, process_id, version, version_tag, name, resource_key, resource_name, deployment_key, checksum, start_form_id, deployed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [key, process.id, version, process.versionTag, process.name, resourceKey, file.file.name, this.deploymentKey, file.checksum, startForm(process), now],
    );
    await openStarts(tx, keys, { definitionKey: key, process, now });
  }

  private async addForm(file: Extract<CheckedFile, { kind: 'form' }>, resourceKey: string): Promise<void> {
    const { key, version } = await this.newEntry(file, { kind: 'form', id: file.formId });
    await this.given.tx.query(
      'INSERT INTO form (key, form_id, version, version_tag, resource_key, deployment_key, checksum, schema) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [key, file.formId, version, file.versionTag, resourceKey, this.deploymentKey, file.checksum, file.file.content],
    );
  }

  private async addDecisions(file: Extract<CheckedFile, { kind: 'decision' }>, resourceKey: string): Promise<void> {
    const { tx } = this.given;
    const drg = await this.newEntry(file, { kind: 'requirements', id: file.drgId });
    await tx.query(
      'INSERT INTO decision_requirements (key, drg_id, name, version, resource_key, resource_name, deployment_key, checksum) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [drg.key, file.drgId, file.drgName, drg.version, resourceKey, file.file.name, this.deploymentKey, file.checksum],
    );
    for (const { id, name, versionTag } of file.decisions) {
      const { key, version } = await this.newEntry(file, { kind: 'decision', id });
      await tx.query(
        'INSERT INTO decision_definition (key, decision_id, name, version, version_tag, requirements_key, deployment_key) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [key, id, name, version, versionTag, drg.key, this.deploymentKey],
      );
    }
  }
}

function namesOf(file: CheckedFile): Kind[] {
  if (file.kind === 'process') return file.processes.map(({ id }) => ({ kind: 'process', id }));
  if (file.kind === 'form') return [{ kind: 'form', id: file.formId }];
  return [{ kind: 'requirements', id: file.drgId }, ...file.decisions.map(({ id }): Kind => ({ kind: 'decision', id }))];
}

function startForm(process: CompiledProcess): string | null {
  const form = process.root.children.find((child) => child.type === 'bpmn:StartEvent' && !child.event)?.zeebe.form;
  return form && 'id' in form && !form.id.startsWith('=') ? form.id : null;
}
