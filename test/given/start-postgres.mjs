// Jest's global setup: offers a PostgreSQL of this run's own, which starts when the first test asks for it.
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { build } from '../../scripts/build.mjs';

// Tests may lose everything in a power cut; the product may not.
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB', 'autovacuum=off', 'deadlock_timeout=100ms'];

export default async function startPostgres() {
  await build('src/platform');
  const run = { server: undefined, door: undefined };
  run.door = createServer((_, response) => void answer(run, response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => run.door.once('listening', resolve));
  run.door.unref();
  process.env.TEST_POSTGRES_DOOR = `http://127.0.0.1:${run.door.address().port}`;
  globalThis.testPostgres = run;
}

async function answer(run, response) {
  // A kept connection may be closed just as the next test file asks over it.
  response.setHeader('connection', 'close');
  try {
    run.server ??= launch();
    const server = await run.server;
    response.end(typeof server === 'string' ? server : server.url());
  } catch (error) {
    response.writeHead(500).end(String(error.stack));
  }
}

async function launch() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const { EmbeddedPostgres } = await import('../../dist/platform/database/index.js');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'talepakis-test-'));
  return EmbeddedPostgres.start({ folder, settings: SETTINGS, isTemporary: true });
}
