import type { Advance, RunEvent } from '../runtime/index.js';
import type { StoredInstance } from '../runtime/ports/index.js';

type Variables = Readonly<Record<string, unknown>>;

/** The variables of an instance as they were at each moment of a step: what was stored, and then event by event. */
export class ScopeView {
  private readonly parents = new Map<string, string | null>();
  private readonly scopes = new Map<string, Map<string, unknown>>();

  static of({ tokens, variables }: StoredInstance): ScopeView {
    const view = new ScopeView();
    for (const { key, scopeKey } of tokens.instances) view.parents.set(key, scopeKey);
    for (const [key, values] of variables) view.scopes.set(key, new Map(values));
    return view;
  }

  /** Goes through a step; the asker sees the variables as they were at each event. */
  follow(advance: Advance, seen: (event: RunEvent) => void): void {
    for (const event of advance.events) {
      if (event.kind === 'entered') this.parents.set(event.key, event.scopeKey);
      if (event.kind === 'variable') this.scopes.set(event.scopeKey, (this.scopes.get(event.scopeKey) ?? new Map<string, unknown>()).set(event.name, event.value));
      seen(event);
    }
  }

  /** Everything visible from an element; the nearest scope wins. */
  visible(key: string): Variables {
    const chain: string[] = [];
    for (let at: string | null | undefined = key; at; at = this.parents.get(at)) chain.unshift(at);
    return Object.fromEntries(chain.flatMap((scope) => [...(this.scopes.get(scope) ?? [])]));
  }
}
