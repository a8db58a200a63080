import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../../platform/index.js';

/** What is of no more use, and since when. Nobody waits for anybody: a row somebody holds goes the next time. */
const OVER: Readonly<Record<string, { readonly key: string; readonly since: string }>> = {
  session: { key: 'digest', since: `least(expires_at, seen_at + interval '30 minutes')` },
  sign_in_attempt: { key: 'id', since: 'gone_at' },
  sign_in_trip: { key: 'state_digest', since: 'expires_at' },
  sign_in_limit: { key: 'key', since: 'gone_at' },
  sign_in_lock: { key: 'key', since: 'gone_at' },
  sign_in_used: { key: 'digest', since: 'gone_at' },
};
const AT_ONCE = 5_000;

/** Clears away sessions, attempts, trips and counters that are over. */
@Injectable()
export class Leftovers {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async clear(): Promise<void> {
    for (const [table, { key, since }] of Object.entries(OVER)) {
      const sql = `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${since} < $1 LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) RETURNING 1`;
      // A flood leaves more than one statement should hold.
      while ((await this.database.query(sql, [this.clock.now()])).length === AT_ONCE);
    }
  }
}
