import { turkishText, type Tx } from '../../../platform/index.js';
import type { PersonalData } from '../../../platform/personal-data/index.js';
import type { MuhtarLine } from './muhtar-line.js';

/** Where somebody is muhtar as it is stored; the address still sealed. */
export interface StoredOffice {
  readonly il: number;
  readonly ilce: string;
  readonly mahalle: string;
  readonly address: Buffer | null;
  readonly activeFrom: string;
  readonly activeTo: string | null;
}

/** Somebody of the file whom the system knows already. */
export interface KnownPerson {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly version: number;
  readonly hasPhone: boolean;
  /** The registered phone is the one in the file. */
  readonly hasThisPhone: boolean;
  readonly hasThisName: boolean;
  /** Null for who was never muhtar. */
  readonly office: StoredOffice | null;
  readonly offices: readonly { readonly detsisNo: string; readonly unitPath: string; readonly il: number | null; readonly role: string }[];
}

interface Row {
  readonly id: string;
  readonly tckn: Buffer;
  readonly phone: Buffer | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly version: number;
  readonly il: number | null;
  readonly ilce: string;
  readonly mahalle: string;
  readonly address: Buffer | null;
  readonly active_from: string;
  readonly active_to: string | null;
  readonly offices: KnownPerson['offices'];
}

// Locked in one order, so that two files never wait for each other.
const FIND = `
  SELECT p.id, p.tckn_hash AS tckn, p.phone_hash AS phone, p.given_name, p.family_name, p.version, m.il_code AS il, m.ilce, m.mahalle, m.address_sealed AS address,
    m.active_from::text, m.active_to::text,
    ARRAY(SELECT jsonb_build_object('detsisNo', o.detsis_no, 'unitPath', u.path, 'il', u.il_code, 'role', o.role) FROM membership o JOIN unit u USING (detsis_no)
      WHERE o.person_id = p.id AND (o.valid_to IS NULL OR o.valid_to > $2)) AS offices
  FROM person p LEFT JOIN muhtar m ON m.person_id = p.id WHERE p.tckn_hash = ANY ($1::bytea[]) ORDER BY p.id FOR NO KEY UPDATE OF p`;

/** Those of the lines whom the system knows, by line; their records wait for the end of the transaction. */
export async function knownPeople(tx: Tx, personalData: PersonalData, { lines, now }: { readonly lines: readonly MuhtarLine[]; readonly now: Date }): Promise<ReadonlyMap<number, KnownPerson>> {
  const lineOf = new Map(lines.flatMap((line) => personalData.hashes('tckn', line.tckn).map((hash) => [hash.toString('hex'), line] as const)));
  const rows = await tx.query<Row>(FIND, [[...lineOf.keys()].map((hex) => Buffer.from(hex, 'hex')), now]);
  return new Map(rows.flatMap((row) => {
    const line = lineOf.get(row.tckn.toString('hex'));
    return line ? [[line.line, known(row, line, personalData)] as const] : [];
  }));
}

function known(row: Row, line: MuhtarLine, personalData: PersonalData): KnownPerson {
  const { id, given_name: givenName, family_name: familyName, version, phone, offices, il, ilce, mahalle, address } = row;
  const hasThisPhone = phone !== null && personalData.hashes('phone', line.phone).some((hash) => hash.equals(phone));
  const hasThisName = turkishText.fold(`${givenName} ${familyName}`) === turkishText.fold(`${line.givenName} ${line.familyName}`);
  const office = il === null ? null : { il, ilce, mahalle, address, activeFrom: row.active_from, activeTo: row.active_to };
  return { id, givenName, familyName, version, hasPhone: phone !== null, hasThisPhone, hasThisName, office, offices };
}
