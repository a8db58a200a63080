import { bool, int, json, key, maybe, oneOf, text, time } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { definitionOf, processId } from './of-definition.js';
import { tenantId } from './tenant.js';

const kinds = ['BPMN_ELEMENT', 'EXECUTION_LISTENER', 'TASK_LISTENER', 'AD_HOC_SUB_PROCESS'];
const listeners = ['ASSIGNING', 'CANCELING', 'COMPLETING', 'CREATING', 'END', 'START', 'UNSPECIFIED', 'UPDATING'];
const states = ['CANCELED', 'COMPLETED', 'CREATED', 'ERROR_THROWN', 'FAILED', 'MIGRATED', 'RETRIES_UPDATED', 'TIMED_OUT'];

export const jobs: Resource = {
  from: `job j ${definitionOf('j')}`,
  key: 'j.key',
  fields: {
    jobKey: key('j.key'),
    type: text('j.type'),
    kind: oneOf(`'BPMN_ELEMENT'::text`, kinds),
    listenerEventType: oneOf(`'UNSPECIFIED'::text`, listeners),
    state: oneOf('j.state', states),
    worker: text(`coalesce(j.worker, '')`),
    retries: int('j.retries'),
    deadline: maybe(time('j.locked_until')),
    endTime: maybe(time('j.ended_at')),
    errorCode: maybe(text('j.error_code')),
    errorMessage: maybe(text('j.error_message')),
    hasFailedWithRetriesLeft: bool('(j.error_message is not null and j.retries > 0 and j.ended_at is null)'),
    isDenied: maybe(bool('null::boolean')),
    deniedReason: maybe(text('null::text')),
    customHeaders: json(`coalesce(j.headers, '{}')`),
    elementId: text('j.element_id'),
    elementInstanceKey: key('j.element_key'),
    processDefinitionId: processId('j'),
    processDefinitionKey: key('j.definition_key'),
    processInstanceKey: key('j.instance_key'),
    tenantId,
  },
};
