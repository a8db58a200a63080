import type { IncidentType, SavedTokens, Wait } from './engine/index.js';

/** Something one step did, in the order it happened: what rows and history are written from. */
export type RunEvent =
  | { readonly kind: 'entered'; readonly key: string; readonly elementId: string; readonly type: string; readonly scopeKey: string | null }
  | { readonly kind: 'left'; readonly key: string; readonly elementId: string; readonly how: 'COMPLETED' | 'TERMINATED' }
  | { readonly kind: 'flow'; readonly flowId: string }
  | { readonly kind: 'opened'; readonly key: string; readonly elementKey: string; readonly wait: Wait }
  | { readonly kind: 'closed'; readonly key: string; readonly elementKey: string; readonly wait: Wait['kind']; readonly elementId: string; readonly how: 'COMPLETED' | 'CANCELED' }
  | { readonly kind: 'variable'; readonly scopeKey: string; readonly name: string; readonly value: unknown }
  | { readonly kind: 'incident'; readonly key: string; readonly elementKey: string; readonly elementId: string; readonly type: IncidentType; readonly message: string; readonly jobKey: string | null }
  | { readonly kind: 'incident-resolved'; readonly key: string; readonly elementKey: string }
  | { readonly kind: 'timer-again'; readonly key: string; readonly dueAt: Date; readonly repetitions: number }
  | { readonly kind: 'signal'; readonly name: string; readonly variables: Readonly<Record<string, unknown>> }
  | { readonly kind: 'migrated'; readonly key: string; readonly elementId: string }
  | { readonly kind: 'migrated-wait'; readonly key: string; readonly wait: Wait['kind']; readonly elementId: string };

/** The outcome of one step: everything a store must save, together or not at all. */
export interface Advance {
  readonly instanceKey: string;
  readonly rootKey: string;
  readonly parentKey: string | null;
  readonly parentElementKey: string | null;
  readonly definitionKey: string;
  readonly processId: string;
  readonly version: number;
  /** The revision that was read; 0 for a new instance. */
  readonly revision: number;
  readonly tokens: SavedTokens;
  readonly ended: 'COMPLETED' | 'TERMINATED' | null;
  readonly events: readonly RunEvent[];
  /** The step reached its limit: go on in a fresh transaction. */
  readonly continues: boolean;
  readonly at: Date;
}
