/** Somebody the system knows, without what identifies or reaches them. */
export interface Person {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly isActive: boolean;
  /** The name of their account, when they have one. */
  readonly userName: string | null;
  readonly isMuhtar: boolean;
  readonly version: number;
}

/** What identifies and reaches somebody: only for those who keep the record, and for sending. */
export interface Contact {
  readonly tckn: string | null;
  /** The registered phone; of a citizen, the one they proved to hold. */
  readonly phone: string | null;
  readonly email: string | null;
}

/** Undefined leaves as it is, null takes away. */
export interface PersonChange {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly tckn?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

export interface NewPerson extends PersonChange {
  readonly givenName: string;
  readonly familyName: string;
}

/** Where somebody is muhtar, and since and until when. */
export interface MuhtarOffice {
  readonly il: number;
  readonly ilce: string;
  readonly mahalle: string;
  readonly address?: string | null;
  /** YYYY-MM-DD */
  readonly activeFrom?: string;
  readonly activeTo?: string | null;
}

/** The office as it stands. */
export interface Muhtar extends Required<MuhtarOffice> {
  readonly version: number;
}

export interface MuhtarRow {
  readonly il_code: number;
  readonly ilce: string;
  readonly mahalle: string;
  readonly address_sealed: Buffer | null;
  readonly active_from: string;
  readonly active_to: string | null;
  readonly version: number;
}

export interface PersonRow {
  readonly id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly is_active: boolean;
  readonly user_name: string | null;
  readonly is_muhtar: boolean;
  readonly version: number;
}

/** What a statement selects so that `personOf` can read it. */
export const PERSON = `
  SELECT p.id, p.given_name, p.family_name, p.is_active, a.user_name, p.version, m.person_id IS NOT NULL AS is_muhtar
  FROM person p LEFT JOIN sign_in_account a ON a.person_id = p.id LEFT JOIN muhtar m ON m.person_id = p.id`;

export function personOf(row: PersonRow): Person {
  return {
    id: row.id, givenName: row.given_name, familyName: row.family_name, isActive: row.is_active, userName: row.user_name,
    isMuhtar: row.is_muhtar, version: row.version,
  };
}
