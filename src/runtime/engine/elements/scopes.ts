import { ElementFault } from '../faults.js';
import { FlowNode } from '../flow-node.js';
import type { ElementModel } from '../model.js';
import type { Run } from '../run.js';
import type { ElementInstance } from '../tokens.js';

/** Repairs stock sub-processes, which copy variables and whole contexts per run: a scope is one token and its children. */
export class SubProcess extends FlowNode {
  protected override ownEvents(): readonly ElementModel[] {
    return this.model.children.filter((child) => child.triggeredByEvent).flatMap((child) => child.children.filter((inner) => inner.type === 'bpmn:StartEvent'));
  }

  protected override execute(run: Run, instance: ElementInstance): void {
    run.quiet.add(instance.key);
    if (this.isOpenedByModification(instance)) return;
    const startId = instance.startedBy ?? this.noneStart()?.id;
    if (!startId) throw new ElementFault('UNSPECIFIED', `'${this.model.id}' has no start event without a trigger`);
    run.work.push({ kind: 'enter', elementId: startId, scopeKey: instance.key, payload: instance.payload ?? {} });
  }

  protected noneStart(): ElementModel | undefined {
    return this.model.children.find((child) => child.type === 'bpmn:StartEvent' && child.event === null);
  }

  /** A modification opens a scope only to put a token inside it. */
  protected isOpenedByModification(instance: ElementInstance): boolean {
    return instance.opened === 'for-modification';
  }
}

/** The elements an ad-hoc sub-process activates are chosen by its collection; without one, all that no flow leads to. */
export class AdHocSubProcess extends SubProcess {
  protected override execute(run: Run, instance: ElementInstance): void {
    run.quiet.add(instance.key);
    if (this.isOpenedByModification(instance)) return;
    for (const elementId of this.activated(run, instance)) run.work.push({ kind: 'enter', elementId, scopeKey: instance.key });
  }

  override hasEnough(run: Run, scope: ElementInstance): boolean {
    const { completionCondition, cancelsRemaining } = this.model;
    if (completionCondition === null || !cancelsRemaining) return false;
    const value = run.evaluate(completionCondition, scope.key);
    if (typeof value === 'boolean') return value;
    throw new ElementFault('EXTRACT_VALUE_ERROR', `the completion condition (${completionCondition}) of '${this.model.id}' is not true or false`);
  }

  private activated(run: Run, instance: ElementInstance): readonly string[] {
    const { adHoc } = this.model.zeebe;
    const free = this.model.children.filter((child) => child.incoming.length === 0 && !child.triggeredByEvent && child.attachedTo === null && !child.isForCompensation).map((child) => child.id);
    if (!adHoc?.active) return free;
    const chosen = run.evaluate(adHoc.active, instance.key);
    const known = new Set(this.model.children.map((child) => child.id));
    if (Array.isArray(chosen) && chosen.every((id) => typeof id === 'string' && known.has(id))) return chosen as string[];
    throw new ElementFault('EXTRACT_VALUE_ERROR', `the active elements (${adHoc.active}) are not a list of elements of '${this.model.id}'`);
  }
}

/** The process itself: the outermost scope. It starts where its command says. */
export class Process extends SubProcess {
  protected override execute(run: Run, instance: ElementInstance): void {
    run.quiet.add(instance.key);
  }
}
