import { key, maybe, oneOf, text, time } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { tenantId } from './tenant.js';

const types = [
  'UNSPECIFIED', 'UNKNOWN', 'IO_MAPPING_ERROR', 'JOB_NO_RETRIES', 'EXECUTION_LISTENER_NO_RETRIES', 'TASK_LISTENER_NO_RETRIES',
  'AD_HOC_SUB_PROCESS_NO_RETRIES', 'CONDITION_ERROR', 'EXTRACT_VALUE_ERROR', 'CALLED_ELEMENT_ERROR', 'UNHANDLED_ERROR_EVENT',
  'MESSAGE_SIZE_EXCEEDED', 'CALLED_DECISION_ERROR', 'DECISION_EVALUATION_ERROR', 'FORM_NOT_FOUND', 'RESOURCE_NOT_FOUND',
];

export const incidents: Resource = {
  from: 'incident n',
  key: 'n.key',
  fields: {
    incidentKey: key('n.key'),
    errorType: oneOf('n.type', types),
    errorMessage: text('n.message'),
    state: oneOf('n.state', ['ACTIVE', 'MIGRATED', 'RESOLVED', 'PENDING']),
    creationTime: time('n.created_at'),
    elementId: text('n.element_id'),
    elementInstanceKey: key('n.element_key'),
    jobKey: maybe(key('n.job_key')),
    processDefinitionId: text('n.process_id'),
    processDefinitionKey: key('n.definition_key'),
    processInstanceKey: key('n.instance_key'),
    tenantId,
  },
};
