import type { Database } from '../../platform/index.js';
import type { Capacity, Role } from './roles.js';

/** One who may be asked to do what a role in a unit has to do: `ROL@detsisNo`. */
export interface Member {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly membershipId: string;
  readonly districts: readonly string[];
  /** Whose authority it is, when it was lent. */
  readonly onBehalfOf: string | null;
}

/** Every membership with who holds it: its own person, a deputy, a colleague it is shared with. What was lent is lent no further. */
const HELD = `
  SELECT person_id AS holder_id, id, person_id, detsis_no, role, districts, valid_from, valid_to FROM membership
  UNION ALL
  SELECT s.deputy_id, m.id, m.person_id, m.detsis_no, m.role, m.districts, m.valid_from, m.valid_to
    FROM substitution s JOIN membership m ON m.person_id = s.absent_id AND (s.membership_ids IS NULL OR m.id = ANY (s.membership_ids))
   WHERE s.valid_from <= $1 AND s.valid_to > $1
  UNION ALL
  SELECT c.person_id, m.id, m.person_id, m.detsis_no, m.role, m.districts, m.valid_from, m.valid_to
    FROM authority_share a JOIN membership m ON m.id = a.membership_id JOIN membership c ON c.id = a.colleague_id
   WHERE a.valid_from <= $1 AND (a.valid_to IS NULL OR a.valid_to > $1) AND c.valid_from <= $1 AND (c.valid_to IS NULL OR c.valid_to > $1)`;

/** Of these, what counts at $1: it has begun and not ended, both people are active, the unit is open. */
const EFFECTIVE = `
  FROM (${HELD}) held
  JOIN unit u ON u.detsis_no = held.detsis_no
  JOIN person holder ON holder.id = held.holder_id AND holder.is_active
  JOIN person owner ON owner.id = held.person_id AND owner.is_active
 WHERE held.valid_from <= $1 AND (held.valid_to IS NULL OR held.valid_to > $1)
   AND u.active_from <= ($1::timestamptz AT TIME ZONE 'Europe/Istanbul')::date
   AND (u.active_to IS NULL OR u.active_to > ($1::timestamptz AT TIME ZONE 'Europe/Istanbul')::date)`;

/** A membership that reaches somebody in two ways is one capacity. */
const CAPACITIES = `
  SELECT DISTINCT ON (u.path, held.role, held.id) held.id AS "membershipId", held.role, held.detsis_no AS "detsisNo", u.path AS "unitPath", u.il_code AS il,
         held.districts, CASE WHEN held.person_id <> held.holder_id THEN held.person_id END AS "onBehalfOf"
  ${EFFECTIVE} AND held.holder_id = $2
  ORDER BY u.path, held.role, held.id`;

const MEMBERS = `
  SELECT DISTINCT ON (holder.family_name COLLATE "tr-x-icu", holder.given_name COLLATE "tr-x-icu", held.holder_id, held.id)
         held.holder_id AS "personId", holder.given_name AS "givenName", holder.family_name AS "familyName", held.id AS "membershipId", held.districts,
         CASE WHEN held.person_id <> held.holder_id THEN held.person_id END AS "onBehalfOf"
  ${EFFECTIVE} AND held.detsis_no = $2 AND held.role = $3
  ORDER BY holder.family_name COLLATE "tr-x-icu", holder.given_name COLLATE "tr-x-icu", held.holder_id, held.id`;

export function readCapacities(database: Database, personId: string, at: Date): Promise<Capacity[]> {
  return database.query<Capacity>(CAPACITIES, [at, personId]);
}

export function readMembers(database: Database, { detsisNo, role }: { readonly detsisNo: string; readonly role: Role }, at: Date): Promise<Member[]> {
  return database.query<Member>(MEMBERS, [at, detsisNo, role]);
}

/** The units somebody may act in as this, the one that has had the role the longest first. */
export async function readUnitsWith(database: Database, role: Role, at: Date): Promise<string[]> {
  const rows = await database.query<{ detsisNo: string }>(`SELECT held.detsis_no AS "detsisNo" ${EFFECTIVE} AND held.role = $2 GROUP BY held.detsis_no ORDER BY min(held.valid_from), held.detsis_no`, [at, role]);
  return rows.map(({ detsisNo }) => detsisNo);
}
