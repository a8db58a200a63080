import { Injectable } from '@nestjs/common';
import { Database, Refusal } from '../../platform/index.js';
import { Trail } from '../trail.js';
import { Sessions } from './sessions.js';
import type { Visit } from './visit.js';

interface Choice {
  readonly detsisNo: string;
  readonly ilce: string | null;
}

/** The session acts in one unit, and in one of its districts when told: under a new token, as after every change of what it may do. */
@Injectable()
export class ChooseUnit {
  constructor(private readonly database: Database, private readonly sessions: Sessions, private readonly trail: Trail) {}

  run({ session, capacities, caller }: Visit, choice: Choice): Promise<string> {
    if (!session) throw new Refusal('SIGN_IN_FIRST');
    const theirs = capacities.filter(({ detsisNo }) => detsisNo === choice.detsisNo);
    const hasDistrict = choice.ilce === null || theirs.some(({ districts }) => districts.includes(choice.ilce ?? ''));
    if (theirs.length === 0 || !hasDistrict) throw new Refusal('UNIT_NOT_YOURS');

    return this.database.transaction(async (tx) => {
      await this.sessions.choose(tx, session.digest, choice);
      await this.trail.choseUnit(tx, { caller, session, ...choice });
      return this.sessions.rotate(tx, session.digest);
    });
  }
}
