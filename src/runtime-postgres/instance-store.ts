import type { Tx } from '../platform/index.js';
import { RuntimeRefusal, type Advance, type SavedTokens } from '../runtime/index.js';
import { ItemsLeftOut } from '../runtime/ports/index.js';
import type { Binding, DecisionAsk, Definition, Expressions, InstanceStore, Keys, StoredInstance } from '../runtime/ports/index.js';
import type { Machinery } from './machinery.js';
import { withItems, type ReadItems } from './resting-items.js';
import { saveAdvance, type Cause } from './save-advance.js';
import { savedStep } from './saved-step.js';
import { ScopeView } from './scope-view.js';

interface InstanceRow {
  readonly key: string;
  readonly root_key: string;
  readonly parent_key: string | null;
  readonly parent_element_key: string | null;
  readonly definition_key: string;
  readonly state: StoredInstance['state'];
  readonly revision: number;
  readonly tokens: string | null;
  /** JSON without its outer brackets: [key, content], … of the items that rest in rows of their own, or of the one that was asked for. */
  readonly items: string | null;
  /** JSON without its outer brackets: [scope key, name, value], … */
  readonly variables: string | null;
}

type VariableRow = readonly [scopeKey: string, name: string, value: unknown];

const noTokens: SavedTokens = { instances: [], arrivals: [], work: [], compensations: [], withoutWait: 0 };

/** The instances of the database, for one command in one transaction. */
export class PostgresInstanceStore implements InstanceStore {
  readonly now: Date;
  readonly keys: Keys;
  readonly expressions: Expressions;
  readonly decisions: { evaluate(ask: DecisionAsk): Promise<unknown> };
  private ahead: Promise<InstanceRow | undefined> | undefined;
  private told: { readonly instanceKey: string; readonly events: readonly unknown[] } | undefined;
  private readonly definitionsRead = new Map<string, string>();
  private readonly itemsRead = new Map<string, ReadItems>();
  private readonly views = new Map<string, ScopeView>();
  private isSparing = false;
  /** Some items of what was read and is not saved yet. */
  private hasLeftOut = false;

  constructor(
    private readonly tx: Tx,
    private readonly machinery: Machinery,
    private readonly cause: Cause,
  ) {
    this.now = machinery.clock.now();
    this.keys = machinery.keys;
    this.expressions = machinery.expressions;
    this.decisions = { evaluate: (ask) => this.answer(ask) };
  }

  /** Locks the family of an open task or job before `lock` asks for it, in one packet with what is asked next. */
  lockOwnerOf(table: 'user_task' | 'job', key: string): void {
    const owner = (column: string): string => `(SELECT ${column} FROM ${table} WHERE key = $1)`;
    this.ahead = this.locked(`${owner('instance_key')}, ${owner('element_key')}`, key);
    this.ahead.catch(() => undefined); // whoever asks for it is told
  }

  /** Commands with no more items of big loops than what `lockOwnerOf` was asked about; once more with all, when the step needs them. */
  async sparingly<T>(command: () => Promise<T>): Promise<T> {
    this.isSparing = true;
    try {
      return await command();
    } catch (error) {
      if (!(error instanceof ItemsLeftOut)) throw error;
      this.isSparing = this.hasLeftOut = false;
      return await command();
    }
  }

  /** Events for the history of the instance's next step that the step itself does not know of. */
  tell(instanceKey: string, events: readonly unknown[]): void {
    this.told = { instanceKey, events };
  }

