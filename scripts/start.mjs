// Brings dist/ up to date and runs it in this process, so that signals and exit codes need no middleman.
import { build } from './build.mjs';

await build();
await import('../dist/main.js');
