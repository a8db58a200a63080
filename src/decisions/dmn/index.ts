export { DecisionError } from './decision-error.js';
export type { DecisionModel } from './decision-model.js';
export { evaluateDecision } from './evaluate-decision.js';
export type { DecisionResult, EvaluatedDecision } from './evaluation.js';
export { parseDecisions } from './parse-decisions.js';
