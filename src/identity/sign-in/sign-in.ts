import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../platform/index.js';
import type { Way } from '../routes/shapes.js';
import { browserName } from '../sessions/browser-name.js';
import { Sessions, type ActsAs } from '../sessions/sessions.js';
import type { Visit } from '../sessions/visit.js';
import { Trail } from '../trail.js';

interface SigningIn {
  readonly personId: string;
  readonly way: Way;
  readonly actsAs: ActsAs;
}

const ACTIVE = `
  SELECT EXISTS (SELECT 1 FROM muhtar m WHERE m.person_id = p.id
    AND ($2::timestamptz AT TIME ZONE 'Europe/Istanbul')::date BETWEEN m.active_from AND coalesce(m.active_to, 'infinity')) AS is_muhtar
  FROM person p WHERE p.id = $1 AND p.is_active FOR SHARE OF p`;

/** The last step of every way in: a new session for somebody who is active. */
@Injectable()
export class SignIn {
  constructor(private readonly sessions: Sessions, private readonly clock: Clock, private readonly trail: Trail) {}

  /** The session's token; null when the person is not active (any more), or no muhtar. */
  async run(tx: Tx, visit: Visit, { personId, way, actsAs }: SigningIn): Promise<string | null> {
    const [person] = await tx.query<{ is_muhtar: boolean }>(ACTIVE, [personId, this.clock.now()]);
    if (!person || (actsAs === 'muhtar' && !person.is_muhtar)) return null;
    this.trail.signedIn(tx, visit.caller, { personId, way, actsAs });
    return this.sessions.open(tx, { personId, signedInBy: way, actsAs, browser: browserName(visit.userAgent), before: visit.sessionToken });
  }
}
