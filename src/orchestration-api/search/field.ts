/** How a value of the API is compared, cast and shown. */
export type Kind = 'key' | 'text' | 'int' | 'time' | 'bool' | 'json' | 'member' | 'tags';

/** One API field of a resource: where it lives in SQL and what may be asked of it. */
export interface Field {
  readonly kind: Kind;
  readonly sql: string;
  /** The only values a filter may name. */
  readonly values?: readonly string[];
  /** May be null: left out of answers, sorted as the greatest value. */
  readonly nullable?: boolean;
  /** Part of the answer and sortable; a field that is not shown can only be filtered by. */
  readonly shown: boolean;
  /** Sortable although it is not shown. */
  readonly sortable?: boolean;
  /** The SQL of the answer, where it is not what is filtered and sorted by. */
  readonly shownAs?: string;
  /** The rows the field is looked for in, as `select … where …`; fields with the same one must match in the same row. */
  readonly within?: string;
}

export const key = (sql: string): Field => ({ kind: 'key', sql, shown: true });
export const text = (sql: string): Field => ({ kind: 'text', sql, shown: true });
export const int = (sql: string): Field => ({ kind: 'int', sql, shown: true });
export const time = (sql: string): Field => ({ kind: 'time', sql, shown: true });
export const bool = (sql: string): Field => ({ kind: 'bool', sql, shown: true });
export const json = (sql: string): Field => ({ kind: 'json', sql, shown: true });
export const oneOf = (sql: string, values: readonly string[]): Field => ({ kind: 'text', sql, values, shown: true });

/** One of the texts in an array column. */
export const member = (sql: string): Field => ({ kind: 'member', sql, shown: false });
/** The texts of an array column, all of which must be there. */
export const tags = (sql: string): Field => ({ kind: 'tags', sql, shown: true });

/** The field may be null. */
export const maybe = (field: Field): Field => ({ ...field, nullable: true });

/** The field can be filtered by and is not part of the answer. */
export const hidden = (field: Field): Field => ({ ...field, shown: false });

/** The field is looked for in other rows that belong to this one. */
export const within = (rows: string, field: Field): Field => ({ ...field, shown: false, within: rows });

/** The PostgreSQL type a value of the kind is sent as. */
export const sqlTypes: Readonly<Record<Kind, string>> = {
  key: 'bigint',
  text: 'text',
  int: 'bigint',
  time: 'timestamptz',
  bool: 'boolean',
  json: 'jsonb',
  member: 'text',
  tags: 'text[]',
};
