/** Numbers as people write them: 0.1 is a tenth, and three of them are 0.3. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

const SHAPE = /^(-?)(\d+)(?:[.,](\d+))?(?:[eE]([+-]?\d{1,3}))?$/u;

/** Null for what is no number. */
export function decimalOf(value: unknown): Decimal | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const [, sign, whole, part = '', exponent = '0'] = SHAPE.exec(String(value).trim()) ?? [];
  if (whole === undefined || whole.length + part.length > 400) return null;
  const digits = BigInt(`${sign}${whole}${part}`);
  const places = part.length - Number(exponent);
  return tidied(places >= 0 ? { units: digits, places } : { units: digits * 10n ** BigInt(-places), places: 0 });
}

/** Below, equal or above zero, as for sorting. */
export function compare(one: Decimal, other: Decimal): number {
  const [a, b] = aligned(one, other);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isMultiple(value: Decimal, step: Decimal): boolean {
  const [a, b] = aligned(value, step);
  return b === 0n || a % b === 0n;
}

function aligned(one: Decimal, other: Decimal): readonly [bigint, bigint] {
  const places = Math.max(one.places, other.places);
  return [one.units * 10n ** BigInt(places - one.places), other.units * 10n ** BigInt(places - other.places)];
}

/** Zeros at the end are no places. */
function tidied({ units, places }: Decimal): Decimal {
  return places > 0 && units % 10n === 0n ? tidied({ units: units / 10n, places: places - 1 }) : { units, places };
}
