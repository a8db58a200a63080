import type { Tx } from '../../platform/index.js';

/** Vekâlet: who acts for whom while they are away. */
export interface Substitution {
  readonly id: string;
  readonly absentId: string;
  readonly deputyId: string;
  /** Null: in everything the absent one is at that moment. */
  readonly membershipIds: readonly string[] | null;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly reason: string;
  readonly version: number;
}

const SUBSTITUTION = `id, absent_id AS "absentId", deputy_id AS "deputyId", membership_ids AS "membershipIds", valid_from AS "validFrom", valid_to AS "validTo", reason, version`;

/** The substitutions a condition names, the latest first. */
export function readSubstitutions(source: Pick<Tx, 'query'>, condition: string, params: readonly unknown[]): Promise<Substitution[]> {
  return source.query<Substitution>(`SELECT ${SUBSTITUTION} FROM substitution WHERE ${condition} ORDER BY valid_from DESC, id`, params);
}
