import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, turkishText } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';

/** So many in a row without harm; then a minute, two, four, up to an hour. */
const FREE = 5;
const LONGEST_MINUTES = 60;

const TRY = `
  INSERT INTO sign_in_lock AS l (key, failures, locked_until, gone_at) VALUES ($1, 1, NULL, $2::timestamptz + interval '1 day')
  ON CONFLICT (key) DO UPDATE SET failures = l.failures + 1, gone_at = excluded.gone_at,
    locked_until = CASE WHEN l.failures + 1 >= $3 THEN $2::timestamptz + make_interval(mins => least($4, power(2, least(l.failures + 1 - $3, 10)))::int) END
  WHERE l.locked_until IS NULL OR l.locked_until <= $2
  RETURNING 1`;

/** Slows down who guesses at one user name, wherever from; a name nobody has is slowed down the same way. */
@Injectable()
export class Locks {
  constructor(private readonly database: Database, private readonly personalData: PersonalData, private readonly clock: Clock) {}

  /** Counts a failure before the password is looked at, so that many guesses at once are many; refuses while locked. */
  async begin(userName: string): Promise<void> {
    const key = this.keyOf(userName);
    const taken = await this.database.query(TRY, [key, this.clock.now(), FREE, LONGEST_MINUTES]);
    if (taken.length > 0) return;
    const [lock] = await this.database.query<{ locked_until: Date }>('SELECT locked_until FROM sign_in_lock WHERE key = $1', [key]);
    const waitMs = (lock?.locked_until.getTime() ?? 0) - this.clock.now().getTime();
    throw new Refusal('TOO_MANY_REQUESTS', { seconds: Math.max(1, Math.ceil(waitMs / 1000)) });
  }

  /** The password was right: it is as if nobody had guessed. */
  async forget(userName: string): Promise<void> {
    await this.database.query('DELETE FROM sign_in_lock WHERE key = $1', [this.keyOf(userName)]);
  }

  private keyOf(userName: string): Buffer {
    return this.personalData.hash('lock', turkishText.fold(userName));
  }
}
