import type { DecisionResult } from '../decisions/index.js';
import { RuntimeRefusal } from '../runtime/index.js';
import type { DeployedDecision } from './decision-tables.js';
import type { Machinery } from './machinery.js';
import { checkVariables, type Variables } from './variables.js';

export interface EvaluateDecision {
  /** This version, or … */
  readonly decisionKey?: string | undefined;
  /** … the newest one of this decision. */
  readonly decisionId?: string | undefined;
  readonly variables: Variables;
  /** Who asks; nobody in person unless told. */
  readonly actor?: string | null;
}

export interface EvaluatedDecisionAnswer {
  readonly evaluationKey: string;
  readonly decision: DeployedDecision;
  /** A decision without an answer has a `failure` here, and is written down too. */
  readonly result: DecisionResult;
  /** The deployed version of each evaluated decision, by its id. */
  readonly versions: Readonly<Record<string, { readonly key: string; readonly version: number }>>;
}

/** Decisions asked for by themselves. */
export class Decisions {
  constructor(private readonly machinery: Machinery) {}

  /** Evaluates a decision and writes it down; refuses DEFINITION_UNKNOWN. */
  evaluate({ decisionKey, decisionId = '', variables, actor = null }: EvaluateDecision): Promise<EvaluatedDecisionAnswer> {
    checkVariables(variables);
    const { database, clock, decisionTables } = this.machinery;
    return database.transaction(async (tx) => {
      const decision = decisionKey === undefined ? await decisionTables.latest(tx, decisionId) : await decisionTables.get(tx, decisionKey);
      if (!decision) throw new RuntimeRefusal('DEFINITION_UNKNOWN', decisionKey === undefined ? { decisionId } : { decisionKey });
      const { evaluationKey, result } = await decisionTables.evaluate(tx, decision, { variables, by: { actor }, now: clock.now() });
      const rows = await tx.query<{ id: string; key: string; version: number }>('SELECT decision_id AS id, key, version FROM decision_definition WHERE requirements_key = $1', [decision.requirementsKey]);
      return { evaluationKey, decision, result, versions: Object.fromEntries(rows.map(({ id, key, version }) => [id, { key, version }])) };
    });
  }
}
