import { int, json, key, maybe, member, oneOf, text, time } from '../search/field.js';
import type { Excerpt } from '../search/excerpt.js';
import type { Resource } from '../search/resource.js';
import { definitionOf, processId, processName } from './of-definition.js';
import { tenantId } from './tenant.js';

const states = ['CREATING', 'CREATED', 'ASSIGNING', 'UPDATING', 'COMPLETING', 'COMPLETED', 'CANCELING', 'CANCELED', 'FAILED'];

/** Open tasks once for each of their candidate groups; kept by the step that changes a task. */
const openTasksOfGroups: Excerpt = {
  from: 'open_task_of_group g',
  key: 'g.task_key',
  member: 'candidateGroup',
  memberSql: 'g.candidate_group',
  earlierSql: 'g.earlier',
  only: { field: 'state', value: 'CREATED' },
  fields: {
    userTaskKey: key('g.task_key'),
    creationDate: time('g.created_at'),
    dueDate: maybe(time('g.due_at')),
    priority: int('g.priority'),
  },
};

export const userTasks: Resource = {
  // PostgreSQL leaves the left join out where nothing of it is asked, as in most counts.
  from: `user_task t ${definitionOf('t')}`,
  key: 't.key',
  fields: {
    userTaskKey: key('t.key'),
    name: text('t.name'),
    state: oneOf('t.state', states),
    assignee: maybe(text('t.assignee')),
    elementId: text('t.element_id'),
    elementInstanceKey: key('t.element_key'),
    candidateGroups: json('to_jsonb(t.candidate_groups)'),
    candidateUsers: json('to_jsonb(t.candidate_users)'),
    candidateGroup: member('t.candidate_groups'),
    candidateUser: member('t.candidate_users'),
    processDefinitionId: processId('t'),
    processDefinitionKey: key('t.definition_key'),
    processDefinitionVersion: { ...maybe(int('d.version')), shownAs: `coalesce(d.version, (select i.version from process_instance i where i.key = t.instance_key))` },
    processName: processName('t'),
    processInstanceKey: key('t.instance_key'),
    creationDate: time('t.created_at'),
    completionDate: maybe(time('t.completed_at')),
    followUpDate: maybe(time('t.follow_up_at')),
    dueDate: maybe(time('t.due_at')),
    formKey: maybe(key('t.form_key')),
    externalFormReference: maybe(text('t.external_form')),
    customHeaders: json(`coalesce(t.headers, '{}')`),
    priority: int('t.priority'),
    tenantId,
  },
  excerpt: openTasksOfGroups,
  variables: {
    processInstanceVariables: 'v.instance_key = t.instance_key and v.scope_key = t.instance_key',
    localVariables: 'v.instance_key = t.instance_key and v.scope_key = t.element_key',
  },
};
