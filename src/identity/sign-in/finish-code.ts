import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { Citizens } from '../people/citizens.js';
import type { Way } from '../routes/shapes.js';
import type { ActsAs } from '../sessions/sessions.js';
import type { Visit } from '../sessions/visit.js';
import { Trail } from '../trail.js';
import { Codes, MOST_TRIES } from './codes.js';
import { Gate } from './gate.js';
import { Limits, limitOf } from './limits.js';
import { SignIn } from './sign-in.js';

interface Attempt {
  readonly acts_as: ActsAs;
  readonly person_id: string | null;
  readonly claim_sealed: Buffer;
  readonly code_hash: Buffer;
  readonly tries: number;
  readonly is_over: boolean;
}

interface Typed {
  readonly attemptId: string;
  readonly code: string;
}

type Outcome = { readonly token: string; readonly actsAs: ActsAs; readonly tckn: string } | { readonly way: Way; readonly triesLeft: number } | 'ended' | 'closed';

/** The code signs in: once, in the browser that asked for it, within its time and five tries. */
@Injectable()
export class FinishCode {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly limits: Limits,
    private readonly gate: Gate,
    private readonly citizens: Citizens,
    private readonly signIn: SignIn,
    private readonly trail: Trail,
  ) {}

  async run(visit: Visit, typed: Typed): Promise<string> {
    await this.limits.take(limitOf.finish(visit.caller.address));
    // A wrong try must stay counted: the transaction tells what happened, and only then it is refused.
    const outcome = await this.database.transaction((tx) => this.attempt(tx, visit, typed));
    if (outcome === 'ended') throw new Refusal('CODE_ENDED');
    if (outcome === 'closed') throw new Refusal('NO_ACTIVE_USER');
    if ('token' in outcome) {
      if (outcome.actsAs !== 'muhtar') await this.gate.forget(visit, outcome.actsAs, outcome.tckn);
      return outcome.token;
    }

    await this.trail.notSignedIn(visit.caller, { way: outcome.way, why: 'wrong-code', attempt: typed.attemptId });
    if (outcome.triesLeft === 0) throw new Refusal('CODE_ENDED');
    throw new Refusal('CODE_WRONG', { triesLeft: outcome.triesLeft });
  }

  private async attempt(tx: Tx, visit: Visit, { attemptId, code }: Typed): Promise<Outcome> {
    const [attempt] = await tx.query<Attempt>(
      `SELECT acts_as, person_id, claim_sealed, code_hash, tries, expires_at <= $3 AS is_over
       FROM sign_in_attempt WHERE id = $1 AND browser_digest = $2 FOR UPDATE`,
      [attemptId, visit.browserDigest, this.clock.now()],
    );
    if (!attempt || attempt.is_over || attempt.tries >= MOST_TRIES) return 'ended';
    const { acts_as: actsAs } = attempt;
    // For nobody the code is made and hashed as for anybody, and no code is right.
    const isSomebody = attempt.person_id !== null || actsAs === 'citizen';
    const isRight = this.codes.isRight(attemptId, code, attempt.code_hash) && isSomebody;
    if (!isRight) {
      await tx.query('UPDATE sign_in_attempt SET tries = tries + 1 WHERE id = $1', [attemptId]);
      return { way: actsAs, triesLeft: MOST_TRIES - attempt.tries - 1 };
    }
    await tx.query('DELETE FROM sign_in_attempt WHERE id = $1', [attemptId]);
    const claim = this.codes.openClaim(attemptId, attempt.claim_sealed);
    const personId = actsAs === 'citizen' ? await this.citizens.confirmed(tx, claim) : attempt.person_id;
    const token = personId === null ? null : await this.signIn.run(tx, visit, { personId, way: actsAs, actsAs });
    return token === null ? 'closed' : { token, actsAs, tckn: claim.tckn };
  }
}
