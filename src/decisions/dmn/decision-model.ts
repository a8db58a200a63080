/** A decision requirements graph, checked and ready to evaluate. */
export interface DecisionModel {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly decisions: readonly Decision[];
  readonly knowledge: readonly Knowledge[];
}

export type DecisionType = 'DECISION_TABLE' | 'LITERAL_EXPRESSION' | 'UNKNOWN';

/** One decision of the graph; `resultName` is what decisions that require it call its result. */
export interface Decision {
  readonly id: string;
  readonly name: string;
  readonly type: DecisionType;
  readonly resultName: string;
  readonly requiredDecisionIds: readonly string[];
  readonly requiredKnowledgeIds: readonly string[];
  readonly logic: Logic;
}

/** A business knowledge model: a function that decisions call by name. */
export interface Knowledge {
  readonly id: string;
  readonly name: string;
  readonly requiredKnowledgeIds: readonly string[];
  readonly logic: FunctionLogic;
}

export interface FunctionLogic {
  readonly kind: 'function';
  readonly parameters: readonly string[];
  readonly body: Logic;
}

/** The boxed expressions of DMN 1.3. */
export type Logic =
  | FunctionLogic
  | TableLogic
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'context'; readonly entries: readonly NamedLogic[] }
  | { readonly kind: 'list'; readonly items: readonly Logic[] }
  | { readonly kind: 'relation'; readonly columns: readonly string[]; readonly rows: readonly (readonly Logic[])[] }
  | { readonly kind: 'invocation'; readonly called: Logic; readonly bindings: readonly NamedLogic[] };

/** An entry without a name is the result of its context. */
export interface NamedLogic {
  readonly name: string | undefined;
  readonly value: Logic;
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

export interface TableLogic {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | undefined;
  readonly inputs: readonly TableInput[];
  readonly outputs: readonly TableOutput[];
  readonly rules: readonly TableRule[];
}

export interface TableInput {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface TableOutput {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** The allowed values from the most to the least wanted, as FEEL text. */
  readonly values: string | undefined;
  readonly fallback: string | undefined;
}

export interface TableRule {
  readonly id: string;
  readonly tests: readonly string[];
  readonly results: readonly { readonly id: string; readonly text: string }[];
}
