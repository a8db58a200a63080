import type { Expressions, Keys } from '../ports/index.js';
import type { RunEvent } from '../advance.js';
import type { CompiledProcess } from './compile.js';
import { Arrivals } from './arrivals.js';
import { explained, type AskedExpression } from './explain-fault.js';
import { ElementFault, type IncidentType } from './faults.js';
import type { FlowNode } from './flow-node.js';
import { limits } from './limits.js';
import type { ElementModel, FlowModel } from './model.js';
import { TokenTree } from './token-tree.js';
import type { CompensationRecord, ElementInstance, EnterOptions, OpenWait, Phase, SavedTokens, Work } from './tokens.js';
import { VariableScopes, type ScopedVariables } from './variable-scopes.js';
import type { CallWait, DecisionWait, Wait } from './waits.js';

/** What a run needs from outside for one step. */
export interface RunSurroundings {
  readonly now: Date;
  readonly keys: Keys;
  readonly expressions: Expressions;
  /** Whether a calling process would catch what nothing here catches. */
  readonly outerCatches?: (thrown: Pick<Raised, 'kind' | 'code'>) => boolean;
}

/** What one transaction may still do for a whole family of instances. */
export interface Allowance {
  /** Elements it may enter before the rest goes on in a fresh transaction. */
  elements: number;
  /** Somebody answered a wait, so that nobody is running in circles. */
  readonly fresh: boolean;
}

/** What leaves the instance for its caller: an error or escalation nobody inside caught. */
export interface Raised {
  readonly kind: 'error' | 'escalation';
  readonly code: string;
  readonly message: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question of an element that only the runtime can answer. */
export interface Ask {
  readonly key: string;
  readonly instance: ElementInstance;
  readonly wait: CallWait | DecisionWait;
}

/**
 * One instance awake for one step: the token tree, its variables, and what has happened since it woke.
 * Elements act through it; `settle` then moves every token as far as it goes without waiting.
 */
export class Run {
  readonly events: RunEvent[] = [];
  readonly variables: VariableScopes;
  readonly arrivals: Arrivals;
  readonly compensations: CompensationRecord[];
  /** Questions to be answered before the step ends: decisions, and which process a call means. */
  readonly asks = new Map<string, Ask>();
  readonly raised: Raised[] = [];
  ended: 'COMPLETED' | 'TERMINATED' | null = null;
  withoutWait: number;
  /** The expression that was evaluated last, to tell what it lacked. */
  asked: AskedExpression | undefined;
  /** What the transaction may still do; shared by all runs it wakes. */
  allowance: Allowance = { elements: limits.elementsPerStep, fresh: true };
  readonly tree: TokenTree;
  readonly work: Work[];
  readonly quiet = new Set<string>();

  constructor(
    readonly rootKey: string,
    public process: CompiledProcess,
    readonly surroundings: RunSurroundings,
    saved: SavedTokens,
    stored: ScopedVariables,
  ) {
    this.tree = new TokenTree(saved.instances, saved.resting);
    this.arrivals = new Arrivals(saved.arrivals);
    this.work = [...saved.work];
    // A step that reached its limit may have left scopes behind that only wait to be found empty.
    if (saved.work.length > 0) for (const { key, elementId } of saved.instances) if (this.model(elementId).children.length > 0) this.quiet.add(key);
    this.compensations = [...saved.compensations];
    this.withoutWait = saved.withoutWait;
    this.variables = new VariableScopes(
      stored,
      (key) => this.tree.get(key)?.scopeKey ?? null,
      (scopeKey, name, value) => this.events.push({ kind: 'variable', scopeKey, name, value }),
    );
  }

  save(): SavedTokens {
    const { leftOut } = this.tree;
    return {
      ...(Object.keys(leftOut).length > 0 && { resting: leftOut }),
      instances: [...this.tree.read()],
      arrivals: this.arrivals.save(),
      work: this.work,
      compensations: this.compensations,
      withoutWait: this.withoutWait,
    };
  }

  model(elementId: string): ElementModel {
    return this.process.elements.get(elementId) as ElementModel;
  }

  flow(flowId: string): FlowModel | undefined {
    return this.process.flows.get(flowId);
  }

  /** The throwing link events that lead to a catching one. */
  linksTo(model: ElementModel): readonly string[] {
    const siblings = this.model(model.scopeId).children;
    return siblings.filter((other) => other.type === 'bpmn:IntermediateThrowEvent' && other.event?.kind === 'link' && other.event.reference === model.event?.reference).map((other) => other.id);
  }

  node(elementId: string): FlowNode {
    return this.process.node(elementId);
  }

  get(key: string): ElementInstance | undefined {
    return this.tree.get(key);
  }

  scopeOf(instance: ElementInstance): ElementInstance | undefined {
    return instance.scopeKey === null ? undefined : this.tree.get(instance.scopeKey);
  }

  evaluate(text: string, scopeKey: string, fault: IncidentType = 'EXTRACT_VALUE_ERROR'): unknown {
    return this.evaluateWith(text, this.variables.visible(scopeKey), fault);
  }

