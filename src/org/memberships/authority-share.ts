import type { Tx } from '../../platform/index.js';

/** That a membership's authority is shared with a colleague of the same unit. */
export interface AuthorityShare {
  readonly id: string;
  /** Whose authority it is. */
  readonly membershipId: string;
  /** The colleague's own membership in the unit: when it ends, so does the share. */
  readonly colleagueId: string;
  readonly colleaguePersonId: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly version: number;
}

/** The shares a condition on `a` names, the latest first. */
export function readShares(source: Pick<Tx, 'query'>, condition: string, params: readonly unknown[]): Promise<AuthorityShare[]> {
  return source.query<AuthorityShare>(
    `SELECT a.id, a.membership_id AS "membershipId", a.colleague_id AS "colleagueId", c.person_id AS "colleaguePersonId", a.valid_from AS "validFrom", a.valid_to AS "validTo", a.version
       FROM authority_share a JOIN membership c ON c.id = a.colleague_id WHERE ${condition} ORDER BY a.valid_from DESC, a.id`,
    params,
  );
}
