import { Injectable } from '@nestjs/common';
import { Clock, Database, type Tx } from '../../platform/index.js';
import type { Way } from '../routes/shapes.js';
import type { OpenSession } from './sessions.js';
import { idOf } from './tokens.js';

interface Listed {
  readonly id: string;
  readonly signedInBy: Way;
  readonly browser: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
}

/** Where else somebody is signed in: for their own eyes. */
@Injectable()
export class OpenSessions {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The latest first. */
  async of(session: OpenSession): Promise<Listed[]> {
    const rows = await this.database.query<{ digest: Buffer; signed_in_by: Way; browser: string; started_at: Date; seen_at: Date }>(
      `SELECT digest, signed_in_by, browser, started_at, seen_at FROM session
       WHERE person_id = $1 AND expires_at > $2 AND seen_at > $2::timestamptz - interval '30 minutes' ORDER BY seen_at DESC`,
      [session.personId, this.clock.now()],
    );
    return rows.map((row) => ({
      id: idOf(row.digest), signedInBy: row.signed_in_by, browser: row.browser, startedAt: row.started_at.toISOString(),
      seenAt: row.seen_at.toISOString(), isThis: row.digest.equals(session.digest),
    }));
  }

  /** Whether there was one of this name; somebody else's is none. */
  async end(tx: Tx, personId: string, id: string): Promise<boolean> {
    const gone = await tx.query('DELETE FROM session WHERE person_id = $1 AND substring(digest FROM 1 FOR 16) = $2 RETURNING 1', [personId, Buffer.from(id, 'base64url')]);
    return gone.length > 0;
  }
}
