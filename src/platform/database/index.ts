export { Database } from './database.js';
export type { Tx } from './database.js';
export { EmbeddedPostgres } from './embedded-postgres.js';
export { knownMigrations, migrate } from './migrations.js';
export { reachDatabase } from './reach-database.js';
export { SteadyClient } from './steady-client.js';
