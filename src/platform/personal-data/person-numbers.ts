const TCKN = /^[1-9]\d{10}$/u;
/** With or without the country, the zero, and what people write between the digits. */
const MOBILE = /^(?:\+90|0090|90|0)?(5\d{9})$/u;
const BETWEEN = /[\s().\-/\u00a0]/gu;

/** Whether the checksum fits; it says nothing about whether somebody has this number. */
export function isTckn(text: string): boolean {
  if (!TCKN.test(text)) return false;
  const digits = [...text].map(Number);
  const sum = (...places: number[]): number => places.reduce((total, place) => total + (digits[place] ?? 0), 0);
  const wanted = (((sum(0, 2, 4, 6, 8) * 7 - sum(1, 3, 5, 7)) % 10) + 10) % 10;
  return wanted === digits[9] && sum(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 10 === digits[10];
}

/** The one form in which a Turkish mobile number is sealed, hashed and called: `+905321234567`. Null for anything else. */
export function canonicalPhone(text: string): string | null {
  const [, national] = MOBILE.exec(text.replace(BETWEEN, '')) ?? [];
  return national ? `+90${national}` : null;
}

/** What stays readable for those who must recognise a person they already know, and tells a stranger nothing. */
export const masked = {
  /** `123******01`; stars alone for what is no such number. */
  tckn: (text: string): string => (TCKN.test(text) ? `${text.slice(0, 3)}******${text.slice(-2)}` : '*'.repeat(11)),
  /** `05** *** ** 12`; stars alone for what is no mobile number. */
  phone: (text: string): string => (canonicalPhone(text) ? `05** *** ** ${canonicalPhone(text)?.slice(-2)}` : '**** *** ** **'),
} as const;
