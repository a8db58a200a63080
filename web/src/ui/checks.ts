/** The number's own two check digits: one that cannot exist is told apart before anybody is asked. */
export function isTckn(text: string): boolean {
  if (!/^[1-9]\d{10}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const sum = (places: readonly number[]): number => places.reduce((total, place) => total + (digits[place] ?? 0), 0);
  const tenth = (((7 * sum([0, 2, 4, 6, 8]) - sum([1, 3, 5, 7])) % 10) + 10) % 10;
  return tenth === digits[9] && (sum([0, 2, 4, 6, 8]) + sum([1, 3, 5, 7]) + tenth) % 10 === digits[10];
}

/** A Turkish mobile number however it was typed: `0532 123 45 67`, `+90 532…`. */
export function isMobilePhone(text: string): boolean {
  return /^(\+?90|0)?5\d{9}$/.test(text.replace(/[\s()./-]/g, ''));
}

/** Figures as long as what a person is known or reached by, half typed as well: nothing for an address. */
export function mayBeSomebody(text: string): boolean {
  return /^\+?\d{9,}$/.test(text.replace(/[\s()./-]/g, ''));
}

/** `27.3.1952`, `27/03/1952` and `1952-03-27` are one day; null for none. */
export function isoDay(text: string): string | null {
  const [, day, month, year] = /^\s*(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})\s*$/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const read = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== iso ? null : iso;
}
