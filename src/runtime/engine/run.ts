import type { Expressions, Keys } from '../ports.js';
import type { RunEvent } from '../advance.js';
import type { CompiledProcess } from './compile.js';
import { Arrivals } from './arrivals.js';
import { ElementFault, type IncidentType } from './faults.js';
import type { FlowNode } from './flow-node.js';
import { limits } from './limits.js';
import type { ElementModel, FlowModel } from './model.js';
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
  /** What the transaction may still do; shared by all runs it wakes. */
  allowance: Allowance = { elements: limits.elementsPerStep, fresh: true };
  private readonly runaways = new Set<string>();
  private readonly instances = new Map<string, ElementInstance>();
  private readonly childrenOf = new Map<string, Set<ElementInstance>>();
  private readonly owners = new Map<string, ElementInstance>();
  readonly work: Work[];
  readonly quiet = new Set<string>();

  constructor(
    readonly rootKey: string,
    public process: CompiledProcess,
    readonly surroundings: RunSurroundings,
    saved: SavedTokens,
    stored: ScopedVariables,
  ) {
    for (const instance of saved.instances) this.index(structuredClone(instance));
    this.arrivals = new Arrivals(saved.arrivals);
    this.work = [...saved.work];
    // A step that reached its limit may have left scopes behind that only wait to be found empty.
    if (saved.work.length > 0) for (const { key, elementId } of saved.instances) if (this.model(elementId).children.length > 0) this.quiet.add(key);
    this.compensations = [...saved.compensations];
    this.withoutWait = saved.withoutWait;
    this.variables = new VariableScopes(
      stored,
      (key) => this.instances.get(key)?.scopeKey ?? null,
      (scopeKey, name, value) => this.events.push({ kind: 'variable', scopeKey, name, value }),
    );
  }

  save(): SavedTokens {
    return {
      instances: [...this.instances.values()],
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

  /** Whether a runaway loop was stopped and nobody has resolved it yet. */
  get halted(): boolean {
    return this.runaways.size > 0;
  }

  node(elementId: string): FlowNode {
    return this.process.node(elementId);
  }

  get(key: string): ElementInstance | undefined {
    return this.instances.get(key);
  }

  all(): Iterable<ElementInstance> {
    return this.instances.values();
  }

  children(scopeKey: string): readonly ElementInstance[] {
    return [...(this.childrenOf.get(scopeKey) ?? [])];
  }

  hasChildren(scopeKey: string): boolean {
    return (this.childrenOf.get(scopeKey)?.size ?? 0) > 0;
  }

  scopeOf(instance: ElementInstance): ElementInstance | undefined {
    return instance.scopeKey === null ? undefined : this.instances.get(instance.scopeKey);
  }

  /** The instance a wait holds up and the wait itself; undefined when it is gone. */
  waiting(waitKey: string): { readonly instance: ElementInstance; readonly wait: OpenWait } | undefined {
    const instance = this.owners.get(waitKey);
    const wait = instance?.waits.find((open) => open.key === waitKey);
    return instance && wait && { instance, wait };
  }

  evaluate(text: string, scopeKey: string, fault: IncidentType = 'EXTRACT_VALUE_ERROR'): unknown {
    return this.evaluateWith(text, this.variables.visible(scopeKey), fault);
  }

  evaluateWith(text: string, variables: Readonly<Record<string, unknown>>, fault: IncidentType): unknown {
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
    this.index(instance);
    this.withoutWait++;
    this.allowance.elements--;
    this.events.push({ kind: 'entered', key, elementId, type: this.typeOf(instance), scopeKey });
    if (variables) this.variables.setLocal(key, variables);
    this.node(elementId).enter(this, instance);
    return instance;
  }

  private typeOf(instance: ElementInstance): string {
    const model = this.model(instance.elementId);
    const isBody = model.loop && model.loop.kind !== 'standard' && instance.item === undefined;
    return isBody ? 'multi-instance-body' : model.triggeredByEvent ? 'event-sub-process' : model.type;
  }

  open(instance: ElementInstance, wait: Wait): void {
    const key = this.surroundings.keys.next();
    instance.waits.push({ key, kind: wait.kind, elementId: wait.elementId });
    this.owners.set(key, instance);
    if (wait.kind === 'decision' || wait.kind === 'call') this.asks.set(key, { key, instance, wait });
    if (wait.kind !== 'condition' && wait.kind !== 'decision') this.events.push({ kind: 'opened', key, elementKey: instance.key, wait });
  }

  close(instance: ElementInstance, wait: OpenWait, how: 'COMPLETED' | 'CANCELED'): void {
    const at = instance.waits.indexOf(wait);
    if (at >= 0) instance.waits.splice(at, 1);
    this.owners.delete(wait.key);
    this.asks.delete(wait.key);
    if (wait.kind !== 'condition' && wait.kind !== 'decision') this.events.push({ kind: 'closed', key: wait.key, elementKey: instance.key, wait: wait.kind, elementId: wait.elementId, how });
  }

  /** Stops the token here; nothing that came before is undone. */
  stop(instance: ElementInstance, phase: Phase, fault: ElementFault): void {
    this.resolved(instance);
    if (phase === 'runaway') this.runaways.add(instance.key);
    const key = this.surroundings.keys.next();
    instance.incident = { key, phase };
    this.events.push({ kind: 'incident', key, elementKey: instance.key, elementId: instance.elementId, type: fault.type, message: fault.message.slice(0, 2000), jobKey: fault.jobKey });
  }

  /** Ends an instance without leaving by its flows: children first. */
  terminate(instance: ElementInstance): void {
    for (const child of this.children(instance.key)) this.terminate(child);
    this.dropScope(instance.key);
    this.remove(instance, 'TERMINATED');
  }

  /** Takes the instance out of the tree: its waits are closed, its scope may end. */
  remove(instance: ElementInstance, how: 'COMPLETED' | 'TERMINATED'): void {
    for (const wait of [...instance.waits]) this.close(instance, wait, 'CANCELED');
    this.resolved(instance);
    this.instances.delete(instance.key);
    this.childrenOf.get(instance.scopeKey ?? '')?.delete(instance);
    this.events.push({ kind: 'left', key: instance.key, elementId: instance.elementId, how });
    if (instance.scopeKey === null) this.ended = how;
    else this.quiet.add(instance.scopeKey);
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
    this.runaways.delete(instance.key);
    delete instance.incident;
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

  private index(instance: ElementInstance): void {
    this.instances.set(instance.key, instance);
    const siblings = this.childrenOf.get(instance.scopeKey ?? '') ?? new Set();
    this.childrenOf.set(instance.scopeKey ?? '', siblings.add(instance));
    for (const wait of instance.waits) this.owners.set(wait.key, instance);
    if (instance.incident?.phase === 'runaway') this.runaways.add(instance.key);
  }
}
