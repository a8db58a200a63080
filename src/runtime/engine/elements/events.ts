import { eventWait } from '../boundary-waits.js';
import { compensate } from '../compensation.js';
import { ElementFault } from '../faults.js';
import { FlowNode } from '../flow-node.js';
import type { Run } from '../run.js';
import { throwFrom } from '../throwing.js';
import type { ElementInstance, Phase } from '../tokens.js';
import { triggerBoundary } from '../trigger.js';
import type { Wait } from '../waits.js';
import { JobTask } from './tasks.js';

/** Repairs stock start and boundary events, which arm timers and listen by themselves: whoever triggers them enters them. */
export class PassingEvent extends FlowNode {}

/** Repairs stock catch events, which buffer messages no token waits for and fire timers while resuming: each waits through a row. */
export class CatchEvent extends FlowNode {
  protected override waits(run: Run, instance: ElementInstance): readonly Wait[] {
    return eventWait(run, this.model, instance.key);
  }
}

/** Repairs stock throw and end events: signals reach everyone, errors and escalations the nearest handler, compensation is waited for. */
export class ThrowEvent extends JobTask {
  protected override execute(run: Run, instance: ElementInstance, own: readonly Wait[]): void {
    const { event } = this.model;
    if (own.length > 0) return;
    if (event?.kind === 'error' || event?.kind === 'escalation') return this.throwOut(run, instance);
    if (event?.kind === 'compensate' && compensate(run, instance, event.activityRef)) return;
    if (event?.kind === 'cancel') return this.cancel(run, instance);
    if (event?.kind === 'terminate') this.terminateOthers(run, instance);
    if (event?.kind === 'signal') run.events.push({ kind: 'signal', name: this.signalName(run, instance), variables: run.variables.local(instance.key) });
    if (event?.kind === 'link') return this.follow(run, instance);
    this.complete(run, instance);
  }

  override complete(run: Run, instance: ElementInstance): void {
    if (this.model.event?.kind === 'cancel') return this.cancelled(run, instance);
    super.complete(run, instance);
  }

  override resume(run: Run, instance: ElementInstance, phase: Phase): void {
    if (phase === 'throwing') this.throwOut(run, instance);
    else super.resume(run, instance, phase);
  }

  private signalName(run: Run, instance: ElementInstance): string {
    const name = run.evaluate(this.model.event?.reference ?? '', instance.key);
    if (typeof name === 'string' && name !== '') return name;
    throw new ElementFault('EXTRACT_VALUE_ERROR', `the signal name of '${this.model.id}' is no text`);
  }

  /** An error must be caught somewhere; an escalation nobody wants is only a note. */
  private throwOut(run: Run, instance: ElementInstance): void {
    const kind = this.model.event?.kind === 'error' ? 'error' : 'escalation';
    const code = this.model.event?.reference ?? '';
    const caught = throwFrom(run, instance, { kind, code, message: '', variables: run.variables.local(instance.key) });
    if (kind === 'error' && !caught) run.stop(instance, 'throwing', new ElementFault('UNHANDLED_ERROR_EVENT', `nobody catches the error '${code}'`));
    else if (run.get(instance.key)) super.complete(run, instance);
  }

  private terminateOthers(run: Run, instance: ElementInstance): void {
    const scopeKey = instance.scopeKey ?? run.rootKey;
    for (const child of run.tree.children(scopeKey)) if (child !== instance) run.terminate(child);
    run.arrivals.drop(scopeKey);
    run.dropWork(scopeKey);
  }

  private follow(run: Run, instance: ElementInstance): void {
    const target = run.model(this.model.scopeId).children.find((child) => child.type === 'bpmn:IntermediateCatchEvent' && child.event?.kind === 'link' && child.event.reference === this.model.event?.reference);
    const { scopeKey } = instance;
    if (!target) throw new ElementFault('UNSPECIFIED', `no link event catches '${this.model.event?.reference}'`);
    run.remove(instance, 'COMPLETED');
    run.work.push({ kind: 'enter', elementId: target.id, scopeKey: scopeKey ?? run.rootKey, payload: {} });
  }

  /** A cancelled transaction undoes what it did and is left by its cancel boundary event. */
  private cancel(run: Run, instance: ElementInstance): void {
    this.terminateOthers(run, instance);
    if (!compensate(run, instance, null)) this.cancelled(run, instance);
  }

  private cancelled(run: Run, instance: ElementInstance): void {
    const transaction = run.scopeOf(instance);
    const boundary = transaction && run.model(transaction.elementId).boundaries.find((event) => event.event?.kind === 'cancel');
    if (transaction && boundary) triggerBoundary(run, transaction, { event: boundary, variables: {} });
    else super.complete(run, instance);
  }
}
