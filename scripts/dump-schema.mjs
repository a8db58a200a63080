// Writes test/schema.sql: what all migrations together make, so that a review shows a change of the schema as a diff.
import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { build } from './build.mjs';

const OURS = `n.nspname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = %.oid AND d.deptype = 'e')`;
const ours = (alias) => OURS.replace('%', alias);

const PARTS = [
  `SELECT 'CREATE EXTENSION ' || extname || ';' FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname`,
  `SELECT 'CREATE SEQUENCE ' || c.relname || ';' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind = 'S' AND ${ours('c')} ORDER BY c.relname`,
  `SELECT pg_get_functiondef(p.oid) || ';' FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${ours('p')} ORDER BY p.proname`,
  `SELECT E'CREATE TABLE ' || c.relname || E' (\n' || string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
     || coalesce(' COLLATE "' || (SELECT collname FROM pg_collation WHERE oid = a.attcollation AND collname <> 'default') || '"', '')
     || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
     || coalesce(' ' || CASE WHEN a.attgenerated <> '' THEN 'GENERATED AS ' ELSE 'DEFAULT ' END || pg_get_expr(d.adbin, d.adrelid), ''),
     E',\n' ORDER BY a.attnum) || E'\n)' || CASE c.relkind WHEN 'p' THEN ' PARTITION BY ' || pg_get_partkeydef(c.oid) ELSE '' END || ';'
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'migrations' AND ${ours('c')} GROUP BY c.oid, c.relname, c.relkind ORDER BY c.relname`,
  `SELECT 'ALTER TABLE ' || c.relname || ' ADD CONSTRAINT ' || k.conname || ' ' || pg_get_constraintdef(k.oid) || ';'
   FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND NOT c.relispartition AND c.relname <> 'migrations' AND ${ours('c')} ORDER BY c.relname, k.conname`,
  `SELECT pg_get_indexdef(i.indexrelid) || ';' FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE NOT c.relispartition AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) AND ${ours('c')} ORDER BY c.relname`,
];

export async function dumpSchema(file = new URL('../test/schema.sql', import.meta.url)) {
  await build('src/platform');
  const { EmbeddedPostgres, migrate } = await import('../dist/platform/database/index.js');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'talepakis-schema-'));
  const server = await EmbeddedPostgres.start({ folder, settings: ['fsync=off'], isTemporary: true });
  try {
    await migrate(server.url());
    await writeFile(file, await schemaOf(server.url()));
  } finally {
    await server.stop();
  }
}

async function schemaOf(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const parts = [];
  for (const sql of PARTS) parts.push((await client.query({ text: sql, rowMode: 'array' })).rows.flat().join('\n'));
  await client.end();
  return `-- Generated from migrations/ by scripts/dump-schema.mjs: do not edit.\n\n${parts.filter(Boolean).join('\n\n')}\n`;
}

if (process.argv[1]?.endsWith('dump-schema.mjs')) await dumpSchema();
