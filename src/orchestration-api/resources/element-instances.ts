import { bool, hidden, json, key, maybe, oneOf, text, time } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { hasIncidentInside } from './incident-inside.js';
import { definitionOf, processId } from './of-definition.js';
import { tenantId } from './tenant.js';

const types = [
  'UNSPECIFIED', 'PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS', 'AD_HOC_SUB_PROCESS', 'AD_HOC_SUB_PROCESS_INNER_INSTANCE',
  'START_EVENT', 'INTERMEDIATE_CATCH_EVENT', 'INTERMEDIATE_THROW_EVENT', 'BOUNDARY_EVENT', 'END_EVENT', 'SERVICE_TASK', 'RECEIVE_TASK',
  'USER_TASK', 'MANUAL_TASK', 'TASK', 'EXCLUSIVE_GATEWAY', 'INCLUSIVE_GATEWAY', 'PARALLEL_GATEWAY', 'EVENT_BASED_GATEWAY',
  'SEQUENCE_FLOW', 'MULTI_INSTANCE_BODY', 'CALL_ACTIVITY', 'BUSINESS_RULE_TASK', 'SCRIPT_TASK', 'SEND_TASK', 'UNKNOWN',
];

export const elementInstances: Resource = {
  from: `element_instance e ${definitionOf('e')}`,
  key: 'e.key',
  fields: {
    elementInstanceKey: key('e.key'),
    processInstanceKey: key('e.instance_key'),
    processDefinitionKey: key('e.definition_key'),
    processDefinitionId: processId('e'),
    startDate: time('e.started_at'),
    endDate: maybe(time('e.ended_at')),
    elementId: text('e.element_id'),
    // Names live in the diagrams: shown, but neither filtered nor sorted by.
    elementName: json('to_jsonb(e.element_id)'),
    type: oneOf('e.type', types),
    state: oneOf('e.state', ['ACTIVE', 'COMPLETED', 'TERMINATED']),
    hasIncident: bool(hasIncidentInside('e')),
    incidentKey: maybe(key('e.incident_key')),
    elementInstanceScopeKey: hidden(key('coalesce(e.scope_key, e.instance_key)')),
    tenantId,
  },
};
