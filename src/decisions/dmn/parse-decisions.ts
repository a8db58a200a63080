import { DecisionError } from './decision-error.js';
import { checkExpressions } from './check-expressions.js';
import type { Decision, DecisionModel, DecisionType, Knowledge, Logic } from './decision-model.js';
import { many, one, type Raw, readDefinitions } from './read-definitions.js';
import { readFunction, readLogic } from './read-logic.js';

/** Reads a DMN 1.3 file and promises that every decision in it can be evaluated. */
export async function parseDecisions(xml: string): Promise<DecisionModel> {
  const root = await readDefinitions(xml);
  if (many(root, 'import').length > 0) throw new DecisionError('Imports of other files are not supported.');
  const elements = many(root, 'drgElement');
  const model: DecisionModel = {
    id: idOf(root),
    name: root.name ?? idOf(root),
    namespace: String(root['namespace'] ?? ''),
    decisions: elements.filter(({ $type }) => $type === 'dmn:Decision').map(readDecision),
    knowledge: elements.filter(({ $type }) => $type === 'dmn:BusinessKnowledgeModel').map(readKnowledge),
  };
  if (model.decisions.length === 0) throw new DecisionError('The file contains no decision.');
  checkIds(elements);
  checkRequirements(model);
  checkExpressions(root, model);
  return model;
}

function readDecision(raw: Raw): Decision {
  const id = idOf(raw);
  return about(id, () => {
    const logic = one(raw, 'decisionLogic');
    if (!logic) throw new DecisionError('It has no logic.');
    const read = readLogic(logic);
    return {
      id,
      name: raw.name ?? id,
      type: typeOf(read),
      resultName: one(raw, 'variable')?.name ?? raw.name ?? id,
      requiredDecisionIds: required(raw, 'informationRequirement', 'requiredDecision'),
      requiredKnowledgeIds: required(raw, 'knowledgeRequirement', 'requiredKnowledge'),
      logic: read,
    };
  });
}

function readKnowledge(raw: Raw): Knowledge {
  const id = idOf(raw);
  return about(id, () => ({
    id,
    name: one(raw, 'variable')?.name ?? raw.name ?? id,
    requiredKnowledgeIds: required(raw, 'knowledgeRequirement', 'requiredKnowledge'),
    logic: readFunction(one(raw, 'encapsulatedLogic')),
  }));
}

function typeOf({ kind }: Logic): DecisionType {
  if (kind === 'table') return 'DECISION_TABLE';
  return kind === 'literal' ? 'LITERAL_EXPRESSION' : 'UNKNOWN';
}

function required(raw: Raw, requirement: string, target: string): string[] {
  return many(raw, requirement).flatMap((entry) => {
    const href = one(entry, target)?.['href'];
    return typeof href === 'string' ? [href.slice(href.indexOf('#') + 1)] : [];
  });
}

function checkIds(elements: readonly Raw[]): void {
  const seen = new Set<string>();
  for (const { id } of elements) {
    if (id !== undefined && seen.has(id)) throw new DecisionError(`The id "${id}" is used twice.`);
    if (id !== undefined) seen.add(id);
  }
}

function checkRequirements({ decisions, knowledge }: DecisionModel): void {
  const needs = new Map<string, readonly string[]>(knowledge.map((k) => [k.id, k.requiredKnowledgeIds]));
  for (const d of decisions) needs.set(d.id, [...d.requiredDecisionIds, ...d.requiredKnowledgeIds]);
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) throw new DecisionError(`The requirements run in a circle: ${[...path, id].join(' → ')}.`, id);
    if (done.has(id)) return;
    for (const next of needs.get(id) ?? []) {
      if (!needs.has(next)) throw new DecisionError(`"${id}" requires "${next}", which the file does not contain.`, id);
      visit(next, [...path, id]);
    }
    done.add(id);
  };
  for (const id of needs.keys()) visit(id, []);
}

// The id is optional in DMN; a file written by hand is still called by its name.
function idOf(raw: Raw): string {
  const id = raw.id ?? raw.name;
  if (!id) throw new DecisionError(`An element ${raw.$type} has neither id nor name.`);
  return id;
}

function about<T>(decisionId: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    throw new DecisionError(`Decision "${decisionId}": ${error.message}`, decisionId);
  }
}
