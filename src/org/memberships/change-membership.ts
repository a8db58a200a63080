import { Refusal, type Tx } from '../../platform/index.js';
import { endShares, isOver, knownDistricts, lockMembership, readMemberships, refuseTwice, type Membership } from './membership.js';

export interface ChangeMembership {
  readonly id: string;
  /** The one the asker saw. */
  readonly version: number;
  readonly districts?: readonly string[];
  /** Null: nobody knows yet. Left out: as it is. */
  readonly validTo?: Date | null;
  readonly at: Date;
}

/** Changes the districts or the end of a membership that is not over; another unit or role is another membership. */
export async function changeMembership(tx: Tx, { id, version, districts, validTo, at }: ChangeMembership): Promise<Membership> {
  const before = await lockMembership(tx, id, version);
  if (isOver(before, at)) throw new Refusal('MEMBERSHIP_ENDED');
  const end = validTo === undefined ? before.validTo : validTo;
  // An end in the past would undo what was rightly done meanwhile.
  if (end && (end <= before.validFrom || (validTo !== undefined && end < at))) throw new Refusal('PERIOD_EMPTY');
  await refuseTwice(tx, { ...before, validTo: end });
  await tx.query('UPDATE membership SET districts = $2, valid_to = $3, version = version + 1 WHERE id = $1', [
    id, districts ? await knownDistricts(tx, before.detsisNo, districts) : before.districts, end,
  ]);
  if (end) await endShares(tx, id, end);
  const [membership] = await readMemberships(tx, 'm.id = $1', [id]);
  return membership as Membership;
}
