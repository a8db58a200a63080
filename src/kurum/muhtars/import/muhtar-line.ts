import { canonicalPhone, isTckn } from '../../../platform/personal-data/index.js';
import type { Place, NamedPlaces } from './named-places.js';
import type { FieldName, Fields, LineFault } from './read-muhtar-file.js';

/** A muhtar as a line of the file tells of them; a column that the file does not have leaves what is stored alone. */
export interface MuhtarLine extends Place {
  readonly line: number;
  readonly tckn: string;
  readonly givenName: string;
  readonly familyName: string;
  /** As it is sealed. */
  readonly phone: string;
  readonly address?: string | null;
  /** YYYY-MM-DD */
  readonly activeFrom?: string;
  readonly activeTo?: string | null;
}

/** The muhtar a line describes, or what is wrong with it. */
export async function readLine(line: number, fields: Fields | null, places: NamedPlaces): Promise<MuhtarLine | LineFault> {
  if (!fields) return { line, code: 'COLUMN_COUNT', details: {} };
  const { tckn = '', il = '', ilce = '', mahalle = '', activeFrom: from = '', activeTo: to } = fields;
  const phone = canonicalPhone(fields.phone ?? '');
  const [givenName, familyName] = [nameOf(fields.givenName), nameOf(fields.familyName)];
  const place = await places.find({ il, ilce, mahalle });
  const activeFrom = from === '' ? undefined : dayOf(from);
  const activeTo = to === undefined ? undefined : to === '' ? null : dayOf(to);
  const wrong: FieldName[] = [
    ...(isTckn(tckn) ? [] : ['tckn' as const]), ...(givenName ? [] : ['givenName' as const]), ...(familyName ? [] : ['familyName' as const]), ...(phone ? [] : ['phone' as const]),
    ...(typeof place === 'string' ? [place] : []), ...((fields.address ?? '').length > 500 ? ['address' as const] : []),
    ...(from !== '' && !activeFrom ? ['activeFrom' as const] : []), ...(to && (!activeTo || (activeFrom && activeTo < activeFrom)) ? ['activeTo' as const] : []),
  ];
  if (wrong.length > 0 || !givenName || !familyName || !phone || typeof place === 'string') return { line, code: 'FIELDS_WRONG', details: { fields: wrong.join(',') } };
  return {
    line, tckn, givenName, familyName, phone, ...place, ...(fields.address === undefined ? {} : { address: fields.address || null }),
    ...(activeFrom ? { activeFrom } : {}), ...(activeTo === undefined ? {} : { activeTo }),
  };
}

/** Lines that cannot both be right: one person twice, or two who are muhtar of one mahalle from now on. All of them are refused. */
export function doubles(lines: readonly MuhtarLine[]): LineFault[] {
  const current = lines.filter(({ activeTo }) => !activeTo);
  return [...twice(lines, 'TCKN_TWICE', ({ tckn }) => tckn), ...twice(current, 'MAHALLE_TWICE', ({ il, ilce, mahalle }) => `${il}/${ilce}/${mahalle}`)];
}

function twice(lines: readonly MuhtarLine[], code: string, keyOf: (line: MuhtarLine) => string): LineFault[] {
  const linesOf = new Map<string, number[]>();
  for (const one of lines) linesOf.set(keyOf(one), [...(linesOf.get(keyOf(one)) ?? []), one.line]);
  return [...linesOf.values()].flatMap((same) => (same.length === 1 ? [] : same.map((line) => ({ line, code, details: { lines: same.join(', ') } }))));
}

function nameOf(text = ''): string | null {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return name.length > 0 && name.length <= 100 && !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(name) ? name : null;
}

/** `2026-11-21` or `21.11.2026`. */
function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(text) ?? [];
  const written = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
  const parsed = /^[12]\d{3}-\d{2}-\d{2}$/u.test(written) ? new Date(`${written}T00:00:00Z`) : null;
  return parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written) ? written : undefined;
}
