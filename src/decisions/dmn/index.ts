export { DecisionError } from './decision-error.js';
export type { Decision, DecisionModel, DecisionType } from './decision-model.js';
export { evaluateDecision, type DecisionRequest } from './evaluate-decision.js';
export type { DecisionResult, EvaluatedDecision } from './evaluation.js';
export { parseDecisions } from './parse-decisions.js';
