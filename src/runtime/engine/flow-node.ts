import type { Context } from 'bpmn-elements';
import { openAll, boundaryWaits } from './boundary-waits.js';
import { handlerDone, recordCompensation, recordItemCompensation } from './compensation.js';
import { noFlowHolds } from './explain-fault.js';
import { ElementFault } from './faults.js';
import { beginLoop, collectOutputs, itemDone, repeats } from './loops.js';
import { applyInputs, applyOutputs, assign } from './mappings.js';
import type { ElementModel, FlowModel } from './model.js';
import type { Run } from './run.js';
import type { ElementInstance, OpenWait, Phase } from './tokens.js';
import type { Wait } from './waits.js';

/** What the embedded engine hands to an element's constructor. */
export interface ElementDefinition {
  readonly id: string;
}

/** What came for a wait. */
export interface Answer {
  readonly wait: OpenWait;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Repairs the stock element: it keeps no run's state and no broker of its own, so that an element no token touches
 * costs nothing, several tokens may be in it at once, and a run is saved as plain tokens. Built by the engine's context.
 */
export class FlowNode {
  readonly model: ElementModel;

  constructor(definition: ElementDefinition, context: ReturnType<typeof Context>) {
    const { models } = context.environment.options as { models: ReadonlyMap<string, ElementModel> };
    this.model = models.get(definition.id) as ElementModel;
  }

  /** A token arrives by a flow. Joins hold it back. */
  arrive(run: Run, scopeKey: string, _flow: FlowModel): void {
    run.enter(this.model.id, scopeKey);
  }

  enter(run: Run, instance: ElementInstance, variables: Readonly<Record<string, unknown>> = {}): void {
    this.guarded(run, { instance, phase: 'entering' }, () => {
      run.variables.setLocal(instance.key, variables);
      if (beginLoop(run, this, instance)) return;
      applyInputs(run, instance);
      // Everything that can fail is evaluated before anything is opened: a retry finds nothing half done.
      const own = instance.payload ? [] : this.waits(run, instance);
      const around = boundaryWaits(run, instance, this.ownEvents());
      if (instance.payload && !instance.startedBy) assign(run, instance, instance.payload);
      openAll(run, instance, [...own, ...around]);
      this.execute(run, instance, own);
    });
  }

  /** What the element itself waits for; evaluated, not yet opened. */
  protected waits(_run: Run, _instance: ElementInstance): readonly Wait[] {
    return [];
  }

  /** Catch events that belong to the element while it is active, beside its boundary events. */
  protected ownEvents(): readonly ElementModel[] {
    return [];
  }

  /** Acts once its waits are open. An element that waits for nothing is complete at once. */
  protected execute(run: Run, instance: ElementInstance, own: readonly Wait[]): void {
    if (own.length === 0) this.complete(run, instance);
  }

  /** Its own wait was answered. */
  triggered(run: Run, instance: ElementInstance, { wait, variables }: Answer): void {
    run.close(instance, wait, 'COMPLETED');
    this.guarded(run, { instance, phase: 'leaving' }, () => {
      assign(run, instance, variables);
      this.leave(run, instance);
    });
  }

  /** Nothing is left inside (for scopes). */
  emptied(run: Run, instance: ElementInstance): void {
    this.complete(run, instance);
  }

  complete(run: Run, instance: ElementInstance): void {
    this.guarded(run, { instance, phase: 'leaving' }, () => this.leave(run, instance));
  }

  /** Goes on where an incident stopped it. */
  resume(run: Run, instance: ElementInstance, phase: Phase): void {
    if (phase === 'entering') this.enter(run, instance);
    else if (phase === 'leaving') this.complete(run, instance);
    else if (phase === 'asking') this.guarded(run, { instance, phase: 'asking' }, () => openAll(run, instance, this.waits(run, instance)));
  }

  /** The flows a completed element takes: all, or those whose condition holds, or the default. */
  protected choose(run: Run, instance: ElementInstance): readonly FlowModel[] {
    const { outgoing } = this.model;
    if (!outgoing.some((flow) => flow.condition !== null)) return outgoing.filter((flow) => !flow.isDefault || outgoing.length === 1);
    const taken = outgoing.filter((flow) => !flow.isDefault && (flow.condition === null || holds(run, instance, flow)));
    if (taken.length > 0) return taken;
    const fallback = outgoing.find((flow) => flow.isDefault);
    if (fallback) return [fallback];
    throw new ElementFault('CONDITION_ERROR', noFlowHolds(run, instance, outgoing));
  }

  /** Whether a scope has had enough once this element inside it is complete: what else is in it ends. */
  hasEnough(_run: Run, _scope: ElementInstance): boolean {
    return false;
  }

  private leave(run: Run, instance: ElementInstance): void {
    if (instance.body) collectOutputs(run, instance);
    else if (!instance.skipped) applyOutputs(run, instance);
    if (repeats(run, instance)) {
      run.work.push({ kind: 'enter', elementId: this.model.id, scopeKey: instance.scopeKey ?? '', loops: (instance.loops ?? 1) + 1 });
      return run.remove(instance, 'COMPLETED');
    }
    const isItem = instance.item !== undefined;
    const flows = isItem || instance.compensatesFor ? [] : this.choose(run, instance);
    if (isItem) {
      recordItemCompensation(run, instance);
      return itemDone(run, instance);
    }
    const scope = run.scopeOf(instance);
    const enough = scope !== undefined && run.node(scope.elementId).hasEnough(run, scope);
    if (!instance.skipped) recordCompensation(run, instance);
    run.remove(instance, 'COMPLETED');
    if (enough) return run.empty(scope);
    for (const flow of flows) run.work.push({ kind: 'take', flowId: flow.id, scopeKey: instance.scopeKey ?? '' });
    if (instance.compensatesFor) handlerDone(run, instance.compensatesFor);
  }

  private guarded(run: Run, { instance, phase }: { readonly instance: ElementInstance; readonly phase: Phase }, act: () => void): void {
    try {
      act();
    } catch (fault) {
      if (!(fault instanceof ElementFault)) throw fault;
      if (run.get(instance.key)) run.stop(instance, phase, fault);
    }
  }
}

/** Whether a flow's condition holds; anything but true or false is a fault of the diagram. */
export function holds(run: Run, instance: ElementInstance, flow: FlowModel): boolean {
  const value = run.evaluate(flow.condition ?? '', instance.key, 'CONDITION_ERROR');
  if (typeof value === 'boolean') return value;
  throw new ElementFault('CONDITION_ERROR', `condition of flow '${flow.id}' (${flow.condition}) is ${JSON.stringify(value ?? null)}, not true or false`);
}
