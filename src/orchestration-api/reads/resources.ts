import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/index.js';
import { NotFound } from '../problems.js';

interface ResourceRow {
  readonly id: string;
  readonly version: number;
  readonly tag: string | null;
  readonly name: string;
  readonly content: string;
}

/** Whatever has a key of its own in a deployment: definitions, forms, diagrams of decisions, other files. */
const query = `
  WITH found AS (
    SELECT process_id AS id, version, version_tag AS tag, resource_key FROM process_definition WHERE key = $1
    UNION ALL SELECT form_id, version, version_tag, resource_key FROM form WHERE key = $1
    UNION ALL SELECT drg_id, version, NULL, resource_key FROM decision_requirements WHERE key = $1
    UNION ALL SELECT name, 1, NULL, key FROM resource WHERE key = $1
  )
  SELECT f.id, f.version, f.tag, r.name, r.content FROM found f JOIN resource r ON r.key = f.resource_key LIMIT 1`;

/** Deployed files by the key of what they define. */
@Injectable()
export class Resources {
  constructor(private readonly database: Database) {}

  async get(key: string) {
    const { id, version, tag, name } = await this.read(key);
    return { resourceKey: key, resourceId: id, resourceName: name, version, ...(tag && { versionTag: tag }), tenantId: '<default>' };
  }

  async content(key: string): Promise<string> {
    return (await this.read(key)).content;
  }

  private async read(key: string): Promise<ResourceRow> {
    const [row] = await this.database.query<ResourceRow>(query, [key]);
    if (!row) throw new NotFound(`Nothing deployed has the key ${key}`);
    return row;
  }
}
