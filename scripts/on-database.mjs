import { build } from './build.mjs';

/** A command line over the database of this installation: builds, reaches it, and says in plain words why it cannot. */
export async function onDatabase(runWith) {
  await build();
  const { EmbeddedPostgres, reachDatabase } = await import('../dist/platform/database/index.js');
  const { readConfig, sayWhyAndExit } = await import('../dist/platform/start/index.js');
  try {
    const config = readConfig(process.env);
    if (config.databaseUrl) await reachDatabase(config.databaseUrl);
    // A system that runs already lends its server, and keeps it.
    const server = config.databaseUrl ? undefined : await EmbeddedPostgres.start({ folder: config.dataFolder, isBrief: true, say: console.error });
    try {
      process.exitCode = await runWith(process.argv.slice(2), { config, databaseUrl: config.databaseUrl ?? server.url(), print: console.log });
    } finally {
      await server?.stop();
    }
  } catch (error) {
    sayWhyAndExit(error);
  }
}
