import { Injectable } from '@nestjs/common';
import { Memberships } from '../../org/index.js';
import { Clock, Database } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { comeByCode } from '../sessions/capacities-by-way.js';

/** Somebody whose record somebody else keeps: muhtars and officers. */
interface RegisteredPerson {
  readonly id: string;
  readonly nameFolded: string;
  /** The registered one; codes go nowhere else. */
  readonly phone: string | null;
  readonly isMuhtar: boolean;
  /** They may act somewhere today. */
  readonly isStaff: boolean;
  /** They are today what one signs in as with a code to the phone. */
  readonly comesByCode: boolean;
}

interface Row {
  readonly id: string;
  readonly name_folded: string;
  readonly phone_sealed: Buffer | null;
  readonly is_muhtar: boolean;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const FIND = `
  SELECT p.id, p.name_folded, p.phone_sealed, m.person_id IS NOT NULL AS is_muhtar
  FROM person p LEFT JOIN muhtar m ON m.person_id = p.id
    AND ($2::timestamptz AT TIME ZONE 'Europe/Istanbul')::date BETWEEN m.active_from AND coalesce(m.active_to, 'infinity')
  WHERE p.tckn_hash = ANY ($1::bytea[]) AND p.is_active`;

/** Looks up who wants to sign in with the same work for everybody: two statements and one seal opened, found or not. */
@Injectable()
export class Registered {
  private readonly decoy: Buffer;

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {
    this.decoy = personalData.seal('+905000000000', phoneOf(NOBODY));
  }

  /** Null for a number nobody active has. */
  async byTckn(tckn: string): Promise<RegisteredPerson | null> {
    const [row] = await this.database.query<Row>(FIND, [this.personalData.hashes('tckn', tckn), this.clock.now()]);
    const id = row?.id ?? NOBODY;
    const capacities = await this.memberships.capacitiesOf(id);
    const phone = this.personalData.open(row?.phone_sealed ?? this.decoy, phoneOf(row?.phone_sealed ? id : NOBODY));
    return row ? { id, nameFolded: row.name_folded, phone: row.phone_sealed ? phone : null, isMuhtar: row.is_muhtar, isStaff: capacities.length > 0, comesByCode: comeByCode(capacities).length > 0 } : null;
  }
}

const phoneOf = (id: string): string => `person.phone/${id}`;
