import { int, json, key, maybe, oneOf, text, time } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { tenantId } from './tenant.js';

export const decisionDefinitions: Resource = {
  from: 'decision_definition d join decision_requirements r on r.key = d.requirements_key',
  key: 'd.key',
  fields: {
    decisionDefinitionKey: key('d.key'),
    decisionDefinitionId: text('d.decision_id'),
    name: text('d.name'),
    version: int('d.version'),
    decisionRequirementsId: text('r.drg_id'),
    decisionRequirementsKey: key('r.key'),
    tenantId,
  },
};

export const decisionRequirements: Resource = {
  from: 'decision_requirements r',
  key: 'r.key',
  fields: {
    decisionRequirementsKey: key('r.key'),
    decisionRequirementsId: text('r.drg_id'),
    decisionRequirementsName: text('r.name'),
    version: int('r.version'),
    resourceName: text('r.resource_name'),
    tenantId,
  },
};

/** A table always has inputs, an expression never. */
const type = `(case when i.inputs = '[]' then 'LITERAL_EXPRESSION' else 'DECISION_TABLE' end)`;

export const decisionInstances: Resource = {
  from: 'decision_instance i join decision_definition d on d.key = i.decision_definition_key',
  key: 'i.key',
  fields: {
    decisionEvaluationInstanceKey: key('i.key'),
    decisionEvaluationKey: key(`(split_part(i.id, '-', 1)::bigint)`),
    state: oneOf('i.state', ['EVALUATED', 'FAILED', 'UNSPECIFIED', 'UNKNOWN']),
    evaluationDate: time('i.evaluated_at'),
    evaluationFailure: maybe(text('i.failure')),
    decisionDefinitionId: text('d.decision_id'),
    decisionDefinitionKey: key('d.key'),
    decisionDefinitionName: text('d.name'),
    decisionDefinitionVersion: int('d.version'),
    decisionDefinitionType: oneOf(type, ['DECISION_TABLE', 'LITERAL_EXPRESSION', 'UNSPECIFIED', 'UNKNOWN']),
    result: text('i.output'),
    processDefinitionKey: maybe(key('i.definition_key')),
    processInstanceKey: maybe(key('i.instance_key')),
    elementInstanceKey: maybe(key('i.element_key')),
    tenantId,
  },
};

/** One evaluation with what went in and which rules matched. */
export const wholeDecisionInstances: Resource = {
  ...decisionInstances,
  fields: { ...decisionInstances.fields, inputs: json('i.inputs'), rules: json('i.rules') },
};
