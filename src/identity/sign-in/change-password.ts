import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock, Database, Refusal } from '../../platform/index.js';
import type { NEW_PASSWORD } from '../routes/shapes.js';
import { Sessions, type OpenSession } from '../sessions/sessions.js';
import type { Visit } from '../sessions/visit.js';
import { Trail } from '../trail.js';
import { hashPassword, isPassword } from './argon.js';
import { Limits, limitOf } from './limits.js';
import { refuseWeak } from './password-rules.js';

interface Account {
  readonly user_name: string;
  readonly password_hash: string;
}

/** One's own new password: the old one is asked for again, every other browser is signed out, and this one gets a new token. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly sessions: Sessions,
    private readonly trail: Trail,
  ) {}

  async run({ session }: Visit, { oldPassword, newPassword }: z.output<typeof NEW_PASSWORD>): Promise<string> {
    if (!session) throw new Refusal('SIGN_IN_FIRST');
    await this.limits.take(limitOf.ownPassword(session.personId));
    const account = await this.accountOf(session);
    if (!(await isPassword(account?.password_hash ?? null, oldPassword)) || !account) throw new Refusal('PASSWORD_WRONG');
    if (oldPassword === newPassword) throw new Refusal('PASSWORD_UNFIT', { fault: 'same' });
    refuseWeak(newPassword, account.user_name);

    const passwordHash = await hashPassword(newPassword);
    return this.database.transaction(async (tx) => {
      const done = await tx.query(
        'UPDATE sign_in_account SET password_hash = $3, must_change = false, changed_at = $4 WHERE person_id = $1 AND password_hash = $2 RETURNING 1',
        [session.personId, account.password_hash, passwordHash, this.clock.now()],
      );
      if (done.length === 0) throw new Refusal('CONFLICT');
      await this.sessions.endAll(tx, session.personId, session.digest);
      this.trail.changedPerson(tx, { personId: session.personId, sessionId: session.id }, { personId: session.personId, act: 'password.change' });
      return this.sessions.rotate(tx, session.digest);
    });
  }

  private async accountOf({ personId }: OpenSession): Promise<Account | undefined> {
    const [account] = await this.database.query<Account>('SELECT user_name, password_hash FROM sign_in_account WHERE person_id = $1', [personId]);
    return account;
  }
}
