import type { Clock, Database } from '../../platform/index.js';
import { dayOf } from './day-of.js';
import { searchUnits, type UnitSearch } from './search-units.js';
import { COLUMNS, NUMBER, unitOf, type StoredUnit, type Unit } from './unit.js';

const FROM = `SELECT ${COLUMNS} FROM unit u LEFT JOIN il ON il.code = u.il_code`;

/** Reads the DETSİS tree. A number that is none is a unit nobody knows, never an error. */
export class Units {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The unit, closed ones too; null when nobody knows the number. */
  async get(detsisNo: string): Promise<Unit | null> {
    return (await this.many([detsisNo]))[0] ?? null;
  }

  /** The known ones among these units, in the order asked for. */
  async many(numbers: readonly string[]): Promise<Unit[]> {
    const asked = numbers.filter((detsisNo) => NUMBER.test(detsisNo));
    if (asked.length === 0) return [];
    const units = await this.read(`${FROM} WHERE u.detsis_no = ANY ($1::char(8)[])`, [asked]);
    const byNumber = new Map(units.map((unit) => [unit.detsisNo, unit]));
    return [...new Set(asked)].flatMap((detsisNo) => byNumber.get(detsisNo) ?? []);
  }

  /** The units right below, or the roots of the forest for null; by name, closed ones too. */
  async childrenOf(detsisNo: string | null): Promise<Unit[]> {
    const order = 'ORDER BY u.name COLLATE "tr-x-icu", u.detsis_no';
    if (detsisNo === null) return this.read(`${FROM} WHERE u.parent_no IS NULL ${order}`, []);
    return NUMBER.test(detsisNo) ? this.read(`${FROM} WHERE u.parent_no = $1 ${order}`, [detsisNo]) : [];
  }

  /** The unit and all below it, the unit first and every parent before its children. */
  async subtreeOf(detsisNo: string): Promise<Unit[]> {
    const path = await this.pathOf(detsisNo);
    return path === null ? [] : this.read(`${FROM} WHERE u.path LIKE $1 ORDER BY u.depth, u.name COLLATE "tr-x-icu", u.detsis_no`, [`${path}%`]);
  }

  /** What stands above the unit, the root first and without the unit itself. */
  async ancestorsOf(detsisNo: string): Promise<Unit[]> {
    const path = await this.pathOf(detsisNo);
    return path === null ? [] : this.many(path.split('/').slice(1, -2));
  }

  /** `/24308110/55481037/`; for other rooms' SQL: a unit is within another when its path begins with the other's. */
  async pathOf(detsisNo: string): Promise<string | null> {
    if (!NUMBER.test(detsisNo)) return null;
    const [row] = await this.database.query<{ path: string }>('SELECT path FROM unit WHERE detsis_no = $1', [detsisNo]);
    return row?.path ?? null;
  }

  /** Whether the unit is the ancestor itself or stands below it. */
  async isWithin(detsisNo: string, ancestorNo: string): Promise<boolean> {
    if (!NUMBER.test(ancestorNo)) return false;
    return (await this.pathOf(detsisNo))?.includes(`/${ancestorNo}/`) ?? false;
  }

  /** Units by words in any order over the whole path, the nearest to the top first; at most a hundred. */
  async search({ within, ...search }: UnitSearch): Promise<Unit[]> {
    const path = within === undefined ? undefined : await this.pathOf(within);
    return path === null ? [] : searchUnits(this.database, { ...search, path, today: dayOf(this.clock) });
  }

  /**
   * Who answers on that day for what the unit had: itself while it is active, else the one that took over, through as many
   * unions, splits and closings as there were. Null when it was closed and nobody took over, or nobody knows the number.
   */
  async successorOf(detsisNo: string, on: string): Promise<string | null> {
    if (!NUMBER.test(detsisNo)) return null;
    const [row] = await this.database.query<{ detsis_no: string }>(SUCCESSOR, [detsisNo, on]);
    return row?.detsis_no ?? null;
  }

  private async read(sql: string, params: readonly unknown[]): Promise<Unit[]> {
    return (await this.database.query<StoredUnit>(sql, params)).map(unitOf);
  }
}

/** A unit that an import has opened again answers for itself: who is still active is asked first at every step. */
const SUCCESSOR = `
  WITH RECURSIVE chain AS (
    SELECT detsis_no, coalesce(active_to > $2::date, true) AS lives FROM unit WHERE detsis_no = $1
    UNION ALL
    SELECT u.detsis_no, coalesce(u.active_to > $2::date, true)
    FROM chain c
    CROSS JOIN LATERAL (SELECT to_no FROM unit_change WHERE from_no = c.detsis_no AND inherits AND at <= $2::date ORDER BY at DESC, id DESC LIMIT 1) heir
    JOIN unit u ON u.detsis_no = heir.to_no
    WHERE NOT c.lives
  ) CYCLE detsis_no SET is_cycle USING seen
  SELECT detsis_no FROM chain WHERE lives AND NOT is_cycle LIMIT 1`;
