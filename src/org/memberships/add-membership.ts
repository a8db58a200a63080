import { Refusal, type Tx } from '../../platform/index.js';
import { knownDistricts, lockPeople, readMemberships, refuseTwice, type Membership } from './membership.js';
import type { Role } from './roles.js';

export interface AddMembership {
  readonly personId: string;
  readonly detsisNo: string;
  readonly role: Role;
  readonly districts?: readonly string[];
  readonly validFrom: Date;
  readonly validTo?: Date | null;
  /** Who gives it; null when the system does, at its first start. */
  readonly by: string | null;
}

/** Makes somebody something in a unit; once per unit, role and time. */
export async function addMembership(tx: Tx, { personId, detsisNo, role, districts = [], validFrom, validTo = null, by }: AddMembership): Promise<Membership> {
  if (validTo && validTo <= validFrom) throw new Refusal('PERIOD_EMPTY');
  await lockPeople(tx, [personId]);
  await refuseClosed(tx, detsisNo, validFrom);
  await refuseTwice(tx, { id: null, personId, detsisNo, role, validFrom, validTo });
  const rows = await tx.query<{ id: string }>(
    'INSERT INTO membership (person_id, detsis_no, role, districts, valid_from, valid_to, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id',
    [personId, detsisNo, role, await knownDistricts(tx, detsisNo, districts), validFrom, validTo, by],
  );
  const [membership] = await readMemberships(tx, 'm.id = $1', [rows[0]?.id]);
  return membership as Membership;
}

/** A unit that ends later is no hindrance: its memberships then count no more. */
async function refuseClosed(tx: Tx, detsisNo: string, at: Date): Promise<void> {
  const [unit] = await tx.query<{ is_closed: boolean }>(
    `SELECT coalesce(active_to <= ($2::timestamptz AT TIME ZONE 'Europe/Istanbul')::date, false) AS is_closed FROM unit WHERE detsis_no = $1`,
    [detsisNo, at],
  );
  if (!unit) throw new Refusal('UNIT_UNKNOWN', { detsisNo });
  if (unit.is_closed) throw new Refusal('UNIT_CLOSED', { detsisNo });
}
