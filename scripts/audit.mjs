// The command line of the audit trail: npm run audit -- verify|export-seals.
import { build } from './build.mjs';

await build();
const { runAudit } = await import('../dist/platform/audit/index.js');
const { EmbeddedPostgres, reachDatabase } = await import('../dist/platform/database/index.js');
const { readConfig, sayWhyAndExit } = await import('../dist/platform/start/index.js');

try {
  const { databaseUrl, dataFolder } = readConfig(process.env);
  if (databaseUrl) await reachDatabase(databaseUrl);
  // A system that runs already lends its server, and keeps it.
  const server = databaseUrl ? undefined : await EmbeddedPostgres.start({ folder: dataFolder, isBrief: true, say: console.error });
  try {
    process.exitCode = await runAudit(process.argv.slice(2), { databaseUrl: databaseUrl ?? server.url(), now: new Date(), print: console.log });
  } finally {
    await server?.stop();
  }
} catch (error) {
  sayWhyAndExit(error);
}
