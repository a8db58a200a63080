import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../../platform/index.js';
import type { CodeSent } from '../routes/shapes.js';
import type { ActsAs } from '../sessions/sessions.js';
import type { Visit } from '../sessions/visit.js';
import { ATTEMPT_VALID_MS, CODE_VALID_MS, codeSent, Codes, type Claim } from './codes.js';

interface Beginning {
  readonly actsAs: ActsAs;
  /** Null for nobody; a citizen may not be known yet. */
  readonly personId: string | null;
  readonly claim: Claim;
}

/** Begins an attempt and sends its code. For nobody all the same is done, and the message is thrown away at its very end. */
@Injectable()
export class BeginCode {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly codes: Codes) {}

  async run({ browserDigest, caller }: Visit, { actsAs, personId, claim }: Beginning): Promise<CodeSent> {
    const id = randomUUID();
    const code = this.codes.newCode();
    const now = this.clock.now();
    const until = (ms: number): Date => new Date(now.getTime() + ms);
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO sign_in_attempt (id, acts_as, browser_digest, person_id, claim_sealed, code_hash, sent_at, expires_at, gone_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, actsAs, browserDigest, personId, this.codes.sealClaim(id, claim), this.codes.hash(id, code), now, until(CODE_VALID_MS), until(ATTEMPT_VALID_MS)],
      );
      await this.codes.send(tx, { attemptId: id, code, phone: claim.phone, language: caller.language });
    });
    return codeSent({ id, sent: 1, tries: 0, sentAt: now });
  }
}
