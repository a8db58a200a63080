import { Refusal, type Tx } from '../../platform/index.js';
import { endShares, isOver, lockMembership } from './membership.js';

export interface EndMembership {
  readonly id: string;
  readonly version: number;
  readonly at: Date;
}

/** Ends the membership, and with it whatever it shared or had shared with it; one that has not begun never will. */
export async function endMembership(tx: Tx, { id, version, at }: EndMembership): Promise<void> {
  const membership = await lockMembership(tx, id, version);
  if (isOver(membership, at)) throw new Refusal('MEMBERSHIP_ENDED');
  await tx.query('UPDATE membership SET valid_to = greatest(valid_from, $2), version = version + 1 WHERE id = $1', [id, at]);
  await endShares(tx, id, at);
}
