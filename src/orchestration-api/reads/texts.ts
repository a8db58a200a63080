import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/index.js';
import { NotFound } from '../problems.js';

const queries = {
  process: 'SELECT r.content FROM process_definition d JOIN resource r ON r.key = d.resource_key WHERE d.key = $1',
  requirements: 'SELECT r.content FROM decision_requirements d JOIN resource r ON r.key = d.resource_key WHERE d.key = $1',
  decision: `SELECT r.content FROM decision_definition d JOIN decision_requirements q ON q.key = d.requirements_key
    JOIN resource r ON r.key = q.resource_key WHERE d.key = $1`,
} as const;

/** Files as they were deployed. */
@Injectable()
export class Texts {
  constructor(private readonly database: Database) {}

  ofProcess(key: string): Promise<string> {
    return this.read(queries.process, key);
  }

  ofRequirements(key: string): Promise<string> {
    return this.read(queries.requirements, key);
  }

  ofDecision(key: string): Promise<string> {
    return this.read(queries.decision, key);
  }

  private async read(query: string, key: string): Promise<string> {
    const [row] = await this.database.query<{ content: string }>(query, [key]);
    if (!row) throw new NotFound(`Nothing found with key ${key}`);
    return row.content;
  }
}
