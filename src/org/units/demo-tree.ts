import { readFileSync } from 'node:fs';
import { turkishText } from '../../platform/index.js';
import type { UnitRow } from './unit.js';

type List = readonly string[];

interface Names {
  readonly ministries: readonly (readonly [string, List])[];
  readonly provincial: List;
  readonly metropolitanOffice: string;
  readonly provincialAdministration: readonly [string, List];
  readonly district: List;
  readonly municipal: List;
  readonly townOnly: List;
  readonly metropolitan: List;
  readonly metropolitanProvinces: readonly number[];
}

type Province = readonly [code: number, name: string, districts: List];

interface Body {
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  /** The kind of the units below it. */
  readonly kindBelow: string;
  readonly below: List;
  readonly parentNo?: string;
  readonly place?: Pick<UnitRow, 'ilCode' | 'ilce'>;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')) as T;
const FOUNDED = '2014-01-01';

/** In provinces without a metropolis the central district has no kaymakam of its own, and its belediye is the province's. */
const CENTRE = 'Merkez';

/**
 * What the state looks like from afar, for demonstrations: ministries, 81 valilik, kaymakamlık and belediye with their usual units,
 * parents before children. Numbers are invented: 99, the plate number (00 for ministries), the place in the list, the unit.
 */
export function* demoTree(): Generator<UnitRow> {
  const names = read<Names>('demo-names.json');
  for (const [at, [name, below]] of names.ministries.entries()) yield* rowsOf({ number: numberOf(0, at + 1, 0), name, kind: 'bakanlik', kindBelow: 'genel-mudurluk', below });
  for (const province of read<Province[]>('demo-places.json')) {
    yield* rowsOfProvince(province, names);
    for (const [at, district] of province[2].entries()) if (district !== CENTRE) yield* rowsOfDistrict({ province, district, at: at + 1 }, names);
  }
}

function* rowsOfProvince([code, name]: Province, names: Names): Generator<UnitRow> {
  const isMetropolis = names.metropolitanProvinces.includes(code);
  const place = { ilCode: code, ilce: null };
  const capital = turkishText.upper(name);
  const provincial = isMetropolis ? [...names.provincial, names.metropolitanOffice] : names.provincial;
  yield* rowsOf({ number: numberOf(code, 0, 0), name: `${capital} VALİLİĞİ`, kind: 'valilik', kindBelow: 'il-mudurlugu', below: provincial, place });
  yield* rowsOf(
    isMetropolis
      ? { number: numberOf(code, 0, 50), name: `${capital} BÜYÜKŞEHİR BELEDİYE BAŞKANLIĞI`, kind: 'belediye', kindBelow: 'daire', below: names.metropolitan, place }
      : { number: numberOf(code, 0, 50), name: `${capital} BELEDİYE BAŞKANLIĞI`, kind: 'belediye', kindBelow: 'mudurluk', below: [...names.municipal, ...names.townOnly], place: { ...place, ilce: CENTRE } },
  );
  const [administration, below] = names.provincialAdministration;
  if (!isMetropolis) yield* rowsOf({ number: numberOf(code, 0, 80), name: `${capital} ${administration}`, kind: 'il-ozel-idaresi', kindBelow: 'mudurluk', below, place });
}

function* rowsOfDistrict({ province: [code], district, at }: { readonly province: Province; readonly district: string; readonly at: number }, names: Names): Generator<UnitRow> {
  const place = { ilCode: code, ilce: district };
  const town = turkishText.upper(district);
  const municipal = names.metropolitanProvinces.includes(code) ? names.municipal : [...names.municipal, ...names.townOnly];
  yield* rowsOf({ number: numberOf(code, at, 0), name: `${town} KAYMAKAMLIĞI`, kind: 'kaymakamlik', kindBelow: 'ilce-mudurlugu', below: names.district, parentNo: numberOf(code, 0, 0), place });
  yield* rowsOf({ number: numberOf(code, at, 50), name: `${town} BELEDİYE BAŞKANLIĞI`, kind: 'belediye', kindBelow: 'mudurluk', below: municipal, place });
}

/** Institutions of their own take mail from outside; what stands below them gets it from them. */
function* rowsOf({ number, name, kind, kindBelow, below, parentNo, place = { ilCode: null, ilce: null } }: Body): Generator<UnitRow> {
  const shared = { ...place, activeFrom: FOUNDED, activeTo: null };
  yield { detsisNo: number, name, parentNo: parentNo ?? null, kind, ...shared, kepAddress: kepAddressOf(number), takesOutsideMail: true };
  for (const [at, unit] of below.entries()) {
    yield { detsisNo: String(Number(number) + at + 1), name: unit, parentNo: number, kind: kindBelow, ...shared, kepAddress: null, takesOutsideMail: false };
  }
}

const kepAddressOf = (detsisNo: string): string => `birim${detsisNo}@demo.kep.tr`;

function numberOf(plate: number, district: number, unit: number): string {
  return `99${[plate, district, unit].map((part) => String(part).padStart(2, '0')).join('')}`;
}
