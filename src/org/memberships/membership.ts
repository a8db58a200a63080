import { Refusal, type Tx } from '../../platform/index.js';
import type { Role } from './roles.js';

/** That somebody is something in a unit, from when to when. */
export interface Membership {
  readonly id: string;
  readonly personId: string;
  readonly detsisNo: string;
  readonly unitName: string;
  readonly unitPath: string;
  /** Plate number of the unit's province. */
  readonly il: number | null;
  readonly role: Role;
  /** None means the whole province. */
  readonly districts: readonly string[];
  readonly validFrom: Date;
  /** The first moment it no longer counts; null when nobody knows yet. */
  readonly validTo: Date | null;
  readonly version: number;
}

const MEMBERSHIP = `m.id, m.person_id AS "personId", m.detsis_no AS "detsisNo", u.name AS "unitName", u.path AS "unitPath", u.il_code AS il, m.role, m.districts,
  m.valid_from AS "validFrom", m.valid_to AS "validTo", m.version`;

/** The memberships a condition on `m` names, the latest first. */
export function readMemberships(source: Pick<Tx, 'query'>, condition: string, params: readonly unknown[]): Promise<Membership[]> {
  return source.query<Membership>(`SELECT ${MEMBERSHIP} FROM membership m JOIN unit u USING (detsis_no) WHERE ${condition} ORDER BY m.valid_from DESC, m.id`, params);
}

/** Locks the people in one order: their memberships, deputies and shares change one after the other. */
export async function lockPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(personIds)];
  const rows = await tx.query<{ is_active: boolean }>('SELECT is_active FROM person WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [wanted]);
  if (rows.length < wanted.length) throw new Refusal('NOT_FOUND');
  if (rows.some((row) => !row.is_active)) throw new Refusal('PERSON_INACTIVE');
}

/** The membership as the asker saw it, under its person's lock. */
export async function lockMembership(tx: Tx, id: string, version?: number): Promise<Membership> {
  await tx.query('SELECT 1 FROM person WHERE id = (SELECT person_id FROM membership WHERE id = $1) FOR NO KEY UPDATE', [id]);
  const [membership] = await readMemberships(tx, 'm.id = $1', [id]);
  if (!membership) throw new Refusal('NOT_FOUND');
  if (version !== undefined && membership.version !== version) throw new Refusal('CONFLICT');
  return membership;
}

/** Whether it is over by then, for good. */
export function isOver({ validTo }: { readonly validTo: Date | null }, at: Date): boolean {
  return validTo !== null && validTo <= at;
}

/** The person already is this there at some time of the period; to be asked under the person's lock. */
export async function refuseTwice(tx: Tx, { id, personId, detsisNo, role, validFrom, validTo }: Omit<Membership, 'unitName' | 'unitPath' | 'il' | 'districts' | 'version' | 'id'> & { readonly id: string | null }): Promise<void> {
  const [other] = await tx.query(
    `SELECT 1 FROM membership WHERE person_id = $1 AND detsis_no = $2 AND role = $3 AND id IS DISTINCT FROM $6::uuid
        AND tstzrange(valid_from, valid_to) && tstzrange($4, $5)`,
    [personId, detsisNo, role, validFrom, validTo, id],
  );
  if (other) throw new Refusal('MEMBERSHIP_EXISTS');
}

/** Districts are of the unit's province, each named once. */
export async function knownDistricts(tx: Tx, detsisNo: string, districts: readonly string[]): Promise<string[]> {
  const named = [...new Set(districts)];
  if (named.length === 0) return [];
  const rows = await tx.query<{ name: string }>('SELECT i.name FROM ilce i JOIN unit u USING (il_code) WHERE u.detsis_no = $1 AND i.name = ANY ($2::text[]) ORDER BY i.name', [detsisNo, named]);
  if (rows.length < named.length) throw new Refusal('DISTRICT_UNKNOWN', { districts: named.filter((name) => !rows.some((row) => row.name === name)) });
  return rows.map(({ name }) => name);
}

/** What a membership lent to others ends with it at the latest. */
export async function endShares(tx: Tx, membershipId: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE authority_share SET valid_to = greatest(valid_from, $2), version = version + 1
      WHERE (membership_id = $1 OR colleague_id = $1) AND (valid_to IS NULL OR valid_to > $2)`,
    [membershipId, at],
  );
}
