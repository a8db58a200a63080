import { turkishText, type Database } from '../../platform/index.js';
import { wordsOf } from '../units/search-units.js';
import { fillNeighbourhoods } from './fill-neighbourhoods.js';

/** A province. */
export interface Il {
  /** Its plate number. */
  readonly code: number;
  readonly name: string;
}

/** A mahalle, a köy, or a part of one (`bagli`), which has no muhtar of its own. */
export interface Mahalle {
  readonly id: number;
  readonly ilCode: number;
  readonly ilce: string;
  readonly name: string;
  readonly kind: 'mahalle' | 'koy' | 'bagli';
  /** `Varoş Mahallesi (EDİRNE / HAVSA)`. */
  readonly label: string;
}

interface MahalleSearch {
  readonly text: string;
  readonly il?: number;
  readonly ilce?: string;
  readonly limit?: number;
}

interface StoredMahalle extends Omit<Mahalle, 'label'> {
  readonly il: string;
}

const MOST_ANSWERS = 100;
/** Of more hits than this nobody reads the last; those above are ranked. */
const CANDIDATES = 2_000;
const SELECT = `SELECT m.id, m.il_code AS "ilCode", il.name AS il, m.ilce, m.name, m.kind FROM mahalle m JOIN il ON il.code = m.il_code`;

/** Provinces, districts and neighbourhoods, in the order of the Turkish dictionary. */
export class Places {
  private filling: Promise<void> | undefined;

  constructor(private readonly database: Database) {}

  provinces(): Promise<Il[]> {
    return this.database.query<Il>('SELECT code, name FROM il ORDER BY name COLLATE "tr-x-icu"');
  }

  /** The names of the province's districts; none for a number that is no plate. */
  async districtsOf(ilCode: number): Promise<string[]> {
    if (!isPlate(ilCode)) return [];
    const rows = await this.database.query<{ name: string }>('SELECT name FROM ilce WHERE il_code = $1 ORDER BY name COLLATE "tr-x-icu"', [ilCode]);
    return rows.map(({ name }) => name);
  }

  /** Every mahalle and köy of the district, and their parts. */
  async neighbourhoodsOf(ilCode: number, ilce: string): Promise<Mahalle[]> {
    if (!isPlate(ilCode) || !isStorable(ilce)) return [];
    return this.read(`${SELECT} WHERE m.il_code = $1 AND m.ilce = $2 ORDER BY m.name COLLATE "tr-x-icu", m.id`, [ilCode, ilce]);
  }

  /** The place with this id, which never changes; null when there is none. */
  async neighbourhood(id: number): Promise<Mahalle | null> {
    if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) return null;
    return (await this.read(`${SELECT} WHERE m.id = $1`, [id]))[0] ?? null;
  }

  /** Places by words in any order over province, district and name, Turkish letters or not; the shortest first, at most a hundred. */
  async search({ text, il, ilce, limit = 20 }: MahalleSearch): Promise<Mahalle[]> {
    const words = wordsOf(text);
    if (words.length === 0 || (il !== undefined && !isPlate(il)) || (ilce !== undefined && !isStorable(ilce))) return [];
    const params: unknown[] = [];
    const param = (value: unknown): string => `$${params.push(value)}`;
    const conditions = [
      ...words.map((word) => `m.search_text LIKE ${param(`% ${word}%`)}`),
      ...(il === undefined ? [] : [`m.il_code = ${param(il)}`]),
      ...(ilce === undefined ? [] : [`m.ilce = ${param(ilce)}`]),
    ];
    const most = Math.min(Math.max(Math.trunc(limit), 1), MOST_ANSWERS);
    const candidates = `SELECT * FROM mahalle m WHERE ${conditions.join(' AND ')} LIMIT ${CANDIDATES}`;
    return this.read(`${SELECT.replace('FROM mahalle m', `FROM (${candidates}) m`)} ORDER BY length(m.search_text), m.name COLLATE "tr-x-icu", m.id LIMIT ${most}`, params);
  }

  /**
   * Fills in the neighbourhoods where they are not yet: a few seconds, once in the life of a database. Every question about
   * them waits for it; who starts a server may ask for it beforehand, without waiting.
   */
  ready(): Promise<void> {
    this.filling ??= fillNeighbourhoods(this.database).catch((error: unknown) => {
      this.filling = undefined;
      throw error;
    });
    return this.filling;
  }

  private async read(sql: string, params: readonly unknown[]): Promise<Mahalle[]> {
    await this.ready();
    const rows = await this.database.query<StoredMahalle>(sql, params);
    return rows.map(({ il, ...mahalle }) => ({ ...mahalle, label: `${mahalle.name} (${turkishText.upper(`${il} / ${mahalle.ilce}`)})` }));
  }
}

const isPlate = (code: number): boolean => Number.isInteger(code) && code > 0 && code < 100;
const isStorable = (text: string): boolean => !text.includes('\0') && text.length <= 100;
