// The command line of the tree of units: npm run units -- import <file> [--complete] [--skip-bad] [--dry-run].
import { build } from './build.mjs';

await build();
const { runUnits } = await import('../dist/org/index.js');
const { EmbeddedPostgres } = await import('../dist/platform/database/index.js');
const { readConfig, sayWhyAndExit } = await import('../dist/platform/start/index.js');

try {
  const { databaseUrl, dataFolder } = readConfig(process.env);
  // A server that runs already is shared, and left running.
  const server = databaseUrl ? undefined : await EmbeddedPostgres.start({ folder: dataFolder });
  try {
    process.exitCode = await runUnits(process.argv.slice(2), { databaseUrl: databaseUrl ?? server.url(), print: console.log });
  } finally {
    await server?.stop();
  }
} catch (error) {
  sayWhyAndExit(error);
}
