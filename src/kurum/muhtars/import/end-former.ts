import type { Tx } from '../../../platform/index.js';
import type { StoredOffice } from './known-people.js';
import type { Step } from './plan-line.js';

/** Somebody who was muhtar where the file names another. */
export interface Former extends StoredOffice {
  readonly id: string;
  /** The day before the other's first, but never before their own. */
  readonly endsOn: string;
}

const FORMER = `
  SELECT m.person_id AS id, m.il_code AS il, m.ilce, m.mahalle, m.address_sealed AS address, m.active_from::text AS "activeFrom", m.active_to::text AS "activeTo",
    greatest(m.active_from, next.active_from - 1)::text AS "endsOn"
  FROM unnest($1::smallint[], $2::text[], $3::text[], $4::date[]) next (il_code, ilce, mahalle, active_from)
  JOIN muhtar m ON m.il_code = next.il_code AND m.ilce = next.ilce AND m.mahalle = next.mahalle
  WHERE coalesce(m.active_to, 'infinity') >= next.active_from AND m.person_id <> ALL ($5::uuid[]) ORDER BY m.person_id FOR UPDATE OF m`;

/** Who is muhtar of the places of these lines, and in none of the lines. */
export function formerMuhtars(tx: Tx, steps: readonly Step[], today: string): Promise<Former[]> {
  const current = steps.flatMap(({ told, office, person }) => {
    const { activeFrom = today, activeTo } = office ?? person?.office ?? { activeTo: null };
    return activeTo ? [] : [{ ...told, activeFrom }];
  });
  const column = <Key extends 'il' | 'ilce' | 'mahalle' | 'activeFrom'>(key: Key): unknown[] => current.map((one) => one[key]);
  const known = steps.flatMap(({ person }) => (person ? [person.id] : []));
  return tx.query<Former>(FORMER, [column('il'), column('ilce'), column('mahalle'), column('activeFrom'), known]);
}
