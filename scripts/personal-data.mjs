// The command line of the keys of personal data: npm run personal-data -- rotate|rewrap.
import { build } from './build.mjs';

await build();
const { EmbeddedPostgres, reachDatabase } = await import('../dist/platform/database/index.js');
const { openKeyRing, runPersonalData } = await import('../dist/platform/personal-data/index.js');
const { createLogger, readConfig, sayWhyAndExit } = await import('../dist/platform/start/index.js');

try {
  const config = readConfig(process.env);
  if (config.databaseUrl) await reachDatabase(config.databaseUrl);
  // A system that runs already lends its server, and keeps it.
  const server = config.databaseUrl ? undefined : await EmbeddedPostgres.start({ folder: config.dataFolder, isBrief: true, say: console.error });
  try {
    const ring = await openKeyRing(config, config.dataFolder);
    const databaseUrl = config.databaseUrl ?? server.url();
    process.exitCode = await runPersonalData(process.argv.slice(2), { databaseUrl, ring, logger: createLogger(config.logLevel), print: console.log });
  } finally {
    await server?.stop();
  }
} catch (error) {
  sayWhyAndExit(error);
}
