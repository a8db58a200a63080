import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { migrate } from '../../src/platform/database/index.js';

const LOCK = 0x54455354;

export interface FreshDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** A migrated, empty database of the caller's own, copied from a template in some ten milliseconds. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await serverUrl();
  const template = await migratedTemplate(server);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`));
  return {
    url: withDatabase(server, name),
    drop: () => onServer(server, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** An empty database without our tables, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const server = await serverUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`));
  return {
    url: withDatabase(server, name),
    drop: () => onServer(server, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

async function serverUrl(): Promise<string> {
  const answer = await fetch(process.env['TEST_POSTGRES_DOOR'] ?? '');
  const text = await answer.text();
  if (!answer.ok) throw new Error(`No PostgreSQL for this test: ${text}`);
  return text;
}

/** The first test file of a run makes it; its name says which migrations it holds. */
function migratedTemplate(server: string): Promise<string> {
  const name = `template_${migrationsDigest()}`;
  return onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rows.length > 0) return name;

    const draft = `draft_${randomBytes(8).toString('hex')}`;
    await client.query(`CREATE DATABASE ${draft}`);
    await migrate(withDatabase(server, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  });
}

function migrationsDigest(): string {
  const folder = new URL('../../migrations/', import.meta.url);
  const digest = createHash('sha256');
  for (const file of readdirSync(folder).sort()) digest.update(file).update(readFileSync(new URL(file, folder)));
  return digest.digest('hex').slice(0, 16);
}

async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
