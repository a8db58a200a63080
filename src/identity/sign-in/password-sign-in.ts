import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database, Refusal } from '../../platform/index.js';
import type { PASSWORD } from '../routes/shapes.js';
import type { Visit } from '../sessions/visit.js';
import { Trail } from '../trail.js';
import { isPassword } from './argon.js';
import { Limits, limitOf } from './limits.js';
import { Locks } from './locks.js';
import { SignIn } from './sign-in.js';

interface Account {
  readonly person_id: string;
  readonly password_hash: string;
}

/** User name and password; whichever is wrong, and whether there is such a name, makes no difference to see. */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly locks: Locks,
    private readonly signIn: SignIn,
    private readonly trail: Trail,
  ) {}

  /** Counted before the password is looked at, so that many guesses at once are many. */
  async run(visit: Visit, { userName, password }: z.output<typeof PASSWORD>): Promise<string> {
    const limit = limitOf.password(visit.caller.address);
    await this.limits.take(limit);
    await this.locks.begin(userName);
    const [account] = await this.database.query<Account>(
      `SELECT a.person_id, a.password_hash FROM sign_in_account a JOIN person p ON p.id = a.person_id
       WHERE a.user_name_folded = tr_fold($1) AND p.is_active`,
      [userName],
    );
    const isRight = await isPassword(account?.password_hash ?? null, password);
    const token = account && isRight ? await this.open(visit, account.person_id) : null;
    if (token === null) {
      await this.trail.notSignedIn(visit.caller, { way: 'password', why: 'wrong' });
      throw new Refusal('PASSWORD_WRONG');
    }
    await this.locks.forget(userName);
    await this.limits.giveBack(limit);
    return token;
  }

  private open(visit: Visit, personId: string): Promise<string | null> {
    return this.database.transaction((tx) => this.signIn.run(tx, visit, { personId, way: 'password', actsAs: 'staff' }));
  }
}