  evaluateWith(text: string, variables: Readonly<Record<string, unknown>>, fault: IncidentType): unknown {
    this.asked = { text, variables };
    try {
      return this.surroundings.expressions.evaluate(text, variables, this.surroundings.now);
    } catch (cause) {
      throw new ElementFault(fault, (cause as Error).message);
    }
  }

  /** Creates the instance of an element and lets it act. */
  enter(elementId: string, scopeKey: string | null, options: EnterOptions & { readonly key?: string } = {}): ElementInstance {
    const { key = this.surroundings.keys.next(), variables, ...rest } = options;
    const instance: ElementInstance = { key, elementId, scopeKey, waits: [], ...rest };
    this.tree.add(instance);
    this.withoutWait++;
    this.allowance.elements--;
    this.events.push({ kind: 'entered', key, elementId, type: this.typeOf(instance), scopeKey });
    this.node(elementId).enter(this, instance, variables);
    return instance;
  }

  private typeOf(instance: ElementInstance): string {
    const model = this.model(instance.elementId);
    const isBody = model.loop && model.loop.kind !== 'standard' && instance.item === undefined;
    return isBody ? 'multi-instance-body' : model.triggeredByEvent ? 'event-sub-process' : model.type;
  }

  open(instance: ElementInstance, wait: Wait): void {
    const key = this.surroundings.keys.next();
    this.tree.addWait(instance, { key, kind: wait.kind, elementId: wait.elementId });
    if (wait.kind === 'decision' || wait.kind === 'call') this.asks.set(key, { key, instance, wait });
    if (wait.kind !== 'condition' && wait.kind !== 'decision') this.events.push({ kind: 'opened', key, elementKey: instance.key, wait });
  }

  close(instance: ElementInstance, wait: OpenWait, how: 'COMPLETED' | 'CANCELED'): void {
    this.tree.deleteWait(instance, wait);
    this.asks.delete(wait.key);
    if (wait.kind !== 'condition' && wait.kind !== 'decision') this.events.push({ kind: 'closed', key: wait.key, elementKey: instance.key, wait: wait.kind, elementId: wait.elementId, how });
  }

  /** Stops the token here; nothing that came before is undone. */
  stop(instance: ElementInstance, phase: Phase, fault: ElementFault): void {
    this.resolved(instance);
    const key = this.surroundings.keys.next();
    this.tree.setIncident(instance, { key, phase });
    this.events.push({ kind: 'incident', key, elementKey: instance.key, elementId: instance.elementId, type: fault.type, message: explained(this, instance, fault), jobKey: fault.jobKey });
  }

  /** Ends an instance without leaving by its flows: children first. */
  terminate(instance: ElementInstance): void {
    for (const child of this.tree.children(instance.key)) this.terminate(child);
    this.dropScope(instance.key);
    this.remove(instance, 'TERMINATED');
  }

  /** Ends everything inside a scope, which is then complete. */
  empty(scope: ElementInstance): void {
    for (const child of this.tree.children(scope.key)) this.terminate(child);
    this.arrivals.drop(scope.key);
    this.dropWork(scope.key);
    this.quiet.add(scope.key);
  }

  /** Takes the instance out of the tree: its waits are closed, its scope may end. */
  remove(instance: ElementInstance, how: 'COMPLETED' | 'TERMINATED'): void {
    for (const wait of [...instance.waits]) this.close(instance, wait, 'CANCELED');
    this.resolved(instance);
    this.tree.delete(instance);
    this.events.push({ kind: 'left', key: instance.key, elementId: instance.elementId, how });
    if (instance.scopeKey === null) this.ended = how;
    else this.quiet.add(instance.scopeKey);
    // However a handler ends, the event that called it must not wait for it any longer.
    if (instance.compensatesFor && how === 'TERMINATED') this.work.push({ kind: 'undone', scopeKey: instance.scopeKey ?? '', throwerKey: instance.compensatesFor });
  }

  /** Forgets tokens on their way inside a scope. */
  dropScope(scopeKey: string): void {
    this.arrivals.drop(scopeKey);
    this.dropWork(scopeKey);
    for (let at = this.compensations.length - 1; at >= 0; at--) if (this.compensations[at]?.scopeKey === scopeKey) this.compensations.splice(at, 1);
  }

  dropWork(scopeKey: string): void {
    for (let at = this.work.length - 1; at >= 0; at--) if (this.work[at]?.scopeKey === scopeKey) this.work.splice(at, 1);
  }

  /** The incident of an instance is over: somebody resolved it, or the instance goes. */
  resolved(instance: ElementInstance): void {
    if (!instance.incident) return;
    this.events.push({ kind: 'incident-resolved', key: instance.incident.key, elementKey: instance.key });
    this.tree.clearIncident(instance);
  }

  renameWait(instance: ElementInstance, wait: OpenWait, elementId: string): void {
    instance.waits.splice(instance.waits.indexOf(wait), 1, { ...wait, elementId });
    this.events.push({ kind: 'migrated-wait', key: wait.key, wait: wait.kind, elementId });
  }

  rename(instance: ElementInstance, elementId: string): void {
    instance.elementId = elementId;
    this.events.push({ kind: 'migrated', key: instance.key, elementId });
  }

  get budgetLeft(): boolean {
    return this.allowance.elements > 0;
  }
}
