import { turkishText } from '../../../platform/index.js';
import { NUMBER, type UnitRow } from '../unit.js';

/** What a line says in its own words; a column that the file does not have is left out. */
export type Fields = Partial<Readonly<Record<FieldName, string>>>;
export type FieldName = 'detsisNo' | 'name' | 'parentNo' | 'kind' | 'il' | 'ilce' | 'kepAddress' | 'takesOutsideMail' | 'activeFrom' | 'activeTo' | 'isClosed';

/** Plate numbers by folded name of the province. */
export type IlCodes = ReadonlyMap<string, number>;

const YES = new Set(['1', 'true', 'evet', 'e', 'x']);
const NO = new Set(['', '0', 'false', 'hayir', 'h']);
const WRONG = Symbol('wrong');
type Read<T> = T | typeof WRONG;

/** The unit a line describes, or the names of the fields that cannot be so. */
export function readRow(fields: Fields, ilCodes: IlCodes): UnitRow | readonly FieldName[] {
  const optional = <T>(text: string | undefined, read: (text: string) => Read<T>): Read<T> | undefined => (text === undefined ? undefined : read(text.trim()));
  const read = {
    detsisNo: numberOf(fields.detsisNo ?? ''),
    name: nameOf(fields.name ?? '') ?? WRONG,
    parentNo: orNull(fields.parentNo ?? '', numberOf),
    kind: optional(fields.kind, kindOf),
    il: optional(fields.il, (text) => orNull(text, (il) => ilCodeOf(il, ilCodes))),
    ilce: optional(fields.ilce, (text) => orNull(text, (ilce) => shortTextOf(ilce, 60))),
    kepAddress: optional(fields.kepAddress, (text) => orNull(text, kepAddressOf)),
    takesOutsideMail: optional(fields.takesOutsideMail, claimOf),
    activeFrom: optional(fields.activeFrom, (text) => (text === '' ? undefined : dayOf(text))),
    activeTo: optional(fields.activeTo, (text) => orNull(text, dayOf)),
    isClosed: optional(fields.isClosed, claimOf),
  };
  const wrong = (Object.keys(read) as FieldName[]).filter((field) => read[field as keyof typeof read] === WRONG);
  if (wrong.length === 0 && endsBeforeItBegins(read)) wrong.push('activeTo');
  return wrong.length > 0 ? wrong : rowOf(read as ReadFields);
}

function endsBeforeItBegins({ activeFrom, activeTo }: { readonly activeFrom: unknown; readonly activeTo: unknown }): boolean {
  return typeof activeFrom === 'string' && typeof activeTo === 'string' && activeTo < activeFrom;
}

interface ReadFields extends Omit<UnitRow, 'ilCode' | 'isClosed'> {
  readonly il?: number | null;
  readonly isClosed?: boolean;
}

/** What is undefined is dropped on the way to the database: a column that the file lacks leaves what is stored alone. */
function rowOf({ il, isClosed, ...rest }: ReadFields): UnitRow {
  const row: UnitRow = { ...rest, ilCode: il };
  if (isClosed === undefined) return row;
  return isClosed ? { ...row, isClosed } : { ...row, activeTo: null };
}

/** The name in one line without odd spaces; null for one that is empty, too long, or holds signs nobody can see. */
export function nameOf(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return name.length > 0 && name.length <= 300 && !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(name) ? name : null;
}

const numberOf = (text: string): Read<string> => (NUMBER.test(text.trim()) ? text.trim() : WRONG);

function orNull<T>(text: string, read: (text: string) => Read<T>): Read<T | null> {
  return text.trim() === '' ? null : read(text.trim());
}

const kindOf = (text: string): Read<string | undefined> => (text === '' ? undefined : /^[a-z0-9-]{1,40}$/.test(text) ? text : WRONG);

function ilCodeOf(text: string, ilCodes: IlCodes): Read<number> {
  if (/^\d{1,2}$/.test(text)) return [...ilCodes.values()].includes(Number(text)) ? Number(text) : WRONG;
  return ilCodes.get(turkishText.fold(text)) ?? WRONG;
}

function shortTextOf(text: string, most: number): Read<string> {
  const name = nameOf(text);
  return name !== null && name.length <= most ? name : WRONG;
}

const kepAddressOf = (text: string): Read<string> => (text.length <= 254 && /^[^\s@]+@[a-z0-9.-]*kep\.tr$/i.test(text) && nameOf(text) === text ? text : WRONG);

function claimOf(text: string): Read<boolean> {
  const word = turkishText.fold(text);
  return YES.has(word) ? true : NO.has(word) ? false : WRONG;
}

/** `2026-11-21`, `21.11.2026`, or a time of that day. */
function dayOf(text: string): Read<string> {
  const [, iso, day, month, year] = /^(?:(\d{4}-\d{2}-\d{2})(?:T.*)?|(\d{1,2})\.(\d{1,2})\.(\d{4}))$/.exec(text) ?? [];
  const written = iso ?? (year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : '');
  const parsed = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written) && written >= '1000' ? written : WRONG;
}
