import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** Where a run works: a PostgreSQL with the settings of `npm start`, in a temporary folder; both are gone afterwards. */
export class Place {
  #server;
  #count = 0;
  #leaving = [];

  /** Something to be undone when the run ends, the last first. */
  onLeaving(undo) {
    this.#leaving.push(undo);
  }

  /** An empty folder that goes with the run. */
  async folder() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'talepakis-bench-'));
    this.onLeaving(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  /** The address of a migrated, empty database. */
  async databaseUrl() {
    const { EmbeddedPostgres, migrate } = await import('../dist/platform/database/index.js');
    this.#server ??= await EmbeddedPostgres.start({ folder: await this.folder(), isTemporary: true });
    const name = `bench_${(this.#count += 1)}`;
    const client = new pg.Client({ connectionString: this.#server.url() });
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`);
    await client.end();
    await migrate(this.#server.url(name));
    return this.#server.url(name);
  }

  /** A runtime in this process on an empty database of its own, and a bare pool on the same one. */
  async runtime() {
    const [{ Clock, Database }, { Runtime }, url] = [await import('../dist/platform/index.js'), await import('../dist/runtime-postgres/index.js'), await this.databaseUrl()];
    const database = await Database.open({ url });
    const pool = new pg.Pool({ connectionString: url, max: 40 });
    pool.on('error', () => undefined);
    this.onLeaving(async () => {
      await pool.end();
      await database.close();
    });
    return { url, database, pool, runtime: await Runtime.open(database, Clock.real()) };
  }

  async close() {
    for (const undo of this.#leaving.splice(1).reverse()) await undo();
    await this.#server?.stop();
    for (const undo of this.#leaving.splice(0)) await undo();
  }
}
