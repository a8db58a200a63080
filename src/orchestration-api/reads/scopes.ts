import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/index.js';

const chain = `
  WITH RECURSIVE chain AS (
    SELECT key, scope_key FROM element_instance WHERE key = $1
    UNION ALL
    SELECT e.key, e.scope_key FROM element_instance e JOIN chain c ON e.key = c.scope_key
  )
  SELECT key::text FROM chain`;

/** Where an element's variables may lie. */
@Injectable()
export class Scopes {
  constructor(private readonly database: Database) {}

  /** The element's own scope and every one around it, out to the process. */
  async around(elementKey: string, instanceKey: string): Promise<string[]> {
    const rows = await this.database.query<{ key: string }>(chain, [elementKey]);
    return [...new Set([...rows.map((row) => row.key), instanceKey])];
  }
}
