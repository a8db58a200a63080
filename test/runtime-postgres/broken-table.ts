import type { Database } from '../../src/platform/index.js';

/** Every insert into the table fails with this SQLSTATE, or only those for which the condition on NEW holds. */
export async function brokenTable(database: Database, table: string, sqlState: string, when = 'true'): Promise<void> {
  await database.query(`CREATE FUNCTION break_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'broken for a test' USING ERRCODE = '${sqlState}'; END $$`);
  await database.query(`CREATE TRIGGER break_it BEFORE INSERT ON ${table} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION break_${table}()`);
}

export async function mendTable(database: Database, table: string): Promise<void> {
  await database.query(`DROP FUNCTION break_${table} CASCADE`);
}
