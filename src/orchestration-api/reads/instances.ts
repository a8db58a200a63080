import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/index.js';
import type { Item } from '../search/answer.js';

const callersQuery = `
  WITH RECURSIVE caller AS (
    SELECT key, parent_key, definition_key, process_id, 0 AS depth FROM process_instance WHERE key = $1
    UNION ALL
    SELECT p.key, p.parent_key, p.definition_key, p.process_id, c.depth + 1 FROM process_instance p JOIN caller c ON p.key = c.parent_key
  )
  SELECT c.key::text AS "processInstanceKey", c.definition_key::text AS "processDefinitionKey", coalesce(d.name, c.process_id) AS "processDefinitionName"
  FROM caller c LEFT JOIN process_definition d ON d.key = c.definition_key ORDER BY c.depth DESC`;

const calledQuery = `
  WITH RECURSIVE called AS (
    SELECT key FROM process_instance WHERE key = $1
    UNION ALL
    SELECT p.key FROM process_instance p JOIN called c ON p.parent_key = c.key
  )
  SELECT key::text FROM called`;

const flowsQuery = `
  SELECT DISTINCT $1::text || '_' || (event->>1) AS "sequenceFlowId", event->>1 AS "elementId",
    i.key::text AS "processInstanceKey", i.definition_key::text AS "processDefinitionKey", i.process_id AS "processDefinitionId",
    '<default>' AS "tenantId"
  FROM process_instance i JOIN history h ON h.instance_key = i.key, jsonb_array_elements(h.events) AS event
  WHERE i.key = $1::bigint AND event->>0 = '>' ORDER BY 1`;

/** What the API tells of process instances beyond their own row. */
@Injectable()
export class Instances {
  constructor(private readonly database: Database) {}

  /** The sequence flows an instance has taken, each once. */
  async flows(instanceKey: string): Promise<Item[]> {
    return this.database.query(flowsQuery, [instanceKey]);
  }

  /** The instance's callers, from the outermost to itself. */
  callers(instanceKey: string): Promise<Item[]> {
    return this.database.query(callersQuery, [instanceKey]);
  }

  /** The instance and everything it has called, at any depth. */
  async called(instanceKey: string): Promise<string[]> {
    const rows = await this.database.query<{ key: string }>(calledQuery, [instanceKey]);
    return rows.map((row) => row.key);
  }
}
