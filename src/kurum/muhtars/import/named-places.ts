import type { Places } from '../../../org/index.js';
import { turkishText } from '../../../platform/index.js';

export interface Place {
  readonly il: number;
  readonly ilce: string;
  readonly mahalle: string;
}

type PlaceField = 'il' | 'ilce' | 'mahalle';

/** Finds the places a file names in whatever letters, with `Mah.` or without, each district asked for once. */
export class NamedPlaces {
  private readonly ilCodes = new Map<string, number>();
  private readonly districts = new Map<number, readonly string[]>();
  private readonly neighbourhoods = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(private readonly places: Places) {}

  /** The place as our list writes it, or the field that names none. */
  async find(told: Readonly<Record<PlaceField, string>>): Promise<Place | PlaceField> {
    const il = await this.ilOf(told.il);
    if (il === undefined) return 'il';
    const ilce = (await this.districtsOf(il)).find((name) => turkishText.fold(name) === turkishText.fold(told.ilce));
    if (ilce === undefined) return 'ilce';
    const [mahalle, ...others] = (await this.neighbourhoodsOf(il, ilce)).get(plain(told.mahalle)) ?? [];
    const exact = [mahalle, ...others].find((name) => name !== undefined && turkishText.fold(name) === turkishText.fold(told.mahalle));
    // A köy and a mahalle may share a name: who means which has to write it whole.
    if (mahalle === undefined || (others.length > 0 && exact === undefined)) return 'mahalle';
    return { il, ilce, mahalle: exact ?? mahalle };
  }

  private async ilOf(told: string): Promise<number | undefined> {
    if (this.ilCodes.size === 0) for (const { code, name } of await this.places.provinces()) this.ilCodes.set(turkishText.fold(name), code).set(String(code), code);
    return this.ilCodes.get(turkishText.fold(told).replace(/^0+/u, ''));
  }

  private async districtsOf(il: number): Promise<readonly string[]> {
    const known = this.districts.get(il) ?? (await this.places.districtsOf(il));
    this.districts.set(il, known);
    return known;
  }

  private async neighbourhoodsOf(il: number, ilce: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const key = `${il} ${ilce}`;
    const known = this.neighbourhoods.get(key) ?? byPlainName((await this.places.neighbourhoodsOf(il, ilce)).map(({ name }) => name));
    this.neighbourhoods.set(key, known);
    return known;
  }
}

/** A name without the word for what it is. */
const plain = (name: string): string => turkishText.fold(name).replace(/\s+/gu, ' ').replace(/ (mahallesi|mah\.?|mh\.?|koyu|koy)$/u, '').trim();

function byPlainName(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) found.set(plain(name), [...(found.get(plain(name)) ?? []), name]);
  return found;
}
