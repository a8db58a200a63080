import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** `npm run web` serves the sources on a port of its own and asks the running system for everything else. */
const system = process.env['TALEPAKIS_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      // Libraries mark files for servers that render React; we have none.
      onLog: (level, log, pass) => log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : pass(level, log),
    },
  },
  server: { proxy: { '/api': system, '/openapi.json': system } },
});
