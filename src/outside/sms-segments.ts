/** How the gateway writes a text that plain GSM-7 cannot hold; it decides the table, so this is a setting. */
export type SmsEncoding = 'turkish-single' | 'turkish-locking' | 'ucs2';

interface Segments {
  readonly encoding: 'gsm7' | SmsEncoding;
  /** Septets, or UTF-16 units for UCS-2: what a segment is measured in. */
  readonly units: number;
  readonly segments: number;
}

interface Alphabet {
  readonly single: number;
  readonly each: number;
  readonly unitsOf: (letter: string) => number | undefined;
}

// 3GPP TS 23.038: 6.2.1 default alphabet, 6.2.1.1 its extension, A.2.1 and A.3.1 the Turkish tables.
const BASIC = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const EXTENSION = new Set('\f^{}\\[~]|€');
const TURKISH = new Set('ğışçĞİŞ');
const LOCKED_OUT = new Set('èìØøÆæ¡¿');

const gsm7 = (letter: string): number | undefined => (BASIC.has(letter) ? 1 : EXTENSION.has(letter) ? 2 : undefined);

const ALPHABETS: Readonly<Record<Segments['encoding'], Alphabet>> = {
  gsm7: { single: 160, each: 153, unitsOf: gsm7 },
  'turkish-single': { single: 155, each: 149, unitsOf: (letter) => (TURKISH.has(letter) ? 2 : gsm7(letter)) },
  'turkish-locking': { single: 155, each: 149, unitsOf: (letter) => (TURKISH.has(letter) || letter === '€' ? 1 : LOCKED_OUT.has(letter) ? undefined : gsm7(letter)) },
  ucs2: { single: 70, each: 67, unitsOf: (letter) => letter.length },
};

/** How many segments, and so how much money, a text costs; it takes the cheapest of plain GSM-7, the gateway's table and UCS-2 that can hold it. */
export function smsSegments(text: string, gateway: SmsEncoding): Segments {
  const letters = [...text];
  for (const encoding of ['gsm7', gateway, 'ucs2'] as const) {
    const costs = letters.map(ALPHABETS[encoding].unitsOf);
    if (costs.every((cost) => cost !== undefined)) return { encoding, ...counted(costs, ALPHABETS[encoding]) };
  }
  throw new Error('UCS-2 holds every text.');
}

/** A letter of two units never lies across a border. */
function counted(costs: readonly number[], { single, each }: Alphabet): { units: number; segments: number } {
  const units = costs.reduce((sum, cost) => sum + cost, 0);
  if (units <= single) return { units, segments: 1 };
  let segments = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > each) {
      segments += 1;
      used = 0;
    }
    used += cost;
  }
  return { units, segments };
}
