import { bool, hidden, int, key, maybe, oneOf, tags, text, time, within } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { hasIncidentInside } from './incident-inside.js';
import { tenantId } from './tenant.js';

const states = ['ACTIVE', 'COMPLETED', 'TERMINATED'];

const elements = 'select 1 from element_instance e where e.instance_key = i.key';
const incidents = `select 1 from incident n where n.instance_key = i.key and n.state = 'ACTIVE'`;
const batches = 'select 1 from batch_operation_item b where b.instance_key = i.key';
const retriable = 'select 1 from job j where j.instance_key = i.key and j.error_message is not null and j.retries > 0 and j.ended_at is null';

export const processInstances: Resource = {
  from: 'process_instance i left join process_definition d on d.key = i.definition_key',
  key: 'i.key',
  fields: {
    processInstanceKey: key('i.key'),
    processDefinitionId: text('i.process_id'),
    processDefinitionName: text('coalesce(d.name, i.process_id)'),
    processDefinitionVersion: int('i.version'),
    processDefinitionVersionTag: maybe(text('d.version_tag')),
    processDefinitionKey: key('i.definition_key'),
    parentProcessInstanceKey: maybe(key('i.parent_key')),
    parentElementInstanceKey: maybe(key('i.parent_element_key')),
    startDate: time('i.started_at'),
    endDate: maybe(time('i.ended_at')),
    state: oneOf('i.state', states),
    hasIncident: bool('(i.incidents > 0)'),
    tenantId,
    tags: tags('i.tags'),
    elementId: within(elements, text('e.element_id')),
    elementInstanceState: within(elements, oneOf('e.state', states)),
    hasElementInstanceIncident: within(elements, bool(hasIncidentInside('e'))),
    errorMessage: within(incidents, text('n.message')),
    batchOperationId: within(batches, text('b.batch_key::text')),
    hasRetriesLeft: hidden(bool(`(exists (${retriable}))`)),
  },
  variables: { variables: 'v.instance_key = i.key and v.scope_key = i.key' },
  alternatives: true,
};
