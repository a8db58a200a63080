import { bool, hidden, int, key, maybe, oneOf, tags, text, time, within } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { tenantId } from './tenant.js';

const states = ['ACTIVE', 'COMPLETED', 'TERMINATED'];

const elements = 'select 1 from element_instance e where e.instance_key = i.key';
const incidents = `select 1 from incident n where n.instance_key = i.key and n.state = 'ACTIVE'`;
/** Instances with an open incident and everything that has called them. Incidents are few: to filter, PostgreSQL climbs from them once. */
const troubled = `
  with recursive troubled as (
    select t.key, t.parent_key from process_instance t where t.incidents > 0
    union select p.key, p.parent_key from troubled t join process_instance p on p.key = t.parent_key
  ) select key from troubled`;

/** What an instance has called, at any depth: to show a page, PostgreSQL climbs down from each of its rows. */
const troubleBelow = `
  with recursive called as (
    select c.key, c.incidents from process_instance c where c.parent_key = i.key
    union all select c.key, c.incidents from called a join process_instance c on c.parent_key = a.key
  ) select 1 from called where incidents > 0`;

const batches = 'select 1 from batch_operation_item b where b.instance_key = i.key';
const retriable = 'select 1 from job j where j.instance_key = i.key and j.error_message is not null and j.retries > 0 and j.ended_at is null';

export const processInstances: Resource = {
  from: 'process_instance i join process_definition d on d.key = i.definition_key',
  key: 'i.key',
  fields: {
    processInstanceKey: key('i.key'),
    processDefinitionId: text('i.process_id'),
    processDefinitionName: text('coalesce(d.name, d.process_id)'),
    processDefinitionVersion: int('i.version'),
    processDefinitionVersionTag: maybe(text('d.version_tag')),
    processDefinitionKey: key('i.definition_key'),
    parentProcessInstanceKey: maybe(key('i.parent_key')),
    parentElementInstanceKey: maybe(key('i.parent_element_key')),
    startDate: time('i.started_at'),
    endDate: maybe(time('i.ended_at')),
    state: oneOf('i.state', states),
    hasIncident: { ...bool(`(i.key in (${troubled}))`), shownAs: `(i.incidents > 0 or exists (${troubleBelow}))` },
    tenantId,
    tags: tags('i.tags'),
    elementId: within(elements, text('e.element_id')),
    elementInstanceState: within(elements, oneOf('e.state', states)),
    hasElementInstanceIncident: within(elements, bool('(e.incident_key is not null)')),
    errorMessage: within(incidents, text('n.message')),
    batchOperationId: within(batches, text('b.batch_key::text')),
    hasRetriesLeft: hidden(bool(`(exists (${retriable}))`)),
  },
  variables: { variables: 'v.instance_key = i.key and v.scope_key = i.key' },
  alternatives: true,
};
