import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { SteadyClient } from './steady-client.js';

/** Spells TALE; every process of ours takes the same lock, so that several may start at once. */
const LOCK = 0x54414c45;

/** Brings the database up to the newest file in `migrations/`; resolves to the names of the files it ran. */
export async function migrate(url: string): Promise<string[]> {
  const guard = new SteadyClient({ connectionString: url });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return await runMigrations(url);
  } finally {
    await guard.end();
  }
}

/** Asks whether every migration of the folder has been run. The folder is read once, now: a file of the next release is not ours to wait for. */
export function knownMigrations(folder = migrationsFolder()): (query: (sql: string) => Promise<{ name: string }[]>) => Promise<boolean> {
  const names = migrationFilesIn(folder).map(nameOf);
  return async (query) => {
    const ran = new Set((await query('SELECT name FROM migrations')).map((row) => row.name));
    return names.every((name) => ran.has(name));
  };
}

async function runMigrations(url: string): Promise<string[]> {
  const source = new DataSource({ type: 'postgres', url, migrations: migrationFiles().map(toMigration), poolSize: 1, extra: { Client: SteadyClient } });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** The nearest `migrations` folder above this file: the same for src/, for dist/ and in Jest. */
function migrationsFolder(from = path.dirname(fileURLToPath(import.meta.url))): string {
  const here = path.join(from, 'migrations');
  const isHere = readdirSync(from).includes('migrations') && migrationFilesIn(here).length > 0;
  return isHere ? here : migrationsFolder(path.dirname(from));
}

const migrationFiles = (): string[] => migrationFilesIn(migrationsFolder()).sort();

function migrationFilesIn(folder: string): string[] {
  return readdirSync(folder).filter((file) => /^\d{13}-[a-z0-9-]+\.sql$/.test(file)).map((file) => path.join(folder, file));
}

/** TypeORM orders by the 13 digits at the end of the name: `1795190000000-runtime.sql` is `runtime1795190000000`. */
function nameOf(file: string): string {
  const [, timestamp, name] = /(\d{13})-(.+)\.sql$/.exec(file) ?? [];
  return `${name}${timestamp}`;
}

function toMigration(file: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = nameOf(file);

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(file, 'utf8'));
    }

    async down(): Promise<void> {
      throw new Error('We only go forward: write a new migration that takes this one back.');
    }
  };
}
