import type { FlowModel } from './model.js';

/** Tokens that have arrived at a join and wait for the others, counted by scope and flow. */
export class Arrivals {
  private readonly counts = new Map<string, Map<string, number>>();

  constructor(saved: readonly (readonly [string, string, number])[]) {
    for (const [scopeKey, flowId, count] of saved) this.scope(scopeKey).set(flowId, count);
  }

  save(): [string, string, number][] {
    return [...this.counts].flatMap(([scopeKey, flows]) => [...flows].map(([flowId, count]): [string, string, number] => [scopeKey, flowId, count]));
  }

  add(scopeKey: string, flowId: string): void {
    const scope = this.scope(scopeKey);
    scope.set(flowId, (scope.get(flowId) ?? 0) + 1);
  }

  has(scopeKey: string, flowId: string): boolean {
    return this.counts.get(scopeKey)?.has(flowId) ?? false;
  }

  any(scopeKey: string): boolean {
    return this.counts.has(scopeKey);
  }

  flowsIn(scopeKey: string): readonly string[] {
    return [...(this.counts.get(scopeKey)?.keys() ?? [])];
  }

  scopes(): readonly string[] {
    return [...this.counts.keys()];
  }

  /** One token of each flow that has one goes through the join. */
  consume(scopeKey: string, flows: readonly FlowModel[]): void {
    const scope = this.scope(scopeKey);
    for (const { id } of flows) {
      const count = scope.get(id) ?? 0;
      if (count > 1) scope.set(id, count - 1);
      else scope.delete(id);
    }
    if (scope.size === 0) this.counts.delete(scopeKey);
  }

  drop(scopeKey: string): void {
    this.counts.delete(scopeKey);
  }

  private scope(scopeKey: string): Map<string, number> {
    const scope = this.counts.get(scopeKey) ?? new Map<string, number>();
    this.counts.set(scopeKey, scope);
    return scope;
  }
}
