import { absentNames, checkFeel, FeelError, jsonOrError } from '../feel/index.js';
import { DecisionError } from './decision-error.js';
import type { Decision, DecisionModel } from './decision-model.js';
import { blankTrace, evaluateLogic, makeFunction } from './evaluate-logic.js';
import type { DecisionResult, EvaluatedDecision, Scope } from './evaluation.js';

const LONGEST_MS = 5_000;

/** What a request brings besides the decision's id. */
export interface DecisionRequest {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The instant of now() and today(). */
  readonly now?: Date;
}

/** Evaluates a decision and all it requires; a decision without an answer is a `failure`, not a throw. */
export function evaluateDecision(model: DecisionModel, decisionId: string, request: DecisionRequest): DecisionResult {
  const decision = model.decisions.find(({ id }) => id === decisionId);
  if (!decision) throw new DecisionError(`The file contains no decision "${decisionId}".`, decisionId);
  const run: Run = {
    requestedId: decisionId,
    model,
    scope: {
      variables: request.variables,
      now: request.now ?? new Date(),
      deadlineMs: performance.now() + LONGEST_MS,
    },
    results: new Map(),
    evaluated: [],
  };
  try {
    decide(run, decision);
    return { output: run.evaluated.at(-1)?.output ?? null, evaluatedDecisions: run.evaluated };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    const { decisionId: failed, message } = error;
    return { output: null, evaluatedDecisions: run.evaluated, failure: { decisionId: failed, message } };
  }
}

interface Run {
  readonly requestedId: string;
  readonly model: DecisionModel;
  readonly scope: Scope;
  readonly results: Map<string, unknown>;
  readonly evaluated: EvaluatedDecision[];
}

class Unanswered extends Error {
  constructor(
    readonly decisionId: string,
    message: string,
  ) {
    super(message);
  }
}

function decide(run: Run, decision: Decision): void {
  if (run.results.has(decision.id)) return;
  const required = decision.requiredDecisionIds.map((id) => run.model.decisions.find((other) => other.id === id));
  for (const other of required) if (other) decide(run, other);

  const { id, name, type } = decision;
  const trace = blankTrace();
  const scope = scopeOf(run, decision);
  try {
    const result = evaluateLogic(decision.logic, scope, trace);
    run.results.set(id, result);
    run.evaluated.push({ id, name, type, ...trace, output: outputOf(run, decision, result) });
  } catch (error) {
    run.evaluated.push({ id, name, type, ...trace, output: null });
    throw new Unanswered(id, sentence(decision, error, scope));
  }
}

// A required decision may be a function, or a library of them, for others to call: outside FEEL it has no value.
function outputOf({ requestedId }: Run, { id, name }: Decision, result: unknown): unknown {
  try {
    return jsonOrError(name, result);
  } catch (error) {
    if (id === requestedId) throw error;
    return null;
  }
}

// A required result is known by its variable's name, and as in Camunda by the decision's id.
function scopeOf({ model, scope, results }: Run, decision: Decision): Scope {
  const found: Record<string, unknown> = {};
  for (const id of decision.requiredDecisionIds) {
    const required = model.decisions.find((other) => other.id === id);
    if (!required) continue;
    found[id] = results.get(id);
    found[required.resultName] = results.get(id);
  }
  const known = { ...scope, variables: { ...scope.variables, ...found } };
  return withKnowledge(model, decision.requiredKnowledgeIds, known);
}

function withKnowledge(model: DecisionModel, ids: readonly string[], scope: Scope): Scope {
  const functions: Record<string, unknown> = {};
  for (const { id, name, logic, requiredKnowledgeIds } of model.knowledge) {
    if (!ids.includes(id)) continue;
    functions[name] = makeFunction(logic, withKnowledge(model, requiredKnowledgeIds, scope));
  }
  return { ...scope, variables: { ...scope.variables, ...functions } };
}

function sentence({ id }: Decision, error: unknown, { variables }: Scope): string {
  if (error instanceof FeelError && error.expression !== '') {
    return `Decision "${id}" could not be evaluated: "${error.expression}": ${error.message}${lacking(error.expression, variables)}`;
  }
  if (error instanceof FeelError || error instanceof DecisionError) {
    return `Decision "${id}" could not be evaluated: ${error.message}`;
  }
  if (error instanceof RangeError) return `Decision "${id}" could not be evaluated: it calls itself without end.`;
  throw error;
}

/** A unary test or an unreadable text names nothing that could be looked for. */
function lacking(expression: string, variables: Scope['variables']): string {
  const names = checkFeel(expression) === null ? absentNames(expression, variables) : [];
  return names.map(({ name, isNull }) => `; '${name}' ${isNull ? 'is null' : 'is not there'}`).join('');
}
