/** A T.C. kimlik no whose checksum is right, made up from a place in the list; the same one every time. */
export function inventedTckn(no: number): string {
  const nine = `90000${String(no).padStart(4, '0')}`;
  const digits = [...nine].map(Number);
  const sum = (parity: 0 | 1): number => digits.filter((_, place) => place % 2 === parity).reduce((total, digit) => total + digit, 0);
  const tenth = (((sum(0) * 7 - sum(1)) % 10) + 10) % 10;
  return `${nine}${tenth}${(sum(0) + sum(1) + tenth) % 10}`;
}

/** A telephone under 0500, which no operator gives out. */
export function inventedPhone(no: number): string {
  const digits = String(no).padStart(7, '0');
  return `0500 ${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`;
}
