export {
  DecisionError,
  type DecisionModel,
  type DecisionResult,
  type EvaluatedDecision,
  evaluateDecision,
  parseDecisions,
} from './dmn/index.js';
export { checkFeel, compileFeel, FEEL_ZONE, FeelError, type FeelExpression, type FeelOptions } from './feel/index.js';
