import { turkishText } from '../../platform/index.js';

/** Registers write names in capitals: `AYŞE IŞIL` is Ayşe Işıl. A name in which somebody chose their letters stays as it is. */
export function properName(name: string): string {
  const text = name.trim().replace(/\s+/gu, ' ');
  if (text !== turkishText.upper(text)) return text;
  return turkishText.lower(text).replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + turkishText.upper(letter));
}
