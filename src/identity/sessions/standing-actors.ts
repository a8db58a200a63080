import { Injectable } from '@nestjs/common';
import { Memberships } from '../../org/index.js';
import type { Actor } from '../../permissions/index.js';
import { Database } from '../../platform/index.js';
import { capacitiesBehind } from './capacities-by-way.js';
import { Sessions } from './sessions.js';
import { actorOf } from './visitors.js';

const SESSIONS_OVER = 'sessions_over';

/** Who stands behind what stays open longer than a request; asking is no use of the session: it ends as if nobody had. */
@Injectable()
export class StandingActors {
  constructor(private readonly database: Database, private readonly sessions: Sessions, private readonly memberships: Memberships) {}

  /** As they are now; null once the session is over. */
  async now({ personId, sessionId }: Pick<Actor, 'personId' | 'sessionId'>): Promise<Actor | null> {
    const session = await this.sessions.peek(personId, sessionId);
    if (!session || session.mustChangePassword) return null;
    return actorOf(session, await capacitiesBehind(this.memberships, session));
  }

  /** Called with each session that was signed out or goes on under another name, of whichever process; with null when offices have changed or something may have been missed: then everybody is to be asked about anew. */
  whenOver(over: (sessionId: string | null) => void): Promise<() => void> {
    return this.database.listen(SESSIONS_OVER, (payload) => over(payload ? Buffer.from(payload, 'hex').toString('base64url') : null));
  }
}
