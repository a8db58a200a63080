import pg from 'pg';
import { canonicalPhone, isTckn } from '../../src/platform/personal-data/index.js';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly isBytes: boolean;
}

/**
 * Looks through every column of every table, as a dump of the database would show them, for texts that must not be there in clear:
 * in texts, JSON, arrays and numbers as text, in bytes as UTF-8. Answers `table.column` of each find; the secrets themselves are not repeated.
 */
export async function clearPersonalDataIn(databaseUrl: string, secrets: readonly string[]): Promise<string[]> {
  if (secrets.length === 0 || secrets.some((secret) => secret.length < 4)) throw new Error('Give secrets of four letters or more: a shorter one is found anywhere.');
  return columnsWith(databaseUrl, (client, column) => holds(client, column, secrets));
}

/** Partitions are seen through their table; materialised views are copies as well. */
async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT c.oid::regclass::text AS table, a.attname AS column, a.atttypid = 'bytea'::regtype AS "isBytes"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1, 2`,
  );
  return rows;
}

/** Eleven digits or a mobile number, whatever they stand between; in identifiers of machines such a run means nothing. */
const LIKE_A_NUMBER = String.raw`(?<![\w-])(?:[1-9]\d{10}|(?:\+90|0)? ?5\d{2}[ -]?\d{3}[ -]?\d{2}[ -]?\d{2})(?![\w-])`;

/** Looks through the same columns for what anybody would take for a T.C. kimlik no or a mobile phone, whoever's it is. Answers `table.column` of each find. */
export function numbersOfPeopleIn(databaseUrl: string): Promise<string[]> {
  return columnsWith(databaseUrl, async (client, { table, column, isBytes }) => {
    const name = pg.escapeIdentifier(column);
    const text = isBytes ? `encode(${name}, 'escape')` : `${name}::text`;
    const { rows } = await client.query<{ number: string }>(`SELECT DISTINCT found[1] AS number FROM ${table}, regexp_matches(${text}, $1, 'g') AS found WHERE ${text} ~ $1`, [LIKE_A_NUMBER]);
    return rows.some(({ number }) => isTckn(number) || canonicalPhone(number) !== null);
  });
}

async function columnsWith(databaseUrl: string, isFound: (client: pg.Client, column: Column) => Promise<boolean>): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found: string[] = [];
    for (const column of await columnsOf(client)) if (await isFound(client, column)) found.push(`${column.table}.${column.column}`);
    return found;
  } finally {
    await client.end();
  }
}

async function holds(client: pg.Client, { table, column, isBytes }: Column, secrets: readonly string[]): Promise<boolean> {
  const name = pg.escapeIdentifier(column);
  const contains = isBytes ? `position(convert_to(secret, 'UTF8') IN ${name}) > 0` : `position(secret IN ${name}::text) > 0`;
  const { rows } = await client.query(`SELECT 1 FROM ${table}, unnest($1::text[]) AS secret WHERE ${contains} LIMIT 1`, [secrets]);
  return rows.length > 0;
}
