import type { Tx } from '../platform/index.js';
import { commands, RuntimeRefusal, type Advance } from '../runtime/index.js';
import type { Definition } from '../runtime/ports/index.js';
import { InstanceResults } from './instance-results.js';
import { inStep, type Machinery } from './machinery.js';
import type { PostgresInstanceStore } from './instance-store.js';
import { resolveIncident } from './resolve-incident.js';
import { checkVariables, type Variables } from './variables.js';

export interface CreateInstance {
  /** This version, or … */
  readonly definitionKey?: string | undefined;
  /** … a version of this process, the newest one if none is named. */
  readonly processId?: string | undefined;
  readonly version?: number | undefined;
  readonly variables: Variables;
  /** Start at these elements instead of the start event. */
  readonly startAt?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly businessId?: string | null | undefined;
  readonly actor: string;
}

export interface CreatedInstance {
  readonly instanceKey: string;
  readonly definitionKey: string;
  readonly processId: string;
  readonly version: number;
  readonly advance: Advance;
}

/** How long a caller waits for an instance to end, and which variables it wants then; all of them unless named. */
export interface AwaitCompletion {
  readonly timeoutMs: number;
  readonly names?: readonly string[] | undefined;
  /** Ends the waiting early. */
  readonly signal?: AbortSignal | undefined;
}

/** Running processes. Every method is one transaction. */
export class Instances {
  private readonly results: InstanceResults;

  constructor(private readonly machinery: Machinery) {
    this.results = new InstanceResults(machinery);
  }

  create(asked: CreateInstance): Promise<CreatedInstance> {
    return this.start(asked, false);
  }

  /** The same, and its variables when it ends; null when it is still running after the time given. */
  async createAndAwait(asked: CreateInstance, patience: AwaitCompletion): Promise<CreatedInstance & { readonly result: Variables | null }> {
    const ends = await this.results.hear();
    try {
      const created = await this.start(asked, true);
      return { ...created, result: await ends.of(created.instanceKey, patience) };
    } finally {
      ends.stop();
    }
  }

  cancel(instanceKey: string, actor: string): Promise<Advance> {
    return inStep(this.machinery, { command: 'cancel-instance', actor }, (store) => commands.cancelInstance(store, instanceKey));
  }

  modify(change: commands.ModifyInstance, actor: string): Promise<Advance> {
    for (const { variables } of change.activate) for (const { values } of variables) checkVariables(values);
    return inStep(this.machinery, { command: 'modify-instance', actor }, (store) => commands.modifyInstance(store, change));
  }

  migrate(plan: commands.MigrateInstance, actor: string): Promise<Advance> {
    return inStep(this.machinery, { command: 'migrate-instance', actor }, (store) => commands.migrateInstance(store, plan));
  }

  /** Sets variables in the scope of an element instance, or of a whole instance; refuses SCOPE_UNKNOWN. */
  setVariables(change: Omit<commands.SetVariables, 'instanceKey'>, actor: string): Promise<Advance> {
    checkVariables(change.variables);
    return inStep(this.machinery, { command: 'set-variables', actor }, async (store, tx) => {
      const instanceKey = await ownerOf(tx, 'element_instance', change.scopeKey);
      if (instanceKey === null) throw new RuntimeRefusal('SCOPE_UNKNOWN', { scopeKey: change.scopeKey });
      return commands.setVariables(store, { ...change, instanceKey });
    });
  }

  /** The token goes on where it stopped; refuses INCIDENT_UNKNOWN and INCIDENT_RESOLVED. */
  resolveIncident(incidentKey: string, actor: string): Promise<void> {
    const cause = { command: 'resolve-incident', actor };
    return inStep(this.machinery, cause, async (store, tx) => {
      const instanceKey = await ownerOf(tx, 'incident', incidentKey);
      if (instanceKey === null) throw new RuntimeRefusal('INCIDENT_UNKNOWN', { incidentKey });
      return resolveIncident(store, { tx, cause, instanceKey, incidentKey });
    });
  }

  private start(asked: CreateInstance, awaited: boolean): Promise<CreatedInstance> {
    const { tags, businessId, actor, startAt = [] } = asked;
    const variables = checkVariables(asked.variables);
    const created = { awaited, ...(tags && { tags }), ...(businessId !== undefined && { businessId }) };
    return inStep(this.machinery, { command: 'create-instance', actor, created }, async (store, tx) => {
      const definition = await this.definitionOf(asked, store, tx);
      const unknown = startAt.find((elementId) => !definition.process.elements.has(elementId));
      if (unknown !== undefined) throw new RuntimeRefusal('START_ELEMENT_UNKNOWN', { elementId: unknown });
      const advance = await commands.createInstance(store, { definition, variables, startAt });
      return { instanceKey: advance.instanceKey, definitionKey: definition.key, processId: definition.processId, version: definition.version, advance };
    });
  }

  private async definitionOf({ definitionKey, processId = '', version }: CreateInstance, store: PostgresInstanceStore, tx: Tx): Promise<Definition> {
    if (definitionKey !== undefined) return store.definition(definitionKey);
    const found = await this.machinery.definitions.ofVersion(tx, processId, version ?? null);
    if (!found) throw new RuntimeRefusal('DEFINITION_UNKNOWN', { processId, ...(version !== undefined && { version }) });
    return found;
  }
}

async function ownerOf(tx: Tx, table: 'element_instance' | 'incident', key: string): Promise<string | null> {
  const [row] = await tx.prepared<{ instance_key: string }>(`SELECT instance_key FROM ${table} WHERE key = $1`, [key]);
  return row?.instance_key ?? null;
}
