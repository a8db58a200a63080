import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/index.js';
import type { SearchAnswer } from '../search/answer.js';

/** What the long values of one page may weigh. */
const MOST_BYTES = 4 * 1024 * 1024;

// PostgreSQL weighs a value without reading it.
const query = `
  SELECT key::text, value FROM (
    SELECT v.key, v.value, sum(octet_length(v.value)) OVER (ORDER BY asked.place) AS weight
      FROM unnest($1::bigint[]) WITH ORDINALITY AS asked (key, place) JOIN variable v ON v.key = asked.key
  ) weighed WHERE weight <= $2`;

/** Values that were cut for a list, whole again. */
@Injectable()
export class WholeValues {
  constructor(private readonly database: Database) {}

  /** The page with whole values, from its first item on until they weigh too much; the rest stays cut and says so. */
  async of({ items, page }: SearchAnswer): Promise<SearchAnswer> {
    const cut = items.filter((item) => item['isTruncated']).map((item) => item['variableKey']);
    if (cut.length === 0) return { items, page };
    const rows = await this.database.query<{ key: string; value: string }>(query, [cut, MOST_BYTES]);
    const values = new Map(rows.map(({ key, value }) => [key, value]));

    const whole = items.map((item) => {
      const value = values.get(String(item['variableKey']));
      return value === undefined ? item : { ...item, value, isTruncated: false };
    });
    return { items: whole, page };
  }
}
