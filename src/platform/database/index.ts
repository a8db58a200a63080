export { Database } from './database.js';
export type { DatabaseOptions, Tx } from './database.js';
export { EmbeddedPostgres } from './embedded-postgres.js';
export { isMigrated, migrate } from './migrations.js';
