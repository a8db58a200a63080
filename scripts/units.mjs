// The command line of the tree of units: npm run units -- import <file> [--complete] [--skip-bad] [--dry-run].
import { onDatabase } from './on-database.mjs';

await onDatabase(async (args, { databaseUrl, print }) => {
  const { runUnits } = await import('../dist/org/index.js');
  return runUnits(args, { databaseUrl, print });
});
