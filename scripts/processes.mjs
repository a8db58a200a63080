// The command line of process files: npm run processes -- check|push|pull.
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { lintDiagram } from './lint-diagram.mjs';

await build();
const { runProcesses } = await import('../dist/process-files/index.js');
process.exitCode = await runProcesses(process.argv.slice(2), {
  folder: fileURLToPath(new URL('../processes/', import.meta.url)),
  environment: process.env,
  print: console.log,
  lint: lintDiagram,
});
