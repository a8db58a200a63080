/** Whether the register could know somebody of this number: the checksum fits, and it is no foreigner's. */
export function isInRegister(tckn: string): boolean {
  if (!/^[1-9]\d{10}$/.test(tckn) || tckn.startsWith('99')) return false;
  return completed(tckn.slice(0, 9)) === tckn;
}

/** Nine digits with the two that check them. */
function completed(nine: string): string {
  const digits = [...nine].map(Number);
  const sumOf = (keep: (at: number) => boolean): number => digits.filter((_, at) => keep(at)).reduce((sum, digit) => sum + digit, 0);
  const tenth = (sumOf((at) => at % 2 === 0) * 7 + sumOf((at) => at % 2 === 1) * 9) % 10; // minus one is nine, modulo ten
  return `${nine}${tenth}${(sumOf(() => true) + tenth) % 10}`;
}
