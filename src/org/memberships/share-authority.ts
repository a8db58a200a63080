import { Refusal, type Tx } from '../../platform/index.js';
import { readShares, type AuthorityShare } from './authority-share.js';
import { isOver, lockPeople, readMemberships, type Membership } from './membership.js';
import type { Role } from './roles.js';

export interface ShareAuthority {
  readonly membershipId: string;
  /** The colleague's own membership in the same unit. */
  readonly colleagueId: string;
  readonly at: Date;
  readonly by: string | null;
}

/** e-Başvuru lets its Yetkili share; nobody else's rules do. */
const SHAREABLE: readonly Role[] = ['YETKILI'];

/** Shares the authority of a membership from now on with exactly one colleague, until either membership ends. */
export async function shareAuthority(tx: Tx, { membershipId, colleagueId, at, by }: ShareAuthority): Promise<AuthorityShare> {
  const { own, colleague } = await lockBoth(tx, membershipId, colleagueId);
  if (!SHAREABLE.includes(own.role)) throw new Refusal('AUTHORITY_NOT_SHAREABLE');
  if (own.detsisNo !== colleague.detsisNo || own.personId === colleague.personId) throw new Refusal('SHARE_OUTSIDE_UNIT');
  for (const { validFrom, validTo } of [own, colleague]) if (validFrom > at || isOver({ validTo }, at)) throw new Refusal('MEMBERSHIP_ENDED');

  const [open] = await tx.query('SELECT 1 FROM authority_share WHERE membership_id = $1 AND (valid_to IS NULL OR valid_to > $2)', [membershipId, at]);
  if (open) throw new Refusal('AUTHORITY_SHARED_ALREADY');
  const rows = await tx.query<{ id: string }>(
    'INSERT INTO authority_share (membership_id, colleague_id, valid_from, valid_to, created_by) VALUES ($1, $2, $3, least($4::timestamptz, $5::timestamptz), $6) RETURNING id',
    [membershipId, colleagueId, at, own.validTo, colleague.validTo, by],
  );
  const [share] = await readShares(tx, 'a.id = $1', [rows[0]?.id]);
  return share as AuthorityShare;
}

/** Read again under the lock of both people: either membership may have ended meanwhile. */
async function lockBoth(tx: Tx, membershipId: string, colleagueId: string): Promise<{ readonly own: Membership; readonly colleague: Membership }> {
  const ids = [membershipId, colleagueId];
  const people = await readMemberships(tx, 'm.id = ANY ($1::uuid[])', [ids]);
  await lockPeople(tx, people.map(({ personId }) => personId));
  const both = await readMemberships(tx, 'm.id = ANY ($1::uuid[])', [ids]);
  const [own, colleague] = ids.map((id) => both.find((membership) => membership.id === id));
  if (!own || !colleague) throw new Refusal('NOT_FOUND');
  return { own, colleague };
}
