import type { Advance } from '../advance.js';
import type { CompiledProcess, SavedTokens, ScopedVariables } from '../engine/index.js';

/** FEEL as the engine needs it. Called while a step runs: synchronous, bounded in time, throws an Error whose message names the fault. */
export interface Expressions {
  /** The value of a zeebe attribute: `=…` is evaluated over the variables, anything else is the text itself. Never a function; dates are ISO strings. */
  evaluate(text: string, variables: Readonly<Record<string, unknown>>, now: Date): unknown;
  /** The fault of an expression that cannot be parsed, or null. Asked once, at deployment. */
  fault(text: string): string | null;
  /** What an expression names and the variables do not have, or have as null. Asked once, for the text of an incident. */
  absent(text: string, variables: Readonly<Record<string, unknown>>): readonly AbsentName[];
}

export interface AbsentName {
  /** With the steps that lead to it: `person.address`. */
  readonly name: string;
  readonly isNull: boolean;
}

/** Where keys come from: 64-bit, growing with time, unique over all processes. */
export interface Keys {
  next(): string;
}

/** A decision table or expression, evaluated for a business rule task inside the step's transaction. */
export interface Decisions {
  /** After it the evaluation is part of the history; throws an ElementFault when the decision is unknown or fails, and the task gets an incident. */
  evaluate(ask: DecisionAsk): Promise<unknown>;
}

export interface DecisionAsk {
  readonly decisionId: string;
  readonly binding: Binding;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly instanceKey: string;
  readonly elementKey: string;
  readonly definitionKey: string;
  readonly elementId: string;
}

/** Which version of a called process, decision or form is meant. */
export interface Binding {
  readonly type: 'latest' | 'deployment' | 'versionTag';
  readonly versionTag?: string;
}

export interface Definition {
  readonly key: string;
  readonly processId: string;
  readonly version: number;
  readonly process: CompiledProcess;
}

export interface StoredInstance {
  readonly key: string;
  readonly rootKey: string;
  readonly parentKey: string | null;
  /** The element instance of the parent's call activity that waits for us. */
  readonly parentElementKey: string | null;
  readonly definition: Definition;
  readonly state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
  readonly revision: number;
  readonly tokens: SavedTokens;
  readonly variables: ScopedVariables;
}

/** What a command does to instances, inside one transaction. Reads see what this transaction wrote. */
export interface InstanceStore {
  readonly now: Date;
  readonly keys: Keys;
  readonly expressions: Expressions;
  readonly decisions: Decisions;
  /** Locks the whole call hierarchy of the instance (by its root), then reads it; refuses INSTANCE_UNKNOWN. */
  lock(instanceKey: string): Promise<StoredInstance>;
  definition(key: string): Promise<Definition>;
  /** The deployed process a call activity or a start command names, or null. */
  findDefinition(processId: string, binding: Binding, callerDefinitionKey?: string): Promise<Definition | null>;
  /** The active instance that an active call activity has started, or null. */
  called(elementKey: string): Promise<string | null>;
  /** How many instances of a call hierarchy are active; what this transaction has started counts. */
  familySize(rootKey: string): Promise<number>;
  /** Saves state, rows and history of one step; a later step of the same transaction may follow on the same instance. */
  save(advance: Advance): Promise<void>;
}