  /** One round trip: the database function locks the family's root before it looks at anything else. */
  async lock(instanceKey: string): Promise<StoredInstance> {
    const ahead = await this.ahead;
    this.ahead = undefined;
    const row = ahead?.key === instanceKey ? ahead : await this.locked(this.isSparing ? '$1, 0' : '$1', instanceKey);
    if (!row) throw new RuntimeRefusal('INSTANCE_UNKNOWN', { instanceKey });
    this.definitionsRead.set(row.key, row.definition_key);
    const items = new Map(JSON.parse(`[${row.items ?? ''}]`) as [string, string][]);
    const tokens = row.tokens === null ? noTokens : withItems(JSON.parse(row.tokens) as SavedTokens, items);
    this.itemsRead.set(row.key, items);
    this.hasLeftOut ||= Object.keys(tokens.resting ?? {}).length > 0;
    const stored: StoredInstance = {
      key: row.key,
      rootKey: row.root_key,
      parentKey: row.parent_key,
      parentElementKey: row.parent_element_key,
      definition: await this.definition(row.definition_key),
      state: row.state,
      revision: row.revision,
      tokens,
      variables: byScope(JSON.parse(`[${row.variables ?? ''}]`) as VariableRow[]),
    };
    if (this.machinery.projections.length > 0) this.views.set(row.key, ScopeView.of(stored));
    return stored;
  }

  private async locked(wanted: string, key: string): Promise<InstanceRow | undefined> {
    const [row] = await this.tx.prepared<InstanceRow>(`SELECT * FROM locked_instance(${wanted})`, [key]);
    return row;
  }

  /** An evaluation is recorded: a step that may be begun again must not have one behind it. */
  private answer(ask: DecisionAsk): Promise<unknown> {
    if (this.hasLeftOut) throw new ItemsLeftOut();
    return this.machinery.decisionTables.answer(this.tx, ask, { now: this.now, actor: this.cause.actor });
  }

  definition(key: string): Promise<Definition> {
    return this.machinery.definitions.get(this.tx, key);
  }

  findDefinition(processId: string, binding: Binding, callerKey?: string): Promise<Definition | null> {
    return this.machinery.definitions.find(this.tx, processId, { ...binding, callerKey });
  }

  async familySize(rootKey: string): Promise<number> {
    const [row] = await this.tx.prepared<{ size: number }>("SELECT count(*)::int AS size FROM process_instance WHERE root_key = $1 AND state = 'ACTIVE'", [rootKey]);
    return row?.size ?? 0;
  }

  async called(elementKey: string): Promise<string | null> {
    const [row] = await this.tx.query<{ key: string }>(
      `SELECT c.key FROM element_instance e JOIN process_instance c ON c.parent_key = e.instance_key
       WHERE e.key = $1 AND c.parent_element_key = $1 AND c.state = 'ACTIVE'`,
      [elementKey],
    );
    return row?.key ?? null;
  }

  async save(advance: Advance): Promise<void> {
    const before = this.definitionsRead.get(advance.instanceKey);
    const isMigration = before !== undefined && before !== advance.definitionKey;
    const told = this.told?.instanceKey === advance.instanceKey ? this.told.events : [];
    if (told.length > 0) this.told = undefined;
    this.isSparing = this.hasLeftOut = false; // what is saved is not done again
    await saveAdvance(this.tx, advance, { ...this.cause, keys: this.keys, isMigration, told, items: this.itemsRead.get(advance.instanceKey) ?? new Map() });
    if (this.machinery.projections.length > 0) await this.project(advance, isMigration);
  }

  private async project(advance: Advance, isMigration: boolean): Promise<void> {
    const { expressions, machinery: { projections, logger }, cause: { actor } } = this;
    const view = this.views.get(advance.instanceKey) ?? new ScopeView();
    this.views.set(advance.instanceKey, view);
    const step = savedStep({ advance, definition: await this.definition(advance.definitionKey), view, actor, isMigration, expressions, logger });
    for (const projection of projections) await projection.stepSaved(this.tx, step);
  }
}

function byScope(rows: readonly VariableRow[]): Map<string, Map<string, unknown>> {
  const scopes = new Map<string, Map<string, unknown>>();
  for (const [scopeKey, name, value] of rows) scopes.set(scopeKey, (scopes.get(scopeKey) ?? new Map<string, unknown>()).set(name, value));
  return scopes;
}
