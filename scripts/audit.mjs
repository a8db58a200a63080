// The command line of the audit trail: npm run audit -- verify|export-seals.
import { onDatabase } from './on-database.mjs';

await onDatabase(async (args, { databaseUrl, print }) => {
  const { runAudit } = await import('../dist/platform/audit/index.js');
  return runAudit(args, { databaseUrl, now: new Date(), print });
});
