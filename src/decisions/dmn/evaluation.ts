import type { DecisionType } from './decision-model.js';

/** The answer to a request: the decision's output, and how each decision on the way came to its own. */
export interface DecisionResult {
  readonly output: unknown;
  /** In the order of evaluation: required decisions first, the requested one last. */
  readonly evaluatedDecisions: readonly EvaluatedDecision[];
  /** Present when a decision had no answer; it is then the last of the evaluated ones. */
  readonly failure?: { readonly decisionId: string; readonly message: string };
}

export interface EvaluatedDecision {
  readonly id: string;
  readonly name: string;
  readonly type: DecisionType;
  readonly inputs: readonly NamedValue[];
  readonly matchedRules: readonly MatchedRule[];
  readonly output: unknown;
}

/** The index counts from 1, as the number beside the rule in a table does. */
export interface MatchedRule {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly outputs: readonly NamedValue[];
}

export interface NamedValue {
  readonly id: string;
  readonly name: string;
  readonly value: unknown;
}

/** Where an expression is evaluated: what it sees, the instant, and until when the request may go on. */
export interface Scope {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly now: Date;
  readonly deadlineMs: number;
}

/** What a table writes down while it decides, kept even when it then fails. */
export interface TableTrace {
  readonly inputs: NamedValue[];
  readonly matchedRules: MatchedRule[];
}
