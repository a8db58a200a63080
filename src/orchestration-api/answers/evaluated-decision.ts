import type { EvaluatedDecision } from '../../decisions/index.js';
import type { EvaluatedDecisionAnswer } from '../../runtime-postgres/index.js';

type Inputs = EvaluatedDecision['inputs'];
type Rules = EvaluatedDecision['matchedRules'];

/** Inputs as the API writes them: every value as JSON text. */
export function evaluatedInputs(inputs: Inputs) {
  return inputs.map(({ id, name, value }) => ({ inputId: id, inputName: name, inputValue: jsonText(value) }));
}

/** Rules as the API writes them. */
export function matchedRules(rules: Rules) {
  return rules.map(({ ruleId, ruleIndex, outputs }) => ({
    ruleId,
    ruleIndex,
    evaluatedOutputs: outputs.map(({ id, name, value }) => ({ outputId: id, outputName: name, outputValue: jsonText(value) })),
  }));
}

/** A value as JSON text; nothing is null. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value ?? null);
}

/** An evaluation as Camunda writes it. Its clients want a decision's id even where none has failed: then it is the asked one, and the message is empty. */
export function toEvaluation({ evaluationKey, decision, result, versions }: EvaluatedDecisionAnswer) {
  return {
    decisionDefinitionId: decision.decisionId,
    decisionDefinitionKey: decision.key,
    decisionDefinitionName: decision.name,
    decisionDefinitionVersion: decision.version,
    decisionRequirementsId: decision.requirementsId,
    decisionRequirementsKey: decision.requirementsKey,
    decisionEvaluationKey: evaluationKey,
    decisionInstanceKey: evaluationKey,
    output: jsonText(result.output),
    failedDecisionDefinitionId: result.failure?.decisionId ?? decision.decisionId,
    failureMessage: result.failure?.message ?? '',
    tenantId: '<default>',
    evaluatedDecisions: result.evaluatedDecisions.map((evaluated) => ({
      decisionDefinitionId: evaluated.id,
      decisionDefinitionName: evaluated.name,
      decisionDefinitionKey: versions[evaluated.id]?.key,
      decisionDefinitionVersion: versions[evaluated.id]?.version,
      decisionDefinitionType: evaluated.type,
      output: jsonText(evaluated.output),
      tenantId: '<default>',
      evaluatedInputs: evaluatedInputs(evaluated.inputs),
      matchedRules: matchedRules(evaluated.matchedRules),
    })),
  };
}
