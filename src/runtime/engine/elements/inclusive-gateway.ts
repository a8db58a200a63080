import { FlowNode, holds } from '../flow-node.js';
import { noFlowHolds } from '../explain-fault.js';
import { ElementFault } from '../faults.js';
import type { FlowModel } from '../model.js';
import type { Run } from '../run.js';
import type { ElementInstance } from '../tokens.js';

/** Repairs the stock inclusive join, which fires per token: it waits while any token can still reach it. */
export class InclusiveGateway extends FlowNode {
  override arrive(run: Run, scopeKey: string, flow: FlowModel): void {
    if (this.model.incoming.length <= 1) return super.arrive(run, scopeKey, flow);
    // Whether others can still come is only known when everything else stands still: see readyInclusiveJoin.
    run.arrivals.add(scopeKey, flow.id);
  }

  protected override choose(run: Run, instance: ElementInstance): readonly FlowModel[] {
    const { outgoing } = this.model;
    if (outgoing.length <= 1 && outgoing.every((flow) => flow.condition === null)) return outgoing;
    const taken = outgoing.filter((flow) => !flow.isDefault && (flow.condition === null || holds(run, instance, flow)));
    if (taken.length > 0) return taken;
    const fallback = outgoing.find((flow) => flow.isDefault);
    if (fallback) return [fallback];
    throw new ElementFault('CONDITION_ERROR', noFlowHolds(run, instance, outgoing));
  }
}

/** The first inclusive join that holds tokens and that no other token can reach by a flow that is still empty. */
export function readyInclusiveJoin(run: Run): { readonly scopeKey: string; readonly elementId: string } | undefined {
  for (const scopeKey of run.arrivals.scopes()) {
    for (const flowId of run.arrivals.flowsIn(scopeKey)) {
      const elementId = run.flow(flowId)?.targetId ?? '';
      if (run.model(elementId)?.type === 'bpmn:InclusiveGateway' && !isAwaited(run, scopeKey, elementId)) return { scopeKey, elementId };
    }
  }
  return undefined;
}

/** BPMN 2.0, 13.3.3: a token is waited for when it can reach an empty incoming flow, and none that already has a token. */
function isAwaited(run: Run, scopeKey: string, joinId: string): boolean {
  const { incoming } = run.model(joinId);
  const [full, empty] = [incoming.filter(({ id }) => run.arrivals.has(scopeKey, id)), incoming.filter(({ id }) => !run.arrivals.has(scopeKey, id))];
  const toFull = upstream(run, full, joinId);
  const toEmpty = upstream(run, empty, joinId);
  const tokens = [
    ...run.tree.children(scopeKey).map((child) => child.elementId),
    ...run.arrivals.flowsIn(scopeKey).map((flowId) => run.flow(flowId)?.targetId ?? '').filter((id) => id !== joinId),
  ];
  return tokens.some((id) => toEmpty.has(id) && !toFull.has(id));
}

/** Every element from which a path leads into one of the flows, boundary events and links included, the join itself excluded. */
function upstream(run: Run, flows: readonly FlowModel[], joinId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = flows.map((flow) => flow.sourceId);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === joinId || found.has(id)) continue;
    found.add(id);
    const model = run.model(id);
    if (model.attachedTo) open.push(model.attachedTo);
    if (model.event?.kind === 'link') open.push(...run.linksTo(model));
    open.push(...model.incoming.map((flow) => flow.sourceId));
  }
  return found;
}
