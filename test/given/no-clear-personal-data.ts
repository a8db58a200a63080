import pg from 'pg';

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
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found: string[] = [];
    for (const column of await columnsOf(client)) if (await holds(client, column, secrets)) found.push(`${column.table}.${column.column}`);
    return found;
  } finally {
    await client.end();
  }
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

async function holds(client: pg.Client, { table, column, isBytes }: Column, secrets: readonly string[]): Promise<boolean> {
  const name = pg.escapeIdentifier(column);
  const contains = isBytes ? `position(convert_to(secret, 'UTF8') IN ${name}) > 0` : `position(secret IN ${name}::text) > 0`;
  const { rows } = await client.query(`SELECT 1 FROM ${table}, unnest($1::text[]) AS secret WHERE ${contains} LIMIT 1`, [secrets]);
  return rows.length > 0;
}
