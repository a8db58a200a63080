import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Person } from './person.js';

interface Stock {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
  readonly places: readonly (readonly [il: string, ilce: string, mahalle: string])[];
  readonly streets: readonly string[];
}

const stock = JSON.parse(readFileSync(new URL('names.json', import.meta.url), 'utf8')) as Stock;

/** The same person for the same number, on every machine and for ever; nobody real is meant. */
export function inventPerson(tckn: string): Person {
  const chance = createHash('sha256').update(`talepakis ${tckn}`).digest();
  const below = (limit: number, at: number): number => chance.readUInt16BE(at * 2) % limit;
  const pick = <T>(list: readonly T[], at: number): T => list[below(list.length, at)] as T;
  const two = (number: number): string => String(number).padStart(2, '0');

  const [il, ilce, mahalle] = pick(stock.places, 0);
  return {
    tckn,
    ad: pick(below(2, 1) === 0 ? stock.women : stock.men, 2),
    soyad: pick(stock.surnames, 3),
    anneAdi: pick(stock.women, 4),
    anneKizlikSoyadi: pick(stock.surnames, 5),
    babaAdi: pick(stock.men, 6),
    dogumYeri: pick(stock.places, 7)[1],
    dogumTarihi: `${1940 + below(67, 8)}-${two(1 + below(12, 9))}-${two(1 + below(28, 10))}`,
    isAlive: below(40, 11) !== 0,
    kartSeriNo: `A${two(below(100, 12))}B${String(below(65_536, 13)).padStart(5, '0')}`,
    adres: { adresNo: String(1_000_000_000 + chance.readUInt32BE(28) % 1_000_000_000), il, ilce, mahalle, csbm: pick(stock.streets, 8), disKapiNo: String(1 + below(90, 3)), icKapiNo: String(1 + below(12, 5)) },
  };
}
