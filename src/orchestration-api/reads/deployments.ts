import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/index.js';
import type { Deployed } from '../../runtime-postgres/index.js';

const query = `
  SELECT json_build_object('processDefinition', json_build_object(
      'processDefinitionKey', d.key::text, 'processDefinitionId', d.process_id, 'processDefinitionVersion', d.version,
      'resourceName', d.resource_name, 'tenantId', '<default>')) AS entry
    FROM process_definition d WHERE d.key = any($1)
  UNION ALL
  SELECT json_build_object('decisionRequirements', json_build_object(
      'decisionRequirementsKey', r.key::text, 'decisionRequirementsId', r.drg_id, 'decisionRequirementsName', r.name,
      'version', r.version, 'resourceName', r.resource_name, 'tenantId', '<default>'))
    FROM decision_requirements r WHERE r.key = any($1)
  UNION ALL
  SELECT json_build_object('decisionDefinition', json_build_object(
      'decisionDefinitionKey', d.key::text, 'decisionDefinitionId', d.decision_id, 'name', d.name, 'version', d.version,
      'decisionRequirementsKey', r.key::text, 'decisionRequirementsId', r.drg_id, 'tenantId', '<default>'))
    FROM decision_definition d JOIN decision_requirements r ON r.key = d.requirements_key WHERE d.key = any($1)
  UNION ALL
  SELECT json_build_object('form', json_build_object(
      'formKey', f.key::text, 'formId', f.form_id, 'version', f.version, 'resourceName', r.name, 'tenantId', '<default>'))
    FROM form f JOIN resource r ON r.key = f.resource_key WHERE f.key = any($1)`;

/** Deployments as Camunda writes them: one entry for each thing a file defines, unchanged ones included. */
@Injectable()
export class Deployments {
  constructor(private readonly database: Database) {}

  async answer({ deploymentKey, keys }: Deployed) {
    const rows = await this.database.query<{ entry: object }>(query, [keys]);
    return { deploymentKey, tenantId: '<default>', deployments: rows.map((row) => row.entry) };
  }
}
