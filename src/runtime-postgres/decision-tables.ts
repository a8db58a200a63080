import { evaluateDecision, parseDecisions, type DecisionModel, type DecisionResult } from '../decisions/index.js';
import type { Tx } from '../platform/index.js';
import { ElementFault } from '../runtime/index.js';
import type { DecisionAsk, Keys } from '../runtime/ports/index.js';
import { versionSql } from './definitions.js';
import { RecentlyUsed } from './recently-used.js';

const mostParsed = 100;

/** A deployed decision, ready to evaluate. */
export interface DeployedDecision {
  readonly key: string;
  readonly decisionId: string;
  readonly name: string;
  readonly version: number;
  readonly requirementsKey: string;
  readonly requirementsId: string;
}

/** Where an evaluation belongs to; nothing for one that somebody asked for through the API. */
export interface AskedBy {
  readonly instanceKey?: string;
  readonly definitionKey?: string;
  readonly elementKey?: string;
  readonly elementId?: string;
  /** Whose act it is part of; null for nobody in person. */
  readonly actor: string | null;
}

const columns = 'd.key, d.decision_id AS "decisionId", d.name, d.version, q.key AS "requirementsKey", q.drg_id AS "requirementsId"';

/** The deployed decisions: finds, evaluates, and writes down every evaluation. */
export class DecisionTables {
  private readonly parsed = new RecentlyUsed<DecisionModel>(mostParsed);

  constructor(private readonly keys: Keys) {}

  /** Answers a business rule task; throws the engine's fault when the decision is unknown or has no answer. */
  async answer(tx: Tx, ask: DecisionAsk, { now, actor }: { readonly now: Date; readonly actor: string | null }): Promise<unknown> {
    const { decisionId, binding, definitionKey } = ask;
    const [found] = await tx.query<{ key: string }>(versionSql('decision_definition', 'decision_id'), [decisionId, binding.type, binding.versionTag ?? null, definitionKey]);
    const decision = found && (await this.get(tx, found.key));
    if (!decision) throw new ElementFault('CALLED_DECISION_ERROR', `no decision '${decisionId}' is deployed`);
    const { result } = await this.evaluate(tx, decision, { variables: ask.variables, by: { ...ask, actor }, now });
    if (result.failure) throw new ElementFault('DECISION_EVALUATION_ERROR', result.failure.message);
    return result.output;
  }

  async get(tx: Tx, key: string): Promise<DeployedDecision | null> {
    const [row] = await tx.query<DeployedDecision>(`SELECT ${columns} FROM decision_definition d JOIN decision_requirements q ON q.key = d.requirements_key WHERE d.key = $1`, [key]);
    return row ?? null;
  }

  async latest(tx: Tx, decisionId: string): Promise<DeployedDecision | null> {
    const [row] = await tx.query<DeployedDecision>(
      `SELECT ${columns} FROM decision_definition d JOIN decision_requirements q ON q.key = d.requirements_key WHERE d.decision_id = $1 ORDER BY d.version DESC LIMIT 1`,
      [decisionId],
    );
    return row ?? null;
  }

  /** Evaluates and writes down every decision on the way, a failed one too. */
  async evaluate(tx: Tx, decision: DeployedDecision, ask: { readonly variables: Readonly<Record<string, unknown>>; readonly by: AskedBy; readonly now: Date }): Promise<{ evaluationKey: string; result: DecisionResult }> {
    const model = await this.model(tx, decision.requirementsKey);
    const result = evaluateDecision(model, decision.decisionId, { variables: ask.variables, now: ask.now });
    const evaluationKey = this.keys.next();
    const { by } = ask;
    const rows = result.evaluatedDecisions.map((evaluated, index) => {
      const failure = result.failure?.decisionId === evaluated.id ? result.failure.message : null;
      return {
        key: index === result.evaluatedDecisions.length - 1 ? evaluationKey : this.keys.next(), id: `${evaluationKey}-${index + 1}`, decision_id: evaluated.id,
        state: failure === null ? 'EVALUATED' : 'FAILED', failure, output: JSON.stringify(evaluated.output ?? null), inputs: evaluated.inputs, rules: evaluated.matchedRules,
      };
    });
    await tx.query(insert, [
      JSON.stringify(rows), decision.requirementsKey, decision.key, by.instanceKey ?? null, by.definitionKey ?? null, by.elementKey ?? null, by.elementId ?? null, ask.now, by.actor,
    ]);
    return { evaluationKey, result };
  }

  private model(tx: Tx, requirementsKey: string): Promise<DecisionModel> {
    return this.parsed.get(requirementsKey, async () => {
      const [row] = await tx.query<{ content: string }>(
        'SELECT r.content FROM decision_requirements q JOIN resource r ON r.key = q.resource_key WHERE q.key = $1',
        [requirementsKey],
      );
      return parseDecisions(row?.content ?? '');
    });
  }
}

const insert = `
  INSERT INTO decision_instance (key, id, decision_definition_key, root_decision_definition_key, instance_key, definition_key, element_key, element_id,
    state, evaluated_at, failure, output, inputs, rules, actor)
  SELECT x.key, x.id, d.key, $3, $4, $5, $6, $7, x.state, $8, x.failure, x.output, x.inputs, x.rules, $9
  FROM jsonb_to_recordset($1::jsonb) AS x(key bigint, id text, decision_id text, state text, failure text, output text, inputs jsonb, rules jsonb)
  JOIN decision_definition d ON d.requirements_key = $2 AND d.decision_id = x.decision_id`;
