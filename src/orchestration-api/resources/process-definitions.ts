import { bool, hidden, int, key, maybe, text } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { tenantId } from './tenant.js';

const latest = `(d.version = (select max(l.version) from process_definition l where l.process_id = d.process_id))`;

export const processDefinitions: Resource = {
  from: 'process_definition d',
  key: 'd.key',
  fields: {
    processDefinitionKey: key('d.key'),
    processDefinitionId: text('d.process_id'),
    name: maybe(text('d.name')),
    resourceName: text('d.resource_name'),
    version: int('d.version'),
    versionTag: maybe(text('d.version_tag')),
    hasStartForm: bool('(d.start_form_id is not null)'),
    isLatestVersion: hidden(bool(latest)),
    tenantId,
  },
};
