import type { BindingModel } from './model.js';

export type WaitKind = Wait['kind'];

interface WaitBase {
  /** The element the wait belongs to; see OpenWait. */
  readonly elementId: string;
}

export interface TaskWait extends WaitBase {
  readonly kind: 'task';
  readonly name: string;
  readonly assignee: string | null;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  readonly dueAt: string | null;
  readonly followUpAt: string | null;
  readonly priority: number;
  readonly form: { readonly id: string; readonly binding: BindingModel } | { readonly key: string } | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface JobWait extends WaitBase {
  readonly kind: 'job';
  readonly type: string;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TimerWait extends WaitBase {
  readonly kind: 'timer';
  readonly dueAt: Date;
  /** Firings left after this one; -1: for ever. */
  readonly repetitions: number;
  readonly cycle: string | null;
  readonly interrupting: boolean;
}

export interface MessageWait extends WaitBase {
  readonly kind: 'message';
  readonly name: string;
  readonly correlationKey: string;
  readonly interrupting: boolean;
}

export interface SignalWait extends WaitBase {
  readonly kind: 'signal';
  readonly name: string;
  readonly interrupting: boolean;
}

/** Evaluated by the run itself whenever variables change: no row of its own. */
export interface ConditionWait extends WaitBase {
  readonly kind: 'condition';
}

export interface CallWait extends WaitBase {
  readonly kind: 'call';
  readonly processId: string;
  readonly binding: BindingModel;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answered inside the step: no row of its own. */
export interface DecisionWait extends WaitBase {
  readonly kind: 'decision';
  readonly decisionId: string;
  readonly binding: BindingModel;
  readonly resultVariable: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What an element waits for. The engine does no I/O: each is a row (or an answer) somebody else brings. */
export type Wait = TaskWait | JobWait | TimerWait | MessageWait | SignalWait | ConditionWait | CallWait | DecisionWait;
