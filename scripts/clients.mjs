// The command line of programs that call /v2: npm run clients -- add|list|remove.
import { onDatabase } from './on-database.mjs';

await onDatabase(async (args, { databaseUrl, print }) => {
  const { runClients } = await import('../dist/identity/index.js');
  return runClients(args, { databaseUrl, print });
});
