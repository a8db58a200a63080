import { int, key, maybe, oneOf, text } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { tenantId } from './tenant.js';

const rows = `
  select key, 'process' as kind, process_id as id, version, version_tag as tag, resource_name as name, deployment_key from process_definition
  union all select f.key, 'form', f.form_id, f.version, f.version_tag, r.name, f.deployment_key from form f join resource r on r.key = f.resource_key
  union all select key, 'decision', drg_id, version, null, resource_name, deployment_key from decision_requirements`;

/** What deployed files define, all versions. Camunda 8.8 has no such list; without it nobody could find a form. */
export const deployedFiles: Resource = {
  from: `(${rows}) d join deployment y on y.key = d.deployment_key`,
  key: 'd.key',
  fields: {
    resourceKey: key('d.key'),
    resourceType: oneOf('d.kind', ['process', 'form', 'decision']),
    resourceId: text('d.id'),
    resourceName: text('d.name'),
    version: int('d.version'),
    application: maybe(text('y.application')),
    versionTag: maybe(text('d.tag')),
    tenantId,
  },
};
