import type { Capacity } from '../org/index.js';
import type { Actor } from './actor.js';

/** What a decision looks at of a thing; an attribute that is absent never fits. */
export interface Thing {
  readonly detsisNo?: string | null;
  readonly unitPath?: string | null;
  readonly il?: number | null;
  readonly ilce?: string | null;
  /** Whose it is: the applicant, the owner of an account. */
  readonly personId?: string | null;
  /** The role a membership gives. */
  readonly role?: string | null;
  /** Whose work it is, as diagrams say it: `ROL@detsisNo`. */
  readonly groups?: readonly string[] | null;
}

/** The same attributes as SQL expressions over the caller's query. */
export type Columns = { readonly [Attribute in keyof Thing]?: string };

/** One condition on a row, for `WHERE`. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** How far a capacity reaches: once for a thing in hand, once for rows; a property test holds the two together. */
interface Reach {
  readonly holds: (capacity: Capacity, thing: Thing) => boolean;
  readonly sql: (capacity: Capacity, columns: Columns, param: (value: unknown) => string) => string;
}

const NOWHERE = 'false';

export const REACHES = {
  everywhere: { holds: () => true, sql: () => 'true' },
  'own-unit': {
    holds: (capacity, thing) => thing.detsisNo === capacity.detsisNo,
    sql: (capacity, columns, param) => (columns.detsisNo ? `${columns.detsisNo} = ${param(capacity.detsisNo)}` : NOWHERE),
  },
  /** Of the unit's things those of its districts; one whose district is not told is nobody's who is limited to some. */
  'own-unit-and-districts': {
    holds: ({ detsisNo, districts }, thing) => thing.detsisNo === detsisNo && (districts.length === 0 || districts.includes(thing.ilce ?? '')),
    sql: ({ detsisNo, districts }, columns, param) => {
      if (!columns.detsisNo) return NOWHERE;
      const inUnit = `${columns.detsisNo} = ${param(detsisNo)}`;
      if (districts.length === 0) return inUnit;
      return columns.ilce ? `(${inUnit} AND ${columns.ilce} = ANY(${param([...districts])}))` : NOWHERE;
    },
  },
  'unit-and-below': {
    holds: (capacity, thing) => thing.unitPath?.startsWith(capacity.unitPath) ?? false,
    sql: (capacity, columns, param) => (columns.unitPath ? `${columns.unitPath} LIKE ${param(`${capacity.unitPath}%`)}` : NOWHERE),
  },
  'own-province': {
    holds: ({ il, districts }, thing) => il !== null && thing.il === il && (districts.length === 0 || districts.includes(thing.ilce ?? '')),
    sql: ({ il, districts }, columns, param) => {
      if (il === null || !columns.il) return NOWHERE;
      const inProvince = `${columns.il} = ${param(il)}`;
      if (districts.length === 0) return inProvince;
      return columns.ilce ? `(${inProvince} AND ${columns.ilce} = ANY(${param([...districts])}))` : NOWHERE;
    },
  },
  /** Work that was given to this very role in this very unit; who has districts, only of those. */
  'own-work': {
    holds: ({ role, detsisNo, districts }, thing) => (thing.groups?.includes(`${role}@${detsisNo}`) ?? false) && (districts.length === 0 || districts.includes(thing.ilce ?? '')),
    sql: ({ role, detsisNo, districts }, columns, param) => {
      if (!columns.groups) return NOWHERE;
      const isOurs = `${columns.groups} @> ARRAY[${param(`${role}@${detsisNo}`)}]::text[]`;
      if (districts.length === 0) return isOurs;
      return columns.ilce ? `(${isOurs} AND ${columns.ilce} = ANY(${param([...districts])}))` : NOWHERE;
    },
  },
} as const satisfies Record<string, Reach>;

export type ReachName = keyof typeof REACHES;

/** What is somebody's own: applications they filed, their own account. */
export const SELF = {
  holds: (actor: Actor, thing: Thing) => thing.personId === actor.personId,
  sql: (actor: Actor, columns: Columns, param: (value: unknown) => string) => (columns.personId ? `${columns.personId} = ${param(actor.personId)}` : NOWHERE),
};
