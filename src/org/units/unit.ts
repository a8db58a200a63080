import { turkishText } from '../../platform/index.js';

/** One institution or a part of it, as DETSİS knows it. */
export interface Unit {
  readonly detsisNo: string;
  readonly name: string;
  readonly parentNo: string | null;
  /** Our word for its kind (`belediye`), or DETSİS's number for it (`tip-12`). */
  readonly kind: string;
  /** The plate number of its province. */
  readonly ilCode: number | null;
  readonly ilce: string | null;
  readonly kepAddress: string | null;
  readonly takesOutsideMail: boolean;
  /** Days as `2026-11-21`; `activeTo` is the first day on which the unit is no more. */
  readonly activeFrom: string;
  readonly activeTo: string | null;
  /** The numbers from the root to the unit itself: `/24308110/55481037/`. */
  readonly path: string;
  /** `(EDİRNE / HAVSA) - [HAVSA BELEDİYE BAŞKANLIĞI > YAZI İŞLERİ MÜDÜRLÜĞÜ]`, as officers read it everywhere. */
  readonly label: string;
}

/** What a file or a form says of a unit. What is left out stays as it is; a new unit then gets none, or today. */
export interface UnitRow {
  readonly detsisNo: string;
  readonly name: string;
  readonly parentNo: string | null;
  readonly kind?: string;
  readonly ilCode?: number | null;
  readonly ilce?: string | null;
  readonly kepAddress?: string | null;
  readonly takesOutsideMail?: boolean;
  readonly activeFrom?: string;
  readonly activeTo?: string | null;
  /** It is no more, and nobody says since when. */
  readonly isClosed?: true;
}

/** What a DETSİS number looks like; it has no check digit. */
export const NUMBER = /^\d{8}$/;

/** Deeper trees are refused: no state has one, and a path must fit an index. */
export const DEEPEST = 30;

export interface StoredUnit {
  readonly detsis_no: string;
  readonly name: string;
  readonly parent_no: string | null;
  readonly kind: string;
  readonly il_code: number | null;
  readonly il: string | null;
  readonly ilce: string | null;
  readonly kep_address: string | null;
  readonly takes_outside_mail: boolean;
  readonly active_from: string;
  readonly active_to: string | null;
  readonly path: string;
  readonly names: string[];
}

/** What a statement selects of `unit u LEFT JOIN il` so that `unitOf` can read it. */
export const COLUMNS = `u.detsis_no, u.name, u.parent_no, u.kind, u.il_code, il.name AS il, u.ilce, u.kep_address, u.takes_outside_mail,
  u.active_from::text, u.active_to::text, u.path,
  (SELECT array_agg(a.name ORDER BY a.depth) FROM unit a WHERE a.detsis_no = ANY (string_to_array(btrim(u.path, '/'), '/')::char(8)[])) AS names`;

export function unitOf(row: StoredUnit): Unit {
  return {
    detsisNo: row.detsis_no,
    name: row.name,
    parentNo: row.parent_no,
    kind: row.kind,
    ilCode: row.il_code,
    ilce: row.ilce,
    kepAddress: row.kep_address,
    takesOutsideMail: row.takes_outside_mail,
    activeFrom: row.active_from,
    activeTo: row.active_to,
    path: row.path,
    label: labelOf(row),
  };
}

function labelOf({ il, ilce, names }: StoredUnit): string {
  const place = [il, ilce].flatMap((name) => (name ? [turkishText.upper(name)] : [])).join(' / ');
  return `${place && `(${place}) - `}[${names.join(' > ')}]`;
}
