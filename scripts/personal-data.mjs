// The command line of the keys of personal data: npm run personal-data -- rotate|rewrap.
import { onDatabase } from './on-database.mjs';

await onDatabase(async (args, { config, databaseUrl, print }) => {
  const { openKeyRing, runPersonalData } = await import('../dist/platform/personal-data/index.js');
  const { createLogger } = await import('../dist/platform/start/index.js');
  const ring = await openKeyRing(config, config.dataFolder);
  return runPersonalData(args, { databaseUrl, ring, logger: createLogger(config.logLevel), print });
});
