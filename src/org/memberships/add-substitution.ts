import { Refusal, type Tx } from '../../platform/index.js';
import { lockPeople } from './membership.js';
import { readSubstitutions, type Substitution } from './substitution.js';

export interface AddSubstitution {
  readonly absentId: string;
  readonly deputyId: string;
  /** Null or left out: everything they are. */
  readonly membershipIds?: readonly string[] | null;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly reason: string;
  readonly by: string | null;
}

/** Lets one person act for another from when to when. */
export async function addSubstitution(tx: Tx, { membershipIds = null, ...wanted }: AddSubstitution): Promise<Substitution> {
  const { absentId, deputyId, validFrom, validTo } = wanted;
  if (absentId === deputyId) throw new Refusal('SUBSTITUTION_OF_ONESELF');
  if (validTo <= validFrom) throw new Refusal('PERIOD_EMPTY');
  // A circle may run through people nobody here has locked: one substitution at a time.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('substitution'))`);
  await lockPeople(tx, [absentId, deputyId]);
  await refuseForeign(tx, absentId, membershipIds);
  await refuseOverlap(tx, { absentId, membershipIds, validFrom, validTo });
  await refuseCircle(tx, { absentId, deputyId, validFrom, validTo });
  const rows = await tx.query<{ id: string }>(
    'INSERT INTO substitution (absent_id, deputy_id, membership_ids, valid_from, valid_to, reason, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id',
    [absentId, deputyId, membershipIds, validFrom, validTo, wanted.reason, wanted.by],
  );
  const [substitution] = await readSubstitutions(tx, 'id = $1', [rows[0]?.id]);
  return substitution as Substitution;
}

/** What somebody was lent is not theirs to pass on. */
async function refuseForeign(tx: Tx, absentId: string, membershipIds: readonly string[] | null): Promise<void> {
  if (!membershipIds) return;
  const own = await tx.query('SELECT 1 FROM membership WHERE person_id = $1 AND id = ANY ($2::uuid[])', [absentId, membershipIds]);
  if (own.length === 0 || own.length < new Set(membershipIds).size) throw new Refusal('SUBSTITUTION_NOT_OWN');
}

/** One deputy for a membership at a time. */
async function refuseOverlap(tx: Tx, { absentId, membershipIds, validFrom, validTo }: Pick<Substitution, 'absentId' | 'membershipIds' | 'validFrom' | 'validTo'>): Promise<void> {
  const [other] = await tx.query(
    `SELECT 1 FROM substitution WHERE absent_id = $1 AND tstzrange(valid_from, valid_to) && tstzrange($2, $3)
        AND (membership_ids IS NULL OR $4::uuid[] IS NULL OR membership_ids && $4::uuid[])`,
    [absentId, validFrom, validTo, membershipIds],
  );
  if (other) throw new Refusal('SUBSTITUTION_OVERLAPS');
}

/** Whether at some moment of the period everybody in a circle would be away for the next. The common time only shrinks, and nobody is passed twice. */
async function refuseCircle(tx: Tx, { absentId, deputyId, validFrom, validTo }: Pick<Substitution, 'absentId' | 'deputyId' | 'validFrom' | 'validTo'>): Promise<void> {
  const [circle] = await tx.query(
    `WITH RECURSIVE chain AS (
       SELECT $2::uuid AS person_id, tstzrange($3, $4) AS period, ARRAY[$2::uuid] AS passed
       UNION ALL
       SELECT s.deputy_id, c.period * tstzrange(s.valid_from, s.valid_to), c.passed || s.deputy_id
         FROM chain c JOIN substitution s ON s.absent_id = c.person_id AND c.period && tstzrange(s.valid_from, s.valid_to)
        WHERE c.person_id <> $1 AND NOT s.deputy_id = ANY (c.passed)
     ) SELECT 1 FROM chain WHERE person_id = $1 LIMIT 1`,
    [absentId, deputyId, validFrom, validTo],
  );
  if (circle) throw new Refusal('SUBSTITUTION_CIRCULAR');
}
