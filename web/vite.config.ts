import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** `npm run web` serves the sources on a port of its own and asks the running system for everything else. */
const system = process.env['TALEPAKIS_URL'] ?? 'http://127.0.0.1:3000';

/** What every page stands on goes in one file: it is packed better than in twenty. */
const GROUND = /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(?!react-table|table-core)[\w-]+|i18next|react-i18next|openapi-fetch|clsx|@mantine\/hooks|@mantine\/core\/esm\/(core|components\/(Button|CloseButton|UnstyledButton|Loader|Transition|Text|Title|Stack|Group|Anchor|Input|InputBase|TextInput|Skeleton)))\/|web\/src\/(shell\/(?!home|preferences|open-sessions|key-list|user-menu)|api\/|ui\/(theme|mood|keys|disclosure|page-title|navigation|drafts|form|form-body|field|text-fields|notice|sentences|error-summary|problem-notice|panel|checks)\.|messages\/tr\.json\?ground)/;

/** The words every page needs; each other section belongs to a desk and comes with it. */
const GROUND_WORDS = ['shell', 'signIn', 'ui', 'faults'];

/** `tr.json?kurum` is that section alone, `tr.json?ground` what is no desk's: the first page does not carry the words of all. */
const wordsBySection: Plugin = {
  name: 'words-by-section',
  enforce: 'pre',
  async load(id) {
    const [, file, section = ''] = /^(.*\/messages\/(?:tr|en)\.json)\?(\w+)$/.exec(id) ?? [];
    if (!file) return undefined;
    this.addWatchFile(file);
    const words = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>);
    const wanted = words.filter(([name]) => (section === 'ground' ? GROUND_WORDS.includes(name) : name === section));
    return { code: `export default ${JSON.stringify(Object.fromEntries(wanted))}`, moduleType: 'js' };
  },
};

const source = (file: string): string => fileURLToPath(new URL(`src/${file}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [wordsBySection],
  // Forms are judged here by the server's own code, which knows of two things no browser has.
  resolve: { alias: { 'node:vm': source('case/form/node/vm.ts'), 'node:crypto': source('case/form/node/crypto.ts') } },
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'ground', test: GROUND }] } },
      // Libraries mark files for servers that render React; we have none.
      onLog: (level, log, pass) => log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : pass(level, log),
    },
  },
  server: { proxy: { '/api': system, '/openapi.json': system } },
});
