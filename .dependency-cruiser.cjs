// The architecture as a table. A change here needs an entry in src/DECISIONS.md.

/** folder: what it may import of ours, always through the other folder's index.ts */
const MAY_IMPORT = {
  platform: [],
  runtime: [],
  'process-kit': [],
  decisions: [],
  forms: [],
  'runtime-postgres': ['runtime', 'decisions', 'platform'],
  'orchestration-api': ['runtime', 'runtime-postgres', 'decisions', 'identity', 'platform'],
  org: ['platform'],
  outside: ['platform'],
  permissions: ['org', 'platform'],
  notifications: ['org', 'outside', 'permissions', 'platform'],
  documents: ['org', 'outside', 'permissions', 'platform'],
  identity: ['org', 'outside', 'permissions', 'notifications', 'platform'],
  cases: ['runtime', 'runtime-postgres', 'decisions', 'forms', 'process-kit', 'org', 'permissions', 'identity', 'documents', 'notifications', 'platform'],
  apps: ['process-kit'],
  'process-files': ['runtime', 'runtime-postgres', 'decisions', 'apps', 'process-kit', 'platform'],
  portal: ['cases', 'org', 'permissions', 'identity', 'documents', 'platform'],
  inbox: ['cases', 'org', 'permissions', 'identity', 'documents', 'platform'],
  tracking: ['cases', 'org', 'permissions', 'identity', 'documents', 'platform'],
  reports: ['cases', 'org', 'permissions', 'identity', 'documents', 'platform'],
  studio: ['cases', 'org', 'permissions', 'identity', 'documents', 'runtime', 'platform'],
  operations: ['cases', 'org', 'permissions', 'identity', 'documents', 'notifications', 'runtime', 'platform'],
  kurum: ['cases', 'org', 'permissions', 'identity', 'documents', 'notifications', 'outside', 'platform'],
  demo: ['org', 'permissions', 'identity', 'documents', 'notifications', 'kurum', 'platform'],
  simulators: ['platform'],
};

/** Doors besides index.ts: rooms large enough for one of their own. */
const MORE_DOORS = ['runtime/ports', 'platform/database', 'platform/http', 'platform/start', 'platform/personal-data', 'platform/audit', 'org/calendar', 'identity/people', 'cases/shapes', 'simulators/settings'];

/** Folders that stay pure, and the packages each may still use; everything else gets only what Node brings. */
const ENGINE = ['bpmn-engine', 'bpmn-elements', 'bpmn-moddle', 'moddle-context-serializer', 'zeebe-bpmn-moddle'];
const PURE = {
  'process-kit': [],
  forms: [],
  decisions: ['feelin', '@bpmn-io/feelin', 'lezer-feel', '@lezer/common', 'luxon', 'dmn-moddle', 'moddle', 'moddle-xml', 'saxen'],
  'runtime/(?!engine/)': [],
  'runtime/engine/': [...ENGINE, 'luxon', 'cron-parser'],
};

const either = (names) => (names.length > 0 ? `(${names.join('|')})` : '(?!)');
const packages = (names) => `node_modules/${either(names)}/`;

const rows = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-what-the-table-allows`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/[^/]+/', pathNot: [`^src/${folder}/`, `^src/${either(allowed)}/`] },
}));

const pure = Object.entries(PURE).map(([folder, allowed]) => ({
  name: `${folder.replace(/\W+/g, '-')}-stays-pure`,
  severity: 'error',
  from: { path: `^src/${folder}` },
  to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'], pathNot: packages(allowed) },
}));

module.exports = {
  forbidden: [
    ...rows,
    ...pure,
    {
      name: 'one-door-per-folder',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/.+', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', `^src/${either(MORE_DOORS)}/index\\.ts$`] },
    },
    {
      name: 'the-root-goes-through-doors-too',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/[^/]+/.+', pathNot: ['^src/[^/]+/index\\.ts$', `^src/${either(MORE_DOORS)}/index\\.ts$`] },
    },
    {
      name: 'a-new-folder-needs-a-row',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/${either(Object.keys(MAY_IMPORT))}/` },
      to: {},
    },
    {
      name: 'the-engine-stays-in-runtime-engine',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/runtime/engine/' },
      to: { path: packages(ENGINE) },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '(\\.d\\.ts|^src/main\\.ts)$' }, to: {} },
    { name: 'nothing-unresolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    { name: 'no-dev-dependencies', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    moduleSystems: ['es6', 'cjs'],
  },
};
