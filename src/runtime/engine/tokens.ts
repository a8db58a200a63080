import type { WaitKind } from './waits.js';

/** One active element: a row of the token tree. The process itself is the root; its key is the instance's key. */
export interface ElementInstance {
  readonly key: string;
  elementId: string;
  readonly scopeKey: string | null;
  readonly waits: OpenWait[];
  /** Of a multi-instance body. */
  body?: LoopBody;
  /** Position in the collection, of one item of a multi-instance body. */
  item?: number;
  /** How often a standard loop has run, this time included. */
  loops?: number;
  /** Its standard loop's condition did not hold at first: it never ran. */
  skipped?: boolean;
  /** It stopped here; what was thrown is in the incident's row. */
  incident?: { readonly key: string; readonly phase: Phase };
  /** Of a compensation throw: the handlers still to run, the next one first. */
  compensating?: CompensationRecord[];
  /** Of a compensation handler: the throw event that waits for it. */
  compensatesFor?: string;
  /** Of a compensation event sub-process: the completed scope whose activities it may undo. */
  undoes?: string;
  /** What the trigger brought; kept until the element has been left. */
  payload?: Readonly<Record<string, unknown>>;
  /** A scope that a modification opened only to put a token inside. */
  opened?: 'for-modification';
  /** Of an event sub-process: the start event that opened it. */
  startedBy?: string;
}

/**
 * Where an element stopped, and so where a resolved incident goes on: before its waits were open, at a question nobody
 * could answer (decision, called process), at its job, while leaving, while throwing, or as a scope that loops for ever.
 */
export type Phase = 'entering' | 'asking' | 'job' | 'leaving' | 'throwing' | 'runaway';

export interface OpenWait {
  readonly key: string;
  readonly kind: WaitKind;
  /** The element the wait belongs to: the instance's own, a boundary event, a catch event behind a gateway, or a start event of an event sub-process. */
  readonly elementId: string;
  /** A condition's last value: it fires when it turns true. */
  held?: boolean;
}

export interface LoopBody {
  readonly size: number;
  started: number;
  done: number;
  readonly outputs: unknown[];
}

export interface CompensationRecord {
  readonly scopeKey: string;
  readonly elementId: string;
  readonly instanceKey: string;
  /** The undoing activity or event sub-process; null: the completed sub-process's own records stand for it. */
  readonly handlerId: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is still to be done before the step is quiet. */
export type Work =
  | { readonly kind: 'take'; readonly flowId: string; readonly scopeKey: string }
  /** A compensation handler was ended: the event that called it goes on. */
  | { readonly kind: 'undone'; readonly throwerKey: string; readonly scopeKey: string }
  | ({ readonly kind: 'enter'; readonly elementId: string; readonly scopeKey: string } & EnterOptions);

export interface EnterOptions {
  readonly opened?: 'for-modification';
  readonly item?: number;
  readonly loops?: number;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly startedBy?: string;
  readonly compensatesFor?: string;
  readonly undoes?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The whole state of a run as it is stored: small, plain JSON, independent of how much has already happened. */
export interface SavedTokens {
  readonly instances: readonly ElementInstance[];
  /** Tokens that wait at a join, as [scope key, flow id, count]. */
  readonly arrivals: readonly (readonly [string, string, number])[];
  readonly work: readonly Work[];
  readonly compensations: readonly CompensationRecord[];
  /** Elements entered since the run last waited. */
  readonly withoutWait: number;
  /** Items of loops that a store has left out of `instances`: how many, by their loop's key. */
  readonly resting?: Readonly<Record<string, number>>;
}

export const noTokens: SavedTokens = { instances: [], arrivals: [], work: [], compensations: [], withoutWait: 0 };
