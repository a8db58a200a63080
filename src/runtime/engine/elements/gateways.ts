import { eventWait } from '../boundary-waits.js';
import { noFlowHolds } from '../explain-fault.js';
import { ElementFault } from '../faults.js';
import { FlowNode, holds } from '../flow-node.js';
import type { FlowModel } from '../model.js';
import type { Run } from '../run.js';
import type { ElementInstance } from '../tokens.js';
import type { Wait } from '../waits.js';

/** Repairs nothing but the cost: the first flow whose condition holds, or the default. */
export class ExclusiveGateway extends FlowNode {
  protected override choose(run: Run, instance: ElementInstance): readonly FlowModel[] {
    const { outgoing } = this.model;
    if (outgoing.length <= 1 && outgoing.every((flow) => flow.condition === null)) return outgoing;
    const taken = outgoing.find((flow) => !flow.isDefault && (flow.condition === null || holds(run, instance, flow))) ?? outgoing.find((flow) => flow.isDefault);
    if (taken) return [taken];
    throw new ElementFault('CONDITION_ERROR', noFlowHolds(run, instance, outgoing));
  }
}

/** Repairs the stock parallel join, which counts a branch's dead end as an arrival: it waits for one token of every incoming flow. */
export class ParallelGateway extends FlowNode {
  override arrive(run: Run, scopeKey: string, flow: FlowModel): void {
    const { incoming } = this.model;
    if (incoming.length <= 1) return super.arrive(run, scopeKey, flow);
    run.arrivals.add(scopeKey, flow.id);
    if (!incoming.every(({ id }) => run.arrivals.has(scopeKey, id))) return;
    run.arrivals.consume(scopeKey, incoming);
    run.enter(this.model.id, scopeKey);
  }

  protected override choose(): readonly FlowModel[] {
    return this.model.outgoing;
  }
}

/** Waits for the first of the events behind it; the others are forgotten. */
export class EventBasedGateway extends FlowNode {
  protected override waits(run: Run, instance: ElementInstance): readonly Wait[] {
    return this.model.outgoing.flatMap((flow) => eventWait(run, run.model(flow.targetId), instance.key));
  }
}
