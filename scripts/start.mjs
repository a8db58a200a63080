// Brings dist/ up to date and runs it in this process, so that signals and exit codes need no middleman.
import { build } from './build.mjs';
import { buildWeb } from './build-web.mjs';

await Promise.all([build(), buildWeb()]);
await import('../dist/main.js');
